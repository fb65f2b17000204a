/* Draws the map of need and potential: sectors as numbered dots in four quarters, and what they are. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { svg, lineParts } = mdcheck.draw;
  const WIDTH = 420;
  const HEIGHT = 330;
  const MARGIN = 24;
  const RADIUS = 11;

  /** Where tenths of a percent lie on an axis of this length. */
  function along(length, tenths) {
    return MARGIN + ((length - 2 * MARGIN) * tenths) / 1000;
  }

  function up(tenths) {
    return HEIGHT - along(HEIGHT, tenths);
  }

  /** Dots that would hide each other move apart, a step at a time, always the same way. */
  function apart(dots) {
    const placed = [];
    for (const { x, y, ...dot } of dots) {
      let turn = 0;
      const at = () => ({
        x: x + turn * 0.9 * RADIUS * Math.cos(turn * 2.4),
        y: y + turn * 0.9 * RADIUS * Math.sin(turn * 2.4),
      });
      const hides = (point) =>
        placed.some((one) => Math.hypot(one.x - point.x, one.y - point.y) < 1.8 * RADIUS);
      while (turn < 24 && hides(at())) turn += 1;
      placed.push({ ...dot, ...at() });
    }
    return placed;
  }

  function quarter({ id, title, need, potential }, middle, across) {
    const [left, right] = potential ? [middle, 1000] : [0, middle];
    const [x, end] = [across(left), across(right)].sort((a, b) => a - b);
    const top = up(need ? 1000 : middle);
    const height = up(need ? middle : 0) - top;
    return [
      svg("rect", { class: `quarter ${id}`, x, y: top, width: end - x, height }),
      svg("text", { class: "name", x: (x + end) / 2, y: need ? top + 14 : top + height - 7 }, title),
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
    const drawn = apart(points).map(({ place, x, y }) =>
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
      ...quadrants.flatMap((one) => quarter(one, middle, across)),
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
