/* Says in plain words what an assessment comes to, and what there is to decide.
   The twin of report/summary.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { NO_EVIDENCE } = mdcheck.count;
  const { tenths } = mdcheck.score;
  const { n, percent, t } = mdcheck.words;
  const { cautions, counts, placed, points, rangeOf, sectorItemLine, text, titles } = mdcheck.report;
  const DECISIONS = 3; // that a brief asks for
  const NAMED = 3; // measures that a decision names

  /** @param {Told} about @returns {TextBlock[]} */
  function summary(about) {
    const lines = [...cautions(about), ...whatComesFirst(about), ...howFirm(about)];
    return [text(counts(about), "lead"), ...lines.map((line) => text(line))];
  }

  /** @param {Told} about @returns {SectorResult[]} */
  function grouped(about) {
    const names = titles(about.content.method.order);
    return placed(about).filter((/** @type {SectorResult} */ { verdict }) => Object.hasOwn(names, verdict));
  }

  /** @param {Told} about @returns {SectorResult[]} */
  function leading(about) {
    const found = grouped(about);
    return found.length ? found.filter(({ verdict }) => verdict === found[0].verdict) : placed(about);
  }

  /** @param {Told} about @returns {string[]} */
  function whatComesFirst(about) {
    const found = leading(about);
    /** @type {Term[]} */
    const modes = about.content.method.modes;
    const said = modes.map(({ id, title }) => ({ title, own: found.filter(({ mode }) => mode === id) }));
    const first = t("These sectors come first: {sectors}.", { sectors: namesOf(found) });
    return [
      ...(grouped(about).length ? [first] : []),
      ...said
        .filter(({ own }) => own.length)
        .map(({ title, own }) => t("{mode}: {sectors}.", { mode: title, sectors: namesOf(own) })),
    ];
  }

  /** @param {SectorResult[]} sectors @returns {string} */
  function namesOf(sectors) {
    return sectors.map(({ title }) => title).join(", ");
  }

  /** @param {Told} about @returns {string[]} */
  function howFirm(about) {
    /** @type {SectorResult[]} */
    const ranked = placed(about);
    const stay = ranked.filter(({ firm }) => firm).length;
    const said = [];
    if (ranked.some(({ firm }) => firm !== null)) {
      said.push(
        n(
          "{count} of {ranked} ranked sectors stays in its group whatever is still found out.",
          "{count} of {ranked} ranked sectors stay in their groups whatever is still found out.",
          stay,
          { ranked: ranked.length },
        ),
      );
    }
    const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, one) => all + one, 0);
    const every = sum(ranked.flatMap(({ evidence }) => Array.from(evidence.values())));
    const bare = sum(ranked.map(({ evidence }) => evidence.get(NO_EVIDENCE) || 0));
    if (every) {
      const share = percent(tenths([bare, every]));
      said.push(t("{share} % of the points rest on no stated evidence.", { share }));
    }
    return said;
  }

  /** @param {Told} about @returns {Ranking[]} */
  function ranking(about) {
    if (about.result.ranked < 2) return [];
    return [
      {
        kind: "ranking",
        label: t("Ranked sectors by priority"),
        score: t("Priority, 0 to 100"),
        places: about.likely.size ? t("Likely places") : t("Possible places"),
        ranks: placed(about).map((/** @type {SectorResult} */ sector) => rank(about, sector)),
      },
    ];
  }

  /** @param {Told} about @param {SectorResult} sector @returns {Rank} */
  function rank({ likely }, { id, title, place, priority, best, worst }) {
    const found = likely.get(id);
    return {
      place: place || 0,
      title,
      to: `sector:${id}`,
      score: rangeOf(priority),
      best: found ? found.likely_best : best || place || 0,
      worst: found ? found.likely_worst : worst || place || 0,
    };
  }

  /** @param {Told} about @returns {Points[]} */
  function toDecide(about) {
    const found = [...atOnce(about), ...whichSectors(about), ...whichMeasures(about), ...whoFindsOut(about)];
    return points(t("To decide"), found.slice(0, DECISIONS));
  }

  /** @param {Told} about @returns {Line[]} */
  function atOnce({ result }) {
    const found = result.sectors.filter(({ alerts }) => alerts.length);
    if (!found.length) return [];
    const said = n(
      "What is done at once about {count} answer that cannot wait",
      "What is done at once about {count} answers that cannot wait",
      found.reduce((sum, { alerts }) => sum + alerts.length, 0),
    );
    return [{ text: said, tail: namesOf(found) }];
  }

  /** @param {Told} about @returns {Line[]} */
  function whichSectors(about) {
    if (!grouped(about).length) return [];
    const said = t("Whether the plan of action begins with the sectors that come first");
    return [{ text: said, tail: namesOf(leading(about)) }];
  }

  /** @param {Told} about @returns {Line[]} */
  function whichMeasures(about) {
    const { library, result } = about;
    if (!library) return [];
    const names = titles(library.measures);
    const called = leading(about).map(({ id }) => result.to_do.get(id)?.().measures || []);
    const ids = [...new Set(called.flatMap((measures) => measures.slice(0, 1)))];
    if (!ids.length) return [];
    const said = t("Which of the measures that their answers call for are begun this year");
    const named = ids.map((id) => names[id]).slice(0, NAMED);
    return [{ text: said, tail: named.join("; ") }];
  }

  /** @param {Told} about @returns {Line[]} */
  function whoFindsOut(about) {
    /** @type {SectorResult[]} */
    const sectors = placed(about).length ? placed(about) : about.result.sectors;
    const open = sectors.flatMap(({ title, to_find_out }) =>
      to_find_out.map((id) => sectorItemLine(about, title, id).text),
    );
    const evidence = { text: t("Who brings evidence for the answers that state none") };
    if (!open.length) return [evidence];
    const said = n(
      "Who finds out what {count} question still leaves open",
      "Who finds out what {count} questions still leave open",
      open.length,
    );
    return [{ text: said, tail: t("first of all: {question}", { question: open[0] }) }, evidence];
  }

  Object.assign(mdcheck.report, { summary, ranking, toDecide });
}
