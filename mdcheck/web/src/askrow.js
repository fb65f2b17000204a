/* A row of the list of who is asked: a sector, whom, until when, and what has come of it. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { of, put, usual, standing, isLate } = mdcheck.asking;
  const { shortDayOf } = mdcheck.letter;

  /** How far a sector has come, in words. @param {Progressed} progressed */
  function progress({ asked, answered, unknown }) {
    if (!answered) return n("0 of {count} answered", "0 of {count} answered", asked);
    return unknown
      ? t("{answered} of {asked} answered, {unknown} not known", { answered, asked, unknown })
      : t("{answered} of {asked} answered", { answered, asked });
  }

  /** Whose answers there are. @param {Progressed} progressed */
  function fromWhom({ names }) {
    const one = ([name, count]) => t("{name} ({count})", { name: name || t("no name"), count });
    return names.map(one).join(", ");
  }

  /**
   * A state as a kind and in words; where several are asked for a sector, that of this one.
   * @param {Asked} entry
   * @param {Progressed} progressed
   * @param {boolean} isShared
   */
  function stateOf(entry, progressed, isShared) {
    const { asked, answered, names } = progressed;
    if (isShared && names.some(([name]) => name === entry.to)) return ["done", t("Answers are in")];
    if (!isShared && answered && answered === asked) return ["done", t("All answered")];
    if (entry.to && isLate(entry, progressed, mdcheck.envelope.today())) return ["late", t("Overdue")];
    if (!isShared && answered) return ["begun", t("In progress")];
    return entry.when ? ["asked", t("Asked on {day}", { day: shortDayOf(entry.when) })] : ["open", ""];
  }

  class Row {
    state = el("span", { class: "mdcheck-tag" });
    how = el("span", null);
    whose = el("span", { class: "mdcheck-from" });

    /**
     * @param {Sector} sector
     * @param {number} at which of those asked for the sector, from 0
     * @param {Session} session
     * @param {(name: string, from: HTMLElement) => void} openLetter
     */
    constructor(sector, at, session, openLetter) {
      this.sector = sector;
      this.at = at;
      this.session = session;
      this.label = at ? t("{sector}, another one asked", { sector: sector.title }) : sector.title;
      this.to = this.nameField();
      this.by = this.dayField();
      this.letter = button(t("Letter and file"), () => openLetter(this.to.value, this.letter));
      this.letter.setAttribute("aria-label", this.named(t("Letter and file")));
      this.node = this.drawn();
    }

    named(words) {
      return t("{words}: {about}", { words, about: this.label });
    }

    nameField() {
      const { sector, at, session } = this;
      const field = el("input", {
        type: "text",
        list: `mdcheck-names-${sector.id}`,
        maxlength: String(session.content.limits.longest.name),
        "aria-label": this.named(t("Who is asked")),
        placeholder: at ? null : t("Ministry, agency or group"),
      });
      field.addEventListener("input", () => this.showEmpty()); // before the next field is reached
      field.addEventListener("change", () => {
        const { asked } = session.copy.desk;
        this.set({ to: field.value.trim(), ...(this.entry() ? {} : usual(asked)) });
      });
      return field;
    }

    dayField() {
      const label = this.named(t("Wanted by"));
      const field = el("input", { type: "date", min: "2000-01-01", max: "9999-12-31", "aria-label": label });
      field.addEventListener("change", () => {
        if (field.validity.valid && this.entry()) this.set({ by: field.value });
      });
      return field;
    }

    /** @returns {Asked | undefined} */
    entry() {
      return of(this.session.copy.desk.asked, this.sector.id)[this.at];
    }

    /** @param {Partial<Asked>} parts */
    set(parts) {
      const { sector, at, session } = this;
      session.change(
        (_, desk) => {
          desk.asked = put(desk.asked, sector.id, at, parts);
        },
        { kind: "desk" },
      );
    }

    drawn() {
      const { sector, at, label } = this;
      const title = at ? el("span", { class: "mdcheck-sr" }, label) : sector.title;
      return el(
        "tr",
        at ? { class: "is-another" } : null,
        el("th", { scope: "row" }, title),
        el("td", { "data-label": t("Who is asked") }, this.to),
        el("td", { "data-label": t("Wanted by") }, this.by),
        el("td", { "data-label": t("Answered") }, this.how, this.whose, this.state),
        el("td", { class: "mdcheck-act" }, this.letter),
      );
    }

    showEmpty() {
      this.node.classList.toggle("is-empty", this.to.value === "");
    }

    paint() {
      const { sector, session, to, by, letter, state } = this;
      const entry = this.entry() || mdcheck.asking.NOBODY;
      const progressed = standing(session, sector);
      const isShared = of(session.copy.desk.asked, sector.id).length > 1;
      const [kind, words] = stateOf(entry, progressed, isShared);
      const isTyped = (field) => document.activeElement === field && field.value !== "";
      if (!isTyped(to)) to.value = entry.to;
      if (!isTyped(by)) by.value = entry.by;
      letter.hidden = entry.to === "";
      this.showEmpty();
      state.dataset.kind = kind;
      state.textContent = words;
      state.hidden = words === "";
      this.how.textContent = progress(progressed);
      this.whose.textContent = fromWhom(progressed);
    }
  }

  mdcheck.askrow = { Row, progress, fromWhom, stateOf };
}
