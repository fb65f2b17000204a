/* One item as a group discusses it: who said what and why, by level and constituency; how to judge it; and what
   is agreed, or who finds out. */
"use strict";
{
  const { el, button, find, all } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { LEVELS, levelTitles, constituencyTitles, dissentWords, field, select } = mdcheck.voiced;
  const PAUSE = 500; // milliseconds without a key before words are kept
  let made = 0; // details: the same item may be open in two views

  const isFilled = (parts) => Object.values(parts).some(Boolean);

  // Who said what

  /** A respondent's vote, note and evidence. */
  function voiceCard(meeting, id, said, isChanging) {
    const { content } = meeting.board;
    const title = levelTitles(content);
    const kind = content.method.evidence.find((one) => one.id === said.evidence)?.title || "";
    const name = said.name || t("Nobody named");
    const options = [["", title(null)], ...LEVELS.map((level) => [String(level), title(level)])];
    const vote = (value) =>
      meeting.board.vote(said.key, id, levelOf(value), t("A vote of {name} was changed.", { name }));
    const chooser = isChanging && select(options, String(said.level ?? ""), vote);
    if (chooser) chooser.setAttribute("aria-label", t("Answer of {name}", { name }));
    return el(
      "li",
      { class: "mdcheck-voice", "data-key": said.key },
      el("strong", null, name),
      said.isChanged
        ? el("span", { class: "mdcheck-was" }, t("first: {level}", { level: title(said.first) }))
        : null,
      chooser || null,
      said.note ? el("p", { class: "mdcheck-words" }, said.note) : null,
      kind || said.reference
        ? el("p", { class: "mdcheck-from" }, [kind, said.reference].filter(Boolean).join(" · "))
        : null,
    );
  }

  function levelOf(value) {
    if (value === "") return null;
    return /^[012]$/.test(value) ? Number(value) : value;
  }

  /** Those who chose a level, by constituency. */
  function column(meeting, id, level, said, isChanging) {
    const { content } = meeting.board;
    const { item } = meeting.agenda.items.get(id);
    const meaning = content.method.roles.find((role) => role.id === item.role)?.anchors[level];
    const here = said.filter((one) => one.level === level);
    const groups = [...new Set(here.map(({ constituency }) => constituency))];
    const lists = groups.flatMap((group) => [
      el("p", { class: "mdcheck-who" }, constituencyTitles(content)(group)),
      el(
        "ul",
        null,
        ...here
          .filter(({ constituency }) => constituency === group)
          .map((one) => voiceCard(meeting, id, one, isChanging)),
      ),
    ]);
    const count = n("{count} vote", "{count} votes", here.length);
    return el(
      "section",
      { class: "mdcheck-level", "data-level": String(level) },
      el("h4", null, levelTitles(content)(level), " ", el("span", { class: "mdcheck-count" }, count)),
      meaning ? el("p", { class: "mdcheck-meaning" }, meaning) : null,
      ...(lists.length ? lists : [el("p", { class: "mdcheck-from" }, t("Nobody"))]),
    );
  }

  /** The levels that can be chosen, and what else was said. */
  function columns(meeting, id, isChanging) {
    const said = meeting.agenda.said(id);
    const others = [...LEVELS.slice(3), null].filter((level) => said.some((one) => one.level === level));
    return [...LEVELS.slice(0, 3), ...others].map((level) => column(meeting, id, level, said, isChanging));
  }

  // How to judge it

  function judging({ board, agenda }, id) {
    const { item, sector } = agenda.items.get(id);
    const help = mdcheck.helps()[id];
    const address = mdcheck.where(board.content)(`item:${id}`);
    const link =
      address &&
      el("a", { href: address }, t("The question in its checklist: {sector}", { sector: sector.title }));
    const role = board.content.method.roles.find((one) => one.id === item.role);
    return el(
      "details",
      { class: "mdcheck-judging" },
      el("summary", null, t("How to judge it")),
      help ? el("p", null, help) : null,
      role?.meaning ? el("p", null, role.meaning) : null,
      link ? el("p", null, link) : null,
    );
  }

  // What is agreed

  /** Keep what is typed after a pause, and at once when the field is left. */
  function typed(control, keep) {
    let timer = 0;
    const now = () => {
      clearTimeout(timer);
      timer = 0;
      keep(control.value);
    };
    control.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(now, PAUSE);
    });
    control.addEventListener("change", () => {
      if (timer) now();
    });
    return control;
  }

  function agreeing({ board }, id) {
    const title = levelTitles(board.content);
    const words = t("What was agreed was changed.");
    const why = el("textarea", { rows: "2", maxlength: String(board.content.limits.longest.note) });
    const name = `agreed-${++made}`;
    const options = LEVELS.map((level, at) => {
      const input = el("input", { type: "radio", name, value: String(level) });
      input.addEventListener("change", () => board.agree(id, { level, note: why.value }, words));
      return el("label", { class: at === 3 ? "mdcheck-apart" : null }, input, title(level));
    });
    const keepWhy = (note) => {
      const { level } = board.agreed[id] || {};
      if (level !== undefined) board.agree(id, { level, note }, words, `why ${id}`);
    };
    const clear = button(t("Take it back"), () => board.agree(id, null, words));
    const root = el(
      "fieldset",
      { class: "mdcheck-agreeing" },
      el("legend", null, t("What the group agrees")),
      el("div", { class: "mdcheck-options" }, ...options),
      field(t("Why"), typed(why, keepWhy)),
      el("p", { class: "mdcheck-dissent", role: "status" }),
      clear,
    );
    return { root, why, clear };
  }

  function finding({ board }, id) {
    const words = t("What is to be found out was changed.");
    const { longest } = board.content.limits;
    const parts = {
      who: el("input", { type: "text", maxlength: String(longest.name) }),
      when: el("input", { type: "date", min: "0001-01-01", max: "9999-12-31" }),
      note: el("textarea", { rows: "2", maxlength: String(longest.note) }),
    };
    const keep = () => {
      const wanted = Object.fromEntries(Object.entries(parts).map(([key, { value }]) => [key, value]));
      board.leaveOpen(id, isFilled(wanted) ? wanted : null, words, `find ${id}`);
    };
    for (const control of Object.values(parts)) typed(control, keep);
    const labels = {
      who: t("Who finds out"),
      when: t("By when"),
      note: t("What exactly, and where to look"),
    };
    const root = el(
      "fieldset",
      { class: "mdcheck-finding" },
      el("legend", null, t("Or find out first")),
      ...Object.entries(parts).map(([key, control]) => field(labels[key], control)),
    );
    return { root, parts };
  }

  function put(control, value) {
    if (control !== document.activeElement && control.value !== value) control.value = value;
  }

  /**
   * The detail of an item.
   * @param {Meeting} meeting
   * @param {string} id
   * @param {Node[]} [more] buttons below it
   * @returns {{node: HTMLElement, hear: () => void}}
   */
  function detail(meeting, id, more = []) {
    const { board, agenda } = meeting;
    const votes = el("div", { class: "mdcheck-levels" });
    const decided = agreeing(meeting, id);
    const wanted = finding(meeting, id);
    let isChanging = false;
    let shown = "";
    const change = button(t("Change votes after discussion"), () => {
      isChanging = !isChanging;
      change.setAttribute("aria-pressed", String(isChanging));
      hear();
    });
    change.setAttribute("aria-pressed", "false");
    const paintVotes = () => {
      const says = JSON.stringify([isChanging, agenda.said(id)]);
      if (says === shown) return;
      shown = says;
      const held = document.activeElement?.closest(".mdcheck-voice");
      const key = held && votes.contains(held) ? held.getAttribute("data-key") : "";
      votes.replaceChildren(...columns(meeting, id, isChanging));
      if (key) find(votes, `[data-key="${key}"] select`)?.focus();
    };
    const paintLevels = () => {
      const { level = "", note = "" } = board.agreed[id] || {};
      for (const input of all(decided.root, "input")) {
        input.checked = input.value === String(level);
        input.parentNode.classList.toggle("is-checked", input.checked);
      }
      put(decided.why, note);
      decided.clear.hidden = !board.agreed[id];
      const dissent = board.agreed[id] ? dissentWords(agenda, id) : "";
      const line = find(decided.root, ".mdcheck-dissent");
      if (line.textContent !== dissent) line.textContent = dissent;
      for (const [key, control] of Object.entries(wanted.parts))
        put(control, board.find_out[id]?.[key] || "");
    };
    const hear = () => {
      paintVotes();
      paintLevels();
    };
    paintLevels();
    setTimeout(paintVotes); // the frame is shown first
    const node = el(
      "div",
      { class: "mdcheck-detail" },
      judging(meeting, id),
      votes,
      el("p", { class: "mdcheck-buttons" }, change),
      el("div", { class: "mdcheck-deciding" }, decided.root, wanted.root),
      more.length ? el("p", { class: "mdcheck-buttons" }, ...more) : null,
    );
    return { node, hear };
  }

  mdcheck.discussed = { detail, typed };
}
