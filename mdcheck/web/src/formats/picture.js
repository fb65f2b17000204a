/* Draws bars, the map and the ranking of a report as SVG that stands in a page.
   The twin of formats/picture.py, which says what each function answers. */
"use strict";
{
  const { visible } = mdcheck;
  const WIDTH = 420;
  const HEIGHT = 330;
  const MARGIN = 24;
  const RADIUS = 11;
  const TURNS = 300; // to look for a free place
  const BROAD = 640; // the ranking: its width, a row of it, and what stands above
  const TALL = 22;
  const HEAD = 40;
  const NAMES = 34; // where names begin, and both scales
  const SCORES = [282, 442];
  const PLACES = [474, 626];

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

  /** @param {MapBlock} part @param {Speech} speech @returns {Twig} */
  function picture(part, speech) {
    const lists = part.quadrants.map((one) => quarterList(part, one));
    return ["figure", { class: "map" }, mapSvg(part, speech), "\n", ["figcaption", {}, ...lists]];
  }

  /** The map alone. @param {MapBlock} part @param {Speech} speech @returns {Twig} */
  function mapSvg(part, { isRtl }) {
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

  // The ranking

  /** @param {Ranking} part @param {Speech} speech @returns {Twig} */
  function chart(part, speech) {
    return ["figure", { class: "ranking" }, rankingSvg(part, speech)];
  }

  /** @param {Ranking} part @param {Speech} speech @returns {Twig} */
  function rankingSvg({ label, score, places: title, ranks }, { isRtl }) {
    const side = (x) => (isRtl ? BROAD - x : x);
    const count = Math.max(1, ...ranks.map(({ worst }) => worst));
    const height = HEAD + TALL * ranks.length + 4;
    /** @type {[number, string][]} */
    const hundred = [
      [0, "0"],
      [0.5, "50"],
      [1, "100"],
    ];
    /** @type {[number, string][]} */
    const ends = [
      [0, "1"],
      [1, String(count)],
    ];
    return [
      "svg",
      { viewBox: `0 0 ${BROAD} ${height}`, role: "img", "aria-label": visible(label) },
      ...scale(score, SCORES, hundred, { height, side }),
      ...scale(title, PLACES, ends, { height, side }),
      ...ranks.map((one, n) => rank(one, HEAD + TALL * n, { count, side, isRtl })),
    ];
  }

  /** @param {string} title @param {number[]} ends @param {[number, string][]} marks @param {any} room */
  function scale(title, [begin, end], marks, { height, side }) {
    const middle = side((begin + end) / 2);
    const lines = marks.flatMap(([share, label]) => {
      const x = general(side(begin + share * (end - begin)));
      return [
        ["line", { class: "mark", x1: x, x2: x, y1: String(HEAD - 8), y2: String(height) }],
        ["text", { x, y: String(HEAD - 12) }, label],
      ];
    });
    return [["text", { class: "name", x: general(middle), y: "12" }, visible(title)], ...lines];
  }

  function rank(one, top, { count, side, isRtl }) {
    const middle = top + TALL / 2;
    const where = { x: general(side(NAMES)), y: general(middle + 4) };
    const turned = { "text-anchor": isRtl ? "end" : "start", direction: "ltr" };
    const x = general(side(16));
    return [
      "g",
      {},
      ["circle", { class: "place", r: "9", cx: x, cy: general(middle) }],
      ["text", { class: "number", x, y: general(middle + 4) }, String(one.place)],
      ["text", { class: "title", ...where, ...turned }, visible(one.title)],
      ...scoreBar(one.score, top + 6, side),
      ...placeRange(one, middle, { count, side }),
    ];
  }

  function scoreBar({ low, value, high }, y, side) {
    const [begin, end] = SCORES;
    const parts = { track: 1000, possible: high, far: value, certain: low };
    return Object.entries(parts).map(([name, width]) => {
      const long = ((end - begin) * width) / 1000;
      const x = Math.min(side(begin), side(begin + long));
      const size = { width: general(long), height: String(TALL - 12) };
      return ["rect", { class: name, x: general(x), y: String(y), ...size }];
    });
  }

  function placeRange({ best, place, worst }, y, { count, side }) {
    const [begin, end] = PLACES;
    const at = (one) => general(side(begin + ((end - begin) * (one - 1)) / Math.max(count - 1, 1)));
    const height = general(y);
    return [
      ["line", { class: "reach", x1: at(best), x2: at(worst), y1: height, y2: height }],
      ["circle", { class: "now", cx: at(place), cy: height, r: "4.5" }],
    ];
  }

  // A picture alone

  // It has its look with it, since it takes none from a page.
  const INK = "#1b2a30";
  const SOFT = "#55666d";
  const LOOKS = {
    quarter: { fill: "#f3f7f6", stroke: "#cfd8d8" },
    "quarter both": { fill: "#d9ecea", stroke: "#cfd8d8" },
    name: { "font-size": "10", "font-weight": "600", fill: INK },
    title: { "font-size": "11.5", fill: INK },
    number: { "font-size": "10", "font-weight": "600", fill: "#fff" },
    circle: { fill: "#0b4a52", stroke: "#fff", "stroke-width": "1.5" },
    place: { fill: "#0b4a52" },
    mark: { stroke: "#cfd8d8", "stroke-width": "1" },
    reach: { stroke: "#4a969b", "stroke-width": "5", "stroke-linecap": "round" },
    track: { fill: "#e9eeee" },
    possible: { fill: "#bcdedb" },
    far: { fill: "#4a969b" },
    certain: { fill: "#0b4a52" },
    text: { "font-size": "10", fill: SOFT },
  };
  const LETTERS = {
    "font-family": "'Liberation Sans', Arial, 'Noto Sans', 'DejaVu Sans', sans-serif",
    "text-anchor": "middle",
  };

  /** A drawing as it stands on paper, alone. @param {any} part @param {Speech} speech @returns {Twig} */
  function paper(part, speech) {
    const [tag, said, ...children] = /** @type {any} */ (drawings[part.kind](part, speech));
    const box = ["rect", { width: "100%", height: "100%", fill: "#fff" }];
    return [tag, { ...said, ...LETTERS }, box, ...children.map((child) => inked(child, ""))];
  }

  function inked(part, within) {
    if (typeof part === "string") return part;
    const [tag, said, ...children] = part;
    const look = within === "dot" && tag === "text" ? LOOKS.number : LOOKS[said.class] || LOOKS[tag];
    return [tag, { ...look, ...said }, ...children.map((child) => inked(child, said.class))];
  }

  const drawings = { map: mapSvg, ranking: rankingSvg };
  mdcheck.picture = { bar, chart, picture, drawings, paper };
}
