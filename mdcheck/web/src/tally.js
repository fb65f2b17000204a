/* A tally sheet for a room: on one page of paper the questions of a sector by their numbers, and for each table
   the five answers to ring. The lines are typed from it. */
"use strict";
{
  const { el, all } = mdcheck.dom;
  const { t } = mdcheck.words;
  const KEYS = ["0", "1", "2", "?", "n"];
  const MOST = 6; // tables on a page

  /** The tables of each page. @param {RoomTable[]} tables */
  function pagesOf(tables) {
    const pages = [];
    for (let at = 0; at < tables.length; at += MOST) pages.push(tables.slice(at, at + MOST));
    return pages;
  }

  /** The answers of a table to a question, to be ringed. */
  function boxes() {
    return KEYS.map((key) => el("td", { class: "mdcheck-box-key" }, key));
  }

  /** @param {PaperItem} item @param {RoomTable[]} tables */
  function rowOf({ number, text, isOpen }, tables) {
    const cells = isOpen
      ? [el("td", { colspan: String(tables.length * KEYS.length) }, t("an open question: a note"))]
      : tables.flatMap(boxes);
    const question = [
      el("td", { class: "mdcheck-number" }, String(number)),
      el("th", { scope: "row" }, text),
    ];
    return el("tr", { class: isOpen ? "is-open-question" : null }, ...question, ...cells);
  }

  /** @param {RoomTable[]} tables */
  function headOf(tables) {
    const names = tables.map(({ name }) =>
      el("th", { scope: "colgroup", colspan: String(KEYS.length) }, name),
    );
    return el("thead", null, el("tr", null, el("td"), el("td"), ...names));
  }

  function legend() {
    return t("Ring one for each table: 0 no, 1 partly, 2 yes, ? do not know, n not applicable.");
  }

  /** @param {TallyPaper} tally @param {TallyPaper["sectors"][0]} sector @param {RoomTable[]} tables */
  function pageOf({ title }, sector, tables) {
    const head = el("h2", null, t("Tally sheet: {sector}", { sector: sector.title }));
    const room = el(
      "p",
      null,
      title || t("Country and year {line}", { line: "_".repeat(24) }),
      " · ",
      legend(),
    );
    const rows = sector.items.map((item) => rowOf(item, tables));
    const table = el("table", null, headOf(tables), el("tbody", null, ...rows));
    table.style.setProperty("--tables", String(tables.length));
    return el("section", null, head, room, table);
  }

  /** Print it; the page itself stays off the paper. @param {TallyPaper} tally */
  function print(tally) {
    mdcheck.style("room", () => {
      const pages = pagesOf(tally.tables);
      const made = tally.sectors.flatMap((sector) => pages.map((tables) => pageOf(tally, sector, tables)));
      mdcheck.printAlone("mdcheck-tally", ...made);
    });
  }

  /** Tables that nobody has named yet. */
  function someTables() {
    return Array.from({ length: MOST }, (_, at) => ({
      name: t("Table {number}", { number: at + 1 }),
      constituency: "",
    }));
  }

  /** The questions of a sector as paper has them. @param {Content} content @param {Sector} sector @returns {PaperItem[]} */
  function itemsOf(content, { items }) {
    return items.map(({ id, text = "", role }) => ({
      id,
      number: mdcheck.number(content, id),
      text,
      isOpen: role === "open",
    }));
  }

  /** The checklists of the process that are open in their page, or else all of it. @param {Content} content */
  function processesOf({ processes }) {
    const folds = all(document, ".mdcheck-process");
    const open = folds.filter(({ open }) => open);
    return (open.length ? open : folds).map((fold) => ({
      title: String(processes.find(({ id }) => id === fold.dataset.checklist)?.title),
      items: all(fold, "[data-item]").map(({ dataset: { item, role } }) => ({
        id: item,
        number: Number(document.querySelector(`[data-item="${item}"] .mdcheck-no`)?.textContent),
        text: document.getElementById(`q-${item}`)?.textContent || "",
        isOpen: role === "open",
      })),
    }));
  }

  /** That of a page with questions: the sectors that are open in it, or else all. @param {Session} session */
  function ofPage({ content, sheet }) {
    mdcheck.later("results", () => {
      mdcheck.results.readTexts(content);
      const isOpen = ({ id }) => document.getElementById(`sector-${id}`)?.matches("[open]");
      const open = content.sectors.filter(isOpen);
      const sectors = (open.length ? open : content.sectors).map((sector) => ({
        title: sector.title,
        items: itemsOf(content, sector),
      }));
      const lists = content.sectors.length ? sectors : processesOf(content);
      print({ title: sheet.title, sectors: lists, tables: someTables() });
    });
  }

  mdcheck.tally = { print, ofPage, itemsOf };
}
