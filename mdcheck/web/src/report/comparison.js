/* Says what moved between two assessments, and in which answers.
   The twin of report/comparison.py, which says what each function answers: the same functions in the same
   order. */
"use strict";
{
  const { has } = mdcheck.count;
  const { n, percent, t } = mdcheck.words;
  const { DASH, answerTitle, itemLine, percentOf, text, titles, wordsOf } = mdcheck.report;
  /** @type {(keyof SectorComparison)[]} */
  const KINDS = ["better", "worse", "grown", "shrunk", "newly_known", "newly_unknown"];

  /** @param {Compared} pair @param {{short?: boolean}} [options] @returns {Block[]} */
  function comparison(pair, options) {
    const { short = false } = options || {};
    const { before, after } = pair.found;
    return [
      { kind: "heading", level: 1, text: after.title || before.title || t("Assessment") },
      text(opening(pair), "quiet"),
      { kind: "heading", level: 2, text: t("What changed") },
      text(verdictsChanged(pair), "lead"),
      ...notAlike(pair).map((line) => text(line, "alert")),
      text(answersMoved(pair)),
      ...sectorTable(pair),
      ...whatMoved(pair, { short }),
      text(mdcheck.report.ourFormula(), "quiet"),
    ];
  }

  /** @param {Compared} pair @returns {string} */
  function opening({ found: { before, after } }) {
    return t("Before: {before}. Now: {after}.", { before: dated(before), after: dated(after) });
  }

  /** @param {{title: string, date: string}} one @returns {string} */
  function dated({ title, date }) {
    return [title, date].filter(Boolean).join(", ") || t("no title and no date");
  }

  /** @param {Compared} pair @returns {string[]} */
  function notAlike({ about: { sheet: after }, before, scope = null }) {
    const said = [];
    if (scope === null && before.scope !== after.scope) {
      said.push(
        before.scope === "quick"
          ? t("The earlier one is a short list: only its questions are looked at for changes.")
          : t("The later one is a short list: what it does not ask looks like a change."),
      );
    }
    if (!isSame(before.profile || {}, after.profile || {})) {
      said.push(t("Their profiles of the country differ: other questions may be set aside."));
    }
    if (before.content_version !== after.content_version) {
      const versions = { before: before.content_version || DASH, after: after.content_version || DASH };
      said.push(t("They were written for other versions of the checklists: {before} and {after}.", versions));
    }
    return said;
  }

  /** @param {Compared} pair @returns {string} */
  function verdictsChanged({ found: { sectors } }) {
    const changed = sectors.filter(({ before, after }) => before.verdict !== after.verdict);
    const moves = sectors.map(({ difference }) => difference.priority || 0);
    const up = moves.filter((move) => move > 0).length;
    const down = moves.filter((move) => move < 0).length;
    if (!changed.length) {
      return t("No sector changed its verdict. Priority rose in {up} and fell in {down}.", { up, down });
    }
    return n(
      "{count} sector changed its verdict. Priority rose in {up} and fell in {down}.",
      "{count} sectors changed their verdict. Priority rose in {up} and fell in {down}.",
      changed.length,
      { up, down },
    );
  }

  /** @param {Compared} pair @returns {string} */
  function answersMoved({ found: { sectors } }) {
    /** @type {Record<string, number>} */
    const total = Object.fromEntries(KINDS.map((name) => [name, 0]));
    for (const [name, ids] of sectors.flatMap(lists)) total[name] += ids.length;
    return t(
      "Answers: {better} better, {worse} worse, {grown} grown, {shrunk} shrunk, {newly_known} newly known, {newly_unknown} no longer known.",
      total,
    );
  }

  /** @param {SectorComparison} one @returns {[string, string[]][]} */
  function lists(one) {
    return KINDS.map((name) => [name, /** @type {string[]} */ (one[name])]);
  }

  /** @param {string} name @returns {string} */
  function kindTitle(name) {
    /** @type {Record<string, string>} */
    const named = {
      better: t("Better: less harm, or more protection"),
      worse: t("Worse: more harm, or less protection"),
      grown: t("Grown: more potential"),
      shrunk: t("Shrunk: less potential"),
      newly_known: t("Newly known"),
      newly_unknown: t("No longer known"),
    };
    return named[name];
  }

  /** @param {Compared} pair @returns {Block[]} */
  function sectorTable(pair) {
    const rows = pair.found.sectors.filter(hasScore).map((one) => sectorRow(pair, one));
    if (!rows.length) return [text(t("No sector has a score in either of them."))];
    const signs = t("Priority before and now, and by how many points priority, need and potential moved.");
    return [
      {
        kind: "table",
        label: t("Sectors before and now"),
        columns: [
          { title: t("Sector") },
          { title: t("Before"), kind: "number" },
          { title: t("Now"), kind: "number" },
          { title: t("Change"), kind: "number" },
          { title: t("Place") },
          { title: t("Verdict") },
          { title: t("Need"), kind: "number", extra: true },
          { title: t("Potential"), kind: "number", extra: true },
        ],
        rows,
      },
      text(signs, "quiet"),
    ];
  }

  /** @param {SectorComparison} one @returns {boolean} */
  function hasScore({ before, after }) {
    return Boolean(before.priority?.value || after.priority?.value);
  }

  /** @param {Compared} pair @param {SectorComparison} one @returns {Cell[]} */
  function sectorRow({ about }, { id, before, after, difference }) {
    const { method } = about.content;
    const names = titles([...method.order, ...method.verdicts]);
    return [
      { text: after.title, to: `sector:${id}` },
      percentOf(before.priority),
      percentOf(after.priority),
      signed(difference.priority),
      nowAndBefore(placeWords(after.place), placeWords(before.place)),
      nowAndBefore(names[after.verdict], names[before.verdict]),
      signed(difference.need),
      signed(difference.potential),
    ];
  }

  /** @param {number | null} place @returns {string} */
  function placeWords(place) {
    return place === null ? DASH : String(place);
  }

  /** @param {string} now @param {string} before @returns {string} */
  function nowAndBefore(now, before) {
    return now === before ? now : t("{now}, was {before}", { now, before });
  }

  /** @param {number | null} tenths @returns {string} */
  function signed(tenths) {
    if (!tenths) return percent(tenths);
    const number = percent(Math.abs(tenths));
    return tenths > 0 ? t("+{number}", { number }) : t("−{number}", { number });
  }

  /** @param {Compared} pair @param {{short: boolean}} options @returns {Block[]} */
  function whatMoved(pair, { short }) {
    const moved = pair.found.sectors.filter((one) => lists(one).some(([, ids]) => ids.length));
    if (!moved.length) return [];
    return [
      { kind: "heading", level: 2, text: t("Which answers moved") },
      ...moved.flatMap((one) => [
        /** @type {Block} */ ({ kind: "heading", level: 3, text: one.after.title }),
        text(movedBy(one)),
        movedTable(pair, one, { short }),
      ]),
    ];
  }

  /** @param {SectorComparison} one @returns {string} */
  function movedBy({ difference }) {
    return t("Priority {priority}, need {need}, potential {potential}.", {
      priority: signed(difference.priority),
      need: signed(difference.need),
      potential: signed(difference.potential),
    });
  }

  /** @param {Compared} pair @param {SectorComparison} one @param {{short: boolean}} options @returns {Table} */
  function movedTable({ about, before: sheet }, one, { short }) {
    const before = { ...about, sheet };
    /** @type {Table["rows"]} */
    const rows = [];
    for (const [name, ids] of lists(one)) {
      if (ids.length) rows.push({ kind: "heading", level: 4, text: kindTitle(name) });
      const cells = (/** @type {string} */ id) =>
        [before, about].map((told) => saidCell(told, id, { short }));
      rows.push(...ids.map((id) => [itemLine(about, id), ...cells(id)]));
    }
    return {
      kind: "table",
      label: t("Answers that moved in {sector}", { sector: one.after.title }),
      columns: [{ title: t("Question") }, { title: t("Before") }, { title: t("Now") }],
      rows,
    };
  }

  /** @param {Told} about @param {string} id @param {{short: boolean}} options @returns {Cell} */
  function saidCell(about, id, { short }) {
    const { answers } = about.sheet;
    const tail = short || !has(answers, id) ? "" : wordsOf(about, answers[id]);
    return { text: answerTitle(about, id), tail };
  }

  /** @type {(one: object, other: object) => boolean} */
  const isSame = (one, other) => {
    const sorted = (/** @type {object} */ parts) => JSON.stringify(Object.entries(parts).sort());
    return sorted(one) === sorted(other);
  };

  Object.assign(mdcheck.report, { comparison, signed });
}
