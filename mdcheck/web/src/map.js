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

  /**
   * The figure of a map block: the drawing for the eye, the list for everybody.
   * @param {MapBlock} block
   * @param {(to: string) => string} where
   */
  function map({ label, need, potential, middle, quadrants, dots }, where) {
    // As attributes say it: to ask for the style would lay out what was just drawn.
    const isRtl = [document.documentElement, document.body].some(({ dir }) => dir === "rtl");
    const across = (tenths) => (isRtl ? WIDTH - along(WIDTH, tenths) : along(WIDTH, tenths));
    const points = dots.map((dot) => ({ ...dot, x: across(dot.potential), y: up(dot.need) }));
    const frames = quadrants.map((one) => frameOf(one, middle, across));
    const drawn = apart(points, frames).map(({ place, x, y }) =>
      svg(
        "g",
        { class: "dot", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
        svg("circle", { r: RADIUS }),
        svg("text", { dy: "0.35em" }, String(place)),
      ),
    );
    const axes = [
      svg("text", { class: "axis", x: WIDTH / 2, y: HEIGHT - 6 }, potential),
      svg(
        "text",
        { class: "axis", transform: `translate(${isRtl ? WIDTH - 8 : 16} ${HEIGHT / 2}) rotate(-90)` },
        need,
      ),
    ];
    const picture = svg(
      "svg",
      { class: "mdcheck-map", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label },
      ...frames.flatMap(quarter),
      ...axes,
      ...drawn,
    );
    return el("figure", { class: "mdcheck-mapped" }, picture, legend(quadrants, dots, where));
  }

  function legend(quadrants, dots, where) {
    const lines = quadrants.map(({ id, title }) => {
      const here = dots.filter(({ quadrant }) => quadrant === id);
      const names = here.map(({ place, title: text, to }) =>
        el(
          "li",
          null,
          el("span", { class: "mdcheck-dot" }, String(place)),
          " ",
          ...lineParts({ text, to }, where),
        ),
      );
      const none = here.length ? null : "–";
      const label = el("p", { class: "mdcheck-label" }, title);
      return el("div", { class: "mdcheck-quarter" }, label, none || el("ul", null, ...names));
    });
    return el("figcaption", null, ...lines);
  }

  mdcheck.map = map;
}
