/* Shows how far all sectors are answered, and what they mean together. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { about, readTexts, reader, lead } = mdcheck.results;
  const QUIET = 700; // milliseconds without an answer before the likely places are worked out
  const SLICE = 6; // milliseconds of work at a time, so that nobody has to wait
  const DRAWS = 10; // variations between two looks at the clock

  // Task list

  function progress(done, answered, asked) {
    if (done) return t("All answered");
    if (answered) return t("In progress, {answered} of {asked}", { answered, asked });
    return n("Not started, {count} question", "Not started, {count} questions", asked);
  }

  function bindTasks(root, session) {
    const rows = session.content.sectors.map((sector) => {
      const row = find(root, `[data-task="${sector.id}"]`);
      const state = el("span", { class: "mdcheck-state" });
      const meter = el("span", { class: "mdcheck-meter", "aria-hidden": "true" }, el("span"));
      row.append(meter, state);
      return { sector, row, state, fill: meter.firstChild };
    });
    /** @type {Listener} */
    const paint = (_, { kind, id }) => {
      if (kind === "goals" || kind === "desk") return;
      for (const { sector, row, state, fill } of rows) {
        if (kind === "item" && !id?.startsWith(`${sector.id}.`)) continue;
        const asked = session.asked(sector);
        const count = session.answered(asked);
        const done = count === asked.length;
        row.dataset.state = done ? "done" : count ? "begun" : "open";
        state.textContent = progress(done, count, asked.length);
        fill.style.inlineSize = `${Math.floor((100 * count) / (asked.length || 1))}%`;
      }
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  // Priorities

  /** @type {{says: string, robustness: Robustness} | null} */
  let worked = null; // the likely places that were worked out last

  /** What the likely places hinge on, as text. @param {Sheet} sheet @param {Result} result */
  function hingesOn({ answers, profile }, { scope, sectors }) {
    const levels = Object.entries(answers).map(([id, { level }]) => [id, level]);
    return JSON.stringify([scope, profile, sectors.map(({ id }) => id), levels]);
  }

  /** The likely places of a result, where they are worked out already. @param {Sheet} sheet @param {Result} result */
  function likelyOf(sheet, result) {
    return worked?.says === hingesOn(sheet, result) ? worked.robustness : null;
  }

  /** Work out the likely places in slices, after a pause; a new answer begins anew. */
  function likelyPlaces(use) {
    let timer = 0;
    return (told) => {
      clearTimeout(timer);
      if (!told.result.ranked) return;
      const { content, sheet, result } = told;
      const begin = () => {
        const prepared = mdcheck.prepare(content, [], result.scope);
        const { seed } = content.method.robustness;
        const variations = mdcheck.robustness.start(prepared, sheet, result, seed);
        const work = () => {
          const end = performance.now() + SLICE;
          let done = false;
          while (!done && performance.now() < end) done = variations.step(DRAWS);
          timer = setTimeout(done ? tell : work);
        };
        const tell = () => {
          const robustness = variations.result();
          worked = { says: hingesOn(sheet, result), robustness };
          use(mdcheck.report.told(content, sheet, result, { library: content, robustness }));
        };
        work();
      };
      timer = setTimeout(begin, QUIET);
    };
  }

  /**
   * How likely each place is, and on which answers it hinges, to be opened.
   * @param {Told} told
   * @returns {Fold}
   */
  function howLikely(told) {
    const { seed } = told.content.method.robustness;
    const isBody = (block) => block.kind !== "heading" && block.tone !== "lead";
    return {
      kind: "fold",
      title: t("How likely these places are, and on which answers they hinge"),
      blocks: () => mdcheck.report.likely(told, seed).filter(isBody),
    };
  }

  function bindOverview(root, session) {
    const { content } = session;
    const scope = root.dataset.overview || undefined; // a page may show one scope whatever the sheet's
    const shown = find(root, "[data-shown]");
    const read = reader(find(root, "[data-live]"));
    readTexts(content);
    const draw = mdcheck.draw.drawing(shown, mdcheck.where(content));
    const show = (told) => {
      const blocks = mdcheck.report.overview(told);
      draw(told.draws ? [...blocks, howLikely(told)] : blocks);
      return blocks;
    };
    const vary = likelyPlaces(show);
    const paint = (_, { kind }) => {
      if (kind === "goals" || kind === "desk") return;
      const isBegun = Object.values(session.sheet.answers).some(({ level }) => level !== null);
      find(root, "[data-empty]").hidden = isBegun;
      shown.hidden = !isBegun;
      if (kind !== "item" || !isBegun) read(null);
      if (!isBegun) return;
      const told = about(session, { scope });
      told.likely = new Map(told.result.sectors.map(({ id }) => [id, null])); // not known yet
      const words = lead(show(told));
      vary(told);
      if (kind === "item") read(words);
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  mdcheck.likelyOf = likelyOf;
  mdcheck.parts.tasks = bindTasks;
  mdcheck.parts.overview = bindOverview;
}
