/* Saves the open assessment to a file, under a name that tells colleagues' files apart. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t } = mdcheck.words;

  /**
   * Title, sector if it is only one, who, when.
   * @param {Sheet} sheet
   * @returns {string}
   */
  function nameOf(sheet) {
    const sectors = Object.keys(answersBySector(sheet));
    const only = sectors.length === 1 ? sectors[0] : "";
    const parts = [slug(sheet.title), only, slug(sheet.respondent), sheet.date];
    const name = parts.filter(Boolean).join("_") || "answers";
    return `${parts[0] ? "" : "mdcheck-"}${name}.json`;
  }

  function slug(text) {
    const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) || [];
    return [...words.join("-")].slice(0, 60).join("");
  }

  /**
   * How many answers a sheet has on each sector, by the sector's id.
   * @param {Sheet} sheet
   * @returns {Record<string, number>}
   */
  function answersBySector(sheet) {
    const counts = Object.create(null);
    for (const id of Object.keys(sheet.answers)) {
      const [sector] = id.split(".");
      if (sheet.answers[id].level !== null) counts[sector] = (counts[sector] || 0) + 1;
    }
    return counts;
  }

  /** Half a character would make a file that cannot be loaded again. */
  function whole(_, value) {
    return typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value;
  }

  /** No field is that long; many notes from a file may be. */
  function warn() {
    mdcheck.dialog.ask(
      t("This file is too large to be loaded again"),
      [t("All of it was saved. Shorten the longest notes, then save it again.")],
      [[t("Close"), null]],
    );
  }

  /**
   * Give a text to the browser as a file.
   * @param {string} name
   * @param {string | BlobPart[]} text
   * @param {string} [type]
   * @returns {number} its size in bytes
   */
  function give(name, text, type = "application/json") {
    const file = new Blob(typeof text === "string" ? [text] : text, { type });
    const url = URL.createObjectURL(file);
    el("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    return file.size;
  }

  /** What is saved, as the text of a file. */
  function textOf(data) {
    return `${JSON.stringify(data, whole, 2)}\n`;
  }

  /**
   * Give the open assessment to the browser as a file.
   * @param {Session} session
   * @returns {string} the file's name
   */
  function save({ sheet, content }) {
    const name = nameOf(sheet);
    const size = give(name, textOf(mdcheck.sheet.write(sheet)));
    if (size > content.limits.largest) warn();
    return name;
  }

  /**
   * @param {{title: string}} sheet
   * @returns {string}
   */
  function titleOf({ title }) {
    return title || t("Untitled");
  }

  mdcheck.file = { nameOf, answersBySector, give, textOf, save, titleOf, slug };
}
