/* What if: a sector's questions to be answered otherwise, and beside them where each sector would come. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { Trial, countOf, leadOf, valuesOf } = mdcheck.trial;
  const { slopes } = mdcheck.slopes;
  const { titles } = mdcheck.report;

  // The questions

  /** One question with its answers, the one that counts now marked. */
  function questionOf(trial, item, options) {
    const { content } = trial;
    const name = `what-if-${item.id}`;
    const was = el("p", { class: "mdcheck-from" });
    const effect = el("p", { class: "mdcheck-effect" }); // where the places are out of sight
    const { states } = content.method;
    const labels = options.map(({ id, title }) => {
      const input = el("input", { type: "radio", name, value: id });
      input.addEventListener("change", () => trial.attempt(item.id, levelOf(id)));
      const apart = id === states[0].id ? "mdcheck-apart" : null;
      const node = el("label", { class: apart }, input, el("span", null, title));
      return { input, node, level: levelOf(id) };
    });
    const back = button(t("As it was"), () => trial.attempt(item.id, trial.session.answer(item.id).level));
    back.className = "mdcheck-back";
    const node = el(
      "fieldset",
      { class: "mdcheck-try", "data-try": item.id },
      el("legend", null, mdcheck.numbered(content, item)),
      el("div", { class: "mdcheck-options" }, ...labels.map(({ node }) => node)),
      el("div", { class: "mdcheck-tried" }, was, back, effect),
    );
    const paint = (said = "") => {
      const level = trial.level(item.id);
      const isTried = trial.tried.has(item.id);
      for (const one of labels) {
        one.input.checked = one.level === level;
        one.node.classList.toggle("is-checked", one.input.checked);
      }
      node.classList.toggle("is-tried", isTried);
      const now = trial.session.answer(item.id).level;
      const title = options.find(({ id }) => levelOf(id) === now)?.title || t("Not answered");
      was.textContent = isTried ? t("Now: {answer}", { answer: title }) : "";
      back.hidden = !isTried;
      effect.textContent = trial.last === item.id ? said : "";
    };
    return { node, paint };
  }

  /** @param {string} id @returns {Level} */
  function levelOf(id) {
    return /^\d$/.test(id) ? /** @type {Level} */ (Number(id)) : /** @type {Level} */ (id);
  }

  /** The questions of a sector that are asked, or those of them that are not known yet. */
  function itemsOf({ session }, sector, isUnknown) {
    const asked = session.asked(sector);
    const open = (item) => typeof session.answer(item.id).level !== "number";
    return isUnknown ? asked.filter(open) : asked;
  }

  /** Which questions are asked: of one sector, all or those not known. */
  function pickingOf(sectors, changed) {
    const options = sectors.map(({ id, title }) => el("option", { value: id }, title));
    const sector = el("select", null, ...options);
    const unknown = el("input", { type: "checkbox" });
    for (const control of [sector, unknown]) control.addEventListener("change", changed);
    const check = el("span", null, t("Only what is not known"));
    const node = el(
      "div",
      { class: "mdcheck-picking" },
      el("label", null, t("Sector"), sector),
      el("label", { class: "mdcheck-check" }, unknown, check),
    );
    return { node, sector, unknown };
  }

  /** Where each sector would come, and what becomes of the answers tried out. */
  function outcomeOf(trial) {
    const names = titles(trial.content.sectors);
    const count = el("p", { class: "mdcheck-count" });
    const lead = el("p", { class: "mdcheck-lead" });
    const values = el("p", { class: "mdcheck-from" });
    const places = el("div");
    const ways = [
      button(t("Keep these answers"), () => trial.keep()),
      button(t("Drop them"), () => trial.drop()),
    ];
    const node = el(
      "aside",
      { class: "mdcheck-outcome", "aria-label": t("What it would come to") },
      count,
      el("div", { class: "mdcheck-buttons" }, ...ways),
      lead,
      values,
      places,
    );
    const paint = (sectors, said) => {
      count.textContent = countOf(trial.tried.size);
      lead.textContent = said || t("Choose other answers, and see which places move.");
      values.textContent = valuesOf(sectors);
      places.replaceChildren(slopes(sectors, (id) => names[id], [t("Now"), t("Then")]));
      // A button that was just pressed keeps the focus: it is not switched off.
      for (const one of ways) one.setAttribute("aria-disabled", String(!trial.tried.size));
    };
    return { node, paint };
  }

  class View {
    /** @type {{node: HTMLElement, paint: (said?: string) => void}[]} */
    rows = [];

    /** @param {HTMLElement} root @param {Session} session */
    constructor(root, session) {
      const live = el("p", { class: "mdcheck-sr", role: "status" });
      this.session = session;
      this.trial = new Trial(session, () => this.paint(true));
      this.read = mdcheck.results.reader(live);
      this.picking = pickingOf(session.content.sectors, () => this.ask());
      this.outcome = outcomeOf(this.trial);
      this.questions = el("div", { class: "mdcheck-questions" });
      this.empty = el("p", { class: "mdcheck-empty" });
      this.empty.textContent = t("No assessment is open. Answer a checklist or load a file first.");
      const asking = el("div", { class: "mdcheck-asking" }, this.picking.node, this.questions);
      this.body = el("div", { class: "mdcheck-trial" }, asking, this.outcome.node);
      root.replaceChildren(this.empty, this.body, live);
    }

    /** The questions of the sector chosen. */
    ask() {
      const { levels, states } = this.session.content.method;
      const { sector, unknown } = this.picking;
      const items = itemsOf(this.trial, this.session.sector(sector.value), unknown.checked);
      this.rows = items.map((item) => questionOf(this.trial, item, [...levels, ...states]));
      const none = el("p", { class: "mdcheck-empty" }, t("Everything here is known."));
      this.questions.replaceChildren(...(items.length ? this.rows.map(({ node }) => node) : [none]));
      for (const row of this.rows) row.paint();
    }

    paint(isRead = false) {
      const { sectors } = this.trial.found;
      const { size } = this.trial.tried;
      const said = size ? leadOf(sectors) : "";
      for (const row of this.rows) row.paint(said);
      this.outcome.paint(sectors, said);
      if (isRead) this.read(said || countOf(size));
    }

    /** The open assessment changed, or another one is open. */
    show() {
      this.trial.follow();
      const isBlank = this.session.isBlank();
      this.body.hidden = isBlank;
      this.empty.hidden = !isBlank;
      if (isBlank) return;
      this.ask();
      this.paint();
    }
  }

  /**
   * @param {HTMLElement} root
   * @param {Session} session
   */
  function bindWhatIf(root, session) {
    const view = new View(root, session);
    session.listen((_, { kind }) => {
      if (kind !== "goals" && kind !== "desk") view.show();
    });
    view.show();
  }

  mdcheck.whatIf = { bindWhatIf };
}
