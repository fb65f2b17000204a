/* Draws the blocks of a report. What is shown already and says the same stays as it is; text is always
   set as text. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, percent } = mdcheck.words;
  const SVG = "http://www.w3.org/2000/svg";

  /**
   * An SVG element with attributes and children.
   * @param {string} tag
   * @param {Record<string, string | number>} attributes
   * @param {...(Node | string)} children
   * @returns {SVGElement}
   */
  function svg(tag, attributes, ...children) {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    element.append(...children);
    return element;
  }

  /**
   * A bar on a scale of 0 to 100: certain, so far, possible. Its number stands beside it.
   * @param {Bounds} range
   */
  function bar({ low, value, high }) {
    const parts = { track: 1000, possible: high, far: value, certain: low };
    const rects = Object.entries(parts).map(([name, width]) =>
      svg("rect", { class: name, width: width / 10, height: 10 }),
    );
    const box = { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" };
    return svg("svg", { class: "mdcheck-svg", ...box }, ...rects);
  }

  /** What leads somewhere is a link, where the page knows the way; what stands behind it is quieter. */
  function lineParts({ text, to, tail }, where) {
    const href = to ? where(to) : "";
    const main = href ? el("a", { href }, text) : text;
    return tail ? [main, el("span", { class: "mdcheck-from" }, ` ${tail}`)] : [main];
  }

  function barParts(range) {
    const { low, value, high } = range;
    const bounds = { low: percent(low), high: percent(high) };
    const said = low === high ? "" : ` (${t("{low} to {high}", bounds)})`;
    return [
      el("span", { class: "mdcheck-number" }, percent(value), el("span", { class: "mdcheck-sr" }, said)),
      bar(range),
    ];
  }

  function cellParts(cell, where) {
    if (cell === null) return ["–"];
    if (typeof cell === "string") return [cell];
    if ("hint" in cell) return [el("span", { class: "mdcheck-blank" }, cell.hint)];
    return "high" in cell ? barParts(cell) : lineParts(cell, where);
  }

  const CLASSES = { bar: "mdcheck-chart", number: "mdcheck-number", text: null };

  /** What a row is called: the first of its texts; all of it where it heads a group. */
  function nameOf(columns, row) {
    return JSON.stringify(Array.isArray(row) ? row[namedOf(columns)] : row);
  }

  function namedOf(columns) {
    return columns.findIndex(({ kind }) => (kind || "text") === "text");
  }

  function groupOf(columns, { text }) {
    const title = el("th", { scope: "rowgroup", colspan: String(columns.length) }, text);
    return { node: el("tr", { class: "mdcheck-group" }, title), update: () => {} };
  }

  /** A row; of its cells only those that say something else are drawn again. */
  function rowOf(columns, where) {
    const named = namedOf(columns);
    const cells = columns.map(({ title, kind }, n) =>
      n === named
        ? el("th", { scope: "row" })
        : el("td", { class: CLASSES[kind || "text"], "data-label": title || null }),
    );
    let said = [];
    const update = (row) => {
      const says = row.map((cell) => JSON.stringify(cell));
      for (const [n, cell] of cells.entries()) {
        if (says[n] !== said[n]) cell.replaceChildren(...cellParts(row[n], where));
      }
      said = says;
    };
    return { node: el("tr", null, ...cells), update };
  }

  function head(columns) {
    const cells = columns.map(({ title, kind }) =>
      title ? el("th", { scope: "col", class: CLASSES[kind || "text"] }, title) : el("td"),
    );
    return el("thead", null, el("tr", null, ...cells));
  }

  /** Make these the children of an element; those that stay are not touched. */
  function fill(root, nodes) {
    const wanted = new Set(nodes);
    for (const child of [...root.children]) if (!wanted.has(child)) child.remove();
    nodes.forEach((node, n) => {
      if (root.children[n] !== node) root.insertBefore(node, root.children[n] || null);
    });
  }

  /** Rows by group: each group has a body of its own. */
  function bodies(rows) {
    /** @type {any[][]} */
    const found = [];
    for (const row of rows) {
      if (!found.length || !Array.isArray(row)) found.push([]);
      found[found.length - 1].push(row);
    }
    return found;
  }

  function table(block, where) {
    const { label, columns } = block;
    const frame = el(
      "table",
      { class: "mdcheck-rows" },
      el("caption", { class: "mdcheck-sr" }, label),
      head(columns),
    );
    const kind = columns.some(({ extra }) => extra) ? "mdcheck-table mdcheck-wide" : "mdcheck-table";
    const region = { class: kind, tabindex: "0", role: "region", "aria-label": label };
    let shown = new Map();
    const update = (next) => {
      if (JSON.stringify(next.columns) !== JSON.stringify(columns)) return false;
      const kept = new Map();
      const rowFor = (row) => {
        let name = nameOf(columns, row);
        while (kept.has(name)) name += "+";
        const made = () => (Array.isArray(row) ? rowOf(columns, where) : groupOf(columns, row));
        const one = shown.get(name) || made();
        one.update(row);
        kept.set(name, one);
        return one.node;
      };
      const wanted = bodies(next.rows);
      while (frame.tBodies.length < wanted.length) frame.append(el("tbody"));
      while (frame.tBodies.length > wanted.length) frame.tBodies[wanted.length].remove();
      for (const [n, rows] of wanted.entries()) fill(frame.tBodies[n], rows.map(rowFor));
      shown = kept;
      return true;
    };
    update(block);
    return { node: el("div", region, frame), update };
  }

  function list(lines, where) {
    return el("ul", null, ...lines.map((line) => el("li", null, ...lineParts(line, where))));
  }

  function points({ label, lines, shown, more }, where) {
    const left = lines.slice(shown);
    const rest = left.length ? el("details", { class: "mdcheck-rest" }, el("summary", null, more)) : null;
    if (rest) onOpen(rest, () => rest.children.length > 1 || rest.append(list(left, where)));
    const first = shown ? list(lines.slice(0, shown), where) : null;
    return { node: el("div", null, el("p", { class: "mdcheck-label" }, label), first, rest) };
  }

  /** Do something whenever details are opened, and before they are printed. */
  function onOpen(details, act) {
    details.addEventListener("toggle", () => details.open && act());
    details.addEventListener("mdcheck:print", act); // printing does not wait for toggle
  }

  function fold(block, where) {
    const summary = el("summary", null, block.title);
    const body = el("div");
    const node = el("details", { class: "mdcheck-more" }, summary, body);
    const inside = drawing(body, where);
    let blocks = block.blocks;
    const update = (next) => {
      if (summary.textContent !== next.title) summary.textContent = next.title;
      blocks = next.blocks;
      if (node.open) inside(blocks());
      return true;
    };
    onOpen(node, () => inside(blocks()));
    return { node, update };
  }

  const TAGS = ["h1", "h2", "h3", "h4"];
  const MAKERS = {
    heading: ({ level, text }) => ({ node: el(TAGS[level - 1], { class: "mdcheck-heading" }, text) }),
    text: ({ text, tone }) => ({ node: el("p", { class: tone ? `mdcheck-${tone}` : null }, text) }),
    points,
    table,
    fold,
    map: (block, where) => mdcheck.map(block, where), // a script that not all pages have
  };

  /**
   * A place for blocks: call what it gives with the blocks to be shown there now.
   * @param {HTMLElement} root
   * @param {(to: string) => string} where the address of what a line leads to, or ""
   * @returns {(blocks: Block[]) => void}
   */
  function drawing(root, where) {
    /** @type {{kind: string, title?: string, says: string, node: Element, update?: (block: Block) => boolean}[]} */
    let shown = [];
    const made = (block, old) => {
      const says = JSON.stringify(block);
      const { kind, title } = block;
      const isSame = old && old.kind === block.kind;
      if (isSame && old.says === says && block.kind !== "fold") return old;
      if (isSame && old.update && old.update(block)) return Object.assign(old, { title, says });
      return { kind, title, says, ...MAKERS[block.kind](block, where) };
    };
    return (blocks) => {
      const next = aligned(blocks, shown).map(([block, old]) => made(block, old));
      shown = next;
      fill(
        root,
        next.map(({ node }) => node),
      );
    };
  }

  /** Each block with what showed it before: a fold of its title, or else its kind in the same turn. */
  function aligned(blocks, shown) {
    const left = shown.slice();
    const taken = (is) => {
      const at = left.findIndex(is);
      return at < 0 ? null : left.splice(at, 1)[0];
    };
    const named = blocks.map(({ title }) => title && taken((old) => old.title === title));
    return blocks.map((block, n) => [block, named[n] || taken(({ kind }) => kind === block.kind)]);
  }

  mdcheck.draw = { drawing, bar, svg, lineParts };
}
