/* Says what files hold and what they bring to the open assessment, before anything changes. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { list } = mdcheck.dialog;
  const { titleOf } = mdcheck.file;
  const { apart } = mdcheck.cycle;
  const { inWords } = mdcheck.load;
  const FEW = 4; // sectors that are named one by one
  const MANY = 5; // ids that nobody knows here, from which on another edition is likely

  /**
   * A sector's page knows the titles of the others, but not their items.
   * @param {string} id
   * @param {Content} content
   */
  function sectorTitle(id, { sectors, titles }) {
    const known = sectors.find((sector) => sector.id === id);
    return known ? known.title : titles?.[id] || id;
  }

  /** What a sheet holds, a line each. */
  function facts(sheet, content) {
    const { counts, process } = apart(sheet, content);
    const { title, date, respondent, goals } = sheet;
    return [
      title && t("Title: {title}", { title }),
      date && t("Date: {date}", { date }),
      respondent && t("Answered by: {respondent}", { respondent }),
      ...Object.keys(counts).map((id) =>
        n("{sector}: {count} answer", "{sector}: {count} answers", counts[id], {
          sector: sectorTitle(id, content),
        }),
      ),
      process > 0 &&
        n("{count} answer on the planning process", "{count} answers on the planning process", process),
      Object.keys(counts).length + process === 0 && t("No answers"),
      goals.length > 0 && n("{count} goal", "{count} goals", goals.length),
    ].filter(Boolean);
  }

  /** A line each where there is one file; of several, what their headings do not say, in one line. */
  function factsOf(content, sheet, isOneOfMany) {
    if (!isOneOfMany) return list(facts(sheet, content));
    return el("p", null, facts({ ...sheet, respondent: "" }, content).join(" · "));
  }

  /** What is open now. */
  function openNow({ sheet, content }) {
    const { counts, process } = apart(sheet, content);
    const ids = Object.keys(counts);
    const title = titleOf(sheet);
    const names = ids.map((id) => sectorTitle(id, content)).join(", ");
    const sectors = ids.length > FEW ? n("{count} sector", "{count} sectors", ids.length) : names;
    if (!ids.length && process)
      return n(
        "Open now: {title}, with {count} answer on the planning process.",
        "Open now: {title}, with {count} answers on the planning process.",
        process,
        { title },
      );
    if (!ids.length) return t("Open now: {title}, without answers.", { title });
    return n(
      "Open now: {title}, with {count} answer on {sectors}.",
      "Open now: {title}, with {count} answers on {sectors}.",
      ids.reduce((sum, id) => sum + counts[id], 0),
      { title, sectors },
    );
  }

  /** How much of a file is new, a sentence each. */
  function brought({ answers, goals }) {
    const { fresh, same, differing, between } = answers;
    const apart = goals.differing + goals.between;
    return [
      fresh && n("{count} answer is new.", "{count} answers are new.", fresh),
      same && n("{count} answer is the same here.", "{count} answers are the same here.", same),
      differing &&
        n("{count} answer differs from the one here.", "{count} answers differ from those here.", differing),
      between &&
        n(
          "{count} answer differs between these files.",
          "{count} answers differ between these files.",
          between,
        ),
      goals.fresh && n("{count} goal is new.", "{count} goals are new.", goals.fresh),
      goals.same && n("{count} goal is the same here.", "{count} goals are the same here.", goals.same),
      apart &&
        n(
          "{count} goal differs from one of the same title.",
          "{count} goals differ from those of the same titles.",
          apart,
        ),
    ].filter(Boolean);
  }

  /** What should be known of a file before it is added. */
  function warnings({ sheet: open }, sources, at, { twice }) {
    const { name, sheet, findings } = sources[at];
    const { respondent } = sheet;
    const others = sources.filter((one, n) => n !== at && respondent && one.sheet.respondent === respondent);
    if (twice >= 0) return [t("It is the same as {file}, and counts once.", { file: sources[twice].name })];
    return [
      !respondent &&
        t("It does not say who answered. Its answers are kept as those of {file}.", { file: name }),
      others.length > 0 && t("Two of these files name {respondent} as respondent.", { respondent }),
      respondent &&
        respondent === open.respondent &&
        t("The open assessment has the same respondent, {respondent}.", { respondent }),
      open.scope === "quick" &&
        sheet.scope === "full" &&
        t("Answers outside the short list are kept, and count once all questions are chosen."),
      sheet.unknown_ids.length >= MANY &&
        t(
          "Many of its questions are not known here: it may come from a country's own edition of the checklists.",
        ),
      ...findings.map(inWords),
    ].filter(Boolean);
  }

  function card(session, sources, at, counts) {
    const { name, sheet } = sources[at];
    const words = sources.length > 1 || !session.isBlank() ? brought(counts) : [];
    // A page that does not know all items says nothing of those that it does not know.
    const noted = session.content.titles ? [] : warnings(session, sources, at, counts);
    return el(
      "section",
      { class: "mdcheck-arrival" },
      el(
        "h3",
        null,
        sheet.respondent || name,
        el("span", { class: "mdcheck-from" }, sheet.respondent ? name : ""),
      ),
      factsOf(session.content, sheet, sources.length > 1),
      words.length && !session.content.titles ? el("p", { class: "mdcheck-brought" }, words.join(" ")) : null,
      ...(noted.length ? [el("p", { class: "mdcheck-label" }, t("Good to know:")), list(noted)] : []),
    );
  }

  /** Files of which nothing can be used, and why. */
  function refused(wrong, named = (file) => t("{file} cannot be loaded", { file })) {
    return wrong.map(({ file, findings }) =>
      el(
        "section",
        { class: "mdcheck-arrival is-wrong" },
        el("h3", null, named(file)),
        list(findings.map(inWords)),
      ),
    );
  }

  /**
   * What some files hold and bring, each in a part of its own.
   * @param {Session} session
   * @param {Arrival[]} sources
   * @param {Together} model
   * @returns {HTMLElement[]}
   */
  function arrivals(session, sources, model) {
    return sources.map((_, at) => card(session, sources, at, model.files[at]));
  }

  mdcheck.arrivals = Object.assign(arrivals, { refused, openNow, sectorTitle });
}
