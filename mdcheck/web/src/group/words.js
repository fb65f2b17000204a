/* What the parts of the group page say and draw alike: levels, respondents, how votes stand. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n, moment } = mdcheck.words;
  /** @type {Level[]} */
  const LEVELS = [0, 1, 2, "unknown", "not-applicable"];
  const SIGNS = { unknown: "?", "not-applicable": "–" }; // the levels are drawn

  /** @param {Content} content @returns {(level: Level) => string} */
  function levelTitles({ method }) {
    const titles = new Map([...method.levels, ...method.states].map(({ id, title }) => [String(id), title]));
    return (level) => (level === null ? t("Not answered") : titles.get(String(level)) || String(level));
  }

  /** @param {Content} content @returns {(id: string) => string} */
  function constituencyTitles({ method }) {
    const titles = new Map(method.constituencies.map(({ id, title }) => [id, title]));
    return (id) => titles.get(id) || t("Constituency not stated");
  }

  /** A date as people write it. */
  function dayWords(date) {
    return date && moment(date, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  }

  function nameOf({ respondent, title }) {
    return respondent || title || t("Nobody named");
  }

  /** The number of an item and its question. */
  function asked({ number, item }) {
    return [el("span", { class: "mdcheck-ordinal" }, String(number)), " ", String(item.text)];
  }

  /** How many said what, as a strip: each part says its level and its number in words. */
  function strip(content, votes) {
    const title = levelTitles(content);
    const parts = LEVELS.filter((level) => votes[String(level)]).map((level) => {
      const words = t("{level} {count}", { level: title(level), count: votes[String(level)] });
      return el("li", { "data-level": String(level), style: `--mdc-share: ${votes[String(level)]}` }, words);
    });
    return el("ul", { class: "mdcheck-strip", "aria-label": t("Votes") }, ...parts);
  }

  /** What marks a disagreement, in words by their kinds. @param {Point} point @returns {[string, string][]} */
  function marked({ isDecisive, isPolarised, sector }) {
    /** @type {[string, string][]} */ const found = [];
    if (isDecisive)
      found.push(["decisive", t("Would change the verdict of {sector}", { sector: sector.title })]);
    if (isPolarised) found.push(["polarised", t("Polarised: at least a third say no, a third yes")]);
    return found;
  }

  const markWords = (point) => marked(point).map(([, words]) => words);

  function marks(point) {
    return marked(point).map(([kind, words]) => el("span", { class: `mdcheck-mark is-${kind}` }, words));
  }

  /** How a disagreement stands, in words. @param {Agenda} agenda @param {string} id */
  function stateWords(agenda, id) {
    const { agreed, find_out } = agenda.board;
    if (agreed[id])
      return t("Agreed: {level}", { level: levelTitles(agenda.board.content)(agreed[id].level) });
    if (!find_out[id]) return t("Open");
    const { who } = find_out[id];
    const when = dayWords(find_out[id].when);
    if (who && when) return t("To find out: {who}, by {when}", { who, when });
    return who ? t("To find out: {who}", { who }) : t("To find out");
  }

  /** Who is against what was agreed, by name, or "". @param {Agenda} agenda @param {string} id */
  function dissentWords(agenda, id) {
    const title = levelTitles(agenda.board.content);
    const against = agenda.dissent(id);
    if (!against.length) return "";
    const names = against.map(({ name, level }) =>
      t("{name} ({level})", { name: name || t("Nobody named"), level: title(level) }),
    );
    return n("Voted otherwise: {names}", "Voted otherwise: {names}", names.length, {
      names: names.join(", "),
    });
  }

  /** A group of choices of which one holds, as radio buttons that look like buttons. */
  function choices(name, label, options, value, choose) {
    const boxes = options.map(([id, words]) => {
      const input = el("input", { type: "radio", name, value: id, checked: id === value });
      input.addEventListener("change", () => choose(id));
      return el("label", { class: "mdcheck-choice" }, input, el("span", null, words));
    });
    return el(
      "fieldset",
      { class: "mdcheck-choices" },
      el("legend", { class: "mdcheck-sr" }, label),
      ...boxes,
    );
  }

  /** A labelled field. */
  function field(label, control) {
    return el("label", { class: "mdcheck-field" }, el("span", null, label), control);
  }

  /** A choice of several, as a list that opens. */
  function select(options, value, choose) {
    const made = el("select", null, ...options.map(([id, words]) => el("option", { value: id }, words)));
    made.value = value;
    made.addEventListener("change", () => choose(made.value));
    return made;
  }

  mdcheck.voiced = {
    ...{ LEVELS, SIGNS, levelTitles, constituencyTitles, dayWords, nameOf, asked, strip, marks, markWords },
    ...{ stateWords, dissentWords, choices, field, select },
  };
}
