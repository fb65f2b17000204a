/* Places before and now as lines that rise and fall. What a line shows stands beside it in words too. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { svg } = mdcheck.draw;

  const placed = (one, side) => one[side].place ?? Number.POSITIVE_INFINITY;

  /** Sectors in the order shown: by place, then those without one. */
  function inOrder(sectors, side) {
    const rows = sectors.map((one, n) => ({ one, n }));
    return rows.sort((a, b) => compare(placed(a.one, side), placed(b.one, side)) || a.n - b.n);
  }

  function compare(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
  }

  /** How a sector's place moved: "up", "down", "same", "new" or "gone". @param {SectorComparison} one */
  function moveOf({ before, after }) {
    if (before.place === null) return after.place === null ? "same" : "new";
    if (after.place === null) return "gone";
    return ["up", "same", "down"][compare(after.place, before.place) + 1];
  }

  /** The same in words, with a sign. @param {SectorComparison} one @returns {string} */
  function moveWords(one) {
    const by = Math.abs(Number(one.before.place) - Number(one.after.place));
    const said = {
      up: () => n("▲ up {count} place", "▲ up {count} places", by),
      down: () => n("▼ down {count} place", "▼ down {count} places", by),
      same: () => "",
      new: () => t("★ placed now"),
      gone: () => t("☆ no longer placed"),
    };
    return said[moveOf(one)]();
  }

  function placeText({ place }) {
    return place === null ? "–" : String(place);
  }

  /** A curve from one row to another, rows being 2 high. */
  function curve(from, to, move) {
    const [y, end] = [2 * from + 1, 2 * to + 1];
    return svg("path", { d: `M0 ${y} C40 ${y} 60 ${end} 100 ${end}`, class: `is-${move}` });
  }

  /**
   * A picture of where each sector stood and stands. Sectors that have no place in either are left out.
   * @param {SectorComparison[]} sectors
   * @param {(id: string) => string} titleOf
   * @param {[string, string]} sides what the two are called
   * @returns {HTMLElement}
   */
  function slopes(sectors, titleOf, sides = [t("Before"), t("Now")]) {
    const shown = sectors.filter(({ before, after }) => before.place !== null || after.place !== null);
    const [left, right] = ["before", "after"].map((side) => inOrder(shown, side).map(({ one }) => one));
    const lines = left.map((one, from) => curve(from, right.indexOf(one), moveOf(one)));
    const box = {
      viewBox: `0 0 100 ${2 * shown.length}`,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    };
    const was = left.map((one) =>
      el(
        "li",
        { class: `is-${moveOf(one)}` },
        el("span", null, titleOf(one.id)),
        el("b", null, placeText(one.before)),
      ),
    );
    const now = right.map((one) =>
      el(
        "li",
        { class: `is-${moveOf(one)}` },
        el("b", null, placeText(one.after)),
        el("span", null, titleOf(one.id), " ", el("small", null, moveWords(one))),
      ),
    );
    return el(
      "div",
      { class: "mdcheck-slopes", style: `--mdc-rows: ${shown.length}` },
      ...sides.map((side) => el("p", { class: "mdcheck-label" }, side)),
      el("ol", { class: "mdcheck-was-order", "aria-hidden": "true" }, ...was),
      svg("svg", { class: "mdcheck-lines", ...box }, ...lines),
      el("ol", { class: "mdcheck-now-order", "aria-label": sides[1] }, ...now),
    );
  }

  mdcheck.slopes = { slopes, moveOf, moveWords };
}
