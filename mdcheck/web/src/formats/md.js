/* Draws a report as Markdown, complete, for a document or a wiki.
   The twin of formats/md.py, which says what each function answers: the same bytes. */
"use strict";
{
  const { t, percent } = mdcheck.words;
  const { inline } = mdcheck.html;
  const { bounds, facts, places, quarters, worked } = mdcheck.cells;

  /** @param {Block[]} report @returns {string} */
  function render(report) {
    return report.map(block).join("\n\n");
  }

  /** @param {any} part @returns {string} */
  function block(part) {
    switch (part.kind) {
      case "cover":
        return cover(part);
      case "heading":
        return `${"#".repeat(part.level)} ${escaped(part.text)}`;
      case "text":
        return ["lead", "alert"].includes(part.tone) ? `**${escaped(part.text)}**` : escaped(part.text);
      case "points":
        return [`**${escaped(part.label)}**`, "", ...part.lines.map((one) => `- ${line(one)}`)].join("\n");
      case "table":
        return table(part);
      case "map":
        return map(part);
      case "ranking":
        return ranking(part);
      case "box":
        return framed([`**${escaped(part.title)}**`, ...part.blocks.map(block)].join("\n\n"));
      case "fold":
        return [`**${escaped(part.title)}**`, ...part.blocks().map(block)].join("\n\n");
    }
    throw TypeError(part.kind);
  }

  function line({ text, tail }) {
    return escaped(tail ? t("{text} ({more})", { text, more: tail }) : text);
  }

  function table({ columns, rows }) {
    const ends = columns.map(({ kind }) => (kind === "number" ? "---:" : "---"));
    const titles = columns.map(({ title }) => escaped(title));
    const lines = rows.map((row) => rowCells(row, titles.length));
    return [titles, ends, ...lines].map((row) => `| ${row.join(" | ")} |`).join("\n");
  }

  function rowCells(row, width) {
    if (Array.isArray(row)) return row.map(cell);
    return ["", `**${escaped(row.text)}**`, ...Array(Math.max(0, width - 2)).fill("")];
  }

  function framed(inside) {
    return inside
      .split("\n")
      .map((one) => `> ${one}`.trimEnd())
      .join("\n");
  }

  function cover(part) {
    const lists = facts(part).map((one) => `- ${escaped(one)}`);
    const said = [`# ${escaped(part.title)}`, `**${escaped(part.subtitle)}**`, lists.join("\n")];
    return [...said, escaped(part.text), escaped(part.foot)].filter(Boolean).join("\n\n");
  }

  function ranking(part) {
    const titles = [t("Place"), t("Sector"), part.score, part.places].map(escaped);
    const rows = part.ranks.map((one) => [
      String(one.place),
      escaped(one.title),
      escaped(bounds(one)),
      escaped(places(one)),
    ]);
    const ends = ["---:", "---", "---:", "---:"];
    return [titles, ends, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  }

  function map(part) {
    return quarters(part)
      .map(([label, list]) => `- ${escaped(t("{label}: {list}", { label, list }))}`)
      .join("\n");
  }

  function cell(value) {
    if (value === null) return "–";
    if (typeof value === "string") return escaped(value);
    if ("hint" in value) return `*${escaped(t("[{hint}]", { hint: value.hint }))}*`;
    if ("how" in value) return `**${escaped(worked(value))}**`;
    if (!("high" in value)) return line(value);
    const [low, now, high] = [value.low, value.value, value.high].map(percent);
    if (value.low === value.high) return escaped(now);
    return escaped(t("{value} ({low} to {high})", { value: now, low, high }));
  }

  function escaped(text) {
    const marked = inline(text).replace(/([\\`*_{}[\]<>#|~$&])/g, "\\$1");
    return marked.replace(/^([-+=])/, "\\$1").replace(/^(\p{Nd}+)([.)])(?=\s|$)/u, "$1\\$2");
  }

  mdcheck.md = { render };
}
