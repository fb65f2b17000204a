/* Loads assessments from files, after what they hold was shown. Loaded itself when it is asked for. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { ask, list } = mdcheck.dialog;
  const { answersBySector, titleOf } = mdcheck.file;

  /** What people choose by mistake, told by how it begins or what it is called. */
  const MISTAKEN = [
    { begins: /^$/, says: t("This file is empty. Choose the file that ends in .json.") },
    { begins: /^%PDF/, called: /\.pdf$/i, says: t("This is a PDF. Choose the file that ends in .json.") },
    {
      called: /\.(docx?|odt|rtf)$/i,
      says: t("This is a Word document. Choose the file that ends in .json."),
    },
    { called: /\.(xlsx?|ods|csv)$/i, says: t("This is a spreadsheet. Choose the file that ends in .json.") },
    { begins: /^PK/, says: t("This is a zip file. Open it and choose the file in it that ends in .json.") },
    {
      begins: /^\s*(#|format\s*:)/,
      called: /\.ya?ml$/i,
      says: t("This is a sheet in YAML, for the command line. Choose the file that ends in .json."),
    },
  ];

  /** Of a sheet that was no text, such as the example. */
  const WITHOUT_TEXT = { keysOf: Object.keys, lineOf: () => null };

  function isMistaken(kind, begin, name) {
    return Boolean(kind.begins?.test(begin) || kind.called?.test(name));
  }

  /** Say why a file is not loaded. */
  function refuse(reason, ...body) {
    ask(t("This file cannot be loaded"), [el("p", null, reason), ...body], [[t("Close"), null]]);
  }

  /**
   * Load a file that a person chose: show what it holds before anything changes.
   * @param {Session} session
   * @param {File} file
   */
  async function fromFile(session, file) {
    try {
      const begin = await file.slice(0, 99).text();
      const mistaken = MISTAKEN.find((kind) => isMistaken(kind, begin, file.name));
      const { largest } = session.content.limits;
      if (mistaken) refuse(mistaken.says);
      else if (file.size > largest) refuse(tooLarge(largest));
      else offerBytes(session, await file.arrayBuffer());
    } catch {
      refuse(t("The browser could not read this file."));
    }
  }

  function tooLarge(largest) {
    return t("This file is larger than {size} MB. An assessment is far smaller.", { size: largest / 1e6 });
  }

  function offerBytes(session, bytes) {
    const text = decoded(bytes);
    if (text === null) refuse(t("This file is not UTF-8 text. Save it again as UTF-8."));
    else offerText(session, text);
  }

  /** The text of UTF-8, with or without a byte order mark; null where it is something else. */
  function decoded(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  function offerText(session, text) {
    const reading = mdcheck.jsontext.readJson(text, session.content.limits);
    const { data, problems } = reading;
    const [first] = problems;
    const format = String(data?.format);
    if (first?.what === "damaged") refuse(notOurs(), el("p", null, damagedFrom(first)));
    else if (first && data === null) refuseFor(problems, reading);
    else if (!format.startsWith("mdcheck-answers/")) refuse(notOurs());
    else if (format !== "mdcheck-answers/1") {
      refuse(t("This assessment was saved by another edition of mdcheck, which writes it in another form."));
    } else if (first) refuseFor(problems, reading);
    else offer(session, data, reading);
  }

  function notOurs() {
    return t("This is not an assessment that was saved here, or it is damaged. Ask for the file again.");
  }

  /** @param {Problem} problem */
  function damagedFrom({ line }) {
    return t("It cannot be read from line {line} on.", { line });
  }

  function refuseFor(problems, reading) {
    refuse(t("Nothing was changed. These are the problems:"), listed(problems, reading));
  }

  /**
   * Show what a saved assessment holds, and open it if that is wanted.
   * @param {Session} session
   * @param {unknown} data
   * @param {Pick<Reading, "keysOf" | "lineOf">} [reading] of the text that held it
   */
  function offer(session, data, reading = WITHOUT_TEXT) {
    const { sheet, problems } = mdcheck.sheet.read(data, session.content, reading.keysOf);
    if (!sheet) {
      const fatal = problems.filter((problem) => problem.fatal);
      return refuseFor(fatal, reading);
    }
    const body = [list(facts(sheet, session.content)), ...noticed(session, problems, reading)];
    const open = () => session.create(sheet);
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

  /** Problems in words. */
  function listed(problems, { lineOf }) {
    return list(problems.map((problem) => inWords(mdcheck.problems.told(problem, lineOf))));
  }

  function inWords({ line, where, message, hint }) {
    return [placed({ line, where, message }), hint].filter(Boolean).join(" ");
  }

  function placed({ line, where, message }) {
    if (line && where) return t("Line {line}, {where}: {message}.", { line, where, message });
    if (line) return t("Line {line}: {message}.", { line, message });
    return where ? t("{where}: {message}.", { where, message }) : t("{message}.", { message });
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
  function noticed({ content }, problems, reading) {
    if (!problems.length || content.titles) return [];
    return [el("p", null, t("Good to know:")), listed(problems, reading)];
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

  mdcheck.load = { fromFile, offer };
}
