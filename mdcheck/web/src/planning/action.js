/* An action of a goal as it is edited: what calls for it, what it produces, who, when, with what money. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { named } = mdcheck;
  const { reasonsOf, statuses } = mdcheck.report;
  const { withGoal, withAction, without, moved } = mdcheck.edits;
  const { field, choice, refresh } = mdcheck.planFields;

  /**
   * @param {Planning} view
   * @param {number} at of its goal
   * @param {number} n
   */
  function actionCard(view, at, n) {
    const { longest } = view.session.content.limits;
    const now = () => view.plan.goals[at].actions[n];
    const told = () => view.made.goals[at].actions[n];
    const set = (parts) => view.edit((plan) => withAction(plan, at, n, parts));
    const own = (key, label, kind) =>
      field(
        label,
        longest[key],
        () => now()[key],
        (text) => set({ [key]: text }),
        kind,
      );
    const title = field(
      t("Action {number}", { number: `${at + 1}.${n + 1}` }),
      longest.title,
      () => told().title,
      (text) => set({ title: text === measureTitle(view, now().measure) ? "" : text }),
      { place: `${at}.${n}`, isLine: true },
    );
    const why = el("p", { class: "mdcheck-from" });
    const parts = [
      title,
      own("result", t("What it is to produce")),
      own("who", t("Responsible"), { list: `mdcheck-bodies-${at}` }),
      own("when", t("Time")),
      own("money", t("Money")),
      choice(
        t("Status"),
        [["", "–"], ...Object.entries(statuses())],
        () => now().status,
        (status) => set({ status }),
      ),
    ];
    const shown = [...parts, { update: () => showWhy(view, why, told()) }];
    const [first, ...rest] = parts.map(({ node }) => node);
    const node = el(
      "li",
      { class: "mdcheck-plan-action" },
      first,
      why,
      el("div", { class: "mdcheck-plan-fields" }, ...rest),
      buttons(view, at, n),
    );
    return { node, update: () => refresh(shown) };
  }

  function measureTitle({ library }, id) {
    return library.measures.find((one) => one.id === id)?.title || "";
  }

  /** What calls for it, and the way to the measure. */
  function showWhy(view, why, action) {
    const href = action.measure ? view.where(`measure:${action.measure}`) : "";
    const words = t("Called for by: {reasons}", { reasons: reasonsOf(view.told, action) });
    const said = action.called_by.length ? words : reasonsOf(view.told, action);
    if (why.dataset.said === said + href) return;
    why.dataset.said = said + href;
    why.replaceChildren(said, ...(href ? [" ", el("a", { href }, t("Read about it"))] : []));
  }

  function buttons(view, at, n) {
    const { actions } = view.plan.goals[at];
    const name = view.made.goals[at].actions[n].title;
    const move = (by) => {
      view.focusOn(`${at}.${n + by}`);
      view.edit((plan) => withGoal(plan, at, { actions: moved(plan.goals[at].actions, n, by) }));
    };
    const remove = () => {
      view.focusOn(`${at}.${Math.max(0, n - 1)}`);
      view.step(t("An action was removed from the plan."), (plan) =>
        withGoal(plan, at, { actions: without(plan.goals[at].actions, n) }),
      );
    };
    return el(
      "p",
      { class: "mdcheck-buttons" },
      n > 0 ? named(t("Up"), name, () => move(-1)) : null,
      n < actions.length - 1 ? named(t("Down"), name, () => move(1)) : null,
      named(t("Remove"), name, remove),
    );
  }

  mdcheck.planAction = { actionCard };
}
