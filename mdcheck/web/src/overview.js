// @ts-nocheck until the drawing of results is typed
/* The assessment page: task list, priorities, lenses. */
"use strict";
{
  const { view } = mdcheck;
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { titles } = view;
  const PAUSE = 900;

  // Task list

  function progress(done, answered, asked) {
    if (done) return t("Completed");
    if (answered) return t("In progress, {answered} of {asked}", { answered, asked });
    return n("Not started, {count} question", "Not started, {count} questions", asked);
  }

  function bindTasks(root, session) {
    const { sectors } = session.content;
    const rows = sectors.map((sector) => {
      const row = root.querySelector(`[data-task="${sector.id}"]`);
      const state = el("span", { class: "mdcheck-state" });
      const meter = el("span", { class: "mdcheck-meter", "aria-hidden": "true" }, el("span"));
      row.append(meter, state);
      return { sector, row, state, fill: meter.firstChild };
    });
    const paint = (_, { kind, id }) => {
      if (kind !== "all" && kind !== "item") return;
      for (const { sector, row, state, fill } of rows) {
        if (kind === "item" && !id.startsWith(`${sector.id}.`)) continue;
        const asked = session.asked(sector);
        const count = session.answered(asked);
        const done = count === asked.length;
        row.dataset.state = done ? "done" : count ? "begun" : "open";
        state.textContent = progress(done, count, asked.length);
        fill.style.inlineSize = `${Math.floor((100 * count) / asked.length)}%`;
      }
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  // Priorities and lenses

  function linkOf(sector) {
    const link = document.querySelector(`[data-task="${sector.id}"] a`);
    return link ? el("a", { href: link.getAttribute("href") }, sector.title) : sector.title;
  }

  function pageOf(id) {
    const link = document.querySelector(`[data-task="${id}"] a`);
    return link ? link.getAttribute("href") : "";
  }

  function priorityRow(method, sector) {
    const modes = titles(method.modes);
    const { priority } = sector;
    return el(
      "tr",
      { "data-band": sector.verdict },
      el("td", { class: "mdcheck-place" }, sector.place === null ? "–" : String(sector.place)),
      el("th", { scope: "row" }, linkOf(sector)),
      el("td", { class: "mdcheck-chart" }, priority ? view.bar(priority) : ""),
      el("td", { class: "mdcheck-number" }, priority ? view.percent(priority.value) : "–"),
      el("td", { class: "mdcheck-number", "data-label": "Lowest to highest" }, view.bounds(priority)),
      el("td", { "data-label": "Verdict" }, view.verdict(method, sector)),
      el("td", { class: "mdcheck-number", "data-label": "Rank" }, view.rank(sector)),
      el("td", { "data-label": "What to do" }, sector.priority ? modes[sector.mode] : "–")
    );
  }

  /** The table of priorities, and a function that shows a result in it: only rows that differ are made anew. */
  function prioritiesTable(method) {
    const header = view.head("Place", "Sector", "0 to 100", "Score", "Lowest to highest", "Verdict", "Rank", "What to do");
    const table = view.table("Sectors by priority", header, []);
    const body = table.querySelector("tbody");
    const shown = new Map();
    const rowOf = (sector) => {
      const says = JSON.stringify({ ...sector, drivers: 0, to_find_out: 0 });
      const old = shown.get(sector.id);
      if (old && old.says === says) return old.row;
      const row = priorityRow(method, sector);
      if (old) old.row.replaceWith(row);
      shown.set(sector.id, { says, row });
      return row;
    };
    const show = (sectors) =>
      sectors.map(rowOf).forEach((row, n) => {
        if (body.children[n] !== row) body.insertBefore(row, body.children[n] || null);
      });
    table.classList.add("mdcheck-priorities");
    return { table, show };
  }

  function lensRows(terms, indices) {
    const names = titles(terms);
    return Object.entries(indices).map(([id, index]) => view.indexRow(names[id], index));
  }

  /** Details that build what they hold only while they are open. */
  function lazy(summary, ready, build) {
    const body = el("div");
    const details = el("details", { class: "mdcheck-more" }, el("summary", null, summary), body);
    const paint = () => details.open && ready() && body.replaceChildren(...build());
    details.addEventListener("toggle", paint);
    details.addEventListener("mdcheck:print", paint); // printing does not wait for toggle
    return { details, paint };
  }

  function bindOverview(root, session) {
    const { content } = session;
    const { method } = content;
    const items = Object.fromEntries(content.sectors.flatMap((s) => s.items.map((item) => [item.id, item])));
    const shown = root.querySelector("[data-shown]");
    const live = root.querySelector("[data-live]");
    const priorities = prioritiesTable(method);
    let result = null;
    let timer = 0;
    const ready = () => result !== null;
    const why = lazy("What drives each sector, and what to find out", ready, () =>
      result.sectors
        .filter((sector) => sector.priority && sector.priority.coverage > 0)
        .map((sector) => el("section", { class: "mdcheck-why" }, el("p", { class: "mdcheck-why-title" }, sector.title), ...view.lists(content, session.sheet, sector, items, pageOf)))
    );
    const transfers = lazy("By what moves: people, knowledge, finance", ready, () => [
      view.indexTable("By what moves", lensRows(method.transfers, result.lenses.transfer)),
    ]);
    const groups = lazy("By group of people", ready, () => [
      view.indexTable("By group of people", lensRows(method.groups, result.lenses.group)),
    ]);
    const legend = el("p", { class: "mdcheck-from" }, "A bar is dark as far as the score is certain, lighter up to the score so far, and lightest up to what it could become. Rank is the range of places this allows.");
    shown.append(priorities.table, legend, why.details, transfers.details, groups.details);
    const paint = (_, { kind }) => {
      if (kind !== "all" && kind !== "item") return;
      clearTimeout(timer);
      if (kind === "all") live.textContent = "";
      const some = Object.values(session.sheet.answers).some((answer) => answer.level !== null);
      root.querySelector("[data-empty]").hidden = some;
      shown.hidden = !some;
      if (!some) return;
      result = mdcheck.score.assess(content, session.sheet, { scope: session.sheet.scope });
      priorities.show(result.sectors);
      [why, transfers, groups].forEach((part) => part.paint());
      const first = result.sectors[0];
      if (kind === "item" && first.place) {
        timer = setTimeout(() => {
          live.textContent = `First: ${first.title}, ${view.percent(first.priority.value)}.`;
        }, PAUSE);
      }
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  mdcheck.parts.tasks = bindTasks;
  mdcheck.parts.overview = bindOverview;
}
