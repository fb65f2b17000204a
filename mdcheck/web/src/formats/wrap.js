/* Breaks text into lines of a width, as Python's textwrap does: at spaces, behind hyphens, and inside words that
   are longer than a line. Takes text whose only space is " ". No DOM. */
"use strict";
{
  const WORD = "[\\p{L}\\p{N}_]";
  const LETTER = "[\\p{L}\\p{Nl}\\p{No}_]";
  const SOUND = `[\\p{L}\\p{N}_!"'&.,?]`; // what may stand before a dash
  const HYPHEN = `-(?:(?<=${LETTER}{2}-)|(?<=${LETTER}-${LETTER}-))(?=${LETTER}-?${LETTER})`;
  const ENDS = `(?:${HYPHEN}|(?= |$)|(?<=${SOUND})(?=-{2,}${WORD}))`;
  const CHUNK = new RegExp(`( +|(?<=${SOUND})-{2,}(?=${WORD})|[^ ]+?${ENDS})`, "u");

  /** How many signs a text has. @param {string} text */
  const lengthOf = (text) => [...text].length;
  const isSpace = (chunk) => chunk.trim() === "";

  /** Where a word that is longer than the room left is broken. */
  function endOf(word, room) {
    const signs = [...word];
    const hyphen = signs.length > room ? signs.slice(0, room).lastIndexOf("-") : -1;
    return hyphen > 0 && signs.slice(0, hyphen).some((sign) => sign !== "-") ? hyphen + 1 : room;
  }

  /**
   * @param {string} text
   * @param {number} width
   * @param {string} [first] before the first line
   * @param {string} [rest] before the others
   * @returns {string[]}
   */
  function wrap(text, width, first = "", rest = "") {
    const chunks = text.split(CHUNK).filter(Boolean);
    const lines = [];
    while (chunks.length) {
      const indent = lines.length ? rest : first;
      if (isSpace(chunks[0]) && lines.length) chunks.shift();
      const line = taken(chunks, width - lengthOf(indent));
      if (line.length && isSpace(line[line.length - 1])) line.pop();
      if (line.length) lines.push(indent + line.join(""));
    }
    return lines;
  }

  /** The chunks that fit on a line, taken away from those that are left. */
  function taken(chunks, width) {
    const line = [];
    let length = 0;
    while (chunks.length && length + lengthOf(chunks[0]) <= width) {
      length += lengthOf(chunks[0]);
      line.push(chunks.shift());
    }
    if (chunks.length && lengthOf(chunks[0]) > width) {
      const signs = [...chunks[0]];
      const end = endOf(chunks[0], width < 1 ? 1 : width - length);
      line.push(signs.slice(0, end).join(""));
      chunks[0] = signs.slice(end).join("");
      if (!chunks[0]) chunks.shift();
    }
    return line;
  }

  mdcheck.wrap = Object.assign(wrap, { lengthOf });
}
