/* Draws a report as Markdown, complete, for a document or a wiki.
   The twin of formats/md.py, which says what each function answers: the same bytes. */
"use strict";
{
  const { t, percent } = mdcheck.words;
  const { inline } = mdcheck.html;

  /** @param {Block[]} report @returns {string} */
  function render(report) {
    return report.map(block).join("\n\n");
  }

  /** @param {any} part @returns {string} */
  function block(part) {
    switch (part.kind) {
      case "heading":
        return `${"#".repeat(part.level)} ${escape(part.text)}`;
      case "text":
        return ["lead", "alert"].includes(part.tone) ? `**${escape(part.text)}**` : escape(part.text);
      case "points":
        return [`**${escape(part.label)}**`, "", ...part.lines.map((one) => `- ${line(one)}`)].join("\n");
      case "table":
        return table(part);
      case "map":
        return map(part);
      case "fold":
        return [`**${escape(part.title)}**`, ...part.blocks().map(block)].join("\n\n");
    }
    throw TypeError(part.kind);
  }

  function line({ text, tail }) {
    return escape(tail ? t("{text} ({more})", { text, more: tail }) : text);
  }

  function table({ columns, rows }) {
    const ends = columns.map(({ kind }) => (kind === "number" ? "---:" : "---"));
    const titles = columns.map(({ title }) => escape(title));
    const lines = rows.map((row) => rowCells(row, titles.length));
    return [titles, ends, ...lines].map((row) => `| ${row.join(" | ")} |`).join("\n");
  }

  function rowCells(row, width) {
    if (Array.isArray(row)) return row.map(cell);
    return ["", `**${escape(row.text)}**`, ...Array(Math.max(0, width - 2)).fill("")];
  }

  function map({ quadrants, dots }) {
    const lines = quadrants.map(({ id, title }) => {
      const found = dots.filter(({ quadrant }) => quadrant === id);
      const list = found.map((dot) => `${dot.title} (${dot.place})`).join(", ");
      return `- ${escape(t("{label}: {list}", { label: title, list: list || "–" }))}`;
    });
    return lines.join("\n");
  }

  function cell(value) {
    if (value === null) return "–";
    if (typeof value === "string") return escape(value);
    if ("hint" in value) return `*${escape(t("[{hint}]", { hint: value.hint }))}*`;
    if (!("high" in value)) return line(value);
    const [low, now, high] = [value.low, value.value, value.high].map(percent);
    if (value.low === value.high) return escape(now);
    return escape(t("{value} ({low} to {high})", { value: now, low, high }));
  }

  function escape(text) {
    const marked = inline(text).replace(/([\\`*_{}[\]<>#|~$&])/g, "\\$1");
    return marked.replace(/^([-+=])/, "\\$1").replace(/^(\p{Nd}+)([.)])(?=\s|$)/u, "$1\\$2");
  }

  mdcheck.md = { render };
}
