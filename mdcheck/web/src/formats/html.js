/* Draws a report as one HTML page: no script, nothing loaded, for a screen, a phone and paper.
   The twin of formats/html.py, which says what each function answers: the same bytes. */
"use strict";
{
  const { t, percent } = mdcheck.words;
  const { sha256, visible, splitAtSpace, tree, withOneSpace } = mdcheck;
  const { worked } = mdcheck.cells;
  const { WIDEST, coverOf, titleOf } = mdcheck.paged;
  const { bar, chart, picture } = mdcheck.picture;
  const CLASSES = { text: "", number: "number", bar: "chart" };
  const SHORT = 14; // signs of a text that stays on one line in a column of such
  const BRIEF = 9; // rows of a table that paper does not break, where none of its texts is LONG
  const LONG = 160; // signs
  const MANY = 6; // columns of words, from which on an upright page is too narrow for them
  const SIDE = 48; // signs of a name beside long texts
  const SECTIONS = 3; // that a page has before it gets a table of contents

  /** @param {Block[]} report @param {Speech} speech @returns {string} */
  function render(report, speech) {
    return ["<!doctype html>", tree.write(page(report, speech))].join("\n");
  }

  /** The page as lists. @param {Block[]} report @param {Speech} speech @returns {Twig} */
  function page(report, speech) {
    const { language, isRtl, version } = speech;
    const style = styled(report, speech);
    const [head, body] = opening(report, speech);
    const allowed = { "http-equiv": "Content-Security-Policy", content: policy(style) };
    return [
      "html",
      { lang: language, dir: isRtl ? "rtl" : "ltr" },
      "\n",
      [
        "head",
        {},
        ["meta", { charset: "utf-8" }],
        "\n",
        ["meta", { name: "viewport", content: "width=device-width, initial-scale=1" }],
        "\n",
        ["meta", allowed],
        "\n",
        ["meta", { name: "referrer", content: "no-referrer" }],
        "\n",
        ["title", {}, inline(titleOf(report, t("Assessment")))],
        "\n",
        ["style", {}, style],
      ],
      "\n",
      [
        "body",
        {},
        "\n",
        ["header", { class: "top" }, ["div", { class: "page" }, ...head]],
        "\n",
        [
          "div",
          { class: "page" },
          "\n",
          ...contents(body),
          "\n",
          ["main", kindOf(report), "\n", ...sections(body, speech), "\n"],
          "\n",
          ["footer", {}, footer(report, version)],
          "\n",
        ],
      ],
    ];
  }

  function styled(report, { style }) {
    const cover = coverOf(report);
    const [before, rest = ""] = t("Page {page} of {pages}").split("{page}");
    const [middle, after = ""] = rest.split("{pages}");
    const counted = `${quoted(before)} counter(page) ${quoted(middle)} counter(pages) ${quoted(after)}`;
    const foot = quoted(cover ? cover.foot : "");
    return style.replaceAll('"PAGE"', () => counted).replaceAll('"FOOT"', () => foot);
  }

  function quoted(text) {
    const code = (sign) => `\\${sign.charCodeAt(0).toString(16)} `;
    const shown = visible(withOneSpace(text)).replace(/[\\"<>&]/g, code);
    return `"${shown}"`;
  }

  function kindOf(report) {
    const cover = coverOf(report);
    if (!cover) return {};
    return { class: cover.alone === false ? "one" : "chapters" };
  }

  function footer(report, version) {
    const cover = coverOf(report);
    const made = t("Made with mdcheck {version}.", { version });
    return inline(cover ? `${cover.foot} · ${made}` : made);
  }

  function policy(style) {
    return `default-src 'none'; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'`;
  }

  function opening(report, speech) {
    const kept = [...report];
    const head = kept.length && isTitle(kept[0]) ? [block(kept.shift(), speech)] : [];
    if (kept[0]?.kind === "text" && kept[0].tone === "quiet") head.push(block(kept.shift(), speech));
    return [head, kept];
  }

  function isTitle({ kind, level }) {
    return kind === "cover" || (kind === "heading" && level === 1);
  }

  function isSection({ kind, level }) {
    return kind === "heading" && level === 2;
  }

  function contents(report) {
    const titles = report.filter(isSection).map(({ text }) => text);
    if (titles.length < SECTIONS) return [""];
    const links = titles.map((title, n) => ["li", {}, ["a", { href: `#s${n + 1}` }, inline(title)]]);
    return [["nav", { "aria-label": inline(t("Contents")) }, ["ol", {}, ...links]]];
  }

  function sections(report, speech) {
    /** @type {any[][]} */
    const found = [[]];
    for (const one of report) {
      if (isSection(one)) found.push([]);
      found[found.length - 1].push(one);
    }
    const drawn = (blocks) => blocks.map((one) => block(one, speech));
    const [before, ...rest] = found;
    const made = rest.map((blocks, n) => [
      "section",
      { id: `s${n + 1}`, ...turned(blocks) },
      "\n",
      ...joined(drawn(blocks)),
      "\n",
    ]);
    return joined([...drawn(before), ...(made.length ? ["", ...made] : [])]);
  }

  function turned(blocks) {
    const tables = blocks.filter(({ kind }) => kind !== "heading");
    const isWide = ({ kind, columns }) => kind === "table" && columns.length > WIDEST;
    return tables.length && tables.every(isWide) ? { class: "turned" } : {};
  }

  /** Parts with a line break between two. */
  function joined(parts) {
    return parts.flatMap((part, n) => (n ? ["\n", part] : [part]));
  }

  /** @param {any} part @param {Speech} speech @returns {Twig} */
  function block(part, speech) {
    switch (part.kind) {
      case "cover":
        return cover(part);
      case "heading":
        return [`h${part.level}`, {}, inline(part.text)];
      case "text":
        return ["p", part.tone ? { class: part.tone } : {}, ...lines(part.text)];
      case "points":
        return [
          ["p", { class: "label" }, inline(part.label)],
          "\n",
          ["ul", {}, ...part.lines.map((one) => ["li", {}, ...line(one)])],
        ];
      case "table":
        return table(part);
      case "map":
        return picture(part, speech);
      case "ranking":
        return chart(part, speech);
      case "box":
        return box(part, speech);
      case "fold":
        return fold(part, speech);
    }
    throw TypeError(part.kind);
  }

  function fold({ title, blocks }, speech) {
    const made = joined(blocks().map((one) => block(one, speech)));
    return ["details", { open: true }, ["summary", {}, inline(title)], "\n", ...made, "\n"];
  }

  function box({ title, blocks }, speech) {
    const made = joined(blocks.map((one) => block(one, speech)));
    return ["aside", { class: "box" }, ["p", { class: "label" }, inline(title)], "\n", ...made];
  }

  function cover({ title, subtitle, facts, text, alone }) {
    if (alone === false) {
      const said = facts.map(([, one]) => one).join(" · ");
      return [["h1", {}, inline(title)], "\n", ["p", { class: "quiet" }, inline(said)]];
    }
    const names = facts.map(([name, said]) => [
      "div",
      {},
      ["dt", {}, inline(name)],
      ["dd", {}, inline(said)],
    ]);
    return [
      ["h1", {}, inline(title)],
      "\n",
      ["p", { class: "subtitle" }, inline(subtitle)],
      "\n",
      ["dl", {}, ...names],
      "\n",
      ["p", { class: "quiet" }, inline(text)],
    ];
  }

  function line({ text, tail }) {
    return tail ? [inline(text), " ", ["span", { class: "tail" }, ...lines(tail)]] : [inline(text)];
  }

  function table(part) {
    const classes = part.columns.map((_, n) => classOf(part, n));
    const head = part.columns.map((column, n) => titleCell(column, classes[n]));
    const bodies = joined(groups(part, classes).map((rows) => ["tbody", {}, ...rows]));
    const words = isWords(part);
    const held = words ? {} : { role: "group", "aria-label": inline(part.label), tabindex: "0" };
    const kinds = ["table", ...(words ? ["words", ...shape(part)] : []), ...(isBrief(part) ? ["brief"] : [])];
    const kind = [...kinds, ...(!words && isNoted(part) ? ["noted"] : [])].join(" ");
    return [
      "div",
      { class: kind, ...held },
      [
        "table",
        {},
        "\n",
        ["caption", { class: "unseen" }, inline(part.label)],
        "\n",
        ["thead", {}, ["tr", {}, ...head]],
        "\n",
        ...bodies,
        "\n",
      ],
    ];
  }

  function holds({ kind }) {
    return kind || "text";
  }

  function isNoted({ rows }) {
    return rows.some((row) => Array.isArray(row) && row[0]?.tail);
  }

  function isWords({ columns }) {
    return columns.every((column) => holds(column) === "text");
  }

  function shape(part) {
    const { length } = part.columns;
    if (length >= MANY - 1) return length >= MANY ? ["even", "many"] : ["even"];
    const isSide = lengths(part, 0) < SIDE && lengths(part, length - 1) > LONG;
    return isSide || isForm(part) ? ["form"] : [];
  }

  function isForm({ columns, rows }) {
    const cells = rows.filter(Array.isArray).flat();
    return columns.length === 2 && cells.some((cell) => Object(cell).hint !== undefined);
  }

  function isBrief(part) {
    const longest = Math.max(...part.columns.map((_, n) => lengths(part, n)));
    return part.rows.length <= BRIEF && longest <= LONG;
  }

  function lengths({ rows }, n) {
    const cells = rows.filter(Array.isArray).map((row) => row[n]);
    const texts = cells.map((cell) => (typeof cell === "string" ? cell : Object(cell).text));
    return Math.max(0, ...texts.map((text) => [...(text || "")].length));
  }

  function classOf({ columns, rows }, n) {
    const kind = CLASSES[holds(columns[n])];
    const cells = rows.filter(Array.isArray).map((row) => row[n]);
    const isShort = cells.every((cell) => typeof cell === "string" && [...cell].length <= SHORT);
    return kind || (isShort ? "short" : "");
  }

  function titleCell({ title }, kind) {
    if (!title) return ["td", {}];
    return ["th", { scope: "col", ...(kind ? { class: kind } : {}) }, inline(title)];
  }

  function groups({ columns, rows }, classes) {
    const found = [];
    let now = [];
    for (const one of rows) {
      if (Array.isArray(one)) {
        now.push(["tr", {}, ...row(columns, one, classes)]);
        continue;
      }
      if (now.length) found.push(now);
      const title = ["th", { scope: "rowgroup", colspan: String(columns.length) }, inline(one.text)];
      now = [["tr", { class: "group" }, title]];
    }
    return [...found, now];
  }

  function row(columns, cells, classes) {
    const named = columns.findIndex((column) => holds(column) === "text");
    return cells.map((cell, n) => {
      if (n === named) return ["th", { scope: "row" }, ...insideCell(cell)];
      const { title } = columns[n];
      const kind = classes[n] ? { class: classes[n] } : {};
      return ["td", { ...kind, ...(title ? { "data-label": inline(title) } : {}) }, ...insideCell(cell)];
    });
  }

  function insideCell(cell) {
    if (cell === null) return ["–"];
    if (typeof cell === "string") return lines(cell);
    if ("hint" in cell) return [["span", { class: "blank" }, inline(cell.hint)]];
    if ("how" in cell) return [["strong", {}, inline(worked(cell))]];
    return "high" in cell ? [number(cell), bar(cell)] : line(cell);
  }

  function number({ low, value, high }) {
    const now = inline(percent(value));
    if (low === high) return ["span", { class: "number" }, now];
    const bounds = t("{low} to {high}", { low: percent(low), high: percent(high) });
    const unseen = ["span", { class: "unseen" }, ` (${inline(bounds)})`];
    return ["span", { class: "number" }, now, unseen];
  }

  /** Text on one line, what would act written out. @param {string} text @returns {string} */
  function inline(text) {
    return visible(splitAtSpace(text).join(" "));
  }

  /** Text with its line ends, as a note has them. @param {string} text @returns {Twig[]} */
  function lines(text) {
    const found = text.split("\n").filter((one) => splitAtSpace(one).length);
    return found.flatMap((one, n) => (n ? [["br", {}], inline(one)] : [inline(one)]));
  }

  mdcheck.html = { render, page, inline, lines };
}
