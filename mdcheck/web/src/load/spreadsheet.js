/* Reads the cells of a spreadsheet file (.xlsx), whichever program saved it: Excel, LibreOffice and others write
   the same in several ways. Knows no page; stands on fflate. */
"use strict";
{
  const LARGEST = 80_000_000; // bytes that a file may come to when it is unzipped
  const BUILT_IN_DAYS = [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ]; // number formats that show a day or a time
  const DAY = 86_400_000;
  const TOKEN =
    /<(\/?)([\w.:-]+)(?![\w.:-])((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>|<!\[CDATA\[([\s\S]*?)\]\]>|<[!?][^>]*>|([^<]+)/g;
  const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
  const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  const ESCAPED = /_x([0-9a-f]{4})_/gi; // as files write what XML cannot hold

  /** What cannot be opened; `isVast`: because it would fill the memory. */
  class Refused extends Error {
    /** @param {boolean} isVast */
    constructor(isVast) {
      super(isVast ? "vast" : "damaged");
      this.isVast = isVast;
    }
  }

  /**
   * The sheets of a file, in its order: of each row that has any, its cells by their columns.
   * @param {Uint8Array} bytes
   * @returns {Grid[]}
   */
  function open(bytes) {
    const parts = unpacked(bytes);
    const text = (name) => (parts[name] ? fflate.strFromU8(parts[name]) : "");
    const places = related(text("xl/_rels/workbook.xml.rels"));
    const { sheets, isLate } = listed(text("xl/workbook.xml"));
    if (!sheets.length) throw new Refused(false);
    const shared = texts(text("xl/sharedStrings.xml"));
    const days = dayStyles(text("xl/styles.xml"));
    const offset = Date.UTC(isLate ? 1904 : 1899, isLate ? 0 : 11, isLate ? 1 : 30);
    return sheets.map(({ name, id }) => ({
      name,
      rows: rowsOf(text(pathOf(places[id] || "")), { shared, days, offset }),
    }));
  }

  function unpacked(bytes) {
    let size = 0;
    let isVast = false;
    const filter = ({ name, originalSize }) => {
      const isNeeded =
        /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml(\.rels)?$/.test(name);
      size += isNeeded ? originalSize : 0;
      isVast ||= size > LARGEST;
      return isNeeded && !isVast;
    };
    let parts = {};
    try {
      parts = fflate.unzipSync(bytes, { filter });
    } catch {
      throw new Refused(false);
    }
    if (isVast) throw new Refused(true);
    return parts;
  }

  /** A place as the parts of the file are called; it may be said from the root. */
  function pathOf(target) {
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  }

  /**
   * The same, or why it cannot be opened.
   * @param {Uint8Array} bytes
   * @returns {{grids: Grid[], refused: {isVast: boolean} | null}}
   */
  function opened(bytes) {
    try {
      return { grids: open(bytes), refused: null };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { grids: [], refused: error };
    }
  }

  // Text with tags

  /**
   * The tags and texts of a part, in order. No DOMParser: pages that take no markup forbid it. What is not whole,
   * a tag left open for instance, is refused: some of it might be missing.
   * @param {string} xml
   * @param {(name: string, said: (key: string) => string, isEmpty: boolean) => void} begin
   * @param {(name: string) => void} end
   * @param {(text: string) => void} [found]
   */
  function read(xml, begin, end, found = () => {}) {
    const opened = [];
    let at = 0;
    for (const token of xml.matchAll(TOKEN)) {
      const [all, closes, name, said, isEmpty, raw, text] = token;
      if (token.index !== at || all.startsWith("<!DOCTYPE")) throw new Refused(false);
      at += all.length;
      if (raw !== undefined) found(raw);
      else if (text !== undefined) found(decoded(text));
      if (!name) continue;
      if (!closes) {
        begin(local(name), attributes(said), Boolean(isEmpty));
        opened.push(name);
      }
      if ((closes || isEmpty) && opened.pop() !== name) throw new Refused(false);
      if (closes || isEmpty) end(local(name));
    }
    if (at !== xml.length || opened.length) throw new Refused(false);
  }

  const local = (name) => name.slice(name.indexOf(":") + 1);

  /** What reads an attribute; with "r:id" the one of that prefix, else whatever its prefix. */
  function attributes(text) {
    return (key) => {
      const found = new RegExp(`\\s(?:[\\w.-]+:)?${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(text);
      return found ? decoded(found[1] ?? found[2]) : "";
    };
  }

  function decoded(text) {
    return text
      .replace(/\r\n?/g, "\n")
      .replace(ENTITY, (_, hex, number, name) =>
        name ? NAMED[name.toLowerCase()] : sign(hex ? Number.parseInt(hex, 16) : Number(number)),
      );
  }

  const sign = (code) => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");

  /** @param {string} text */
  function unescaped(text) {
    return text.replace(ESCAPED, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  // The parts

  function related(xml) {
    const places = Object.create(null);
    const begin = (name, said) => {
      if (name === "Relationship") places[said("Id")] = said("Target");
    };
    read(xml, begin, () => {});
    return places;
  }

  function listed(xml) {
    const sheets = [];
    let isLate = false;
    const begin = (name, said) => {
      if (name === "sheet") sheets.push({ name: said("name"), id: said("id") });
      if (name === "workbookPr") isLate = /^(1|true)$/.test(said("date1904"));
    };
    read(xml, begin, () => {});
    return { sheets, isLate };
  }

  /** The texts that cells refer to; how some are pronounced is left out. */
  function texts(xml) {
    const found = [];
    const text = gathering();
    read(
      xml,
      (name, _, isEmpty) => {
        if (name === "si") text.start();
        if (!isEmpty) text.enter(name);
      },
      (name) => {
        text.leave(name);
        if (name === "si") found.push(unescaped(text.all()));
      },
      text.add,
    );
    return found;
  }

  /** Puts together what stands in `t`, in several runs perhaps. */
  function gathering() {
    let all = "";
    let isText = false;
    let isSpoken = false;
    return {
      start: () => {
        all = "";
      },
      enter: (name) => {
        if (name === "rPh") isSpoken = true;
        if (name === "t") isText = !isSpoken;
      },
      leave: (name) => {
        if (name === "rPh") isSpoken = false;
        if (name === "t") isText = false;
      },
      add: (text) => {
        if (isText) all += text;
      },
      all: () => all,
    };
  }

  /** By the number of a style, whether it shows a day. */
  function dayStyles(xml) {
    const own = new Map();
    const days = [];
    let isCells = false;
    const begin = (name, said) => {
      if (name === "numFmt") own.set(Number(said("numFmtId")), isDayFormat(said("formatCode")));
      if (name === "cellXfs") isCells = true;
      if (name !== "xf" || !isCells) return;
      const id = Number(said("numFmtId"));
      days.push(own.get(id) ?? BUILT_IN_DAYS.some(([first, last]) => id >= first && id <= last));
    };
    const end = (name) => {
      if (name === "cellXfs") isCells = false;
    };
    read(xml, begin, end);
    return days;
  }

  function isDayFormat(code) {
    return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")) && !/general/i.test(code);
  }

  /** @returns {GridRow[]} */
  function rowsOf(xml, book) {
    const rows = [];
    const text = gathering();
    let row = { at: -1, cells: new Map() };
    let cell = { at: -1, type: "", style: 0, value: "" };
    let isValue = false;
    read(
      xml,
      (name, said, isEmpty) => {
        if (name === "row") {
          row = { at: (Number(said("r")) || row.at + 2) - 1, cells: new Map() };
          rows.push(row);
          cell = { at: -1, type: "", style: 0, value: "" };
        }
        if (name === "c") {
          const at = columnOf(said("r")) ?? cell.at + 1;
          cell = { at, type: said("t"), style: Number(said("s")), value: "" };
          text.start();
        }
        if (name === "v") isValue = !isEmpty;
        if (!isEmpty) text.enter(name);
      },
      (name) => {
        text.leave(name);
        if (name === "v") isValue = false;
        if (name !== "c") return;
        const value = heldBy(cell, text.all(), book);
        if (value !== "") row.cells.set(cell.at, value);
      },
      (found) => {
        if (isValue) cell.value += found;
        else text.add(found);
      },
    );
    return rows.filter(({ cells }) => cells.size);
  }

  /** The column of a place such as "B12", from 0. */
  function columnOf(place) {
    const letters = /^[A-Z]{1,3}/.exec(place);
    if (!letters) return null;
    return [...letters[0]].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
  }

  /** What a cell holds, as a text; "" where that is nothing or an error. */
  function heldBy({ type, style, value }, inline, { shared, days, offset }) {
    if (type === "inlineStr") return unescaped(inline);
    if (type === "s") return value === "" ? "" : (shared[Number(value)] ?? "");
    if (type === "str") return unescaped(value);
    if (type === "b") return value === "" ? "" : value === "1" ? "TRUE" : "FALSE";
    if (type === "e" || value === "") return "";
    if (type === "d") return value.replace(/T00:00:00(\.0+)?Z?$/, "");
    if (Number.isNaN(Number(value))) return "";
    return days[style] ? dayOf(Number(value), offset) : String(Number(value));
  }

  /** A day as it counts them from the first, and the time of day where it has one. */
  function dayOf(number, offset) {
    const day = new Date(offset + Math.round(number * DAY));
    if (Number.isNaN(day.getTime())) return String(number);
    const [date, time] = day.toISOString().split("T");
    return time.startsWith("00:00:00") ? date : `${date} ${time.slice(0, 8)}`;
  }

  mdcheck.spreadsheet = { opened };
}
