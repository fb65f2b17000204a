/* What stands for an answer on a tally sheet and in a spreadsheet: keys, and words. No DOM. */
"use strict";
{
  /** @type {Record<string, Level>} */
  const KEYS = { 0: 0, 1: 1, 2: 2, "?": "unknown", n: "not-applicable", "-": null };
  /** What people write as well. @type {Record<string, Level>} */
  const ALSO = {
    no: 0,
    partly: 1,
    yes: 2,
    unknown: "unknown",
    "not-applicable": "not-applicable",
    "n/a": "not-applicable",
    na: "not-applicable",
    "": null,
  };

  /** With the digits and signs of other scripts as those of Latin. @param {string} text */
  function plain(text) {
    return text
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
      .replace(/؟/g, "?")
      .replace(/[‐-―−]/g, "-")
      .replace(/[\u00a0\u202f]/g, " ");
  }

  /** The level that a cell stands for; undefined where it stands for none. @param {string} cell @param {AnswerStep[]} steps */
  function levelOf(cell, steps) {
    const word = cell.trim().toLowerCase();
    if (Object.hasOwn(KEYS, word)) return KEYS[word];
    const step = steps.find(({ title }) => title.toLowerCase() === word);
    return step ? step.level : Object.hasOwn(ALSO, word) ? ALSO[word] : undefined;
  }

  /** The key that stands for a level. @param {Level} level @returns {string} */
  function keyOf(level) {
    return Object.keys(KEYS).find((key) => KEYS[key] === level) || "";
  }

  mdcheck.answerKeys = { plain, levelOf, keyOf };
}
