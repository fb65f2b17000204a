/* Tables of a workbook: numbers as numbers, sums as formulas with what they come to.
   The twin of formats/xlsx_table.py, which says what each function answers: the same functions in the same
   order. What XlsxWriter does of a sheet is written here and in xlsx.js. */
"use strict";
{
  const { t } = mdcheck.words;
  const { clean, plain } = mdcheck.cells;
  const { narrowed } = mdcheck.paged;
  const { looks } = mdcheck.workbookGiven;
  const LONGEST = 32000; // signs of a cell; Excel holds 32,767
  const WIDEST = 84; // of a column, in signs
  const WIDE = 60;
  const NARROW = 9;
  const ROOM = 1000; // of a sheet
  const MOST_HIGH = 409; // points of a row
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const SIZES = { "titles.1": 18, "titles.2": 15, "titles.3": 12, "tones.lead": 11 };
  const ONE_LINE = new Set(["titles.1", "titles.2", "titles.3", "titles.4", "label", "group", "box_title"]);

  /** The address of a cell, from 0. @param {number} row @param {number} at @returns {string} */
  function address(row, at) {
    return `${letterOf(at)}${row + 1}`;
  }

  /** @param {number} at @returns {string} */
  function letterOf(at) {
    return at < 26 ? LETTERS[at] : letterOf(Math.floor(at / 26) - 1) + LETTERS[at % 26];
  }

  /** A sheet while it is written, from top to bottom. `home`: the column where texts stand. */
  class Writing {
    row = 0;
    home = 0;
    /** @type {Map<number, number>} */
    asked = new Map(); // how wide each column is
    hasHead = false;
    /** @type {string[]} */
    shares = [];
    /** @type {Map<number, Map<number, SheetCell>>} */
    cells = new Map();
    /** @type {Map<number, number>} */
    heights = new Map();
    frozen = 0; // rows that stay in sight
    repeated = -1; // the row that each page repeats
    /** @type {SheetChart[]} */
    charts = [];

    /** @param {string} name */
    constructor(name) {
      this.name = name;
    }

    /** @param {Table[]} tables */
    begin(tables) {
      /** @type {Map<number, number>} */
      const most = new Map(tables.length ? [] : [[0, WIDEST]]);
      for (const one of tables) {
        for (const [n, asked] of askedFor(one).entries()) {
          most.set(n, Math.max(most.get(n) ?? NARROW, Math.min(asked, WIDE)));
        }
      }
      if (tables.length) {
        this.home = Math.max(
          0,
          tables[0].columns.findIndex(({ kind = "text" }) => kind === "text"),
        );
        most.set(this.home, Math.max(most.get(this.home) || 0, WIDE));
      }
      this.asked = most;
    }

    /** @param {string} text @param {string} look @param {number} [at] */
    say(text, look, at = this.home) {
      const size = SIZES[look] || 10;
      for (const piece of pieces(text)) {
        const wide = ONE_LINE.has(look) ? [...piece].length + 1 : (this.asked.get(at) ?? WIDE);
        this.setRow(this.row, height(piece, wide, size));
        this.put(this.row, at, { text: piece, look });
        this.row += 1;
      }
    }

    skip() {
      this.row += 1;
    }

    /** @param {number} row @param {number} points */
    setRow(row, points) {
      this.heights.set(row, points);
    }

    /** @param {number} row @param {number} at @param {{text?: string, number?: number, formula?: string, look: string}} cell */
    put(row, at, { look, ...cell }) {
      const cells = this.cells.get(row) || new Map();
      cells.set(at, { ...cell, style: looks[look] });
      this.cells.set(row, cells);
    }
  }

  /** @param {string} text @returns {string[]} */
  function pieces(text) {
    const whole = [...clean(text)];
    const found = [];
    for (let n = 0; n < whole.length; n += LONGEST) found.push(whole.slice(n, n + LONGEST).join(""));
    return found.length ? found : [""];
  }

  /** @param {string} said @param {number} wide @param {number} [size] @returns {number} */
  function height(said, wide, size = 10) {
    const fits = Math.max(1, Math.floor((wide * 11.5) / size));
    const lines = said
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / fits)), 0);
    return Math.min(MOST_HIGH, lines * size * 1.32 + 3);
  }

  /** @param {Table} part @returns {number[]} */
  function askedFor(part) {
    const asked = narrowed(part, ROOM);
    return part.columns.flatMap(({ kind }, n) => (kind === "bar" ? Array(3).fill(NARROW + 3) : [asked[n]]));
  }

  /** @param {Writing} writing @param {Table} part */
  function head(writing, part) {
    let deepest = 0;
    for (const [n, [title, kind]] of titles(part).entries()) {
      const look = kind === "text" ? "head" : "head_number";
      writing.put(writing.row, n, { text: clean(title), look });
      deepest = Math.max(deepest, height(title, (writing.asked.get(n) ?? WIDE) - 2));
    }
    writing.setRow(writing.row, deepest);
    writing.row += 1;
  }

  /** @param {Table} part @returns {[string, string][]} */
  function titles({ columns }) {
    return columns.flatMap(({ title, kind = "text" }) => {
      /** @type {[string, string][]} */
      const found = [[title, kind]];
      if (kind !== "bar") return found;
      return [...found, [t("{title}, at least", { title }), kind], [t("{title}, at most", { title }), kind]];
    });
  }

  /** @param {Writing} writing @param {Table} part @returns {number} */
  function table(writing, part) {
    if (!writing.hasHead) {
      writing.skip();
      writing.say(part.label, "label", 0);
      head(writing, part);
    }
    const first = writing.row;
    let since = first;
    writing.shares = [];
    for (const one of part.rows) {
      if (Array.isArray(one)) {
        row(writing, part, one, since);
        continue;
      }
      for (const n of titles(part).keys()) writing.put(writing.row, n, { look: "group" });
      writing.say(one.text, "group", 0);
      since = writing.row;
    }
    writing.skip();
    return first;
  }

  /** @param {any} one */
  const isWorked = (one) => one !== null && typeof one === "object" && "how" in one;

  /** @param {any} one */
  const isRange = (one) => one !== null && typeof one === "object" && "high" in one;

  /** @param {Writing} writing @param {Table} part @param {Cell[]} cells @param {number} since */
  function row(writing, part, cells, since) {
    const isSum = cells.some(isWorked);
    const places = starts(part);
    let rows = 1;
    let high = 0;
    for (const [n, { kind = "text" }] of part.columns.entries()) {
      const [at, one] = [places[n], cells[n]];
      if (isRange(one) || (kind === "bar" && one === null)) {
        bar(writing, at, /** @type {Bounds | null} */ (one));
      } else if (isWorked(one)) {
        formula(writing, at, /** @type {Worked} */ (one), since, places);
      } else {
        rows = Math.max(rows, text(writing, at, one, kind, isSum));
        const said = [...plain(one)].slice(0, LONGEST).join("");
        high = Math.max(high, height(said, writing.asked.get(at) ?? WIDE));
      }
    }
    writing.setRow(writing.row, high || height("", WIDE));
    writing.row += rows;
  }

  /** @param {Table} part @returns {number[]} */
  function starts({ columns }) {
    let at = 0;
    return columns.map(({ kind }) => {
      const begin = at;
      at += kind === "bar" ? 3 : 1;
      return begin;
    });
  }

  /** @param {Writing} writing @param {number} at @param {Bounds | null} one */
  function bar(writing, at, one) {
    if (!one) writing.put(writing.row, at, { text: "–", look: "cell" });
    for (const [n, tenths] of (one ? [one.value, one.low, one.high] : []).entries()) {
      writing.put(writing.row, at + n, { number: tenths / 10, look: "share" });
    }
  }

  /** @param {Writing} writing @param {number} at @param {Cell} one @param {string} kind
   * @param {boolean} isSum @returns {number} */
  function text(writing, at, one, kind, isSum) {
    const said = plain(one);
    const number = kind === "number" ? numberOf(said) : null;
    if (number) {
      writing.put(writing.row, at, { number: number.value, look: number.isWhole ? "number" : "share" });
      return 1;
    }
    const isBlank = one !== null && typeof one === "object" && "hint" in one;
    const usual = isBlank ? "blank" : kind === "number" ? "number" : "cell";
    const parts = pieces(said);
    for (const [n, piece] of parts.entries()) {
      writing.put(writing.row + n, at, { text: piece, look: isSum ? "sum" : usual });
    }
    return parts.length;
  }

  /** @param {string} said @returns {{value: number, isWhole: boolean} | null} */
  function numberOf(said) {
    if (/^[0-9]{1,15}$/.test(said)) return { value: Number(said), isWhole: true };
    const point = t("{whole}.{tenth}", { whole: "", tenth: "" });
    const [whole, tenth = "", ...more] = said.split(point);
    const isNumber = /^[0-9]{1,15}$/.test(whole) && /^[0-9]$/.test(tenth) && !more.length;
    return isNumber ? { value: Number(`${whole}.${tenth}`), isWhole: false } : null;
  }

  /** @param {Writing} writing @param {number} at @param {Worked} one @param {number} since
   * @param {number[]} places */
  function formula(writing, at, { how, value, of = [0, 0] }, since, places) {
    const here = writing.row;
    if (how === "sum") {
      const said = `SUM(${address(since, at)}:${address(here - 1, at)})`;
      writing.put(here, at, { formula: said, number: value, look: "sum" });
      return;
    }
    const [part, whole] = of.map((n) => address(here, places[n]));
    const said = how === "share" ? `100*${part}/${whole}` : `AVERAGE(${writing.shares.join(",")})`;
    if (how === "share") writing.shares.push(address(here, at));
    writing.put(here, at, { formula: said, number: value / 10, look: "sum_share" });
  }

  mdcheck.xlsxTable = { Writing, address, head, table };
}
