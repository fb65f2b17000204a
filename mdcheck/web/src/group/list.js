/* The agenda: all that the respondents do not agree on, what would change a verdict first. */
"use strict";
{
  const { el, button, find } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { asked, strip, marks, stateWords, choices, field, select } = mdcheck.voiced;
  const { detail } = mdcheck.discussed;

  const FILTERS = {
    all: () => true,
    decisive: (point) => point.isDecisive,
    polarised: (point) => point.isPolarised,
    open: (_, state) => state === "open",
    agreed: (_, state) => state === "agreed",
    find: (_, state) => state === "find",
  };

  function filterWords(counts) {
    return [
      ["all", t("All ({count})", { count: counts.all })],
      ["decisive", t("Would change a verdict ({count})", { count: counts.decisive })],
      ["polarised", t("Polarised ({count})", { count: counts.polarised })],
      ["open", t("Open ({count})", { count: counts.open })],
      ["agreed", t("Agreed ({count})", { count: counts.agreed })],
      ["find", t("To find out ({count})", { count: counts.find })],
    ];
  }

  /**
   * A row for an item, which opens into its detail.
   * @param {Meeting} meeting
   * @param {string} id
   * @param {(row: Row) => void} opened
   * @param {() => Node[]} [more] buttons of the detail
   * @returns {Row}
   */
  function rowOf(meeting, id, opened, more = () => []) {
    const { board, agenda } = meeting;
    const body = el("div", { class: "mdcheck-opened", id: `point-${id}`, hidden: true });
    const head = button("", () => open(!row.isOpen));
    const state = el("span", { class: "mdcheck-standing" });
    const facts = el("p", { class: "mdcheck-facts" });
    const votes = el("div");
    /** @type {ReturnType<typeof detail> | null} */
    let inside = null;
    let shown = "";
    head.replaceChildren(...asked(agenda.items.get(id)));
    head.setAttribute("aria-expanded", "false");
    head.setAttribute("aria-controls", body.id);
    const node = el("article", { class: "mdcheck-point" }, el("h3", null, head), facts, votes, body);
    const row = { id, node, head, isOpen: false, open, hear };

    function open(isOpen) {
      row.isOpen = isOpen;
      head.setAttribute("aria-expanded", String(isOpen));
      body.hidden = !isOpen;
      node.classList.toggle("is-open", isOpen);
      inside = isOpen ? detail(meeting, id, more()) : null;
      body.replaceChildren(...(inside ? [inside.node] : []));
      if (isOpen) opened(row);
    }

    function hear() {
      inside?.hear();
      const point = agenda.point(id);
      const standing = stateWords(agenda, id);
      const says = JSON.stringify([point.isDecisive, point.voted?.votes, standing]);
      if (says === shown) return;
      shown = says;
      node.dataset.state = agenda.stateOf(id);
      state.textContent = standing;
      facts.replaceChildren(el("span", null, point.sector.title), ...marks(point), state);
      votes.replaceChildren(...(point.voted ? [strip(board.content, point.voted.votes)] : []));
    }

    hear();
    return row;
  }

  /** Rows of which one is open at a time. */
  function rowsIn(meeting, root) {
    /** @type {Map<string, Row>} */
    const rows = new Map();
    let stop = () => {};
    const opened = (row) => {
      for (const other of rows.values()) if (other !== row && other.isOpen) other.open(false);
    };
    /** @param {string[]} ids @param {(id: string) => Node[]} more @param {(id: string) => boolean} isShown */
    const show = (ids, more, isShown = () => true) => {
      stop();
      rows.clear();
      root.replaceChildren();
      stop = mdcheck.slices(ids, (id) => {
        const row = rowOf(meeting, id, opened, () => more(id));
        row.node.hidden = !isShown(id);
        rows.set(id, row);
        root.append(row.node);
      });
    };
    const choose = (isShown) => {
      for (const { id, node } of rows.values()) node.hidden = !isShown(id);
    };
    const hear = () => mdcheck.slices([...rows.values()], (row) => row.hear());
    return { rows, show, choose, hear, stop: () => stop() };
  }

  /** @type {View} */
  function bindAgenda(root, meeting) {
    const { agenda } = meeting;
    const chosen = { filter: "all", sector: "" };
    const bar = el("div", { class: "mdcheck-filter" });
    const none = el("p", { class: "mdcheck-empty" });
    const list = el("div", { class: "mdcheck-points" });
    const rows = rowsIn(meeting, list);
    root.replaceChildren(bar, none, list);

    const isOf = ({ sector }) => !chosen.sector || sector.id === chosen.sector;
    const ofSector = () => agenda.points.filter(isOf);
    const isShown = (id) => {
      const point = agenda.point(id);
      return isOf(point) && FILTERS[chosen.filter](point, agenda.stateOf(id));
    };

    function paintBar() {
      const points = ofSector();
      const countOf = (name) =>
        points.filter((point) => FILTERS[name](point, agenda.stateOf(point.id))).length;
      const counts = Object.fromEntries(Object.keys(FILTERS).map((name) => [name, countOf(name)]));
      const said = JSON.stringify([chosen.sector, counts, agenda.points.length]);
      if (bar.dataset.said === said) return;
      bar.dataset.said = said;
      const held = bar.contains(document.activeElement) ? focusedIn(bar) : "";
      const sectors = new Map(agenda.points.map(({ sector }) => [sector.id, sector.title]));
      const options = [
        ["", t("All sectors")],
        ...meeting.board.content.sectors
          .filter(({ id }) => sectors.has(id))
          .map(({ id, title }) => [id, title]),
      ];
      bar.replaceChildren(
        field(
          t("Sector"),
          select(options, chosen.sector, (value) => choose({ sector: value })),
        ),
        choices("mdcheck-filter", t("Which disagreements?"), filterWords(counts), chosen.filter, (value) =>
          choose({ filter: value }),
        ),
      );
      if (held) find(bar, held)?.focus();
    }

    function choose(parts) {
      Object.assign(chosen, parts);
      paintBar();
      rows.choose(isShown);
      paintNone();
    }

    function paintNone() {
      none.hidden = agenda.points.some(({ id }) => isShown(id));
      none.textContent = agenda.points.length
        ? t("No disagreement of this kind.")
        : t("No disagreements: where two answered the same question, they gave the same answer.");
    }

    function show() {
      const ids = agenda.points.map(({ id }) => id);
      paintBar();
      paintNone();
      rows.show(ids, (id) => [button(t("Next open disagreement"), () => next(id))], isShown);
    }

    /** Open the next one that is neither agreed nor to be found out. */
    function next(id) {
      const all = [...rows.rows.values()];
      const from = all.findIndex((row) => row.id === id);
      const later = [...all.slice(from + 1), ...all.slice(0, from)];
      const found = later.find((row) => !row.node.hidden && agenda.stateOf(row.id) === "open");
      if (found) lead(found);
      else meeting.say(t("Nothing is open in this list."));
    }

    function lead(row) {
      row.open(true);
      mdcheck.slices.shown(() => {
        row.head.focus({ preventScroll: true });
        row.node.scrollIntoView({ block: "start" });
      });
    }

    function hear(news) {
      paintBar();
      const touches = (kinds) => Object.keys(news.puts).some((key) => kinds.includes(key.split("/")[0]));
      const isOther = touches(["sheet", "head"]) && agenda.points.map(({ id }) => id).join() !== order();
      if (isOther && !touches(["first"])) show();
      else rows.hear();
    }

    const order = () => [...rows.rows.keys()].join();

    return { show, hear };
  }

  /** What finds the field that has the focus again. */
  function focusedIn(root) {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && root.contains(field)) return `input[value="${field.value}"]`;
    return "select";
  }

  mdcheck.views = { agenda: bindAgenda };
  mdcheck.rowsIn = rowsIn;
}
