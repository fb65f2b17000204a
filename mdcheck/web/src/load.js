/* Loads assessments from files, after what they hold was shown. Loaded itself when it is asked for. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { ask, list } = mdcheck.dialog;
  const { answersBySector, titleOf } = mdcheck.file;

  const { readFiles, readData, inWords } = mdcheck.load;

  /** Say why files are not loaded. */
  function refuse(wrong) {
    const parts = wrong.flatMap(({ file, findings }) => [el("p", null, file), list(findings.map(inWords))]);
    ask(t("This file cannot be loaded"), parts, [[t("Close"), null]]);
  }

  /**
   * Load files that a person chose: show what they hold before anything changes.
   * @param {Session} session
   * @param {File[]} files
   */
  async function bring(session, files) {
    show(session, await readFiles(session.content, files));
  }

  function show(session, loaded) {
    const wrong = loaded.filter(({ kind }) => kind === "wrong");
    if (wrong.length) refuse(wrong);
    else offerOne(session, loaded[0]);
  }

  /** Show data that is in the browser already, such as the example. */
  function offer(session, name, data) {
    show(session, [readData(session.content, name, data)]);
  }

  /**
   * Show what a saved assessment holds, and open it if that is wanted.
   * @param {Session} session
   * @param {Loaded} loaded
   */
  function offerOne(session, { sheet, findings }) {
    const body = [list(facts(sheet, session.content)), ...noticed(session, findings)];
    const open = () => session.create(sheet || undefined);
    return session.isBlank() ? choose(body, [[t("Open it"), open]]) : offerBoth(session, sheet, body, open);
  }

  function choose(body, choices) {
    ask(t("Load this assessment?"), body, [...choices, [t("Cancel"), null]]);
  }

  /** Where an assessment is open already, say what becomes of it. */
  function offerBoth(session, sheet, body, open) {
    choose(
      [...body, el("p", null, atStake(session))],
      [
        [t("Keep both, open this one"), open],
        [t("Replace the open one"), () => session.replace(sheet)],
      ],
    );
  }

  /** What a sheet holds, a line each. */
  function facts(sheet, content) {
    const counts = answersBySector(sheet);
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
      Object.keys(counts).length === 0 && t("No answers"),
      goals.length > 0 && n("{count} goal", "{count} goals", goals.length),
    ].filter(Boolean);
  }

  /** A sector's page knows the titles of the others, but not their items. */
  function sectorTitle(id, { sectors, titles }) {
    const known = sectors.find((sector) => sector.id === id);
    return known ? known.title : titles?.[id] || id;
  }

  /** A page that does not know all items says nothing of those that it does not know. */
  function noticed({ content }, findings) {
    if (!findings.length || content.titles) return [];
    return [el("p", null, t("Good to know:")), list(findings.map(inWords))];
  }

  /** What is open now, and what becomes of it. */
  function atStake({ sheet, content }) {
    const counts = answersBySector(sheet);
    const ids = Object.keys(counts);
    const title = titleOf(sheet);
    if (!ids.length) {
      return t("Open now: {title}, without answers. Replaced, it can be brought back for 30 days.", {
        title,
      });
    }
    return n(
      "Open now: {title}, with {count} answer on {sectors}. Replaced, it can be brought back for 30 days.",
      "Open now: {title}, with {count} answers on {sectors}. Replaced, it can be brought back for 30 days.",
      ids.reduce((sum, id) => sum + counts[id], 0),
      { title, sectors: ids.map((id) => sectorTitle(id, content)).join(", ") },
    );
  }

  Object.assign(mdcheck.load, { bring, offer });
}
