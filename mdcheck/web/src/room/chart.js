/* The ranking as bars that can be read from the back of a room. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, percent } = mdcheck.words;

  /**
   * The rows of a ranking, in the order shown; with where each sector stood before, if that is given.
   * @param {Content} content
   * @param {Result} now
   * @param {Result | null} [before]
   * @returns {ChartRow[]}
   */
  function rows({ method }, now, before = null) {
    const groups = new Map([...method.order, ...method.verdicts].map(({ id, title }) => [id, title]));
    const earlier = new Map(before?.sectors.map((one) => [one.id, one]));
    return now.sectors.map((one) => {
      const then = earlier.get(one.id);
      return {
        title: one.title,
        group: groups.get(one.verdict) || "",
        ...standing(one),
        before: then ? standing(then) : null,
      };
    });
  }

  /** @param {SectorResult} sector */
  function standing({ place, priority }) {
    return { place, range: place === null ? null : rangeOf(priority) };
  }

  /** Published, in tenths of a percent; null where there is no value. */
  function rangeOf(index) {
    const { tenths } = mdcheck.score;
    if (!index?.value) return null;
    return { low: tenths(index.low), value: tenths(index.value), high: tenths(index.high) };
  }

  /** How a place has moved, in words. @param {ChartRow} row */
  function moved({ place, before }) {
    if (!before || before.place === null) return place === null ? "" : t("new");
    if (place === null) return t("was {place}", { place: before.place });
    if (before.place === place) return t("same place");
    return before.place > place
      ? t("▲ was {place}", { place: before.place })
      : t("▼ was {place}", { place: before.place });
  }

  /** @param {ChartRow} row */
  function bars({ range, before }) {
    if (!range && !before?.range) return [];
    const made = range ? [mdcheck.draw.bar(range)] : [];
    return before?.range
      ? [...made, el("div", { class: "mdcheck-then" }, mdcheck.draw.bar(before.range))]
      : made;
  }

  function number(range) {
    if (!range) return ["–"];
    const { low, value, high } = range;
    const bounds = t("{low} to {high}", { low: percent(low), high: percent(high) });
    return [percent(value), el("span", { class: "mdcheck-bounds" }, low === high ? "" : ` ${bounds}`)];
  }

  /**
   * A row: of its cells those that the chart has; `isFirst` of its group, which a line sets apart.
   * @param {ChartRow} row
   * @param {Record<string, boolean>} has
   * @param {boolean} isFirst
   */
  function rowOf(row, has, isFirst) {
    const place = row.place === null ? "" : String(row.place);
    const cells = [
      has.places ? el("td", { class: "mdcheck-place" }, place) : null,
      el("th", { scope: "row" }, row.title),
      el("td", { class: "mdcheck-chart" }, ...bars(row)),
      el("td", { class: "mdcheck-number" }, ...number(row.range)),
      has.places ? el("td", { class: "mdcheck-in" }, row.group) : null,
      has.before ? el("td", { class: "mdcheck-moved" }, moved(row)) : null,
    ];
    return el("tr", { class: isFirst ? "is-first" : null }, ...cells);
  }

  function head(has) {
    const titles = has.places
      ? [t("Place"), t("Sector"), t("0 to 100"), t("Priority"), t("Group")]
      : [t("Part"), t("0 to 100"), t("So far")];
    if (has.before) titles.push(t("Before"));
    const cells = titles.map((title) => el("th", { scope: "col" }, title));
    return el("thead", null, el("tr", null, ...cells));
  }

  /** @param {Chart} chart @returns {HTMLElement} */
  function drawn({ rows, note }) {
    const has = {
      places: rows.some(({ place, group }) => place !== null || group !== ""),
      before: rows.some(({ before }) => before),
    };
    const body = rows.map((row, n) => rowOf(row, has, n > 0 && rows[n - 1].group !== row.group));
    const kinds = [has.places ? "has-places" : "", has.before ? "has-before" : ""].join(" ");
    const table = el("table", { class: kinds }, head(has), el("tbody", null, ...body));
    table.style.setProperty("--rows", String(rows.length + 1));
    const thin = has.before ? t("The upper bar is now, the thin bar below it is before.") : "";
    const words = [note, thin].filter(Boolean).join(" ");
    return el(
      "div",
      { class: "mdcheck-ranking" },
      words ? el("p", { class: "mdcheck-quiet" }, words) : null,
      table,
    );
  }

  mdcheck.chart = { rows, rangeOf, moved, drawn };
}
