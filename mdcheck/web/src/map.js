/* Draws the map of need and potential: sectors as numbered dots in four quarters, and what they are. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { svg, lineParts } = mdcheck.draw;
  const WIDTH = 420;
  const HEIGHT = 330;
  const MARGIN = 24;
  const RADIUS = 11;
  const TURNS = 300; // to look for a free place

  /** Where tenths of a percent lie on an axis of this length. */
  function along(length, tenths) {
    return MARGIN + ((length - 2 * MARGIN) * tenths) / 1000;
  }

  function up(tenths) {
    return HEIGHT - along(HEIGHT, tenths);
  }

  /** Dots that would hide each other move apart on a spiral, always the same way, and stay in their quarter. */
  function apart(dots, frames) {
    const placed = [];
    for (const { x, y, ...dot } of dots) {
      const frame = frames.find(({ id }) => id === dot.quadrant);
      const at = (turn) => ({
        x: x + RADIUS * Math.sqrt(turn) * Math.cos(turn * 2.4),
        y: y + RADIUS * Math.sqrt(turn) * Math.sin(turn * 2.4),
      });
      const hides = (point) =>
        placed.some((one) => Math.hypot(one.x - point.x, one.y - point.y) < 1.8 * RADIUS);
      let turn = 0;
      while (turn < TURNS && (hides(at(turn)) || (turn && !isInside(at(turn), frame)))) turn += 1;
      placed.push({ ...dot, ...at(turn) });
    }
    return placed;
  }

  function isInside({ x, y }, { left, right, top, bottom }) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** Where a quarter lies in the drawing. */
  function frameOf({ id, title, need, potential }, middle, across) {
    const [left, right] = (potential ? [middle, 1000] : [0, middle]).map(across).sort((a, b) => a - b);
    const [top, bottom] = (need ? [1000, middle] : [middle, 0]).map(up);
    return { id, title, left, right, top, bottom, name: need ? top + 14 : bottom - 7 };
  }

  function quarter({ id, title, left, right, top, bottom, name }) {
    const box = { x: left, y: top, width: right - left, height: bottom - top };
    return [
      svg("rect", { class: `quarter ${id}`, ...box }),
      svg("text", { class: "name", x: (left + right) / 2, y: name }, title),
    ];
  }

  function axis(attributes, title) {
    return svg("text", { class: "axis", ...attributes }, title);
  }

  /** The dots of a drawing, each of which moves to its place. */
  function dotsIn(root) {
    const made = [];
    const dot = () => {
      const number = svg("text", { dy: "0.35em" });
      const node = svg("g", { class: "dot" }, svg("circle", { r: RADIUS }), number);
      root.append(node);
      return { node, number };
    };
    return (dots) => {
      while (made.length > dots.length) made.pop().node.remove();
      while (made.length < dots.length) made.push(dot());
      for (const [n, { place, x, y }] of dots.entries()) {
        made[n].node.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
        made[n].number.textContent = String(place);
      }
    };
  }

  /** A quarter's title and, where they are others than before, its sectors. */
  function quarterList({ id, title }, where) {
    const root = el("div", { class: "mdcheck-quarter" });
    let said = "";
    const update = (dots) => {
      const here = dots.filter(({ quadrant }) => quadrant === id);
      const says = JSON.stringify(here.map(({ place, to }) => [place, to]));
      if (says === said) return;
      said = says;
      const names = here.map((dot) => el("li", null, ...nameParts(dot, where)));
      const none = here.length ? null : "–";
      root.replaceChildren(el("p", { class: "mdcheck-label" }, title), none || el("ul", null, ...names));
    };
    return { root, update };
  }

  function nameParts({ place, title, to }, where) {
    const number = el("span", { class: "mdcheck-dot" }, String(place));
    return [number, " ", ...lineParts({ text: title, to }, where)];
  }

  /**
   * The figure of a map block: the drawing for the eye, the list for everybody.
   * @param {MapBlock} block
   * @param {(to: string) => string} where
   */
  function map(block, where) {
    const { label, need, potential, middle, quadrants } = block;
    // As attributes say it: to ask for the style would lay out what was just drawn.
    const isRtl = [document.documentElement, document.body].some(({ dir }) => dir === "rtl");
    const across = (tenths) => (isRtl ? WIDTH - along(WIDTH, tenths) : along(WIDTH, tenths));
    const frames = quadrants.map((one) => frameOf(one, middle, across));
    const picture = svg(
      "svg",
      { class: "mdcheck-map", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
      ...frames.flatMap(quarter),
      axis({ x: WIDTH / 2, y: HEIGHT - 6 }, potential),
      axis({ transform: `translate(${isRtl ? WIDTH - 8 : 16} ${HEIGHT / 2}) rotate(-90)` }, need),
    );
    const move = dotsIn(picture);
    const lists = quadrants.map((one) => quarterList(one, where));
    const frame = says(block);
    const update = (next) => {
      if (says(next) !== frame) return false;
      const points = next.dots.map((dot) => ({ ...dot, x: across(dot.potential), y: up(dot.need) }));
      move(apart(points, frames));
      for (const list of lists) list.update(next.dots);
      return true;
    };
    update(block);
    const key = el("figcaption", null, ...lists.map(({ root }) => root));
    return { node: el("figure", { class: "mdcheck-mapped" }, picture, key), update };
  }

  /** All that a map says but its dots. */
  function says({ dots, ...block }) {
    return JSON.stringify(block);
  }

  mdcheck.map = map;
}
