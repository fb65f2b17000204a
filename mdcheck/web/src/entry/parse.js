/* Reads lines typed from paper: a question's number and a key for each table ("14 0 1 2 ? n -"), or how many
   said no, partly, yes, do not know, not applicable ("14: 3/1/2"). Nothing is guessed: a line is understood
   as a whole, or it is a mistake with what to do. No DOM. */
"use strict";
{
  const { n, t } = mdcheck.words;
  const { levelOf, plain } = mdcheck.answerKeys;
  const NUMBER = /^\s*(?:q|#)?\s*(\d{1,9})\s*[.)]?(?=$|[\s:;,|])/i;
  const MOST = 99; // tables that can be counted

  /** A mistake in words. */
  class Wrong extends Error {
    /** @param {string} message @param {string} [hint] */
    constructor(message, hint = "") {
      super(message);
      this.hint = hint;
    }
  }

  /**
   * What lines say. Of two lines with the same number the later one counts.
   * @param {string} text
   * @param {{items: PaperItem[], tables: RoomTable[], steps: AnswerStep[]}} about
   * @returns {Typed}
   */
  function parse(text, about) {
    /** @type {TypedLine[]} */
    const lines = [];
    /** @type {LineMistake[]} */
    const mistakes = [];
    const given = text.split(/\r\n|\r|\n/).map((raw, at) => ({ text: raw.trim(), raw, line: at + 1 }));
    const [first, ...rest] = given.filter((one) => one.text);
    const order = rest.length ? columns(first.raw, about.tables) : null;
    for (const { raw, text, line } of order ? rest : [first, ...rest].filter(Boolean)) {
      try {
        lines.push(understood(plain(raw), line, { ...about, order }));
      } catch (error) {
        if (!(error instanceof Wrong)) throw error;
        mistakes.push({ line, text, message: error.message, hint: error.hint });
      }
    }
    const last = new Map(lines.map(({ number, line }) => [number, line]));
    for (const one of lines) one.isReplaced = last.get(one.number) !== one.line;
    return { lines, mistakes, head: order ? first.raw : "" };
  }

  /** Which table each column of a table with a head is, by its name; null where it has no such head. */
  function columns(first, tables) {
    const names = cellsOf(first)?.slice(1).slice(-tables.length) || [];
    const order = names.map((name) => tables.findIndex((table) => same(table.name, name)));
    return order.length === tables.length && new Set(order).size === order.length && !order.includes(-1)
      ? order
      : null;
  }

  function same(one, other) {
    return one.trim().toLowerCase() === other.trim().toLowerCase();
  }

  /** The cells of a line of a spreadsheet; null where it is not one. */
  function cellsOf(line) {
    const sign = ["\t", ";", ","].find((one) => line.includes(one));
    return sign ? line.split(sign) : null;
  }

  function understood(text, line, { items, tables, steps, order }) {
    const item = itemOf(text, items);
    const rest = text.replace(NUMBER, "");
    const isCount = /^\s*:/.test(rest);
    const counts = isCount ? countsOf(rest.replace(/^\s*:/, ""), item) : null;
    const votes = isCount ? null : ordered(votesOf(rest, item, { tables, steps }), order);
    const said = counts ? countWords(counts, steps) : voteWords(votes || [], tables, steps);
    return { line, number: item.number, id: item.id, votes, counts, words: said, isReplaced: false };
  }

  /** The question that a line names. */
  function itemOf(text, items) {
    const found = NUMBER.exec(text);
    const range = { first: items[0]?.number, last: items[items.length - 1]?.number };
    if (!found) {
      const hint = t("Begin with the number of the question, such as {example}.", { example: "14 0 1 2" });
      throw new Wrong(t("This line has no question number."), hint);
    }
    const number = Number(found[1]);
    const item = items.find((one) => one.number === number);
    if (!item) {
      const hint = t("This list has the questions {first} to {last}. Is it the right sector?", range);
      throw new Wrong(t("There is no question {number} here.", { number }), hint);
    }
    if (item.isOpen) {
      const hint = t("Write what was said as a note, on the page of the sector.");
      throw new Wrong(t("Question {number} is an open question and takes no key.", { number }), hint);
    }
    return item;
  }

  /** What an unfinished line says so far: the question it names, and the levels given. */
  function glance(text, { items, tables, steps }) {
    const line = plain(text);
    const found = NUMBER.exec(line);
    const item = (found && items.find(({ number }) => number === Number(found[1]))) || null;
    const rest = line.replace(NUMBER, "");
    const isKeys = item !== null && !item.isOpen && rest.trim() !== "" && !/^\s*:/.test(rest);
    return { item, levels: isKeys ? cellsFor(rest, item, tables).map((cell) => levelOf(cell, steps)) : [] };
  }

  // A key for each table

  /** The cells of a line after its number, the question's own words left out. */
  function keysOf(rest, { text }) {
    const line = rest.replace(/^ *[\t;,|]/, "");
    const found = cellsOf(line) || line.trim().split(/[\s|]+/);
    return found.length > 1 && same(found[0], text) ? found.slice(1) : found;
  }

  /** The same, a cell for each table where their keys stand together, as in "012". */
  function cellsFor(rest, item, tables) {
    const typed = rest.trim() ? keysOf(rest, item) : [];
    const isRun = typed.length === 1 && tables.length > 1 && typed[0].length === tables.length;
    return isRun ? [...typed[0]] : typed;
  }

  function votesOf(rest, item, { tables, steps }) {
    const { number } = item;
    const cells = cellsFor(rest, item, tables);
    const levels = cells.map((cell) => levelOf(cell, steps));
    const wrong = cells.filter((_, at) => levels[at] === undefined);
    if (wrong.length) throw new Wrong(wrongKeys(number, wrong), keyHint());
    if (levels.length !== tables.length) {
      throw new Wrong(
        wrongCount(number, levels.length, tables.length),
        countHint(levels.length, tables.length),
      );
    }
    return levels;
  }

  function ordered(levels, order) {
    return order ? order.map((_, at) => levels[order.indexOf(at)]) : levels;
  }

  function wrongKeys(number, wrong) {
    const keys = wrong.map((key) => `“${key.trim().slice(0, 20)}”`).join(", ");
    return n(
      "Question {number}: {keys} is not a key.",
      "Question {number}: {keys} are not keys.",
      wrong.length,
      { number, keys },
    );
  }

  function keyHint() {
    return t("The keys are 0 no, 1 partly, 2 yes, ? do not know, n not applicable, - no answer.");
  }

  function wrongCount(number, given, tables) {
    const said = n("{count} answer", "{count} answers", given);
    const wanted = n("{count} table", "{count} tables", tables);
    return t("Question {number}: {answers} for {tables}.", { number, answers: said, tables: wanted });
  }

  function countHint(given, tables) {
    return given < tables
      ? t("Write a key for each table, and - for one that gave no answer.")
      : t("Leave out what is too much, or add a table above.");
  }

  function voteWords(votes, tables, steps) {
    const parts = tables.map(({ name }, at) => {
      const step = steps.find(({ level }) => level === votes[at]);
      return t("{name}: {answer}", { name, answer: step ? step.title : t("no answer") });
    });
    return parts.join(" · ");
  }

  // Counts

  function countsOf(rest, { number }) {
    const hint = t("Write how many said no, partly, yes, do not know, not applicable: {example}.", {
      example: `${number}: 3/1/2/0/1`,
    });
    const parts = rest.trim().split(/\s*\/\s*/);
    const isFit = parts.length > 1 && parts.length <= 5 && parts.every((part) => /^\d{1,3}$/.test(part));
    if (!isFit) throw new Wrong(t("Question {number}: these counts cannot be read.", { number }), hint);
    const counts = [0, 0, 0, 0, 0].map((none, at) => Number(parts[at] || none));
    const total = counts.reduce((sum, count) => sum + count, 0);
    if (total > MOST) {
      const over = t("Question {number}: {total} answers are too many to count.", { number, total });
      throw new Wrong(over, t("At most {most} can be counted for a question.", { most: MOST }));
    }
    return counts;
  }

  function countWords(counts, steps) {
    const parts = steps.map(({ title }, at) => (counts[at] ? `${title} ${counts[at]}` : ""));
    return parts.filter(Boolean).join(" · ") || t("no answer");
  }

  mdcheck.typed = { parse, glance, keyHint };
}
