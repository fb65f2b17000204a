/* The assessment page: task list, priorities, lenses, goals and set-up. */
"use strict";
{
  const { view, checklist } = mdcheck;
  const { el, titles } = view;
  const PAUSE = 900;

  // Task list

  function bindTasks(root, session) {
    const { sectors } = session.content;
    const rows = sectors.map((sector) => {
      const row = root.querySelector(`[data-task="${sector.id}"]`);
      const state = el("span", { class: "mdcheck-state" });
      const meter = el("span", { class: "mdcheck-meter", "aria-hidden": "true" }, el("span"));
      row.append(meter, state);
      return { sector, row, state, fill: meter.firstChild };
    });
    const paint = (_, item) => {
      for (const { sector, row, state, fill } of rows) {
        if (item && !item.startsWith(sector.id + ".")) continue;
        const asked = checklist.asked(sector, session);
        const count = checklist.answered(asked, session);
        const done = count === asked.length;
        row.dataset.state = done ? "done" : count ? "begun" : "open";
        state.textContent = done ? "Completed" : count ? `In progress, ${count} of ${asked.length}` : `Not started, ${asked.length} items`;
        fill.style.inlineSize = `${Math.floor((100 * count) / asked.length)}%`;
      }
    };
    session.listen(paint);
    paint();
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
    const paint = (_, item) => {
      const some = Object.values(session.sheet.answers).some((answer) => answer.level !== null);
      root.querySelector("[data-empty]").hidden = some;
      shown.hidden = !some;
      if (!some) return;
      result = mdcheck.score.assess(content, session.sheet, { scope: session.sheet.scope });
      priorities.show(result.sectors);
      [why, transfers, groups].forEach((part) => part.paint());
      clearTimeout(timer);
      const first = result.sectors[0];
      if (item && first.place) {
        timer = setTimeout(() => {
          live.textContent = `First: ${first.title}, ${view.percent(first.priority.value)}.`;
        }, PAUSE);
      }
    };
    session.listen(paint);
    paint();
  }

  // Goals

  function field(label, control) {
    return el("label", null, label, control);
  }

  function criterionSelect(session, n, criterion, level) {
    const select = el("select", null, ...["", "0", "1", "2"].map((v) => el("option", { value: v }, v || "–")));
    select.value = level === undefined ? "" : String(level);
    select.addEventListener("change", () =>
      changeGoal(session, n, (goal) => {
        if (select.value === "") delete goal.scores[criterion.id];
        else goal.scores[criterion.id] = Number(select.value);
      })
    );
    return field(criterion.title, select);
  }

  function changeGoal(session, n, apply) {
    session.change((sheet) => {
      if (sheet.goals[n]) apply(sheet.goals[n]);
    }, "goals");
  }

  function sectorBoxes(session, n, goal) {
    const boxes = session.content.sectors.map((sector) => {
      const box = el("input", { type: "checkbox", value: sector.id });
      box.checked = goal.sectors.includes(sector.id);
      box.addEventListener("change", () =>
        changeGoal(session, n, (open) => {
          const others = open.sectors.filter((id) => id !== sector.id);
          open.sectors = box.checked ? [...others, sector.id] : others;
        })
      );
      return el("label", { class: "mdcheck-box" }, box, el("span", null, sector.title));
    });
    return el("details", { class: "mdcheck-goal-sectors" }, el("summary", null, "Sectors it serves"), ...boxes);
  }

  function goalForm(session, goal, n) {
    const { criteria } = session.content.method;
    const title = el("input", { type: "text", maxlength: "300" });
    title.value = goal.title;
    title.addEventListener("input", () => changeGoal(session, n, (open) => { open.title = title.value || `Goal ${n + 1}`; }));
    const remove = el("button", { type: "button" }, "Remove this goal");
    remove.addEventListener("click", () => session.change((sheet) => { sheet.goals.splice(n, 1); }));
    return el(
      "fieldset",
      { class: "mdcheck-goal" },
      el("legend", null, `Goal ${n + 1}`),
      field("Title", title),
      el("div", { class: "mdcheck-criteria-fields" }, ...criteria.map((c) => criterionSelect(session, n, c, goal.scores[c.id]))),
      sectorBoxes(session, n, goal),
      remove
    );
  }

  function goalTable(session) {
    const { method } = session.content;
    const goals = mdcheck.score.assess(session.content, session.sheet, { scope: session.sheet.scope }).goals;
    const rows = goals.map((goal) =>
      el(
        "tr",
        null,
        el("td", { class: "mdcheck-place" }, goal.place === null ? "–" : String(goal.place)),
        el("th", { scope: "row" }, goal.title),
        el("td", { class: "mdcheck-number" }, String(goal.total)),
        el("td", { class: "mdcheck-number" }, goal.low === goal.high ? String(goal.low) : `${goal.low} to ${goal.high}`)
      )
    );
    return view.table("Goals by total", view.head("Place", "Goal", "Total", `Of ${2 * method.criteria.length}`), rows);
  }

  function bindGoals(root, session) {
    const list = root.querySelector("[data-list]");
    const shown = root.querySelector("[data-shown]");
    const add = root.querySelector('[data-do="goal"]');
    const paint = (_, item) => {
      if (item && item !== "goals") return;
      if (!item) list.replaceChildren(...session.sheet.goals.map((goal, n) => goalForm(session, goal, n)));
      shown.replaceChildren(...(session.sheet.goals.length ? [goalTable(session)] : []));
    };
    add.hidden = false;
    add.addEventListener("click", () => {
      session.change((sheet) => sheet.goals.push({ title: `Goal ${sheet.goals.length + 1}`, sectors: [], scores: {} }));
      const title = list.lastElementChild.querySelector("input");
      title.focus();
      title.select();
    });
    session.listen(paint);
    paint();
  }

  // Set-up

  /** The example sheet: a script of its own on the site, inside the single file. */
  function withExample(use) {
    if (mdcheck.example) return use(mdcheck.example);
    const script = el("script", { src: document.querySelector("script[data-mdcheck]").src.replace("assessment.js", "example.js") });
    script.addEventListener("load", () => use(mdcheck.example));
    return document.head.append(script);
  }

  function bindSetup(root, session) {
    const dialog = document.querySelector("[data-dialog]");
    const fields = [...root.querySelectorAll("[data-head]")];
    const scopes = [...root.querySelectorAll("[name=mdcheck-scope]")];
    root.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
    fields.forEach((input) =>
      input.addEventListener("input", () => {
        if (input.validity.valid) session.change((sheet) => { sheet[input.dataset.head] = input.value; }, "head");
      })
    );
    scopes.forEach((radio) =>
      radio.addEventListener("change", () => session.change((sheet) => { sheet.scope = radio.value; }))
    );
    const sure = (title, text, label, action) =>
      mdcheck.page.ask(dialog, title, [el("p", null, text)], [[label, action], ["Cancel", null]]);
    const actions = {
      new: () => session.create(),
      example: () => withExample((sheet) => mdcheck.page.offer(session, dialog, JSON.stringify(sheet))),
      clear: () => sure("Clear the answers?", "All answers and notes of this assessment are removed. Its title and goals stay.", "Clear", () => session.change((sheet) => { sheet.answers = {}; sheet.unknown_ids = []; })),
      delete: () => sure("Delete this assessment?", "It is removed from this device. A file that you saved stays where it is.", "Delete", () => session.remove()),
    };
    for (const [action, run] of Object.entries(actions)) {
      const button = root.querySelector(`[data-do="${action}"]`);
      button.addEventListener("click", run);
    }
    const paint = () => {
      fields.forEach((input) => {
        const value = session.sheet[input.dataset.head] || "";
        if (input.value !== value) input.value = value;
      });
      scopes.forEach((radio) => { radio.checked = radio.value === session.sheet.scope; });
    };
    session.listen(paint);
    paint();
  }

  mdcheck.assessment = { setup: bindSetup, tasks: bindTasks, overview: bindOverview, goals: bindGoals }; // by data attribute
}
