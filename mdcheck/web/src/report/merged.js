/* Says what several respondents come to: who took part, how far they agree, what to discuss.
   The twin of report/merged.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { has } = mdcheck.count;
  const { countsOf } = mdcheck.votes;
  const { hundredths } = mdcheck.agreement;
  const { n, t } = mdcheck.words;
  const { DASH, text, titles, decimal } = mdcheck.report;
  const { agenda, settledByTheGroup, toFindOut } = mdcheck.report;
  const { cautions, counts, groups, lenses, needAndPotential, notRanked, toActOn, why } = mdcheck.report;
  const CONSTITUENCY = "constituency";
  const [CLOSE, FAIR] = [80, 67]; // hundredths of alpha: Krippendorff's own marks

  /** @param {Voices} found @param {{short?: boolean}} [options] @returns {Block[]} */
  function merged(found, options) {
    const { about } = found;
    const { short = false } = options || {};
    const { goals, ourFormula, unknown } = mdcheck.report;
    return [
      { kind: "heading", level: 1, text: about.result.title || t("Assessment") },
      text(opening(found), "quiet"),
      { kind: "heading", level: 2, text: t("Who took part") },
      respondents(found),
      { kind: "heading", level: 2, text: t("How far they agree") },
      ...agreement(found),
      { kind: "heading", level: 2, text: t("To discuss") },
      ...agenda(found, { short }),
      ...settledByTheGroup(found),
      ...toFindOut(found),
      { kind: "heading", level: 2, text: t("Sector intervention priorities") },
      ...priorities(found, { short }),
      ...goals(about),
      ...unknown(about),
      text(ourFormula(), "quiet"),
    ];
  }

  /** @param {Voices} found @returns {string} */
  function opening({ merged, sheets }) {
    const said =
      merged.by === CONSTITUENCY
        ? n(
            "{count} sheet, each constituency one vote",
            "{count} sheets, each constituency one vote",
            sheets.length,
          )
        : n("{count} sheet, each one vote", "{count} sheets, each one vote", sheets.length);
    return [said, merged.sheet.date].filter(Boolean).join(" · ");
  }

  /** @param {Voices} found @returns {Table} */
  function respondents(found) {
    const kinds = titles(found.about.content.method.constituencies);
    const all = found.merged.respondents;
    const order = all.some(({ constituency }) => constituency) ? [...Object.keys(kinds), ""] : [null];
    /** @type {Table["rows"]} */
    const rows = [];
    for (const id of order) {
      const own = all.flatMap((one, at) =>
        id === null || one.constituency === id ? [respondentRow(found, one, found.sheets[at])] : [],
      );
      if (own.length && id !== null) {
        rows.push({ kind: "heading", level: 4, text: kinds[id] || t("No constituency given") });
      }
      rows.push(...own);
    }
    return {
      kind: "table",
      label: t("Respondents"),
      columns: [
        { title: t("Respondent") },
        { title: t("Date") },
        { title: t("Questions answered"), kind: "number" },
        { title: t("Sectors"), extra: true },
      ],
      rows,
    };
  }

  /** @param {Voices} found @param {Respondent} one @param {Sheet} sheet @returns {Cell[]} */
  function respondentRow(found, one, sheet) {
    const name = one.name || t("No name given");
    return [name, one.date || DASH, String(one.answered), sectorsOf(found, sheet)];
  }

  /** @param {Voices} found @param {Sheet} sheet @returns {string} */
  function sectorsOf({ about }, { answers }) {
    const { sectors } = about.content;
    const isBegun = ({ id }) => has(answers, id) && answers[id].level !== null;
    const begun = sectors.filter(({ items }) => items.some(isBegun));
    if (begun.length === sectors.length) return t("All sectors");
    return begun.map(({ title }) => title).join(", ") || DASH;
  }

  /** @param {Voices} found @returns {Block[]} */
  function agreement(found) {
    const shared = found.merged.items.filter(({ votes }) => sum(countsOf(votes)) > 1);
    if (!shared.length) {
      return [text(t("No question was graded by two or more, so there is nothing to compare."))];
    }
    const limits = t(
      "Alpha says how alike the answers are, not which of them is right. A low alpha is no fault: it shows where talking is worth most.",
    );
    return [
      text(alphaWords(found), "lead"),
      text(apart(shared)),
      bySector(found, shared),
      text(limits, "quiet"),
    ];
  }

  /** @param {Voices} found @returns {string} */
  function alphaWords({ merged: { alpha: ratio } }) {
    if (!ratio) {
      return t("Agreement cannot be measured: all who graded a question gave the same level.");
    }
    const places = { alpha: decimal(hundredths(ratio)) };
    if (hundredths(ratio) >= CLOSE) {
      return t("They agree closely: Krippendorff's alpha is {alpha}, where 1 is full agreement.", places);
    }
    if (hundredths(ratio) >= FAIR) {
      return t("They agree fairly well: Krippendorff's alpha is {alpha}, where 1 is full agreement.", places);
    }
    if (hundredths(ratio) > 0) {
      return t(
        "They agree in part: Krippendorff's alpha is {alpha}, where 1 is full agreement and 0 is chance.",
        places,
      );
    }
    return t(
      "They agree no more than by chance: Krippendorff's alpha is {alpha}, where 0 is chance.",
      places,
    );
  }

  /** @param {MergedItem[]} shared @returns {string} */
  function apart(shared) {
    const having = (/** @type {number} */ steps) => shared.filter(({ spread }) => spread === steps).length;
    return n(
      "{count} question was graded by two or more: on {same} all say the same, on {near} they are one step apart, on {far} two steps.",
      "{count} questions were graded by two or more: on {same} all say the same, on {near} they are one step apart, on {far} two steps.",
      shared.length,
      { same: having(0), near: having(1), far: having(2) },
    );
  }

  /** @param {Voices} found @param {MergedItem[]} shared @returns {Table} */
  function bySector({ about, merged }, shared) {
    /** @type {Cell[][]} */
    const rows = [];
    for (const { id, title, items } of about.content.sectors) {
      const ids = new Set(items.map((item) => item.id));
      const own = shared.filter((item) => ids.has(item.id));
      const alpha = merged.alphas.get(id) || null;
      if (!own.length) continue;
      rows.push([
        { text: title, to: `sector:${id}` },
        String(own.length),
        String(own.filter(({ spread }) => spread !== 0).length),
        String(merged.decisive.filter((one) => ids.has(one)).length),
        alpha ? decimal(hundredths(alpha)) : DASH,
      ]);
    }
    return {
      kind: "table",
      label: t("Agreement by sector"),
      columns: [
        { title: t("Sector") },
        { title: t("Graded by several"), kind: "number" },
        { title: t("Answers differ"), kind: "number" },
        { title: t("Decisive"), kind: "number" },
        { title: t("Alpha"), kind: "number" },
      ],
      rows,
    };
  }

  /** @param {Voices} found @param {{short: boolean}} options @returns {Block[]} */
  function priorities(found, { short }) {
    const { about } = found;
    return [
      text(counts(about), "lead"),
      ...[...cautions(about), ...contested(found)].map((line) => text(line)),
      ...toActOn(about),
      ...groups(about),
      ...needAndPotential(about),
      ...notRanked(about),
      ...(short ? [] : [...why(about), ...lenses(about)]),
    ];
  }

  /** @param {Voices} found @returns {string[]} */
  function contested({ merged }) {
    const count = merged.items.filter((item) => item.contested).length;
    if (!count) return [];
    return [
      n(
        "{count} question counts as not known, because its answers stand between two levels.",
        "{count} questions count as not known, because their answers stand between two levels.",
        count,
      ),
    ];
  }

  const sum = (/** @type {number[]} */ counts) => counts.reduce((all, one) => all + one, 0);

  Object.assign(mdcheck.report, { merged, respondents, agreement, alphaWords });
}
