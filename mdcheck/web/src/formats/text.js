/* Draws a report as plain text: 80 columns, bars of signs.
   The twin of formats/text.py, which says what each function answers: the same bytes. */
"use strict";
{
  const { t, percent } = mdcheck.words;
  const { visible, splitAtSpace, wrap } = mdcheck;
  const { facts, quarters, ranked, worked } = mdcheck.cells;
  const { lengthOf } = wrap;
  const WIDTH = 80;
  const [VALUE, SIGNS] = [5, 8]; // a bar is a number of five characters and eight signs
  const GAP = "  ";
  const WIDEST = 12; // a column that is neither the first text nor a bar wraps at this
  const UNICODE = ["█", "▓", "░", "·"];

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
      case "text":
        return fill(part.text);
      case "points":
        return points(part);
      case "table":
        return table(part);
      case "map":
        return map(part);
      case "ranking":
        return ranking(part);
      case "box":
        return [fill(part.title), ...part.blocks.map(block)].join("\n\n");
      case "fold":
        return [fill(part.title), ...part.blocks().map(block)].join("\n\n");
    }
    throw TypeError(part.kind);
  }

  function clean(text) {
    return visible(splitAtSpace(text).join(" "));
  }

  function fill(text, first = "", rest = "") {
    return wrap(clean(text), WIDTH, first, rest).join("\n");
  }

  function line({ text, tail }) {
    return tail ? t("{text} ({more})", { text, more: tail }) : text;
  }

  function points({ label, lines, shown, more }) {
    const said = lines.slice(0, shown).map((one) => fill(line(one), "  - ", "    "));
    return [t("{label}:", { label: clean(label) }), ...said, ...(more ? [`    ${more}`] : [])].join("\n");
  }

  function cover(part) {
    const lists = facts(part).map((one) => fill(one, "  ", "    "));
    return [
      [fill(part.title), fill(part.subtitle), ...lists].join("\n"),
      fill(part.text),
      fill(part.foot),
    ].join("\n\n");
  }

  function ranking({ label, ranks }) {
    const indent = " ".repeat(SIGNS + 3);
    const lines = ranks.map((one) => fill(ranked(one), `  ${bar(one.score)} `, indent));
    return [t("{label}:", { label: clean(label) }), ...lines].join("\n");
  }

  function map(part) {
    const lists = quarters(part).map(([label, list]) => t("{label}: {list}", { label, list }));
    return lists.map((one) => fill(one, "  - ", "    ")).join("\n");
  }

  function table(part) {
    const kept = part.columns.map((_, n) => n).filter((n) => !part.columns[n].extra);
    const columns = kept.map((n) => part.columns[n]);
    const rows = part.rows.map((row) => (Array.isArray(row) ? kept.map((n) => row[n]) : row));
    const widths = columnWidths(columns, rows.filter(Array.isArray));
    const head = rowLines(
      columns,
      widths,
      columns.map(({ title }) => title),
    );
    const lines = rows.map((row) => (Array.isArray(row) ? rowLines(columns, widths, row) : fill(row.text)));
    return [head, ...lines].join("\n");
  }

  function columnWidths(columns, rows) {
    const longestOf = (n) => Math.max(0, ...rows.map((row) => lengthOf(plain(row[n]))));
    const widths = columns.map(({ kind, title }, n) => {
      if (kind === "bar") return VALUE + 1 + SIGNS;
      if (kind === "number") return Math.max(longestOf(n), 0, ...splitAtSpace(title).map(lengthOf));
      return Math.min(Math.max(longestOf(n), lengthOf(title)), WIDEST);
    });
    const flexible = columns.findIndex(({ kind }) => kind !== "bar" && kind !== "number");
    const all = widths.reduce((sum, width) => sum + width, 0);
    const room = WIDTH - all + widths[flexible] - GAP.length * (widths.length - 1);
    const wanted = Math.max(longestOf(flexible), lengthOf(columns[flexible].title));
    widths[flexible] = Math.min(wanted, Math.max(room, WIDEST)); // it may be wider than a terminal
    return widths;
  }

  function rowLines(columns, widths, row) {
    const cells = row.map((cell, n) => cellLines(cell, widths[n]));
    const height = Math.max(...cells.map(({ length }) => length));
    const lines = Array.from({ length: height }, (_, at) => cells.map((cell) => cell[at] || ""));
    return lines.map((one) => oneLine(columns, widths, one)).join("\n");
  }

  function plain(cell) {
    if (cell === null) return "–";
    if (typeof cell === "string") return clean(cell);
    if ("hint" in cell) return clean(t("[{hint}]", { hint: cell.hint }));
    if ("how" in cell) return worked(cell);
    return "high" in cell ? percent(cell.value) : clean(line(cell));
  }

  function cellLines(cell, width) {
    if (cell && typeof cell === "object" && "high" in cell) {
      return [`${percent(cell.value).padStart(VALUE)} ${bar(cell)}`];
    }
    const lines = wrap(plain(cell), width);
    return lines.length ? lines : [""];
  }

  function oneLine(columns, widths, cells) {
    const padded = cells.map((cell, n) => {
      const space = " ".repeat(Math.max(0, widths[n] - lengthOf(cell)));
      return columns[n].kind === "number" ? space + cell : cell + space;
    });
    return padded.join(GAP).trimEnd();
  }

  function bar({ low, value, high }) {
    const [certain, possible] = [steps(low), steps(high)];
    const soFar = value === null ? certain : steps(value);
    const lengths = [certain, soFar - certain, possible - soFar, SIGNS - possible];
    return lengths.map((length, n) => UNICODE[n].repeat(Math.max(0, length))).join("");
  }

  function steps(tenths) {
    return Math.floor((2 * tenths * SIGNS + 1000) / 2000);
  }

  mdcheck.plainText = { render };
}
