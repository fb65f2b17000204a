/* Puts a single file for some sectors together, as pages/prepared.py does, which says what each function
   answers: the same bytes. Data and texts only, no DOM. */
"use strict";
{
  const SEVERAL = "several";
  const LISTS = ["measures", "instruments", "data_sources"];
  const BASES = [0x811c9dc5, 0x9e3779b9];
  const PRIME = 0x01000193;
  const ACTING = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "'": "\\u0027" };

  /** @param {SingleEdition} edition @param {PreparedFile} prepared @returns {string} */
  function file(edition, prepared) {
    const { sectors } = prepared;
    const data = { data: cut(edition.data, sectors), prepared: begun(prepared) };
    const kept = new Set(["", ...sectors, ...(sectors.length > 1 ? [SEVERAL] : [])]);
    const isKept = (when) => when.split(" ").every((word) => kept.has(word));
    return edition.pieces
      .filter(([when]) => Object.hasOwn(data, when) || isKept(when))
      .map(([when, text]) => (Object.hasOwn(data, when) ? inScript(data[when]) : text))
      .join("");
  }

  /** @param {PreparedFile} prepared @returns {Begun} */
  function begun({ sectors, sheet, until, back }) {
    const said = { sectors, sheet, until, back };
    return { id: idOf(JSON.stringify(said)), ...said };
  }

  /** @param {string} text @returns {string} */
  function idOf(text) {
    const sums = [...BASES];
    for (const byte of bytesOf(text)) {
      for (const n of sums.keys()) sums[n] = Math.imul(sums[n] ^ byte, PRIME) >>> 0;
    }
    return `p${sums.map((one) => one.toString(16).padStart(8, "0")).join("")}`;
  }

  /** A text as UTF-8. @param {string} text @returns {number[]} */
  function bytesOf(text) {
    return [...text].flatMap((letter) => {
      const code = letter.codePointAt(0) || 0;
      const rest = [12, 6, 0].map((shift) => 0x80 | ((code >> shift) & 0x3f));
      if (code < 0x80) return [code];
      if (code < 0x800) return [0xc0 | (code >> 6), rest[2]];
      if (code < 0x10000) return [0xe0 | (code >> 12), rest[1], rest[2]];
      return [0xf0 | (code >> 18), ...rest];
    });
  }

  /** @param {Content} data @param {string[]} ids @returns {Content} */
  function cut(data, ids) {
    const sectors = data.sectors.filter(({ id }) => ids.includes(id));
    const lists = Object.fromEntries(LISTS.map((name) => [name, calledFor(data[name], ids)]));
    return { ...data, sectors, ...lists };
  }

  /** @param {{items: string[]}[]} entries @param {string[]} sectors */
  function calledFor(entries, sectors) {
    return entries
      .map((entry) => ({ ...entry, items: entry.items.filter((id) => sectors.includes(id.split(".")[0])) }))
      .filter(({ items }) => items.length > 0);
  }

  /** @param {unknown} data @returns {string} */
  function inScript(data) {
    return JSON.stringify(data).replace(/[<>&']/g, (letter) => ACTING[letter]);
  }

  mdcheck.edition = { file, begun, idOf };
}
