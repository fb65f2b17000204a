/* Says what all sectors together mean: what is first, how sure that is, and what is not known.
   The twin of report/overview.py, which says what each function answers: the same functions in the same
   order. */
"use strict";
{
  const { compare, tenths } = mdcheck.score;
  const { n, percent, t } = mdcheck.words;
  const { DASH, checklistOf, points, progress, rangeOf, sectorItemLine } = mdcheck.report;
  const { reach, reasons, text, titles, percentOf } = mdcheck.report;

  /** @param {Told} about @returns {Block[]} */
  function overview(about) {
    return [
      text(counts(about), "lead"),
      ...cautions(about).map((line) => text(line)),
      ...toActOn(about),
      ...groups(about),
      ...needAndPotential(about),
      ...notRanked(about),
      ...why(about),
      ...lenses(about),
    ];
  }

  /** @param {Told} about @returns {string} */
  function counts(about) {
    const { ranked, sectors } = about.result;
    const done = progress(
      about,
      sectors.map(({ id }) => checklistOf(about, id)),
    );
    return t("{ranked} of {sectors} sectors ranked, {answered} of {asked} questions answered.", {
      ranked,
      sectors: sectors.length,
      ...done,
    });
  }

  /** @param {Told} about @returns {string[]} */
  function cautions({ content: { method }, result: { ranked, scope } }) {
    const said = [];
    if (scope === "quick") said.push(t("This is the short list: it gives an order, never a firm one."));
    if (!ranked) {
      const wanted = percent(tenths(method.coverage));
      said.push(t("No sector is ranked yet: that takes {wanted} % of what counts in it.", { wanted }));
    } else if (ranked < method.fewest) {
      said.push(
        n(
          "First, Next and Later are formed once {count} sector is ranked.",
          "First, Next and Later are formed once {count} sectors are ranked.",
          method.fewest,
        ),
      );
    }
    return said;
  }

  /** @param {Told} about @returns {Points[]} */
  function toActOn(about) {
    const lines = about.result.sectors.flatMap(({ title, alerts }) =>
      alerts.map((id) => sectorItemLine(about, title, id)),
    );
    return points(t("To act on now, whatever the score"), lines);
  }

  /** @param {Told} about @returns {SectorResult[]} */
  function placed({ result }) {
    return result.sectors.filter(({ place }) => place);
  }

  /** @param {Told} about @returns {Block[]} */
  function groups(about) {
    const found = placed(about);
    if (!found.length) return [];
    /** @type {Table["rows"]} */
    const rows = [];
    const having = (/** @type {string} */ id) => found.filter(({ verdict }) => verdict === id);
    for (const { id, title } of about.content.method.order) {
      if (having(id).length) rows.push({ kind: "heading", level: 4, text: title });
      rows.push(...having(id).map((sector) => sectorRow(about, sector)));
    }
    rows.push(...having("unranked").map((sector) => sectorRow(about, sector)));
    const signs = t(
      "Priority lies halfway between need and potential. A bar is dark as far as the score is certain, lighter up to the score so far, and lightest up to what it could become.",
    );
    return [
      { kind: "table", label: t("Sectors by priority"), columns: columns(about), rows },
      text(signs, "quiet"),
    ];
  }

  /** @param {Told} about @returns {Column[]} */
  function columns({ likely }) {
    return [
      { title: t("Place"), kind: "number" },
      { title: t("Sector") },
      { title: t("Priority"), kind: "number" },
      { title: t("Need"), kind: "bar" },
      { title: t("Potential"), kind: "bar" },
      { title: t("Could become"), kind: "number" },
      .../** @type {Column[]} */ (likely.size ? [{ title: t("Likely"), extra: true }] : []),
      { title: t("How sure"), extra: true },
      { title: t("What to do"), extra: true },
    ];
  }

  /** @param {Told} about @param {SectorResult} sector @returns {Cell[]} */
  function sectorRow(about, sector) {
    const isAlone = about.result.ranked === 1;
    return [
      isAlone ? DASH : String(sector.place),
      { text: sector.title, to: `sector:${sector.id}` },
      percentOf(sector.priority),
      rangeOf(sector.need),
      rangeOf(sector.potential),
      isAlone ? DASH : reach(sector.best, sector.worst),
      ...(about.likely.size ? [likelyWords(about, sector)] : []),
      howSure(about, sector),
      titles(about.content.method.modes)[String(sector.mode)],
    ];
  }

  /** @param {Told} about @param {SectorResult} sector @returns {string} */
  function howSure(about, { group_best, group_worst, firm, verdict }) {
    const names = titles(about.content.method.order);
    if (!group_best || !group_worst) return DASH;
    if (firm) return t("stays {group}", { group: names[verdict] });
    if (group_best === group_worst) return t("not firm: a short list");
    return reach(names[group_best], names[group_worst]);
  }

  /** @param {Told} about @param {SectorResult} sector @returns {string} */
  function likelyWords({ content, draws, likely, result: { ranked } }, { id, verdict }) {
    const one = likely.get(id);
    if (!one || ranked === 1) return DASH;
    const places = reach(one.likely_best, one.likely_worst);
    const share = one.shares.get(verdict);
    if (share === undefined || share === null) return places;
    return t("{places}; {group} in {share} %", {
      places,
      group: titles(content.method.order)[verdict],
      share: percent(tenths([share, draws])),
    });
  }

  /** @param {Told} about @returns {Block[]} */
  function needAndPotential(about) {
    const { method } = about.content;
    if (!placed(about).length) return [];
    const corners = ["mitigate", "mitigate-and-harness", "monitor", "harness"];
    const modes = titles(method.modes);
    return [
      { kind: "heading", level: 3, text: t("Need and potential") },
      {
        kind: "map",
        label: t("Need and potential of the ranked sectors"),
        need: t("Need"),
        potential: t("Potential"),
        middle: tenths(method.mode),
        quadrants: corners.map((id) => ({
          id,
          title: modes[id],
          need: id.includes("mitigate"),
          potential: id.includes("harness"),
        })),
        dots: placed(about).map(dot),
      },
    ];
  }

  /** @param {SectorResult} sector @returns {Dot} */
  function dot({ place, title, id, need, potential, mode }) {
    return {
      place: Number(place),
      title,
      to: `sector:${id}`,
      need: side(need),
      potential: side(potential),
      quadrant: String(mode),
    };
  }

  /** @param {Index | null} part @returns {number} */
  function side(part) {
    return part?.value ? tenths(part.value) : 0;
  }

  /** @param {Told} about @returns {Fold[]} */
  function notRanked(about) {
    const found = about.result.sectors.filter(({ place }) => !place);
    if (!found.length) return [];
    const title = n("{count} sector not ranked", "{count} sectors not ranked", found.length);
    const label = t("They have no place and no bar until enough of them is known");
    const lines = () => found.map((sector) => unrankedLine(about, sector));
    return [{ kind: "fold", title, blocks: () => points(label, lines()) }];
  }

  /** @param {Told} about @param {SectorResult} sector @returns {Line} */
  function unrankedLine(about, { id, title, priority }) {
    const { answered, asked } = progress(about, [checklistOf(about, id)]);
    const line = (/** @type {string} */ tail) => ({ text: title, to: `sector:${id}`, tail });
    if (!priority) return line(t("not applicable"));
    if (!answered) return line(n("not begun, {count} question", "not begun, {count} questions", asked));
    const known = percent(tenths(priority.coverage));
    const places = { answered, asked, known };
    return line(t("{answered} of {asked} questions answered, {known} % known", places));
  }

  /** @param {Told} about @returns {Fold[]} */
  function why(about) {
    const found = placed(about);
    if (!found.length) return [];
    const blocks = () =>
      found.flatMap((sector) => [
        { kind: "heading", level: 4, text: sector.title },
        ...reasons(about, sector),
      ]);
    return [{ kind: "fold", title: t("What drives each sector, and what to find out"), blocks }];
  }

  /** @param {Told} about @returns {Fold[]} */
  function lenses(about) {
    const { result } = about;
    const { transfers, groups } = about.content.method;
    /** @type {[string, Record<string, string>, Map<string, Lens>][]} */
    const named = [
      [t("By what moves: people, knowledge, finance"), titles(transfers), result.transfer],
      [t("By group of people"), titles(groups), result.group],
    ];
    return named
      .filter(([, , found]) => found.size && result.ranked)
      .map(([title, names, found]) => ({
        kind: "fold",
        title,
        blocks: () => [lensTable(about, title, names, found)],
      }));
  }

  /** @param {Told} about @param {string} label @param {Record<string, string>} names
   * @param {Map<string, Lens>} found @returns {Table} */
  function lensTable(about, label, names, found) {
    return {
      kind: "table",
      label,
      columns: [{ title: "" }, { title: t("Need"), kind: "bar" }, { title: t("Potential"), kind: "bar" }],
      rows: Array.from(found, ([id, { need, potential }]) => [
        names[id],
        lensCell(about, need),
        lensCell(about, potential),
      ]),
    };
  }

  /** @param {Told} about @param {Index | null} part @returns {Cell} */
  function lensCell(about, part) {
    if (!part) return DASH;
    if (compare(part.coverage, about.content.method.coverage) >= 0) return rangeOf(part);
    return t("withheld, {known} % known", { known: percent(tenths(part.coverage)) });
  }

  const parts = { cautions, toActOn, groups, needAndPotential, notRanked, why, lenses };
  Object.assign(mdcheck.report, { overview, counts, placed, unrankedLine, ...parts });
}
