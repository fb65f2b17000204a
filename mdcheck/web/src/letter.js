/* The text of a letter to a body that is asked for its part, or of a reminder. No DOM here. */
"use strict";
{
  const { t, n, moment } = mdcheck.words;

  function dayOf(iso) {
    return moment(`${iso}T12:00:00`, { day: "numeric", month: "long", year: "numeric" });
  }

  function shortDayOf(iso) {
    return moment(`${iso}T12:00:00`, { day: "numeric", month: "short" });
  }

  /** How long it takes, as people say it. */
  function time(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (!hours) return n("about {count} minute", "about {count} minutes", rest);
    if (!rest) return n("about {count} hour", "about {count} hours", hours);
    return n("about {count} hour and {rest} minutes", "about {count} hours and {rest} minutes", hours, {
      rest,
    });
  }

  /** How the file is opened. */
  function howToOpen({ file, isPage }) {
    return isPage
      ? t(
          "Save the attached file {file} on your computer and open it in any browser, by a double click. It needs no network and installs nothing.",
          { file },
        )
      : t(
          "Open mdcheck in your browser, go to “Assess your country”, press “Load files” and choose the attached file {file}. Then answer the checklists named above.",
          { file },
        );
  }

  /**
   * The letter, a paragraph each.
   * @param {Letter} about
   * @returns {string[]}
   */
  function paragraphs(about) {
    const { title, to, by, back, sectors, questions, minutes } = about;
    const places = { title, sectors: sectors.join(", "), name: back, day: by && dayOf(by) };
    return [
      title
        ? t("Subject: {title}, your part: {sectors}", places)
        : t("Subject: migration and development, your part: {sectors}", places),
      t("To: {name}", { name: to }),
      t(
        "We are assessing where migration matters most for the development of our country, and which sectors should come first. We ask you for what you know.",
      ),
      n(
        "Your part: {sectors}. It has {count} question and takes {time}, less with a colleague who knows the figures.",
        "Your part: {sectors}. It has {count} questions and takes {time}, less with a colleague who knows the figures.",
        questions,
        { ...places, time: time(minutes) },
      ),
      howToOpen(about),
      t(
        "Answer No, Partly or Yes. “Do not know” is an honest answer: please note who might know. Where you can, note what an answer rests on, and where that can be found.",
      ),
      t(
        "You can stop and go on later, on the same computer and in the same browser. Your answers stay there: nothing is sent anywhere by itself.",
      ),
      t(
        "What you write can be sensitive. Name no persons, and send the file to nobody else. It is shown to the committee with the name of your organisation.",
      ),
      by
        ? t("When you are done, press “Save to a file”, and send that file back by {day}.", places)
        : t("When you are done, press “Save to a file”, and send that file back.", places),
      back && t("Send it to: {name}", places),
    ].filter(Boolean);
  }

  /** A reminder of the same, a paragraph each. @param {Letter} about @returns {string[]} */
  function reminder(about) {
    const { title, to, by, back, sectors, when, answered, questions } = about;
    const places = { title, sectors: sectors.join(", "), name: back, answered, questions };
    return [
      title
        ? t("Subject: reminder, {title}, your part: {sectors}", places)
        : t("Subject: reminder, migration and development, your part: {sectors}", places),
      t("To: {name}", { name: to }),
      when
        ? t("On {day} we asked you for your part of the assessment: {sectors}.", {
            ...places,
            day: dayOf(when),
          })
        : t("We asked you for your part of the assessment: {sectors}.", places),
      answered
        ? t("So far we have {answered} of {questions} answers.", places)
        : t("So far we have no answer."),
      by
        ? t("We asked for them by {day}. If you need more time, please tell us until when.", {
            day: dayOf(by),
          })
        : t("If you need more time, please tell us until when."),
      t(
        "If some questions are not yours, or nobody knows the answer, say “Do not know” and send what you have: a partial answer helps.",
      ),
      howToOpen(about),
      back && t("Send it to: {name}", places),
    ].filter(Boolean);
  }

  /** @param {Letter} about @returns {string} */
  function text(about) {
    return (about.isReminder ? reminder(about) : paragraphs(about)).join("\n\n");
  }

  mdcheck.letter = { text, time, dayOf, shortDayOf };
}
