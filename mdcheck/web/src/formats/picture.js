/* Draws bars and the map of a report as SVG that stands in a page.
   The twin of formats/picture.py, which says what each function answers. */
"use strict";
{
  const { visible } = mdcheck;
  const WIDTH = 420;
  const HEIGHT = 330;
  const MARGIN = 24;
  const RADIUS = 11;
  const TURNS = 300; // to look for a free place

  /** @param {Bounds} one @returns {Twig} */
  function bar({ low, value, high }) {
    const parts = { track: 1000, possible: high, far: value, certain: low };
    const rects = Object.entries(parts).map(([name, width]) => [
      "rect",
      { class: name, width: general(width / 10), height: "10" },
    ]);
    const box = { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" };
    return ["svg", { class: "bar", ...box }, ...rects];
  }

  /** A number as Python's "g" writes it. @param {number} x @returns {string} */
  function general(x) {
    return String(Number(x.toPrecision(6)));
  }

  /** A number with one decimal, a half to the even one, as Python writes it. @param {number} x */
  function tenth(x) {
    const isHalf = Math.abs((x * 4) % 2) === 1;
    return (isHalf ? (2 * Math.round(x * 5)) / 10 : x).toFixed(1);
  }

  /** The map alone. @param {MapBlock} part @param {Speech} speech @returns {Twig} */
  function drawing(part, { isRtl }) {
    const turned = (x) => (isRtl ? WIDTH - x : x);
    const across = (tenths) => turned(along(WIDTH, tenths));
    const frames = Object.fromEntries(part.quadrants.map((one) => [one.id, frame(part, one, across)]));
    const axes = [
      ["text", { x: general(WIDTH / 2), y: String(HEIGHT - 6) }, visible(part.potential)],
      [
        "text",
        { transform: `translate(${general(turned(16))} ${general(HEIGHT / 2)}) rotate(-90)` },
        visible(part.need),
      ],
    ];
    return [
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": visible(part.label) },
      ...part.quadrants.flatMap((one) => quarter(one, frames[one.id])),
      ...axes,
      ...apart(part.dots, frames, across).map(circle),
    ];
  }

  /** @param {MapBlock} part @param {Speech} speech @returns {Twig} */
  function picture(part, speech) {
    const lists = part.quadrants.map((one) => quarterList(part, one));
    return ["figure", { class: "map" }, drawing(part, speech), "\n", ["figcaption", {}, ...lists]];
  }

  function along(length, tenths) {
    return MARGIN + ((length - 2 * MARGIN) * tenths) / 1000;
  }

  function up(tenths) {
    return HEIGHT - along(HEIGHT, tenths);
  }

  function frame(part, one, across) {
    const sides = (one.potential ? [part.middle, 1000] : [0, part.middle]).map(across);
    const [left, right] = sides.sort((a, b) => a - b);
    const [top, bottom] = (one.need ? [1000, part.middle] : [part.middle, 0]).map(up);
    return { left, right, top, bottom };
  }

  function quarter(one, at) {
    const y = one.need ? at.top + 14 : at.bottom - 7;
    const box = {
      x: general(at.left),
      y: general(at.top),
      width: general(at.right - at.left),
      height: general(at.bottom - at.top),
    };
    const kind = `quarter${one.need && one.potential ? " both" : ""}`;
    const place = { x: general((at.left + at.right) / 2), y: general(y) };
    return [
      ["rect", { class: kind, ...box }],
      ["text", { class: "name", ...place }, visible(one.title)],
    ];
  }

  function apart(dots, frames, across) {
    const placed = [];
    for (const dot of dots) {
      let turn = 0;
      let at = spiral(dot, turn, across);
      while (turn < TURNS && (hides(at, placed) || (turn && !inside(at, frames)))) {
        turn += 1;
        at = spiral(dot, turn, across);
      }
      placed.push(at);
    }
    return placed;
  }

  function spiral(dot, turn, across) {
    const away = RADIUS * Math.sqrt(turn);
    const x = across(dot.potential) + away * Math.cos(turn * 2.4);
    return { dot, x, y: up(dot.need) + away * Math.sin(turn * 2.4) };
  }

  function hides(at, placed) {
    return placed.some((one) => Math.hypot(one.x - at.x, one.y - at.y) < 1.8 * RADIUS);
  }

  function inside({ dot, x, y }, frames) {
    const { left, right, top, bottom } = frames[dot.quadrant];
    return left <= x && x <= right && top <= y && y <= bottom;
  }

  function circle({ dot, x, y }) {
    return [
      "g",
      { class: "dot", transform: `translate(${tenth(x)} ${tenth(y)})` },
      ["circle", { r: String(RADIUS) }],
      ["text", { dy: "0.35em" }, String(dot.place)],
    ];
  }

  function quarterList(part, one) {
    const here = part.dots.filter((dot) => dot.quadrant === one.id);
    const items = here.map((dot) => [
      "li",
      {},
      ["span", { class: "place" }, String(dot.place)],
      ` ${visible(dot.title)}`,
    ]);
    const found = here.length ? ["ul", {}, ...items] : "–";
    return ["div", {}, ["p", { class: "label" }, visible(one.title)], found];
  }

  // What stands outside a page has its look with it. Here, since a picture alone takes no style.
  const INK = "#1b2a30";
  const SOFT = "#55666d";
  const LOOKS = {
    quarter: { fill: "#f3f7f6", stroke: "#cfd8d8" },
    "quarter both": { fill: "#bcdedb", stroke: "#cfd8d8" },
    name: { "font-size": "10", "font-weight": "600", fill: INK },
    circle: { fill: "#0b4a52", stroke: "#fff", "stroke-width": "1.5" },
    number: { "font-size": "11", "font-weight": "600", fill: "#fff" },
    text: { "font-size": "10.5", fill: SOFT },
  };
  const LETTERS = {
    "font-family": "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
    "text-anchor": "middle",
  };

  /** A drawing as it stands on paper, alone. @param {any} part @param {Speech} speech @returns {any} */
  function paper(part, speech) {
    const [tag, said, ...children] = drawings[part.kind](part, speech);
    const box = ["rect", { width: "100%", height: "100%", fill: "#fff" }];
    return [tag, { ...said, ...LETTERS }, box, ...children.map((child) => inked(child, ""))];
  }

  function inked(part, within) {
    if (typeof part === "string") return part;
    const [tag, said, ...children] = part;
    const look = within === "dot" && tag === "text" ? LOOKS.number : LOOKS[said.class] || LOOKS[tag];
    return [tag, { ...said, ...look }, ...children.map((child) => inked(child, said.class))];
  }

  const drawings = { map: drawing };
  mdcheck.picture = { bar, picture, drawings, paper };
}
