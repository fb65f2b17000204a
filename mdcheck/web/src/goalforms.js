/* Asks for goals and judges them by the criteria. */
"use strict";
{
  const { el, button, find } = mdcheck.dom;
  const { t, n } = mdcheck.words;

  function numbered(n) {
    return t("Goal {number}", { number: n + 1 });
  }

  function field(label, control) {
    return el("label", null, label, control);
  }

  function change(session, n, apply) {
    session.change(
      (sheet) => {
        if (sheet.goals[n]) apply(sheet.goals[n]);
      },
      { kind: "goals" },
    );
  }

  function titleField(session, goal, n) {
    const { title } = session.content.limits.longest;
    const input = el("input", { type: "text", maxlength: String(title) });
    input.value = goal.title;
    input.addEventListener("input", () => {
      change(session, n, (open) => {
        open.title = input.value || numbered(n);
      });
    });
    return field(t("Title"), input);
  }

  function criterionField(session, n, { id, title }, level) {
    const choices = [
      ["", "–"],
      ["0", t("0: do not agree")],
      ["1", t("1: agree")],
      ["2", t("2: strongly agree")],
    ];
    const select = el("select", null, ...choices.map(([value, label]) => el("option", { value }, label)));
    select.value = level === undefined ? "" : String(level);
    select.addEventListener("change", () => {
      change(session, n, ({ scores }) => {
        if (select.value) scores[id] = Number(select.value);
        else delete scores[id];
      });
    });
    return field(title, select);
  }

  function sectorBox(session, n, { id, title }, isChosen) {
    const box = el("input", { type: "checkbox", value: id });
    box.checked = isChosen;
    box.addEventListener("change", () => {
      change(session, n, (goal) => {
        const others = goal.sectors.filter((one) => one !== id);
        goal.sectors = box.checked ? [...others, id] : others;
      });
    });
    return el("label", { class: "mdcheck-box" }, box, el("span", null, title));
  }

  function form(session, goal, n) {
    const { method, sectors } = session.content;
    const criteria = method.criteria.map((one) => criterionField(session, n, one, goal.scores[one.id]));
    const boxes = sectors.map((one) => sectorBox(session, n, one, goal.sectors.includes(one.id)));
    return el(
      "fieldset",
      { class: "mdcheck-goal" },
      el("legend", null, numbered(n)),
      titleField(session, goal, n),
      el("div", { class: "mdcheck-criteria-fields" }, ...criteria),
      el("details", { class: "mdcheck-goal-sectors" }, el("summary", null, t("Sectors it serves")), ...boxes),
      button(t("Remove this goal"), () => session.change((sheet) => sheet.goals.splice(n, 1))),
    );
  }

  /** The goals by place, as the report says them, below a heading that the page has. */
  function ranked(session) {
    const told = mdcheck.results.about(session, {});
    const [, table] = mdcheck.report.goals(told);
    return table ? first(table, session.content.limits.goals) : [];
  }

  /** A table; of a very long one so many rows.
   * @param {any} table @param {number} most @returns {Block[]} */
  function first(table, most) {
    const left = table.rows.length - most;
    if (left <= 0) return [table];
    const text = n("and {count} more", "and {count} more", left);
    return [
      { ...table, rows: table.rows.slice(0, most) },
      { kind: "text", text, tone: "quiet" },
    ];
  }

  function tellFull(most) {
    const words = t("An assessment has room for {most} goals. Remove one to add another.", { most });
    mdcheck.dialog.ask(words, [], [[t("Close"), null]]);
  }

  function add(session, list) {
    const n = session.sheet.goals.length;
    const { goals: most } = session.content.limits;
    if (n >= most) return tellFull(most);
    const goal = { title: numbered(n), sectors: [], scores: {} };
    session.change((sheet) => sheet.goals.push(goal), { kind: "goals" });
    list.append(form(session, goal, n));
    const title = find(list.lastElementChild, "input");
    title.focus();
    title.select();
  }

  /** The first forms; very many, as a file may hold, would take many seconds to make at once. */
  function forms(session, most) {
    const { goals } = session.sheet;
    const left = goals.length - most;
    const shown = goals.slice(0, most).map((goal, n) => form(session, goal, n));
    if (left <= 0) return shown;
    const words = n("Show one more goal", "Show more of {count} more goals", left);
    const more = button(words, () => {
      const list = /** @type {HTMLElement} */ (more.parentElement);
      list.replaceChildren(...forms(session, 2 * most));
      find(list.children[most], "input").focus();
    });
    return [...shown, more];
  }

  /** @type {Bind} */
  function bindGoals(root, session) {
    const list = find(root, "[data-list]");
    const shown = find(root, "[data-shown]");
    const button = find(root, '[data-do="goal"]');
    const draw = mdcheck.draw.drawing(shown, mdcheck.where(session.content));
    const paint = (_, { kind }) => {
      if (kind === "all") list.replaceChildren(...forms(session, session.content.limits.goals));
      if (kind === "all" || kind === "goals") draw(ranked(session));
    };
    button.hidden = false;
    button.addEventListener("click", () => add(session, list));
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  mdcheck.parts.goals = bindGoals;
}
