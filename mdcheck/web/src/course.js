/* Shows what a checklist of the process comes to, and where the work stands in the whole cycle. Loaded with the
   first answer to it. */
"use strict";
{
  const { find, all } = mdcheck.dom;
  const { n, t } = mdcheck.words;
  const { reader, lead } = mdcheck.results;
  const { applicableOf } = mdcheck.process;
  const SHOWS = ["item", "all"]; // the changes that can change what is shown
  const RING = 360;

  /** What a report of the process is about; it draws on no result. */
  function about({ content, sheet }) {
    return mdcheck.report.told(content, sheet, /** @type {any} */ (null));
  }

  /** A page that shows its questions does not say them twice: the steps of a process are read from it. */
  function readItems(one) {
    const textOf = (id) => document.getElementById(id)?.textContent || "";
    one.items = all(document, `#list-${one.id} [data-item]`).map(({ dataset: { item, role } }) => ({
      id: item,
      role,
      text: textOf(`q-${item}`),
      next: textOf(`n-${item}`),
    }));
    return one.items;
  }

  /** What a part of a page says, drawn anew with every change that concerns it, and read out. */
  function shown(root, session, first, { concerns, isBegun, blocks, after }) {
    const place = find(root, "[data-shown]");
    const read = reader(find(root, "[data-live]"));
    const draw = mdcheck.draw.drawing(place, mdcheck.where(session.content));
    const paint = (_, what) => {
      if (!SHOWS.includes(what.kind) || (what.kind === "item" && !concerns(what.id))) return;
      const begun = isBegun();
      find(root, "[data-empty]").hidden = begun;
      place.hidden = !begun;
      after();
      if (what.kind !== "item" || !begun) read(null);
      if (!begun) return;
      const made = blocks();
      draw(made);
      if (what.kind === "item") read(lead(made));
    };
    session.listen(paint);
    paint(session, first.kind === "item" && concerns(first.id) ? first : { kind: "all" });
  }

  // One checklist

  function bindSteps(root, session, first) {
    const { content } = session;
    const id = root.dataset.steps;
    const items = readItems(content.processes.find((one) => one.id === id));
    const state = find(document, `#list-${id} [data-answered]`);
    const isSaid = (item) => session.answer(item.id).level !== null || session.answer(item.id).note;
    shown(root, session, first, {
      concerns: (item) => item.startsWith(`${id}.`),
      isBegun: () => items.some(isSaid),
      blocks: () => {
        const { checklists } = mdcheck.process(content, session.sheet.answers);
        const found = checklists.find((one) => one.id === id);
        return mdcheck.report.process.checklist(about(session), found);
      },
      after: () => {
        const answered = items.filter(isSaid).length;
        state.textContent = answered ? t("{answered} answered", { answered }) : "";
      },
    });
  }

  // The whole cycle

  /** How far a stage is, in few words. */
  function words(steps, isHere) {
    const count = n("{count} of {steps} in place", "{count} of {steps} in place", steps.in_place, {
      steps: applicableOf(steps),
    });
    const more = steps.partly ? t("{partly} partly", { partly: steps.partly }) : "";
    return [isHere ? t("Now here") : "", count, more].filter(Boolean).join(" · ");
  }

  /** Fill a part of the ring as far as its stage is. */
  function fill(part, { steps }, isHere) {
    const track = parseFloat(find(part, ".track").getAttribute("stroke-dasharray"));
    const whole = applicableOf(steps) || 1;
    const draw = (name, count) =>
      find(part, name).setAttribute("stroke-dasharray", `${(track * count) / whole} ${RING}`);
    draw(".done", steps.in_place);
    draw(".begun", steps.in_place + steps.partly);
    part.classList.toggle("is-here", isHere);
    part.classList.toggle("is-done", steps.in_place === whole);
  }

  function bindCourse(root, session, first) {
    const { content } = session;
    const parts = new Map(all(root, "[data-part]").map((part) => [part.dataset.part, part]));
    const rows = new Map(all(root, "[data-stage]").map((row) => [row.dataset.stage, row]));
    const paintRing = () => {
      const { at, stages } = mdcheck.process(content, session.sheet.answers);
      const sum = { done: 0, all: 0 };
      const isBegun = mdcheck.process.isSaid(content, session.sheet.answers);
      for (const stage of stages) {
        const isHere = isBegun && stage.id === at;
        fill(parts.get(stage.id), stage, isHere);
        const row = rows.get(stage.id);
        row.classList.toggle("is-here", isHere);
        find(row, "[data-count]").textContent = words(stage.steps, isHere);
        sum.done += stage.steps.in_place;
        sum.all += applicableOf(stage.steps);
      }
      find(root, "[data-wheel-count]").textContent = isBegun ? String(sum.done) : "";
      find(root, "[data-wheel-unit]").textContent = isBegun
        ? n("of {count} step", "of {count} steps", sum.all)
        : "";
    };
    mdcheck.cycle.known(content, () =>
      shown(root, session, first, {
        concerns: (item) => content.processes.some(({ id }) => item.startsWith(`${id}.`)),
        isBegun: () => mdcheck.process.isSaid(content, session.sheet.answers),
        blocks: () => mdcheck.report.process.standing(about(session)),
        after: paintRing,
      }),
    );
  }

  mdcheck.course = { bindSteps, bindCourse };
}
