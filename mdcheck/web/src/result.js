/* Shows the result of a sector's checklist. On a sector's page it is loaded with the first answer. */
"use strict";
{
  const { find } = mdcheck.dom;
  const PAUSE = 900; // milliseconds of quiet before a change is read out

  /**
   * What a report is about: the open assessment and its result now.
   * @param {Session} session
   * @param {{scope?: string, sectors?: string[]}} options
   */
  function about({ content, sheet }, options) {
    const result = mdcheck.assess(content, sheet, { ...options, library: content });
    return mdcheck.report.told(content, sheet, result, { library: content });
  }

  /** A page that shows its questions does not say them twice: their texts are read from it. */
  function readTexts(content) {
    for (const item of content.sectors.flatMap(({ items }) => items)) {
      const question = item.text ? null : document.getElementById(`q-${item.id}`);
      if (question) item.text = question.textContent;
    }
  }

  /**
   * Reads out what changed, after a pause, to who cannot see it.
   * @param {HTMLElement} live
   * @returns {(words: string | null) => void} null: nothing is to be read out any more
   */
  function reader(live) {
    let timer = 0;
    return (words) => {
      clearTimeout(timer);
      if (words === null) live.textContent = "";
      else
        timer = setTimeout(() => {
          live.textContent = words;
        }, PAUSE);
    };
  }

  function lead(blocks) {
    return blocks
      .filter(({ tone }) => tone === "lead")
      .map(({ text }) => text)
      .join(" ");
  }

  function bindResult(root, session, first) {
    const { content } = session;
    const sector = session.sector(root.dataset.result);
    const shown = find(root, "[data-shown]");
    const read = reader(find(root, "[data-live]"));
    readTexts(content);
    const draw = mdcheck.draw.drawing(shown, mdcheck.where(content));
    const paint = (_, { kind, id }) => {
      const isOther =
        kind === "goals" || kind === "desk" || (kind === "item" && !id.startsWith(`${sector.id}.`));
      if (isOther) return;
      const isBegun = session.answered(session.asked(sector)) > 0;
      find(root, "[data-empty]").hidden = isBegun;
      shown.hidden = !isBegun;
      if (kind !== "item" || !isBegun) read(null);
      if (!isBegun) return;
      const told = about(session, { sectors: [sector.id] });
      const blocks = mdcheck.report.sector(told, told.result.sectors[0], { alone: true });
      draw(blocks);
      if (kind === "item") read(lead(blocks));
    };
    session.listen(paint);
    paint(session, first);
  }

  mdcheck.style("results", () => {});
  mdcheck.results = { about, readTexts, reader, lead, bindResult };
}
