/* A goal of the plan as it is edited: what it serves, its actions, what they need, how one sees progress. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { named } = mdcheck;
  const { reason, sectorNames } = mdcheck.report;
  const { ACTION, withGoal, withIndicator, without, moved } = mdcheck.edits;
  const { field, refresh } = mdcheck.planFields;
  const { actionCard } = mdcheck.planAction;

  /**
   * @param {Planning} view
   * @param {number} at
   */
  function goalCard(view, at) {
    const { actions } = view.plan.goals[at];
    const cards = actions.map((_, place) => actionCard(view, at, place));
    const parts = [
      ...texts(view, at),
      ...cards,
      adding(view, at),
      needs(view, at),
      measured(view, at),
      sectors(view, at),
    ];
    const [title, national, objective] = parts;
    const rest = parts.slice(3 + cards.length).map(({ node }) => node);
    const node = el(
      "fieldset",
      { class: "mdcheck-plan-goal" },
      el("legend", null, t("Goal {number}", { number: at + 1 })),
      title.node,
      el("div", { class: "mdcheck-plan-fields" }, national.node, objective.node),
      bodies(view, at),
      el("ol", { class: "mdcheck-plan-actions" }, ...cards.map(({ node }) => node)),
      ...rest,
      buttons(view, at),
    );
    return { node, update: () => refresh(parts) };
  }

  function own(view, at, key, label, kind) {
    const { longest } = view.session.content.limits;
    return field(
      label,
      longest[key],
      () => view.plan.goals[at][key],
      (text) => view.edit((plan) => withGoal(plan, at, { [key]: text })),
      kind,
    );
  }

  function texts(view, at) {
    const { longest } = view.session.content.limits;
    const named = t("Goal {number}", { number: at + 1 });
    const title = field(
      t("Migration and development goal"),
      longest.title,
      () => view.plan.goals[at].title,
      (text) => view.edit((plan) => withGoal(plan, at, { title: text || named })),
      { place: String(at), isLine: true },
    );
    return [
      title,
      own(view, at, "national", t("National development goal it serves")),
      own(view, at, "objective", t("Overall objective, which is the outcome"), { area: true }),
    ];
  }

  /** The bodies that a field for who is responsible proposes. */
  function bodies(view, at) {
    const names = view.made.goals[at].convene.map(({ name }) => name);
    const options = names.map((name) => el("option", { value: name }));
    return el("datalist", { id: `mdcheck-bodies-${at}` }, ...options);
  }

  // More actions

  function adding(view, at) {
    const list = el("ul", { class: "mdcheck-plan-more" });
    const summary = el("summary");
    const details = el("details", { class: "mdcheck-more" }, summary, list);
    const mine = button(t("Add an action of your own"), () => addAction(view, at, ""));
    const full = el("p", { class: "mdcheck-from" }, t("A goal has room for {most} actions.", view.most));
    const update = () => {
      const { more } = view.made.goals[at];
      const isFull = view.plan.goals[at].actions.length >= view.most.most;
      summary.textContent = n(
        "{count} measure that answers call for and that is not under this goal",
        "{count} measures that answers call for and that are not under this goal",
        more.length,
      );
      details.hidden = !more.length || isFull;
      mine.hidden = isFull;
      full.hidden = !isFull;
      if (details.open) list.replaceChildren(...more.map((id) => offer(view, at, id)));
    };
    details.addEventListener("toggle", update);
    return { node: el("div", null, details, el("p", { class: "mdcheck-buttons" }, mine), full), update };
  }

  /** A measure that can be added, and what calls for it. */
  function offer(view, at, id) {
    const measure = view.library.measures.find((one) => one.id === id);
    const known = measure.items.filter((item) => view.drivers.has(item));
    const why = known.map((item) => reason(view.told, item)).join("; ");
    return el(
      "li",
      null,
      named(t("Add"), measure.title, () => addAction(view, at, id)),
      el(
        "span",
        null,
        el("a", { href: view.where(`measure:${id}`) }, measure.title),
        el("span", { class: "mdcheck-from" }, ` ${why}`),
      ),
    );
  }

  function addAction(view, at, measure) {
    const { actions } = view.plan.goals[at];
    const title = measure ? "" : t("New action");
    view.focusOn(`${at}.${actions.length}`);
    view.edit((plan) =>
      withGoal(plan, at, { actions: [...plan.goals[at].actions, { ...ACTION, measure, title }] }),
    );
  }

  // What they need, and how one sees progress

  function fold(words, fields) {
    const inside = el("div", { class: "mdcheck-plan-fields" }, ...fields.map(({ node }) => node));
    const node = el("details", { class: "mdcheck-more" }, el("summary", null, words), inside);
    return { node, update: () => refresh(fields) };
  }

  function needs(view, at) {
    return fold(t("Supporting requirements, assumptions and risks"), [
      own(view, at, "requirements", t("Supporting requirements, one a line"), { area: true }),
      own(view, at, "assumptions", t("Assumptions and risks, one a line"), { area: true }),
    ]);
  }

  /** A row for each indicator of the goal's measures, and one for each of its own. */
  function measured(view, at) {
    const { longest } = view.session.content.limits;
    const body = el("div");
    const node = el(
      "details",
      { class: "mdcheck-more" },
      el("summary", null, t("Indicators, with values today and targets")),
      body,
    );
    /** @type {(() => void)[]} */
    let updates = [];
    const value = (title, key) => () =>
      view.plan.goals[at].indicators.find((one) => one.title === title)?.[key] || "";
    const row = (title) => {
      const fields = /** @type {const} */ (["baseline", "target"]).map((key) =>
        field(
          key === "baseline" ? t("Today") : t("Target and date"),
          longest[key],
          value(title, key),
          (text) => view.edit((plan) => withIndicator(plan, at, title, { [key]: text })),
        ),
      );
      updates.push(...fields.map(({ update }) => update));
      const inside = fields.map((one) => one.node);
      return el("fieldset", { class: "mdcheck-plan-indicator" }, el("legend", null, title), ...inside);
    };
    let shown = "";
    const update = () => {
      if (!node.open) return;
      const goal = view.made.goals[at];
      const all = [...goal.actions.flatMap(({ indicators }) => indicators), ...goal.indicators];
      const names = [...new Set(all.map(({ title }) => title))];
      if (shown !== JSON.stringify(names)) {
        updates = [];
        body.replaceChildren(...names.map(row), newIndicator(view, at));
        shown = JSON.stringify(names);
      }
      for (const one of updates) one();
    };
    node.addEventListener("toggle", update);
    return { node, update };
  }

  /** An indicator of the goal's own: it needs a title and a target. */
  function newIndicator(view, at) {
    const { longest } = view.session.content.limits;
    const input = el("input", { type: "text", maxlength: String(longest.title) });
    const target = el("input", { type: "text", maxlength: String(longest.target) });
    const add = button(t("Add this indicator"), () => {
      if (!input.value || !target.value) return (input.value ? target : input).focus();
      view.edit((plan) => withIndicator(plan, at, input.value, { target: target.value }));
    });
    return el(
      "div",
      { class: "mdcheck-plan-fields" },
      el("label", { class: "mdcheck-plan-field" }, el("span", null, t("Another indicator")), input),
      el("label", { class: "mdcheck-plan-field" }, el("span", null, t("Target and date")), target),
      el("p", { class: "mdcheck-buttons" }, add),
    );
  }

  function sectors(view, at) {
    const boxes = view.session.content.sectors.map(({ id, title }) => {
      const box = el("input", { type: "checkbox", value: id });
      const update = () => {
        box.checked = view.plan.goals[at].sectors.includes(id);
      };
      box.addEventListener("change", () =>
        view.edit((plan) => {
          const others = plan.goals[at].sectors.filter((one) => one !== id);
          return withGoal(plan, at, { sectors: box.checked ? [...others, id] : others });
        }),
      );
      update();
      return { node: el("label", { class: "mdcheck-box" }, box, el("span", null, title)), update };
    });
    const summary = el("summary");
    const inside = el("div", null, ...boxes.map(({ node }) => node));
    const node = el("details", { class: "mdcheck-more" }, summary, inside);
    const update = () => {
      const served = sectorNames(view.told, view.plan.goals[at].sectors);
      summary.textContent = served
        ? t("Sectors it serves: {sectors}", { sectors: served })
        : t("Say which sectors it serves: their answers call for measures");
      for (const box of boxes) box.update();
    };
    update();
    return { node, update };
  }

  function buttons(view, at) {
    const { goals } = view.plan;
    const name = goals[at].title;
    const move = (by) => {
      view.focusOn(String(at + by));
      view.edit((plan) => ({ ...plan, goals: moved(plan.goals, at, by) }));
    };
    const remove = () => {
      view.focusOn(String(Math.max(0, at - 1)));
      view.step(t("A goal was removed from the plan."), (plan) => ({
        ...plan,
        goals: without(plan.goals, at),
      }));
    };
    return el(
      "p",
      { class: "mdcheck-buttons" },
      at > 0 ? named(t("Move this goal up"), name, () => move(-1)) : null,
      at < goals.length - 1 ? named(t("Move this goal down"), name, () => move(1)) : null,
      named(t("Remove this goal"), name, remove),
    );
  }

  mdcheck.planGoal = { goalCard };
}
