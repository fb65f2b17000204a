/* Shares an assessment among ministries: who is asked for what, a letter and a file for each, and how far they
   have come. Loaded itself when it is asked for. */
"use strict";
{
  const { el, button, find, all } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { of, standing, NOBODY } = mdcheck.asking;
  const { Row, progress, fromWhom, stateOf } = mdcheck.askrow;
  const { dayOf } = mdcheck.letter;
  const { today } = mdcheck.envelope;

  function heads(...words) {
    return el("tr", null, ...words.map((one) => el(one ? "th" : "td", one ? { scope: "col" } : null, one)));
  }

  // On paper

  function line(title, entry, progressed, isShared) {
    const day = (iso) => (iso ? dayOf(iso) : "–");
    const cells = [
      entry.to || t("Nobody yet"),
      day(entry.when),
      day(entry.by),
      progress(progressed),
      fromWhom(progressed) || "–",
      stateOf(entry, progressed, isShared)[1],
    ];
    return el("tr", null, el("th", { scope: "row" }, title), ...cells.map((text) => el("td", null, text)));
  }

  /** The list as it is printed: all sectors, those that nobody is asked for too. */
  function printed(session) {
    const { sheet, content, copy } = session;
    const lines = content.sectors.flatMap((sector) => {
      const asked = of(copy.desk.asked, sector.id);
      const progressed = standing(session, sector);
      const entries = asked.length ? asked : [{ ...NOBODY, sector: sector.id }];
      return entries.map((entry, at) => line(at ? "" : sector.title, entry, progressed, entries.length > 1));
    });
    const head = heads(
      t("Sector"),
      t("Who is asked"),
      t("Asked on"),
      t("Wanted by"),
      t("Answered"),
      t("By whom"),
      t("State"),
    );
    return [
      el("h1", null, t("Who has answered what")),
      el("p", null, [sheet.title, dayOf(today())].filter(Boolean).join(" · ")),
      el("table", { class: "mdcheck-rows" }, el("thead", null, head), el("tbody", null, ...lines)),
    ];
  }

  // On screen

  /** Names to choose from: who is asked already, and whom the checklist would convene.
   * @param {Sector} sector @param {Asked[]} asked */
  function names({ id, stakeholders }, asked) {
    const known = new Set([...asked.map(({ to }) => to), ...(stakeholders || [])]);
    return el(
      "datalist",
      { id: `mdcheck-names-${id}` },
      ...[...known].map((value) => el("option", { value })),
    );
  }

  /** How many rows each sector has: those asked, or an empty one. */
  function shapeOf({ content, copy }, more) {
    const { asked } = copy.desk;
    return content.sectors.map(({ id }) => Math.max(1, of(asked, id).length) + (more === id ? 1 : 0));
  }

  class List {
    place = el("div", null);
    panel = el("div", null);
    shape = "";
    more = ""; // the sector that has an empty row besides
    rows = /** @type {any[]} */ ([]);

    /** @param {Session} session */
    constructor(session) {
      this.session = session;
    }

    /** Draw it anew where it has other rows than before, and show what is known now. */
    paint() {
      const { session, more } = this;
      const counts = shapeOf(session, more);
      const shape = [session.id, ...counts].join();
      if (shape !== this.shape) this.draw(counts);
      this.shape = shape;
      for (const row of this.rows) row.paint();
    }

    draw(counts) {
      const { session } = this;
      const { sectors } = session.content;
      const focused = this.focused();
      const openLetter = (name, from) => this.openLetter(name, from);
      this.rows = sectors.flatMap((sector, n) =>
        Array.from({ length: counts[n] }, (_, at) => new Row(sector, at, session, openLetter)),
      );
      this.place.replaceChildren(this.table(), ...sectors.map((one) => names(one, session.copy.desk.asked)));
      if (focused) find(this.place, focused)?.focus();
    }

    table() {
      const caption = t("Who is asked for what, and what has come of it");
      const head = heads(t("Sector"), t("Who is asked"), t("Wanted by"), t("Answered"), "");
      const table = el(
        "table",
        { class: "mdcheck-rows" },
        el("caption", { class: "mdcheck-sr" }, caption),
        el("thead", null, head),
        el("tbody", null, ...this.rows.map(({ node }) => node)),
      );
      return el("div", { class: "mdcheck-table mdcheck-wide mdcheck-asking" }, table);
    }

    /** What has the focus, to be found again in a table drawn anew. */
    focused() {
      const field = document.activeElement;
      const row = field && this.place.contains(field) && field.closest("tr");
      if (!row) return "";
      const at = all(find(this.place, "tbody"), "tr").indexOf(row) + 1;
      const what = field.matches("[type=date], button")
        ? field.matches("button")
          ? "button"
          : "[type=date]"
        : "input";
      return [`tbody>tr:nth-child(${at})`, what].join(" ");
    }

    openLetter(name, from) {
      const close = () => {
        this.panel.replaceChildren();
        if (from.isConnected) from.focus();
      };
      const { node, heading } = mdcheck.envelope.open(name, this.session, close);
      this.panel.replaceChildren(node);
      heading.focus();
    }

    /** A row for another body that is asked for a sector too. */
    add(id) {
      this.more = id;
      this.paint();
      const row = this.rows.filter(({ sector }) => sector.id === id).at(-1);
      row.to.focus();
    }

    /** Choose a sector of which another body is asked too. */
    another() {
      const { sectors } = this.session.content;
      const select = el(
        "select",
        null,
        ...sectors.map(({ id, title }) => el("option", { value: id }, title)),
      );
      const act = button(t("Add a row"), () => this.add(select.value));
      return el(
        "div",
        { class: "mdcheck-another" },
        el("label", null, t("Also ask someone about"), select),
        act,
      );
    }

    hear({ kind }) {
      if (kind === "all") this.panel.replaceChildren();
      if (kind === "all" || kind === "desk") this.more = "";
      if (kind !== "goals") this.paint();
    }
  }

  /**
   * @param {HTMLElement} part
   * @param {Session} session
   */
  function bind(part, session) {
    const list = new List(session);
    const print = button(t("Print the list"), () => mdcheck.printAlone("mdcheck-mail", ...printed(session)));
    const end = el("div", { class: "mdcheck-asking-end" }, list.another(), print);
    find(part, "[data-list]").replaceChildren(list.place, end, list.panel);
    session.listen((_, what) => list.hear(what));
    list.paint();
  }

  mdcheck.sharing = { bind };
}
