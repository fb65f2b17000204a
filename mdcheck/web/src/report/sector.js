/* Says what the answers of one sector mean, how sure that is, why, and what can be done.
   The twin of report/sector.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { inScope, pointsOf, weightOf } = mdcheck.count;
  const { tenths } = mdcheck.score;
  const { n, percent, t } = mdcheck.words;
  const { DASH, SHOWN, answerTitle, answerTo, checklistOf, evidenceTitle } = mdcheck.report;
  const { itemLine, points, progress, rangeOf, reach, text, tied, titles, percentOf } = mdcheck.report;

  /** @param {Told} about @param {SectorResult} result @param {{alone: boolean}} options
   * @returns {Block[]} */
  function sector(about, result, { alone }) {
    return [
      ...alerts(about, result),
      text(lead(about, result, { alone }), "lead"),
      ...howSure(about, result).map((line) => text(line)),
      partsTable(result),
      ...reasons(about, result),
      theSum(about, result),
      ...aside(about, result),
    ];
  }

  /** @param {Told} about @param {SectorResult} result @returns {Points[]} */
  function alerts(about, result) {
    const lines = result.alerts.map((id) => itemLine(about, id));
    return points(t("To act on now, whatever the score"), lines);
  }

  /** @param {Told} about @param {SectorResult} result @param {{alone: boolean}} options
   * @returns {string} */
  function lead(about, result, { alone }) {
    const said = alone ? whatToDo(about, result) : standing(about, result);
    return alone || !result.place ? said : `${said} ${whatToDo(about, result)}`;
  }

  /** @param {Told} about @param {SectorResult} result @returns {string} */
  function whatToDo(about, result) {
    if (!result.mode) return standing(about, result);
    const mode = titles(about.content.method.modes)[result.mode];
    if (result.mode_firm || about.result.scope === "quick") return t("What to do: {mode}.", { mode });
    return t("What to do: {mode}. That may change once more is known.", { mode });
  }

  /** @param {Told} about @param {SectorResult} result @returns {string} */
  function standing(about, result) {
    if (!result.priority) return t("Not applicable: every question was set aside.");
    if (result.place) return mdcheck.report.placeAmong(about, result);
    return t("Too little is known to rank it: {known} % is known, {wanted} % is needed.", {
      known: percent(tenths(result.priority.coverage)),
      wanted: percent(tenths(about.content.method.coverage)),
    });
  }

  /** @param {Told} about @param {SectorResult} result @returns {string[]} */
  function howSure(about, result) {
    const done = progress(about, [checklistOf(about, result.id)]);
    const said = done.unknown
      ? [t("{answered} of {asked} questions answered, {unknown} of them with “do not know”.", done)]
      : [t("{answered} of {asked} questions answered.", done)];
    if (result.step) {
      const step = percent(tenths(result.step));
      said.push(t("One answer a step off moves the score by up to {step} points.", { step }));
    }
    const all = Array.from(result.evidence.values()).reduce((sum, one) => sum + one, 0);
    if (all) {
      const share = percent(tenths([result.evidence.get("none") || 0, all]));
      said.push(t("{share} % of the points rest on no stated evidence.", { share }));
    }
    return said;
  }

  /** @param {SectorResult} result @returns {Table} */
  function partsTable(result) {
    /** @type {[string, Priority | null][]} */
    const named = [
      [t("Need"), result.need],
      [t("Potential"), result.potential],
      [t("Priority, halfway between"), result.priority],
    ];
    return {
      kind: "table",
      label: t("Need, potential and priority"),
      columns: [
        { title: "" },
        { title: t("0 to 100"), kind: "bar" },
        { title: t("Could become"), kind: "number" },
        { title: t("Known"), kind: "number" },
      ],
      rows: named.map(([name, part]) => [
        name,
        rangeOf(part),
        part ? reach(percent(tenths(part.low)), percent(tenths(part.high))) : DASH,
        part ? t("{share} %", { share: percent(tenths(part.coverage)) }) : DASH,
      ]),
    };
  }

  /** @param {Told} about @param {SectorResult} result @returns {Block[]} */
  function reasons(about, result) {
    const drivers = Array.from(result.drivers);
    const added = drivers.map(([id, points]) => driver(about, id, points));
    const unknown = result.to_find_out.map((id) => itemLine(about, id));
    const heavy = result.to_find_out.map((id) => weightOf(about.items[id]));
    const ties = drivers.map(([, points]) => points);
    return [
      ...points(t("What drives it"), added, SHOWN, tied(ties, SHOWN)),
      ...points(t("What to find out"), unknown, SHOWN, tied(heavy, SHOWN)),
      ...toDo(about, result),
    ];
  }

  /** @param {Told} about @param {string} id @param {number} added @returns {Line} */
  function driver(about, id, added) {
    const places = { answer: answerTitle(about, id), evidence: evidenceTitle(about, id) };
    const tail = n(
      "{answer}, {count} point, {evidence}",
      "{answer}, {count} points, {evidence}",
      added,
      places,
    );
    return itemLine(about, id, tail);
  }

  /** @param {Told} about @param {SectorResult} result @returns {Points[]} */
  function toDo(about, result) {
    const called = about.result.to_do.get(result.id)?.();
    const { library } = about;
    if (!called || !library) return [];
    const { measures, instruments, data_sources } = called;
    const people = (checklistOf(about, result.id).stakeholders || []).map((name) => ({ text: name }));
    const sources = listed("data", library.data_sources, data_sources);
    return [
      ...points(t("What can be done"), measureLines(library, measures), SHOWN),
      ...points(t("Whom to convene"), people),
      ...points(t("Instruments to check"), listed("instrument", library.instruments, instruments), SHOWN),
      ...points(t("Where to look for what is missing"), sources, SHOWN),
    ];
  }

  /** A page's library has no experiences to show. @param {Library} library @param {string[]} ids
   * @returns {Line[]} */
  function measureLines({ measures, shown_by: shown = {}, serves }, ids) {
    return listed("measure", measures, ids).map((line, n) => {
      const experience = shown[ids[n]];
      const parts = serves?.measures[ids[n]];
      const told = [
        ...(experience ? [t("for example: {experience}", { experience })] : []),
        ...(parts ? [t("serves {parts}", { parts })] : []),
      ];
      return told.length ? { ...line, tail: told.join("; ") } : line;
    });
  }

  /** @param {string} kind @param {Listed[] | undefined} entries @param {string[]} ids
   * @returns {Line[]} */
  function listed(kind, entries, ids) {
    const names = titles(entries || []);
    return ids.map((id) => ({ text: names[id], to: `${kind}:${id}` }));
  }

  /** @param {Told} about @param {SectorResult} result @returns {Fold} */
  function theSum(about, result) {
    const { need, potential } = result;
    const blocks = () => [
      sumTable(about, result),
      ...(need ? [text(sumLine(t("Need"), need))] : []),
      ...(potential ? [text(sumLine(t("Potential"), potential))] : []),
      ...halfway(result),
    ];
    return { kind: "fold", title: t("The sum, question by question"), blocks };
  }

  /** @param {Told} about @param {SectorResult} result @returns {Table} */
  function sumTable(about, result) {
    /** @type {Item[]} */
    const items = inScope(checklistOf(about, result.id).items, about.result.scope);
    return {
      kind: "table",
      label: t("Answers and points"),
      columns: [
        { title: t("Question") },
        { title: t("Answer") },
        { title: t("Points"), kind: "number" },
        { title: t("Evidence"), extra: true },
      ],
      rows: items.filter(({ role }) => role !== "open").map((item) => sumRow(about, item)),
    };
  }

  /** @param {Told} about @param {Item} item @returns {Cell[]} */
  function sumRow(about, item) {
    const added = pointsCell(about, item);
    const evidence = added === DASH ? DASH : evidenceTitle(about, item.id);
    return [itemLine(about, item.id), answerTitle(about, item.id), added, evidence];
  }

  /** @param {Told} about @param {Item} item @returns {string} */
  function pointsCell(about, item) {
    const { level } = answerTo(about, item.id);
    if (typeof level !== "number") return DASH;
    const added = pointsOf(about.content.method, item, level);
    return t("{points} of {full}", { points: added, full: 2 * weightOf(item) });
  }

  /** @param {string} name @param {Index} part @returns {string} */
  function sumLine(name, part) {
    const { points, known, full } = part;
    if (!part.value) return t("{name}: nothing is known yet of {full} points.", { name, full });
    return t(
      "{name}: {points} of the {known} points known, {value} %. Of all {full} points, at least {low} % and at most {high} %.",
      {
        name,
        points,
        known,
        full,
        value: percentOf(part),
        low: percent(tenths(part.low)),
        high: percent(tenths(part.high)),
      },
    );
  }

  /** @param {SectorResult} result @returns {TextBlock[]} */
  function halfway({ need, potential, priority }) {
    if (!priority) return [];
    const value = percentOf(priority);
    const said =
      need && potential
        ? t("Priority lies halfway between need and potential: {value}.", { value })
        : t("Only one of need and potential applies, so priority is that one.");
    return [text(said, "quiet")];
  }

  /** @param {Told} about @param {SectorResult} result @returns {Fold[]} */
  function aside(about, result) {
    const ids = result.set_aside;
    if (!ids.length) return [];
    const why = t("They concern movements that the country does not have, as its profile says.");
    const title = n("{count} question set aside", "{count} questions set aside", ids.length);
    const lines = () => ids.map((id) => itemLine(about, id));
    return [{ kind: "fold", title, blocks: () => points(why, lines()) }];
  }

  const shared = { howSure, partsTable, sumLine, halfway, aside, listed };
  Object.assign(mdcheck.report, { sector, alerts, lead, reasons, ...shared });
}
