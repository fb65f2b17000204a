/* Lays a report out on pages: what stands upright, and what is too wide for that.
   The twin of formats/paged.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { plain } = mdcheck.cells;
  const { splitAtSpace } = mdcheck;
  const WIDEST = 6; // columns of a table on an upright page
  const DEEPEST = 4; // level of a heading
  const CHAPTERS = 3; // level of a heading that the contents name
  const UPRIGHT = 108; // signs of a line of a table
  const TURNED = 165;
  const LONGEST_WORD = 16; // signs of a word that is not broken
  const NUMBERS = 20; // signs of numbers
  const MAP = 62; // of a page's width, in percent: the map in a book, on the page for a minister
  const SMALL = 40;
  const LONG_TITLE = 70; // signs of a title on one or two lines
  const LONG = 1200; // signs of a cell that may go on, on the next page
  const MOST = 70; // signs of a line that a column asks for

  /** @param {Block[]} report @returns {[boolean, Block[]][]} */
  function stretches(report) {
    const flat = unfolded(report, 1);
    const turned = flat.map((one) => one.kind === "table" && one.columns.length > WIDEST);
    for (let n = flat.length - 2; n >= 0; n -= 1) {
      turned[n] ||= flat[n].kind === "heading" && turned[n + 1];
    }
    if (coverOf(report)?.alone === false) turned.fill(turned.includes(true));
    /** @type {[boolean, Block[]][]} */
    const found = [];
    for (const [n, one] of flat.entries()) {
      if (!n || turned[n] !== turned[n - 1]) found.push([turned[n], []]);
      found[found.length - 1][1].push(one);
    }
    return found;
  }

  /** @param {Block[]} blocks @param {number} level @returns {Block[]} */
  function unfolded(blocks, level) {
    let now = level;
    return blocks.flatMap((one) => {
      if (one.kind === "heading") now = one.level;
      if (one.kind !== "fold") return [one];
      const deeper = Math.min(now + 1, DEEPEST);
      return [
        /** @type {Block} */ ({ kind: "heading", level: deeper, text: one.title }),
        ...unfolded(one.blocks(), deeper),
      ];
    });
  }

  /** @param {Block[]} report @param {string} otherwise @returns {string} */
  function titleOf(report, otherwise) {
    const titled = report.find(({ kind }) => kind === "cover" || kind === "heading");
    if (!titled) return otherwise;
    return titled.kind === "cover" ? titled.title : /** @type {Heading} */ (titled).text;
  }

  /** @param {Block[]} report @returns {Cover | null} */
  function coverOf([first]) {
    return first?.kind === "cover" ? first : null;
  }

  /** @param {Table} part @returns {number[]} */
  function widths(part) {
    return narrowed(part, part.columns.length > WIDEST ? TURNED : UPRIGHT);
  }

  /** @param {Table} part @param {number} room @returns {number[]} */
  function narrowed({ columns, rows }, room) {
    const cells = rows.filter(Array.isArray);
    const least = [];
    const wanted = [];
    for (const [n, { title, kind = "text" }] of columns.entries()) {
      const texts = cells.map((row) => plain(row[n]));
      const line = longest(texts.flatMap((text) => text.split("\n")));
      const word = Math.min(longest([title, ...texts].flatMap(splitAtSpace)), LONGEST_WORD);
      const few = (kind === "text" ? word : Math.max(word, Math.min(line, NUMBERS))) + 3;
      least.push(few);
      wanted.push(Math.max(few, Math.min(line, MOST) + 3));
    }
    const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, one) => all + one, 0);
    const over = sum(wanted) - room;
    const spare = sum(wanted) - sum(least);
    if (over <= 0 || spare <= 0) return wanted;
    return wanted.map((most, n) => most - Math.floor((Math.min(over, spare) * (most - least[n])) / spare));
  }

  /** Signs of the longest of some texts; 1 where there are none. @param {string[]} texts */
  function longest(texts) {
    return texts.length ? texts.reduce((most, one) => Math.max(most, [...one].length), 0) : 1;
  }

  mdcheck.paged = {
    CHAPTERS,
    LONG,
    LONG_TITLE,
    MAP,
    SMALL,
    WIDEST,
    stretches,
    unfolded,
    titleOf,
    coverOf,
    widths,
    narrowed,
  };
}
