/* Where answers differ: lists them by sector, side by side, and lets a person say which counts. Nothing is
   chosen beforehand, and nothing changes until all is decided. */
"use strict";
{
  const { el, button, find, all } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { MINE, whoOf, undecided } = mdcheck.together;

  /** Who stands behind a position: the open assessment, or a file. */
  function sourceName({ sheet }, sources, at) {
    if (at === MINE) return sheet.respondent || t("The open assessment");
    return sources[at].sheet.respondent || sources[at].name;
  }

  function levelTitle({ method }, level) {
    if (level === null) return t("Not answered");
    return [...method.levels, ...method.states].find(({ id }) => id === String(level)).title;
  }

  function evidenceLine({ method }, { evidence, reference }) {
    const kind = method.evidence.find(({ id }) => id === evidence)?.title;
    return kind && reference ? t("{label}: {text}", { label: kind, text: reference }) : kind || reference;
  }

  /** What an answer says, in parts. */
  function answerParts(content, answer) {
    const line = evidenceLine(content, answer);
    return [
      el(
        "strong",
        { class: "mdcheck-level", "data-level": String(answer.level) },
        levelTitle(content, answer.level),
      ),
      answer.note ? el("span", { class: "mdcheck-words" }, answer.note) : null,
      line ? el("span", { class: "mdcheck-from" }, line) : null,
    ];
  }

  function goalParts(content, { sectors, scores }) {
    const names = sectors.map((id) => mdcheck.arrivals.sectorTitle(id, content)).join(", ");
    const given = content.method.criteria.filter(({ id }) => id in scores);
    return [
      el("span", { class: "mdcheck-words" }, names || t("No sector")),
      ...given.map(({ id, title }) =>
        el("span", { class: "mdcheck-from" }, t("{label}: {text}", { label: title, text: scores[id] })),
      ),
    ];
  }

  // One difference

  function variantOf({ session, sources }, kind, { at, also, value }) {
    const { content, sheet } = session;
    const source = at === MINE ? { name: t("The open assessment"), sheet } : sources[at];
    const names = [whoOf(source, value), ...also.map((one) => whoOf(sources[one], value))];
    const whose = at === MINE ? t("{names} (open here)", { names: names.join(", ") }) : names.join(", ");
    const parts = kind === "goal" ? goalParts(content, value) : answerParts(content, value);
    return [el("span", { class: "mdcheck-who" }, whose), ...parts];
  }

  /** @returns {Choosing} a question with its answers to choose from */
  function fieldset(deciding, { key, kind, id, variants }, number) {
    const name = `mdcheck-decide-${number}`;
    const labels = variants.map((variant) => {
      const radio = el("input", { type: "radio", name, value: String(variant.at) });
      radio.addEventListener("change", () => deciding.choose(key, variant.at));
      return el(
        "label",
        { class: "mdcheck-variant" },
        radio,
        el("span", null, ...variantOf(deciding, kind, variant)),
      );
    });
    const legend = el("legend", null, titleOf(deciding.session, kind, id));
    const node = el("fieldset", { class: "mdcheck-choosing" }, legend, el("div", null, ...labels));
    return { key, node, variants };
  }

  function titleOf({ content }, kind, id) {
    const lists = [...content.sectors, ...content.processes];
    const item = lists.flatMap(({ items }) => items).find((one) => one.id === id);
    if (kind === "goal") return t("Goal: {title}", { title: id });
    return item?.text ? mdcheck.numbered(content, item) : id;
  }

  // Groups of them

  /** Differences by checklist in the order of the content, then those of ids that nobody knows, then goals. */
  function grouped({ sectors, processes }, differing) {
    const lists = [...sectors, ...processes];
    const homeOf = ({ kind, id }) =>
      kind === "goal" ? "goals" : lists.find((one) => one.items.some((item) => item.id === id))?.id || "";
    const order = new Map(lists.flatMap(({ items }) => items).map(({ id }, at) => [id, at]));
    const sorted = [...differing].sort((a, b) => (order.get(a.id) ?? MANY) - (order.get(b.id) ?? MANY));
    const titles = [
      ...lists.map(({ id, title }) => [id, title]),
      ["", t("Questions that no checklist here has")],
      ["goals", t("Goals")],
    ];
    return titles
      .map(([home, title]) => ({ title, entries: sorted.filter((one) => homeOf(one) === home) }))
      .filter(({ entries }) => entries.length);
  }

  const MANY = 1e9; // after all that is known

  /** Buttons that choose one side for several differences at once. */
  function sides(deciding, entries, about) {
    const places = [
      ...new Set(entries.flatMap(({ variants }) => variants.flatMap(({ at, also }) => [at, ...also]))),
    ];
    const buttons = places
      .sort((a, b) => a - b)
      .map((at) => {
        const who = sourceName(deciding.session, deciding.sources, at);
        const words = at === MINE ? t("Keep what is here") : t("Use the answers of {who}", { who });
        return mdcheck.named(words, about, () => deciding.chooseAll(entries, at));
      });
    return el("p", { class: "mdcheck-buttons" }, ...buttons);
  }

  function group(deciding, { title, entries }, offset) {
    const made = entries.map((entry, at) => fieldset(deciding, entry, offset + at));
    deciding.made.push(...made);
    const count = n("{count} difference", "{count} differences", entries.length);
    const heading = el("h3", null, title, " ", el("span", { class: "mdcheck-from" }, count));
    return el("section", null, heading, sides(deciding, entries, title), ...made.map(({ node }) => node));
  }

  // The whole

  class Deciding {
    chosen = new Map();
    /** @type {Choosing[]} */
    made = [];

    /**
     * @param {Session} session
     * @param {Arrival[]} sources
     * @param {Record<string, "yes" | "no">} profile
     */
    constructor(session, sources, profile) {
      this.model = mdcheck.together.compare(session.sheet, sources);
      this.session = session;
      this.sources = sources;
      this.profile = profile;
      this.id = session.id;
      this.state = el("p", { class: "mdcheck-decided", role: "status" });
      this.node = el("section", {
        class: "mdcheck mdcheck-decide",
        "aria-labelledby": "mdcheck-decide-title",
      });
      this.draw();
    }

    draw() {
      const { differing } = this.model;
      const title = el("h2", { id: "mdcheck-decide-title", tabindex: "-1" }, t("Compare and decide"));
      this.list = el("div", null);
      this.node.replaceChildren(title, this.intro(), this.foot());
      this.node.insertBefore(this.list, this.node.lastChild);
      if (differing.length > 1) this.list.append(sides(this, differing, t("all differences")));
      this.made = [];
      let offset = 0;
      for (const one of grouped(this.session.content, differing)) {
        this.list.append(group(this, one, offset));
        offset += one.entries.length;
      }
      this.show();
    }

    intro() {
      const { fresh, differing } = this.model;
      const words = n(
        "{count} answer differs. Choose which one counts; the other stays in its file.",
        "{count} answers differ. Choose which one counts each time; the others stay in their files.",
        differing.length,
      );
      const also = n(
        "{count} more is new and is added as it is.",
        "{count} more are new and are added as they are.",
        fresh.length,
      );
      const said = [words, fresh.length ? also : "", mdcheck.arrivals.openNow(this.session)];
      return el("p", null, said.filter(Boolean).join(" "));
    }

    foot() {
      const add = button(t("Add to this assessment"), () => this.end());
      add.classList.add("mdcheck-main");
      const buttons = el(
        "span",
        { class: "mdcheck-buttons" },
        add,
        button(t("Cancel"), () => this.close()),
      );
      return el("div", { class: "mdcheck-decide-foot" }, this.state, buttons);
    }

    choose(key, at) {
      this.chosen.set(key, at);
      this.show();
    }

    /** Choose one side wherever it says something. */
    chooseAll(entries, at) {
      for (const { key, variants } of entries) {
        const found = variants.find((one) => one.at === at || one.also.includes(at));
        if (found) this.chosen.set(key, found.at);
      }
      this.show();
    }

    show() {
      for (const { key, node, variants } of this.made) {
        const at = this.chosen.get(key);
        node.classList.toggle(
          "is-decided",
          variants.some((one) => one.at === at),
        );
        for (const radio of all(node, "input")) radio.checked = radio.value === String(at);
      }
      const { differing } = this.model;
      const left = undecided(this.model, this.chosen).length;
      this.state.textContent = t("{decided} of {count} decided", {
        decided: differing.length - left,
        count: differing.length,
      });
    }

    /** Add, or lead to the first that is not decided. */
    end() {
      const [first] = undecided(this.model, this.chosen);
      if (first) return this.missing();
      const { session, sources, chosen, profile } = this;
      this.close();
      add(session, sources, { chosen, profile });
    }

    missing() {
      const left = undecided(this.model, this.chosen);
      const keys = new Set(left.map(({ key }) => key));
      const first = this.made.find(({ key }) => keys.has(key));
      this.state.textContent = n(
        "{count} is still to be decided",
        "{count} are still to be decided",
        left.length,
      );
      for (const { key, node } of this.made) node.classList.toggle("is-missing", keys.has(key));
      if (!first) return;
      find(first.node, "input").focus({ preventScroll: true });
      first.node.scrollIntoView({ block: "center" });
    }

    /** What was changed on the page meanwhile counts; so does another assessment that was opened. */
    hear({ kind }) {
      if (!this.node.isConnected) return;
      if (this.session.id !== this.id) return this.close();
      if (kind === "head" || kind === "desk") return;
      const before = JSON.stringify(this.model);
      this.model = mdcheck.together.compare(this.session.sheet, this.sources);
      if (JSON.stringify(this.model) !== before) this.draw();
    }

    close() {
      this.node.remove();
      find(document, '[data-do="load"]').focus();
    }
  }

  /**
   * Show what differs between the open assessment and some files, to be decided.
   * @param {Session} session
   * @param {Arrival[]} sources
   * @param {Record<string, "yes" | "no">} profile what the open assessment takes over of the country
   */
  function decide(session, sources, profile) {
    for (const old of all(document, ".mdcheck-decide")) old.remove();
    const deciding = new Deciding(session, sources, profile);
    find(document, "[data-bar]").after(deciding.node);
    session.listen((_, what) => deciding.hear(what));
    find(deciding.node, "h2").focus();
  }

  /** Add what is new and what was decided, in one step that can be undone. */
  function add(session, sources, decided) {
    const words = n("{count} file was added.", "{count} files were added.", sources.length);
    mdcheck.steps.bring(session, words, (sheet) => mdcheck.together.result(sheet, sources, decided));
    find(document, '[data-do="undo"]').focus();
  }

  mdcheck.decide = Object.assign(decide, { add });
}
