/* All answers of a sector: its items by respondents, each of which opens into its detail. On a phone the same as
   a list. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { LEVELS, SIGNS, constituencyTitles, levelTitles, nameOf, asked, stateWords, field, select } =
    mdcheck.voiced;
  const { detail } = mdcheck.discussed;
  const NARROW = globalThis.matchMedia("(max-width: 48em)");

  /** What somebody said, as a sign with its words. */
  function cell(title, level, isChanged) {
    if (level === null)
      return el("td", { class: "mdcheck-none" }, el("span", { class: "mdcheck-sr" }, title(null)));
    const sign = signOf(level, title(level));
    const words = el("span", { class: "mdcheck-sr" }, title(level));
    return el("td", { "data-level": String(level), class: isChanged ? "is-changed" : null }, sign, words);
  }

  /** What stands for a level where there is little room. */
  function signOf(level, words) {
    return el("span", { class: "mdcheck-sign", "aria-hidden": "true", title: words }, SIGNS[level] || "");
  }

  function legend(content) {
    const title = levelTitles(content);
    const parts = LEVELS.map((level) =>
      el("span", { "data-level": String(level) }, signOf(level, null), ` ${title(level)}`),
    );
    return el("p", { class: "mdcheck-key" }, ...parts);
  }

  /** Those who answered anything of a sector, by constituency. */
  function partakers({ board, agenda }, sector) {
    const has = ({ sheet }) => sector.items.some(({ id }) => (sheet.answers[id]?.level ?? null) !== null);
    const order = agenda.constituencies.map(({ id }) => id);
    const at = ({ sheet }) => order.indexOf(sheet.constituency);
    return board.participants.filter(has).sort((a, b) => at(a) - at(b));
  }

  /** The constituencies above the names of their respondents. */
  function groupsAbove({ board, agenda }, people) {
    const title = constituencyTitles(board.content);
    const counts = agenda.constituencies.map(({ id }) => [
      id,
      people.filter(({ sheet }) => sheet.constituency === id).length,
    ]);
    const cells = counts
      .filter(([, count]) => count)
      .map(([id, count]) => el("th", { scope: "colgroup", colspan: String(count) }, title(id)));
    return el("tr", { class: "mdcheck-groups" }, el("td"), ...cells, el("td"));
  }

  /** A row of the matrix, and below it the detail once it is opened. */
  function lineOf(meeting, id, people) {
    const { board, agenda } = meeting;
    const title = levelTitles(board.content);
    const head = button("", () => toggle());
    head.replaceChildren(...asked(agenda.items.get(id)));
    head.setAttribute("aria-expanded", "false");
    const state = el("td", { class: "mdcheck-standing" });
    const line = el("tr");
    const below = el("tr", { class: "mdcheck-below", hidden: true });
    /** @type {ReturnType<typeof detail> | null} */
    let inside = null;
    let shown = "";

    function toggle() {
      inside = inside ? null : detail(meeting, id);
      head.setAttribute("aria-expanded", String(inside !== null));
      below.hidden = !inside;
      const width = { colspan: String(people.length + 2) };
      below.replaceChildren(...(inside ? [el("td", width, inside.node)] : []));
    }

    function hear() {
      inside?.hear();
      const first = board.first[id] || {};
      const levels = people.map(({ key }) => board.participant(key).sheet.answers[id]?.level ?? null);
      const isPoint = (agenda.voted(id)?.spread || 0) > 0;
      const standing = isPoint || agenda.stateOf(id) !== "open" ? stateWords(agenda, id) : "";
      const says = JSON.stringify([levels, first, standing]);
      if (says === shown) return;
      shown = says;
      line.classList.toggle("is-disputed", isPoint);
      state.textContent = standing;
      const cells = levels.map((level, at) => cell(title, level, Object.hasOwn(first, people[at].key)));
      line.replaceChildren(el("th", { scope: "row" }, head), ...cells, state);
    }

    hear();
    return { nodes: [line, below], hear };
  }

  function matrix(meeting, sector, root) {
    const people = partakers(meeting, sector);
    const body = el("tbody");
    const heads = people.map(({ sheet }) =>
      el("th", { scope: "col", class: "mdcheck-turned" }, el("span", null, nameOf(sheet))),
    );
    const head = el(
      "tr",
      null,
      el("th", { scope: "col" }, t("Question")),
      ...heads,
      el("th", { scope: "col" }, t("How it stands")),
    );
    const caption = el(
      "caption",
      { class: "mdcheck-sr" },
      t("Answers on {sector}", { sector: sector.title }),
    );
    const table = el(
      "table",
      { class: "mdcheck-ballots" },
      caption,
      el("thead", null, groupsAbove(meeting, people), head),
      body,
    );
    const region = { class: "mdcheck-wall", tabindex: "0", role: "region", "aria-label": sector.title };
    root.replaceChildren(
      el("h3", { class: "mdcheck-sr" }, sector.title),
      legend(meeting.board.content),
      el("div", region, table),
    );
    const lines = [];
    const stop = mdcheck.slices(
      sector.items.filter(({ role }) => role !== "open"),
      ({ id }) => {
        const line = lineOf(meeting, id, people);
        lines.push(line);
        body.append(...line.nodes);
      },
    );
    return { stop, hear: () => mdcheck.slices(lines, (line) => line.hear()) };
  }

  function asList(meeting, sector, root) {
    const rows = mdcheck.rowsIn(meeting, root);
    const ids = sector.items.map(({ id }) => id).filter((id) => meeting.agenda.said(id).length);
    rows.show(ids, () => []);
    return { stop: rows.stop, hear: rows.hear };
  }

  /** @type {View} */
  function bindAnswers(root, meeting) {
    const { board } = meeting;
    const bar = el("div", { class: "mdcheck-filter" });
    const shown = el("div");
    root.replaceChildren(bar, shown);
    let chosen = "";
    let made = { stop: () => {}, hear: () => {} };

    function show() {
      const sectors = board.content.sectors.filter((sector) => partakers(meeting, sector).length);
      if (!sectors.some(({ id }) => id === chosen)) chosen = sectors[0]?.id || "";
      const choose = (id) => {
        chosen = id;
        draw();
      };
      const options = sectors.map(({ id, title }) => [id, title]);
      bar.replaceChildren(...(sectors.length ? [field(t("Sector"), select(options, chosen, choose))] : []));
      draw();
    }

    function draw() {
      made.stop();
      const sector = board.content.sectors.find(({ id }) => id === chosen);
      const none = () => shown.replaceChildren(el("p", { class: "mdcheck-empty" }, t("No answers yet.")));
      if (!sector) none();
      else made = (NARROW.matches ? asList : matrix)(meeting, sector, shown);
    }

    function hear({ puts }) {
      const count = board.participants.length;
      if (Object.keys(puts).some((key) => key.startsWith("sheet/")) && count !== people) show();
      else made.hear();
      people = count;
    }

    let people = board.participants.length;
    NARROW.onchange = draw;
    return { show, hear };
  }

  mdcheck.views.answers = bindAnswers;
}
