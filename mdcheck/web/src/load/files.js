/* Reads the files that people choose or drop: sheets and workshops, JSON or YAML, and workbooks to answer in, each
   with what there is to say of it. Changes nothing. */
"use strict";
{
  const { t } = mdcheck.words;
  const { readJson } = mdcheck.jsontext;
  const OURS = { sheet: "mdcheck-answers/", workshop: "mdcheck-workshop/" };
  const EDITION = "1";

  const isEmpty = () => t("This file is empty");
  const choose = () => t("Choose the file that ends in .json, .yaml or .xlsx.");
  const isWorkbook = (begin, name) => begin.startsWith("PK") && /\.xlsx$/i.test(name);

  /**
   * What people choose by mistake, told by how it begins or what it is called.
   * @type {{begins?: RegExp, called?: RegExp, says: () => string}[]}
   */
  const MISTAKEN = [
    { begins: /^$/, says: isEmpty },
    { begins: /^%PDF/, called: /\.pdf$/i, says: () => t("This is a PDF") },
    { called: /\.(docx?|odt|rtf)$/i, says: () => t("This is a Word document") },
    { called: /\.(xlsx?|ods|csv)$/i, says: () => t("This is a spreadsheet of another kind") },
    { begins: /^PK/, says: () => t("This is a zip file: open it first") },
    { begins: /^\s*</, called: /\.html?$/i, says: () => t("This is a page: open it in the browser") },
  ];

  /** Of data that was no text, such as the example. */
  const WITHOUT_TEXT = { keysOf: Object.keys, lineOf: () => null };

  /** What is said of a whole file. */
  function finding(message, hint, line = null) {
    return { line, where: "", message, hint, fatal: true };
  }

  /** @returns {Loaded} */
  function wrong(file, ...findings) {
    return { file, kind: "wrong", sheet: null, workshop: null, findings };
  }

  /**
   * What some files hold, in their order: a sheet, a workshop or, with the reason, neither.
   * @param {Content} content
   * @param {Iterable<File>} files
   * @returns {Promise<Loaded[]>}
   */
  function readFiles(content, files) {
    return Promise.all(Array.from(files, (file) => readFile(content, file)));
  }

  async function readFile(content, file) {
    try {
      const begin = await file.slice(0, 99).text();
      const mistaken = mistake(file, begin, content.limits);
      if (mistaken) return wrong(file.name, mistaken);
      return await (isWorkbook(begin, file.name) ? readWorkbook(content, file) : readBytes(content, file));
    } catch {
      const hint = t("Copy it to another folder, and try again.");
      return wrong(file.name, finding(t("The browser could not read this file"), hint));
    }
  }

  function mistake(file, begin, { largest }) {
    const is = (one) => one.begins?.test(begin) || one.called?.test(file.name);
    const found = isWorkbook(begin, file.name) ? null : MISTAKEN.find(is);
    if (found) return finding(found.says(), choose());
    if (file.size <= largest) return null;
    const message = t("This file is larger than {size} MB", { size: largest / 1e6 });
    return finding(message, t("An assessment is far smaller."));
  }

  async function readBytes(content, file) {
    const text = decoded(await file.arrayBuffer());
    if (text?.trim() === "") return wrong(file.name, finding(isEmpty(), choose()));
    if (text !== null) {
      const reading = await parsed(text, file.name, content.limits);
      await knowing(content, reading.data);
      return read(content, file.name, reading);
    }
    return wrong(file.name, finding(t("This file is not UTF-8 text"), t("Save it again as UTF-8.")));
  }

  /**
   * Done once the page knows the steps of the process that data is about.
   * @param {Content} content
   * @param {any} data
   * @returns {Promise<void>}
   */
  async function knowing(content, data) {
    const sheets = [data, ...(Array.isArray(data?.sheets) ? data.sheets : [])];
    const ids = sheets.flatMap((sheet) => Object.keys(sheet?.answers || {}));
    if (mdcheck.cycle.isNews(content, ids)) await new Promise((use) => mdcheck.cycle.known(content, use));
  }

  /** What is in a workbook to answer in; a cell that cannot be read is told, and stops nothing else. */
  async function readWorkbook(content, file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await scripts("zip", "workbook");
    const { grids, refused } = mdcheck.spreadsheet.opened(bytes);
    return refused ? wrong(file.name, unopened(refused)) : readGrids(content, file.name, grids);
  }

  /** Scripts that are loaded one after the other. */
  async function scripts(...names) {
    for (const name of names)
      await new Promise((done, failed) => mdcheck.later(name, done, () => failed(name)));
  }

  function unopened({ isVast }) {
    if (isVast) return finding(t("This file holds more cells than a workbook of ours"), choose());
    return finding(
      t("This workbook cannot be opened, or it is damaged"),
      t("Save it as .xlsx, and try again."),
    );
  }

  /** @returns {Promise<Loaded>} */
  async function readGrids(content, file, grids) {
    const { data, findings: lost, placed, keysOf } = mdcheck.workbook.read(grids, content);
    if (!data) {
      const hint = t("Were its hidden columns deleted?");
      return wrong(file, finding(t("This file holds no table of a workbook of ours"), hint));
    }
    if (lost.length && !mdcheck.workbook.saysAnything(data)) return wrong(file, ...lost);
    await knowing(content, data);
    const { sheet, problems } = mdcheck.sheet.read(data, content, keysOf);
    const notices = problems.map((one) => ({
      ...mdcheck.problems.told(one, () => null),
      where: placed(one.keys),
    }));
    if (!sheet) return wrong(file, ...notices.filter(({ fatal }) => fatal));
    return { file, kind: "sheet", sheet, workshop: null, findings: [...lost, ...notices] };
  }

  /** The text of UTF-8, with or without a byte order mark; null where it is something else. */
  function decoded(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  /** JSON where the text begins like it, or the file is called so; else YAML. */
  async function parsed(text, name, limits) {
    const isLike = /^\s*[[{]/.test(text);
    const isNamed = /\.json$/i.test(name);
    const isYaml = /\.ya?ml$/i.test(name) || /^\s*(#|---|format\s*:)/.test(text);
    if (!isLike && !isNamed) return yaml(text, limits);
    if (!isLike && isYaml) return yaml(text, limits); // under a wrong name
    const reading = readJson(text, limits);
    if (!reading.problems.length || isNamed) return reading;
    const other = await yaml(text, limits);
    return other.problems.length ? reading : other;
  }

  /** @returns {Promise<Reading>} */
  function yaml(text, limits) {
    return new Promise((resolve, reject) => {
      mdcheck.later("yaml", ({ readYaml }) => resolve(readYaml(text, limits)), reject);
    });
  }

  /**
   * What data is: a sheet or a workshop, with its findings.
   * @param {Content} content
   * @param {string} file its name
   * @param {Reading} reading
   * @returns {Loaded}
   */
  function read(content, file, reading) {
    const { data, problems, lineOf } = reading;
    const say = (problem) => mdcheck.problems.told(problem, lineOf);
    const [first] = problems;
    const format = String(data?.format);
    const kind = Object.keys(OURS).find((one) => format.startsWith(OURS[one]));
    if (first?.what === "damaged" || first?.what === "notYaml") return wrong(file, damaged(first));
    if (first && data === null) return wrong(file, ...problems.map(say));
    if (!kind) return wrong(file, notOurs());
    if (format !== OURS[kind] + EDITION) return wrong(file, otherEdition());
    if (first) return wrong(file, ...problems.map(say));
    return readAs(kind, content, file, reading, say);
  }

  function notOurs() {
    const message = t("This is not an assessment that was saved here, or it is damaged");
    return finding(message, t("Ask for the file again."));
  }

  /** @param {Problem} problem */
  function damaged({ line }) {
    const { message, hint } = notOurs();
    const where = line ? t("It cannot be read from line {line} on.", { line }) : "";
    return finding(message, [hint, where].filter(Boolean).join(" "));
  }

  function otherEdition() {
    const message = t("This was saved by another edition of mdcheck, which writes it in another form");
    return finding(message, t("Open it with that edition, or ask for it in the form of this one."));
  }

  /** @returns {Loaded} */
  function readAs(kind, content, file, { data, keysOf }, say) {
    const { problems, [kind]: found } = mdcheck[kind].read(data, content, keysOf);
    if (!found) return wrong(file, ...problems.filter(({ fatal }) => fatal).map(say));
    return { file, sheet: null, workshop: null, kind, [kind]: found, findings: problems.map(say) };
  }

  /**
   * What data that is in the browser already comes to, such as the example.
   * @param {Content} content
   * @param {string} name
   * @param {unknown} data
   * @returns {Loaded}
   */
  function readData(content, name, data) {
    return read(content, name, { data, problems: [], ...WITHOUT_TEXT });
  }

  /**
   * A finding in words, with its line and its place.
   * @param {Finding} finding
   */
  function inWords({ line, where, message, hint }) {
    return [placed({ line, where, message }), hint].filter(Boolean).join(" ");
  }

  function placed({ line, where, message }) {
    if (line && where) return t("Line {line}, {where}: {message}.", { line, where, message });
    if (line) return t("Line {line}: {message}.", { line, message });
    return where ? t("{where}: {message}.", { where, message }) : t("{message}.", { message });
  }

  mdcheck.load = Object.assign(mdcheck.load || {}, { readFiles, readData, knowing, inWords });
}
