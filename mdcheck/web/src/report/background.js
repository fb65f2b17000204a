/* Says the background of a plan of action: what the answers say, whom to convene, which goals follow.
   The twin of report/background.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t } = mdcheck.words;
  const { DASH, answerTitle, bullets, cited, counts, filled, form, goalTitle } = mdcheck.report;
  const { itemLine, lead, moreOf, points, resultOf, sectorNames, shortTitles } = mdcheck.report;
  const { heading, text, tied, toActOn } = mdcheck.report;
  const FEW = 3; // of what drives a sector

  /** @param {Told} about @param {Plan} made @param {{short: boolean}} options @returns {Block[]} */
  function background(about, made, { short }) {
    const ids = made.goals.flatMap(({ sectors }) => sectors);
    const found = about.result.sectors.filter(({ id }) => ids.includes(id));
    const begun = [heading(2, t("1. Background")), text(counts(about)), ...toActOn(about)];
    if (short) {
      const lines = found.map((one) => ({ text: one.title, tail: lead(about, one, { alone: false }) }));
      return [...begun, ...points(t("Sectors of this plan"), lines)];
    }
    return [
      ...begun,
      sectorsTable(about, found),
      countryPart(made),
      heading(3, t("Whom to convene")),
      conveneTable(about, made),
      heading(3, t("Strategic goals")),
      goalsTable(about, made),
    ];
  }

  /** @param {Told} about @param {SectorResult[]} found @returns {Table} */
  function sectorsTable(about, found) {
    return {
      kind: "table",
      label: t("Sectors of this plan"),
      columns: [{ title: t("Sector") }, { title: t("Where it stands") }, { title: t("What drives it most") }],
      rows: found.map((one) => [
        { text: one.title, to: `sector:${one.id}` },
        lead(about, one, { alone: false }),
        drivers(about, one),
      ]),
    };
  }

  /** @param {Told} about @param {SectorResult} sector @returns {string} */
  function drivers(about, sector) {
    const ids = [...sector.drivers.keys()].slice(0, FEW);
    const lines = ids.map((id) =>
      t("{question} {answer}.", { question: itemLine(about, id).text, answer: answerTitle(about, id) }),
    );
    const more = moreOf(sector.drivers.size - lines.length, tied([...sector.drivers.values()], FEW));
    return lines.length ? bullets([...lines, ...(more ? [more] : [])]) : DASH;
  }

  /** @param {Plan} made @returns {Table} */
  function countryPart(made) {
    const hints = [
      [
        t("Main trends in migration"),
        "",
        t("who moves, from where to where, how many, why; from the assessment report"),
      ],
      [
        t("Migration, poverty and development"),
        "",
        t("how each affects the other in this country, with figures and their sources"),
      ],
      [
        t("National planning framework"),
        made.framework,
        t("the national plan that this is part of, and the other plans it touches"),
      ],
      [
        t("Institutions and consultation"),
        "",
        t("the committee and its groups, who was consulted, when and how"),
      ],
    ];
    return form(
      t("To be written by the country"),
      hints.map(([part, said, hint]) => [part, filled(said, hint)]),
    );
  }

  /** @param {Told} about @param {Plan} made @returns {Table} */
  function conveneTable(about, made) {
    return {
      kind: "table",
      label: t("Whom to convene"),
      columns: [{ title: t("Body") }, { title: t("Sectors") }, { title: t("Source"), extra: true }],
      rows: made.convene.map(({ name, sectors, source }) => [
        name,
        sectorNames(about, sectors),
        cited(source, shortTitles(about)),
      ]),
    };
  }

  /** @param {Told} about @param {Plan} made @returns {Table} */
  function goalsTable(about, made) {
    return {
      kind: "table",
      label: t("Strategic goals"),
      columns: [
        { title: t("Number"), kind: "number" },
        { title: t("Goal") },
        { title: t("Sectors") },
        { title: t("How it was found") },
      ],
      rows: made.goals.map((goal, at) => [
        String(at + 1),
        goalTitle(about, goal),
        sectorNames(about, goal.sectors) || DASH,
        howFound(about, made, goal),
      ]),
    };
  }

  /** @param {Told} about @param {Plan} made @param {PlanGoal} goal @returns {string} */
  function howFound(about, made, goal) {
    if (goal.place) {
      const most = 2 * about.content.method.criteria.length;
      const places = { place: goal.place, total: goal.total, most };
      return t("Place {place} among the goals, {total} of {most} points", places);
    }
    if (made.basis === "sectors") return lead(about, resultOf(about, goal.sectors[0]), { alone: false });
    return t("Chosen; not yet judged on every criterion");
  }

  Object.assign(mdcheck.report, { background });
}
