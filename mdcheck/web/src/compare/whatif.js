/* What if: answers are tried out on the open assessment, which stays as it is until they are kept. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { slopes } = mdcheck.slopes;
  const { percentOf, titles } = mdcheck.report;
  /** @type {Answer} */
  const BLANK = { level: null, note: "", evidence: "", reference: "", by: "" };

  /** A sheet with other levels for some items; notes and evidence stay.
   * @param {Sheet} sheet @param {Map<string, Level>} tried @returns {Sheet} */
  function withTried(sheet, tried) {
    const answers = Object.assign(mdcheck.sheet.newMap(), sheet.answers);
    for (const [id, level] of tried) answers[id] = { ...(answers[id] || BLANK), level };
    return { ...sheet, answers };
  }

  class WhatIf {
    /** @type {Map<string, Level>} */
    tried = new Map();

    /** @param {Session} session @param {() => void} changed */
    constructor(session, changed) {
      this.session = session;
      this.changed = changed;
      this.id = session.id;
    }

    get content() {
      return this.session.content;
    }

    get sheet() {
      return withTried(this.session.sheet, this.tried);
    }

    /** What is so now, and what would be. */
    get found() {
      return mdcheck.compare(this.content, this.session.sheet, this.sheet);
    }

    level(id) {
      const tried = this.tried.get(id);
      return tried === undefined ? this.session.answer(id).level : tried;
    }

    /** @param {string} id @param {Level} level */
    attempt(id, level) {
      if (level === this.session.answer(id).level) this.tried.delete(id);
      else this.tried.set(id, level);
      this.changed();
    }

    drop() {
      this.tried.clear();
      this.changed();
    }

    /** Answer as was tried out: one step, which can be undone. */
    keep() {
      const { session, tried } = this;
      const count = tried.size;
      const words = n(
        "{count} answer that was tried out was kept.",
        "{count} answers that were tried out were kept.",
        count,
      );
      const levels = [...tried];
      tried.clear();
      mdcheck.steps.step(session, words, "tried", (sheet) => {
        for (const [id, level] of levels) sheet.answers[id] = { ...(sheet.answers[id] || BLANK), level };
      });
      this.changed();
    }

    /** The open assessment changed: what it says itself is tried no more; another one has nothing tried. */
    follow() {
      const { session, tried } = this;
      if (session.id !== this.id) tried.clear();
      this.id = session.id;
      for (const [id, level] of tried) if (session.answer(id).level === level) tried.delete(id);
    }
  }

  /** The sectors that would come elsewhere, in words. @param {SectorComparison[]} sectors @returns {string} */
  function leadOf(sectors) {
    const moved = sectors.filter(({ before, after }) => before.place !== after.place);
    if (!moved.length) return t("No sector would change its place.");
    return moved
      .map(({ before, after }) => {
        const places = { sector: after.title, before: before.place ?? "–", after: after.place ?? "–" };
        if (after.place === null) return t("{sector} would no longer be placed.", places);
        if (before.place === null) return t("{sector} would be placed, at {after}.", places);
        return t("{sector}: place {after} instead of {before}.", places);
      })
      .join(" ");
  }

  /** By how much priorities would move, in words. @param {SectorComparison[]} sectors @returns {string} */
  function valuesOf(sectors) {
    return sectors
      .filter(({ difference }) => difference.priority)
      .map(({ after, before }) => {
        const both = { before: percentOf(before.priority), after: percentOf(after.priority) };
        return t("Priority of {sector}: {after} instead of {before}.", { sector: after.title, ...both });
      })
      .join(" ");
  }

  // The questions

  /** One question with its answers, the one that counts now marked. */
  function questionOf(whatIf, item, options) {
    const { content } = whatIf;
    const name = `what-if-${item.id}`;
    const was = el("p", { class: "mdcheck-from" });
    const labels = options.map(({ id, title }) => {
      const input = el("input", { type: "radio", name, value: id });
      input.addEventListener("change", () => whatIf.attempt(item.id, levelOf(id)));
      return { input, node: el("label", null, input, el("span", null, title)), level: levelOf(id) };
    });
    const back = button(t("As it was"), () => whatIf.attempt(item.id, whatIf.session.answer(item.id).level));
    back.className = "mdcheck-back";
    const node = el(
      "fieldset",
      { class: "mdcheck-try", "data-try": item.id },
      el("legend", null, mdcheck.numbered(content, item)),
      el("div", { class: "mdcheck-options" }, ...labels.map(({ node }) => node)),
      el("div", { class: "mdcheck-tried" }, was, back),
    );
    const paint = () => {
      const level = whatIf.level(item.id);
      const isTried = whatIf.tried.has(item.id);
      for (const one of labels) {
        one.input.checked = one.level === level;
        one.node.classList.toggle("is-checked", one.input.checked);
      }
      node.classList.toggle("is-tried", isTried);
      const now = whatIf.session.answer(item.id).level;
      const title = options.find(({ id }) => levelOf(id) === now)?.title || t("Not answered");
      was.textContent = isTried ? t("Now: {answer}", { answer: title }) : "";
      back.hidden = !isTried;
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

  /**
   * @param {HTMLElement} root
   * @param {Session} session
   */
  function bindWhatIf(root, session) {
    const { content } = session;
    const { levels, states } = content.method;
    const options = [...levels, ...states];
    const places = el("div");
    const lead = el("p", { class: "mdcheck-lead" });
    const values = el("p", { class: "mdcheck-from" });
    const live = el("p", { class: "mdcheck-sr", role: "status" });
    const read = mdcheck.results.reader(live);
    const sector = el(
      "select",
      null,
      ...content.sectors.map(({ id, title }) => el("option", { value: id }, title)),
    );
    const unknown = el("input", { type: "checkbox" });
    const questions = el("div", { class: "mdcheck-questions" });
    const keep = button(t("Keep these answers"), () => whatIf.keep());
    const drop = button(t("Drop them"), () => whatIf.drop());
    const count = el("p", { class: "mdcheck-count" });
    const whatIf = new WhatIf(session, () => paint(true));
    /** @type {{node: HTMLElement, paint: () => void}[]} */
    let rows = [];
    const empty = el("p", { class: "mdcheck-empty" });
    const body = el(
      "div",
      { class: "mdcheck-trial" },
      el(
        "div",
        { class: "mdcheck-asking" },
        el(
          "div",
          { class: "mdcheck-picking" },
          el("label", null, t("Sector"), sector),
          el("label", { class: "mdcheck-check" }, unknown, el("span", null, t("Only what is not known"))),
        ),
        questions,
      ),
      el(
        "aside",
        { class: "mdcheck-outcome", "aria-label": t("What it would come to") },
        count,
        el("div", { class: "mdcheck-buttons" }, keep, drop),
        lead,
        values,
        places,
      ),
    );

    function ask() {
      const items = itemsOf(whatIf, session.sector(sector.value), unknown.checked);
      rows = items.map((item) => questionOf(whatIf, item, options));
      const none = el("p", { class: "mdcheck-empty" }, t("Everything here is known."));
      questions.replaceChildren(...(rows.length ? rows.map(({ node }) => node) : [none]));
      for (const row of rows) row.paint();
    }

    function paint(isRead = false) {
      const { tried } = whatIf;
      for (const row of rows) row.paint();
      const { sectors } = whatIf.found;
      const sectorTitles = titles(content.sectors);
      places.replaceChildren(slopes(sectors, (id) => sectorTitles[id], [t("Now"), t("Then")]));
      count.textContent = tried.size
        ? n("{count} answer tried out, not kept", "{count} answers tried out, not kept", tried.size)
        : t("Nothing tried out yet");
      keep.disabled = drop.disabled = !tried.size;
      lead.textContent = tried.size ? leadOf(sectors) : t("Choose other answers, and see which places move.");
      values.textContent = valuesOf(sectors);
      if (isRead) read(tried.size ? lead.textContent : count.textContent);
    }

    function show() {
      whatIf.follow();
      const isBlank = session.isBlank();
      body.hidden = isBlank;
      empty.hidden = !isBlank;
      empty.textContent = t("No assessment is open. Answer a checklist or load a file first.");
      if (isBlank) return;
      ask();
      paint();
    }

    sector.addEventListener("change", ask);
    unknown.addEventListener("change", ask);
    root.replaceChildren(empty, body, live);
    session.listen((_, { kind }) => {
      if (kind !== "goals" && kind !== "desk") show();
    });
    show();
  }

  mdcheck.whatIf = { WhatIf, withTried, leadOf, bindWhatIf };
}
