/* Says every answer with what it rests on, and adds up the score so that it can be checked by hand.
   The twin of report/answers.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { inScope, isSetAside, pointsOf, weightOf } = mdcheck.count;
  const { tenths } = mdcheck.score;
  const { t } = mdcheck.words;
  const { DASH, answerTitle, answerTo, checklistOf, itemLine, text, titles } = mdcheck.report;
  const { halfway, restsOn, sumLine } = mdcheck.report;
  /** @type {[number, number]} */
  const POINTS_AND_KNOWN = [4, 5]; // columns of an answers' table
  const EMPTY = ["", "", ""]; // what a sum leaves empty: answer, evidence and weight

  /** @param {SectorResult} result @returns {TextBlock[]} */
  function sums(result) {
    const { need, potential } = result;
    return [
      ...(need ? [text(sumLine(t("Need"), need))] : []),
      ...(potential ? [text(sumLine(t("Potential"), potential))] : []),
      ...halfway(result),
    ];
  }

  /** @param {Told} about @param {SectorResult[]} results @param {{notes: boolean}} options
   * @returns {Block[]} */
  function everyAnswer(about, results, { notes }) {
    return results.flatMap((result) => {
      /** @type {Item[]} */
      const items = inScope(checklistOf(about, result.id).items, about.result.scope);
      if (!items.some((item) => isSaid(about, item, { notes }))) return [];
      const title = t("{sector} ({annex})", { sector: result.title, annex: result.annex });
      return [{ kind: "heading", level: 3, text: title }, answersTable(about, result, items, { notes })];
    });
  }

  /** @param {Told} about @param {Item} item @param {{notes: boolean}} options @returns {boolean} */
  function isSaid(about, item, { notes }) {
    const { level, note } = answerTo(about, item.id);
    return level !== null || (notes && Boolean(note));
  }

  /** @param {Told} about @param {SectorResult} result @param {Item[]} items
   * @param {{notes: boolean}} options @returns {Table} */
  function answersTable(about, result, items, { notes }) {
    const { method } = about.content;
    const own = (/** @type {string[]} */ roles) => items.filter(({ role }) => roles.includes(role));
    /** @type {[string, Item[], Index | null][]} */
    const parts = [
      [t("Need"), own(method.need), result.need],
      [t("Potential"), own(method.potential), result.potential],
    ];
    /** @type {Table["rows"]} */
    const rows = parts.flatMap(([title, found, part]) => [
      { kind: "heading", level: 4, text: title },
      ...found.map((item) => answerRow(about, item, { notes })),
      ...sumRow(title, part),
    ]);
    return {
      kind: "table",
      label: t("{sector}: answers and points", { sector: result.title }),
      columns: columns({ notes }),
      rows: [...rows, ...halfwayRow(about, result), ...openRows(about, items, { notes })],
    };
  }

  /** @param {{notes: boolean}} options @returns {Column[]} */
  function columns({ notes }) {
    return [
      { title: notes ? t("Question and note") : t("Question") },
      { title: t("Answer") },
      { title: t("Rests on") },
      { title: t("Weight"), kind: "number" },
      { title: t("Points"), kind: "number" },
      { title: t("Of those known"), kind: "number" },
      { title: t("Of all"), kind: "number" },
      { title: t("Score, %"), kind: "number" },
    ];
  }

  /** @param {Told} about @param {Item} item @param {{notes: boolean}} options @returns {Cell[]} */
  function answerRow(about, item, { notes }) {
    const { level } = answerTo(about, item.id);
    const full = String(2 * weightOf(item));
    const isKnown = typeof level === "number";
    const isOut = level === "not-applicable" || isSetAside(item, level, about.sheet.profile || {});
    return [
      itemLine(about, item.id, notes ? noted(about, item) : ""),
      answerTitle(about, item.id),
      onWhat(about, item, { notes }),
      String(weightOf(item)),
      isKnown ? String(pointsOf(about.content.method, item, level)) : DASH,
      isKnown ? full : DASH,
      isOut ? DASH : full,
      "",
    ];
  }

  /** @param {Told} about @param {Item} item @param {{notes: boolean}} options @returns {string} */
  function onWhat(about, item, { notes }) {
    const answer = answerTo(about, item.id);
    if (notes) return restsOn(about, answer) || DASH;
    return titles(about.content.method.evidence)[answer.evidence] || DASH;
  }

  /** @param {Told} about @param {Item} item @returns {string} */
  function noted(about, item) {
    const { note, by } = answerTo(about, item.id);
    return [note, by ? t("Answered by {name}", { name: by }) : ""].filter(Boolean).join("\n");
  }

  /** @param {string} title @param {Index | null} part @returns {Cell[][]} */
  function sumRow(title, part) {
    if (!part) return [];
    /** @type {Cell} */
    const score = part.value ? { value: tenths(part.value), how: "share", of: POINTS_AND_KNOWN } : DASH;
    const numbers = [part.points, part.known, part.full].map((value) => ({ value, how: "sum" }));
    const said = t("Sum: {part}", { part: title });
    return [[said, ...EMPTY, .../** @type {Worked[]} */ (numbers), score]];
  }

  /** @param {Told} about @param {SectorResult} result @returns {Cell[][]} */
  function halfwayRow(about, { priority }) {
    const [first, second] = about.content.method.emphasis;
    if (first !== second || !priority?.value) return [];
    /** @type {Worked} */
    const score = { value: tenths(priority.value), how: "mean" };
    return [[t("Priority, halfway between"), ...EMPTY, "", "", "", score]];
  }

  /** @param {Told} about @param {Item[]} items @param {{notes: boolean}} options @returns {Table["rows"]} */
  function openRows(about, items, { notes }) {
    const own = items.filter((item) => item.role === "open" && answerTo(about, item.id).note);
    if (!notes || !own.length) return [];
    return [
      { kind: "heading", level: 4, text: t("Open questions") },
      ...own.map((item) => {
        const line = itemLine(about, item.id, noted(about, item));
        return [line, "", onWhat(about, item, { notes }), "", "", "", "", ""];
      }),
    ];
  }

  Object.assign(mdcheck.report, { everyAnswer, sums });
}
