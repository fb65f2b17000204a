/* Text as it can be shown: what would act on a screen, or is not seen at all, is written out.
   The twin of visible.py, which says why. No DOM here. */
"use strict";
{
  // In words for a pattern, since the signs themselves would not be seen here.
  const ACTING =
    "\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u202d\\u202e\\u2061-\\u2064\\u206a-\\u206f\\ufeff" +
    "\\ufff9-\\ufffb\\ud800-\\udfff\\u{e0000}-\\u{e00ff}";
  const MARKS = "\\u061c\\u200e\\u200f"; // direction of what stands beside them
  const JOINERS = "\\u200b-\\u200d\\u2060"; // how letters and emoji join or break
  const PAIRED = "\\u202a-\\u202c\\u2066-\\u2069";
  const CLOSES = {
    "\u202a": "\u202c",
    "\u202b": "\u202c",
    "\u2066": "\u2069",
    "\u2067": "\u2069",
    "\u2068": "\u2069",
  };
  const FLAG = "\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{3,6}\\u{e007f}"; // Scotland's is a black flag with tags
  const SUSPECT = new RegExp(`${FLAG}|[${ACTING}${MARKS}${JOINERS}${PAIRED}]`, "gu");
  const MARK = new RegExp(`[${MARKS}]`, "u");
  const JOINER = new RegExp(`[${JOINERS}]`, "u");
  const RIGHT_TO_LEFT =
    /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
  const JOINED = /[\u0590-\u061b\u061d-\u1dff\u2190-\ud7ff\uf900-\ufefe\uff01-\uffdc\u{1f000}-\u{3ffff}]/u;
  const SHORT = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

  const SEPARATORS = "\\x1c-\\x1f\\x85"; // space for Python, not for JavaScript, which has U+FEFF instead
  const SPACE = new RegExp(`(?:[^\\S\\ufeff]|[${SEPARATORS}])+`, "g");

  /** @param {string} text @returns {string} */
  function visible(text) {
    if (text.search(SUSPECT) < 0) return text;
    const isTurned = RIGHT_TO_LEFT.test(text);
    const kept = new Set(isTurned ? closed(text) : []);
    return text.replace(SUSPECT, (sign, at) => {
      const stays =
        [...sign].length > 1 ||
        kept.has(at) ||
        (isTurned && MARK.test(sign)) ||
        (JOINER.test(sign) && JOINED.test(beside(text, sign, at)));
      return stays ? sign : writtenOut(sign);
    });
  }

  /** The letters before and after a sign. @param {string} text @param {string} sign @param {number} at */
  function beside(text, sign, at) {
    const before = [...text.slice(Math.max(0, at - 2), at)].slice(-1);
    const after = [...text.slice(at + sign.length, at + sign.length + 2)].slice(0, 1);
    return [...before, ...after].join("");
  }

  /** Where the signs stand that begin a stretch of another direction and end it again.
   * @param {string} text @returns {number[]} */
  function closed(text) {
    /** @type {number[]} */
    const opened = [];
    const found = [];
    for (let at = 0; at < text.length; at += 1) {
      if (Object.hasOwn(CLOSES, text[at])) opened.push(at);
      else if (opened.length && text[at] === CLOSES[text[opened[opened.length - 1]]])
        found.push(Number(opened.pop()), at);
    }
    return found;
  }

  /** @param {string} sign @returns {string} */
  function writtenOut(sign) {
    const code = Number(sign.codePointAt(0));
    const hex = (length) => code.toString(16).padStart(length, "0");
    if (Object.hasOwn(SHORT, sign)) return SHORT[sign];
    return code < 0x100 ? `\\x${hex(2)}` : code < 0x10000 ? `\\u${hex(4)}` : `\\U${hex(8)}`;
  }

  /** The words of a text, between what Python takes for space. @param {string} text @returns {string[]} */
  function splitAtSpace(text) {
    return text.split(SPACE).filter(Boolean);
  }

  /** A text whose stretches of space are one each. @param {string} text @returns {string} */
  function withOneSpace(text) {
    return text.replace(SPACE, " ");
  }

  Object.assign(mdcheck, { visible, splitAtSpace, withOneSpace });
}
