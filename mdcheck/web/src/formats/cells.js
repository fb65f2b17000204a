/* What cells hold as plain text, the same in every format that draws them.
   The twin of formats/cells.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t, percent } = mdcheck.words;

  /** @param {Worked} one @returns {string} */
  function worked({ value, how }) {
    return how === "sum" ? String(value) : percent(value);
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

  /** @param {Cover} cover @returns {string[]} */
  function facts(cover) {
    return cover.facts.map(([label, list]) => t("{label}: {list}", { label, list }));
  }

  mdcheck.cells = { worked, bounds, places, quarters, facts };
}
