/* The plan page: a draft is taken or goals are chosen, actions edited in place, and the documents shown as they
   would be written. All of it is kept in the assessment. */
"use strict";
{
  const { el, button, find } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { goalTitle, told } = mdcheck.report;
  const { goalOf, written } = mdcheck.edits;
  const { field } = mdcheck.planFields;
  const { goalCard } = mdcheck.planGoal;
  const PAUSE = 250; // milliseconds without a change before the documents are drawn anew

  /** A document as folds: the plan, and each matrix. @param {Block[]} blocks @returns {Fold[]} */
  function inParts(blocks) {
    const isChapter = (/** @type {Block} */ one) => one.kind === "heading" && one.level === 2;
    const last = blocks.filter(isChapter).slice(-2);
    const starts = [0, ...last.map((block) => blocks.indexOf(block)), blocks.length];
    const parts = starts.slice(0, -1).map((start, n) => blocks.slice(start, starts[n + 1]));
    const names = [t("The plan of action"), t("The implementation matrix"), t("The monitoring matrix")];
    const isOwn = (/** @type {Block} */ one) => one.kind === "heading" && one.level === 1;
    return parts.map((part, n) => ({
      kind: "fold",
      title: names[n],
      blocks: () => (n ? part.slice(1) : part).filter((block) => !isOwn(block)),
    }));
  }

  /** @implements {Planning} */
  class View {
    said = ""; // the structure of the plan that is shown
    offered = ""; // what it can go on with
    wanted = ""; // the place of the field to go to once it is there
    timer = 0;
    /** @type {{node: HTMLElement, update: () => void}[]} */
    cards = [];
    /** @type {any} */
    plan = null;
    /** @type {any} */
    made = null;
    /** @type {any} */
    told = null;
    /** @type {any} */
    result = null;
    /** @type {Drivers} */
    drivers = new Map();

    /** @param {HTMLElement} root @param {Session} session */
    constructor(root, session) {
      this.session = session;
      this.library = mdcheck["plan-library"];
      this.where = mdcheck.where(session.content);
      this.most = { most: session.content.limits.plan };
      this.lead = el("p", { class: "mdcheck-lead" });
      this.begin = el("p", { class: "mdcheck-buttons mdcheck-plan-begin" });
      this.head = el("div", { class: "mdcheck-plan-fields" });
      this.goals = el("div");
      this.choice = el("div", { class: "mdcheck-plan-choice" });
      this.shown = el("div", { class: "mdcheck-planned mdcheck-whole" });
      this.live = el("p", { class: "mdcheck-sr", role: "status" });
      const form = el("div", { class: "mdcheck-plan-form" }, this.begin, this.head, this.goals, this.choice);
      root.replaceChildren(this.lead, form, this.heading(), this.shown, this.live);
      this.draw = mdcheck.draw.drawing(this.shown, this.where);
    }

    heading() {
      const print = button(t("Print the plan"), () => globalThis.print());
      const title = el("h2", { class: "mdcheck-heading" }, t("The documents"));
      return el("div", { class: "mdcheck-plan-print" }, title, el("p", { class: "mdcheck-buttons" }, print));
    }

    // What the plan is

    look() {
      const { content, sheet } = this.session;
      mdcheck.results.readTexts(content);
      this.plan = mdcheck.planOf(content, sheet) || { years: "", framework: "", goals: [] };
      this.result = mdcheck.assess(content, sheet, { library: content });
      this.told = told(content, sheet, this.result, { library: this.library });
      this.drivers = new Map(this.result.sectors.flatMap(({ drivers }) => [...drivers]));
      this.made = this.drafted({});
    }

    /** @param {{goals?: string[], sectors?: string[]}} options @param {Planned | null} [plan] */
    drafted(options, plan = this.plan) {
      const { content, sheet } = this.session;
      const own = { ...sheet, plan };
      return /** @type {any} */ (mdcheck).plan(content, this.library, own, this.result, options);
    }

    /** @param {(plan: Planned) => Planned} apply */
    edit(apply) {
      const next = apply(this.plan);
      this.session.change(
        (sheet) => {
          sheet.plan = next;
        },
        { kind: "goals" },
      );
    }

    /** A change that takes something away: it can be undone in one step. */
    step(words, apply) {
      const next = apply(this.plan);
      mdcheck.steps.step(this.session, words, "planned", (sheet) => {
        sheet.plan = next;
      });
      this.live.textContent = words;
    }

    focusOn(place) {
      this.wanted = place;
    }

    // What is shown

    paint() {
      this.look();
      const { goals } = this.plan;
      const structure = goals.map(({ sectors, actions }) => [sectors, actions.map(({ measure }) => measure)]);
      const says = JSON.stringify([this.session.id, structure]);
      if (says !== this.said) this.rebuild();
      else for (const card of this.cards) card.update();
      this.said = says;
      this.offer();
      this.lead.textContent = this.words();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.preview(), PAUSE);
    }

    /** What a plan can begin or go on with, drawn again where that is not what it was. */
    offer() {
      const titles = [this.plan.goals, this.result.goals].map((list) => list.map(({ title }) => title));
      const places = this.result.sectors.map(({ id, place }) => [id, place]);
      const says = JSON.stringify([this.session.id, this.made.goals.length, titles, places]);
      if (says === this.offered) return;
      this.offered = says;
      this.begin.replaceChildren(...this.beginnings());
      this.choice.replaceChildren(...this.chooser());
    }

    words() {
      if (this.plan.goals.length) return t("The plan of this assessment, kept with it as you write.");
      if (this.made.goals.length) {
        return t("No plan yet. Below is a draft that follows from the answers: take it, or choose goals.");
      }
      return t("Nothing to draft from yet: answer checklists or judge goals first, or write a goal here.");
    }

    rebuild() {
      const open = mdcheck.dom.all(this.goals, "details").map((one) => one.open);
      const count = this.goals.children.length;
      this.cards = this.plan.goals.map((_, at) => goalCard(this, at));
      this.goals.replaceChildren(...this.cards.map(({ node }) => node));
      const details = mdcheck.dom.all(this.goals, "details");
      if (count === this.cards.length && open.length === details.length) {
        details.forEach((one, n) => {
          one.open = open[n];
        });
      }
      const head = this.plan.goals.length ? this.headFields() : [];
      this.head.replaceChildren(...head.map(({ node }) => node));
      this.cards.push(...head);
      for (const card of this.cards) card.update();
      find(this.goals, `[data-place="${this.wanted}"]`)?.focus();
      this.wanted = "";
    }

    headFields() {
      const { longest } = this.session.content.limits;
      const own = (key, label) =>
        field(
          label,
          longest[key],
          () => this.plan[key],
          (text) => this.edit((plan) => ({ ...plan, [key]: text })),
        );
      return [own("years", t("Years of the plan")), own("framework", t("National plan it is part of"))];
    }

    beginnings() {
      if (this.plan.goals.length || !this.made.goals.length) return [];
      const take = button(t("Take this draft"), () => {
        const goals = this.made.goals.map((goal) => written(goal, goalTitle(this.told, goal)));
        this.focusOn("0");
        this.step(t("The draft was taken into the assessment."), (plan) => ({ ...plan, goals }));
      });
      return [take];
    }

    /** A way to add a goal: of the assessment, for a sector, or of one's own. */
    chooser() {
      const { goals } = this.plan;
      if (goals.length >= this.most.most) {
        return [el("p", { class: "mdcheck-from" }, t("A plan has room for {most} goals.", this.most))];
      }
      const names = goals.map(({ title }) => title);
      const free = this.result.goals.filter(({ title }) => !names.includes(title));
      const ranked = this.result.sectors.filter(({ place }) => place);
      const select = el(
        "select",
        null,
        el("option", { value: "own" }, t("A goal of your own")),
        group(
          t("Goals of the assessment"),
          free.map(({ title }) => [`goal ${title}`, title]),
        ),
        group(
          t("Sectors, by place"),
          ranked.map(({ id, title }) => [`sector ${id}`, title]),
        ),
      );
      const add = button(t("Add a goal"), () => this.addGoal(select.value));
      const label = el("label", { class: "mdcheck-plan-field" }, el("span", null, t("Another goal")), select);
      return [label, el("p", { class: "mdcheck-buttons" }, add)];
    }

    addGoal(chosen) {
      const [kind] = chosen.split(" ", 1);
      const name = chosen.slice(kind.length + 1);
      const at = this.plan.goals.length;
      const [found] =
        kind === "own"
          ? []
          : this.drafted(kind === "goal" ? { goals: [name] } : { sectors: [name] }, null).goals;
      const used = this.plan.goals.flatMap(({ actions }) => actions.map(({ measure }) => measure));
      const goal = found
        ? written(found, goalTitle(this.told, found))
        : goalOf({ title: t("Goal {number}", { number: at + 1 }) });
      goal.actions = goal.actions.filter(({ measure }) => !used.includes(measure));
      this.focusOn(String(at));
      this.edit((plan) => ({ ...plan, goals: [...plan.goals, goal] }));
    }

    blocks() {
      return mdcheck.report.plan(this.told, this.made);
    }

    preview() {
      const isFirst = !this.shown.children.length;
      const blocks = this.blocks();
      this.draw(this.made.goals.length ? inParts(blocks) : blocks.slice(1));
      if (isFirst && this.made.goals.length) find(this.shown, "details").open = true;
    }
  }

  function group(label, options) {
    if (!options.length) return null;
    return el("optgroup", { label }, ...options.map(([value, words]) => el("option", { value }, words)));
  }

  /** @param {HTMLElement} root @param {Session} session */
  function bind(root, session) {
    const view = new View(root, session);
    session.listen((_, { kind }) => {
      if (kind !== "desk") view.paint();
    });
    view.paint();
    clearTimeout(view.timer);
    view.preview();
    root.dataset.ready = "yes";
    mdcheck.planning.view = view;
  }

  mdcheck.planning = { bind };
}
