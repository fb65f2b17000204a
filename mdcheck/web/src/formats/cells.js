/* What cells hold as plain text, the same in every format that draws them.
   The twin of formats/cells.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t, percent } = mdcheck.words;

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
    const [low, value, high] = [cell.low, cell.value, cell.high].map(percent);
    return cell.low === cell.high ? value : `${value}\n${t("{low} to {high}", { low, high })}`;
  }

  /** @param {Rank} one @returns {string} */
  function bounds({ score: { low, value, high } }) {
    if (low === high) return percent(value);
    const places = { value: percent(value), low: percent(low), high: percent(high) };
    return t("{value} ({low} to {high})", places);
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

  mdcheck.cells = { worked, plain, bounds, places, quarters, described, facts };
}
