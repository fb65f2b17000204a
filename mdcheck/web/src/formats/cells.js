/* What cells hold as plain text, the same in every format that draws them.
   The twin of formats/cells.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t, percent } = mdcheck.words;
  const { visible, splitAtSpace } = mdcheck;
  const UNFIT = /[\ufffe\uffff]/g; // signs that XML does not have

  /** @param {string} text @returns {string} */
  function clean(text) {
    const lines = text.split("\n").filter((line) => splitAtSpace(line).length);
    return lines.map(oneLine).join("\n");
  }

  /** @param {string} text @returns {string} */
  function oneLine(text) {
    const shown = visible(splitAtSpace(text).join(" "));
    return shown.replace(UNFIT, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
  }

  /** @param {Worked} one @returns {string} */
  function worked({ value, how }) {
    return how === "sum" ? String(value) : percent(value);
  }

  /** @param {Cell} cell @returns {string} */
  function plain(cell) {
    if (cell === null) return "–";
    if (typeof cell === "string") return cell;
    if ("hint" in cell) return t("[{hint}]", { hint: cell.hint });
    if ("how" in cell) return worked(cell);
    if ("text" in cell) return cell.tail ? `${cell.text}\n${cell.tail}` : cell.text;
    return reach(cell);
  }

  /** @param {Bounds} one @returns {string} */
  function reach(one) {
    const [low, value, high] = [one.low, one.value, one.high].map(percent);
    return one.low === one.high ? value : t("{value} ({low} to {high})", { value, low, high });
  }

  /** @param {Rank} one @returns {string} */
  function bounds({ score }) {
    return reach(score);
  }

  /** @param {Rank} one @returns {string} */
  function places({ best, worst }) {
    return best === worst ? String(best) : t("{low} to {high}", { low: best, high: worst });
  }

  /** @param {MapBlock} part @returns {[string, string][]} */
  function quarters({ quadrants, dots }) {
    return quadrants.map(({ id, title }) => {
      const found = dots.filter(({ quadrant }) => quadrant === id);
      return [title, found.map((dot) => `${dot.title} (${dot.place})`).join(", ") || "–"];
    });
  }

  /** @param {MapBlock | Ranking} part @returns {string} */
  function described(part) {
    const lists =
      part.kind === "map"
        ? quarters(part).map(([label, list]) => t("{label}: {list}", { label, list }))
        : part.ranks.map(ranked);
    return [part.label, ...lists].join("\n").replaceAll("\n", "; ");
  }

  /** @param {Rank} one @returns {string} */
  function ranked(one) {
    return t("{place}. {title}: {score}, places {places}", {
      place: one.place,
      title: one.title,
      score: bounds(one),
      places: places(one),
    });
  }

  /** @param {Cover} cover @returns {string[]} */
  function facts(cover) {
    return cover.facts.map(([label, list]) => t("{label}: {list}", { label, list }));
  }

  mdcheck.cells = { clean, oneLine, worked, plain, bounds, places, quarters, described, ranked, facts };
}
