// @ts-nocheck until the drawing of results is typed
/* Shows the result of a sector's checklist. */
"use strict";
{
  const { view } = mdcheck;
  const { el } = mdcheck.dom;
  const { t } = mdcheck.words;
  const PAUSE = 900; // milliseconds of quiet before a change is read out

  /** Where another sector's page is, seen from this sector's own. */
  function pageOf(here) {
    const { pathname } = globalThis.location;
    const at = pathname.lastIndexOf(here);
    return (id) => (id === here ? "" : pathname.slice(0, at) + id + pathname.slice(at + here.length));
  }

  function bindResult(root, session) {
    const { content } = session;
    const sector = content.sectors.find((one) => one.id === root.dataset.result);
    const items = Object.fromEntries(sector.items.map((item) => [item.id, item]));
    const shown = root.querySelector("[data-shown]");
    const live = root.querySelector("[data-live]");
    let timer = 0;
    const paint = (_, { kind, id }) => {
      if (kind !== "all" && !items[id]) return;
      clearTimeout(timer);
      if (kind === "all") live.textContent = "";
      const asked = session.asked(sector);
      const count = session.answered(asked);
      root.querySelector("[data-empty]").hidden = count > 0;
      shown.hidden = count === 0;
      if (!count) return;
      const options = { scope: session.sheet.scope, sectors: [sector.id] };
      const result = mdcheck.score.assess(content, session.sheet, options).sectors[0];
      const progress = t("{answered} of {asked} questions answered.", { answered: count, asked: asked.length });
      shown.replaceChildren(
        el("p", { class: "mdcheck-progress" }, progress),
        ...view.sector(content, session.sheet, result, items, pageOf(sector.id))
      );
      if (kind === "all") return;
      const priority = result.priority ? view.percent(result.priority.value) : "none";
      timer = setTimeout(() => {
        live.textContent = `${progress} Priority ${priority}: ${view.verdict(content.method, result)}.`;
      }, PAUSE);
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  mdcheck.parts.result = bindResult;
}
