// @ts-nocheck until the drawing of results is typed
/* Builds what is shown of a result. */
"use strict";
{
  const { el } = mdcheck.dom;
  const SVG = "http://www.w3.org/2000/svg";
  const MOST = 5; // links in a list of a result

  function titles(terms) {
    return Object.fromEntries(terms.map((term) => [term.id, term.title]));
  }

  function percent(value) {
    return value === null ? "–" : value.toFixed(1);
  }

  /** A bar on a scale of 0 to 100: certain, so far, possible. Its numbers stand beside it. */
  function bar(index) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 100 10");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("class", "mdcheck-svg");
    svg.setAttribute("aria-hidden", "true");
    const value = index.value === null ? index.low : index.value;
    const parts = { track: 100, possible: index.high, far: value, certain: index.low };
    for (const [name, width] of Object.entries(parts)) {
      const rect = document.createElementNS(SVG, "rect");
      rect.setAttribute("class", name);
      rect.setAttribute("width", width);
      rect.setAttribute("height", 10);
      svg.append(rect);
    }
    return svg;
  }

  /** "High", or "High, provisional (medium to high)", or why there is no band. */
  function verdict(method, result) {
    const bands = titles(method.bands);
    if (!bands[result.verdict]) return titles(method.verdicts)[result.verdict];
    if (result.firm) return bands[result.verdict] + ", firm";
    const reach = [result.band_low, result.band_high].map((id) => bands[id].toLowerCase());
    return `${bands[result.verdict]}, provisional (${reach.join(" to ")})`;
  }

  function rank(result) {
    if (result.place === null) return "–";
    return result.best === result.worst ? String(result.best) : `${result.best} to ${result.worst}`;
  }

  function bounds(index) {
    return index ? `${percent(index.low)} to ${percent(index.high)}` : "–";
  }

  /** A row of a table of indices: name, bar, score, bounds, known. */
  function indexRow(name, index) {
    return el(
      "tr",
      null,
      el("th", { scope: "row" }, name),
      el("td", { class: "mdcheck-chart" }, index ? bar(index) : ""),
      el("td", { class: "mdcheck-number" }, index ? percent(index.value) : "–"),
      el("td", { class: "mdcheck-number" }, bounds(index)),
      el("td", { class: "mdcheck-number" }, index ? percent(index.coverage) + " %" : "–")
    );
  }

  function head(...names) {
    const cells = names.map((name) => (name ? el("th", { scope: "col" }, name) : el("td")));
    return el("thead", null, el("tr", null, ...cells));
  }

  function table(caption, header, rows) {
    return el(
      "div",
      { class: "mdcheck-table", tabindex: "0", role: "region", "aria-label": caption },
      el("table", { class: "mdcheck-rows" }, el("caption", { class: "mdcheck-sr" }, caption), header, el("tbody", null, ...rows))
    );
  }

  function indexTable(caption, rows) {
    return table(caption, head("", "0 to 100", "Score", "Lowest to highest", "Known"), rows);
  }

  /** A labelled list of items by id; each leads to its question where that is on the page. */
  function itemList(label, ids, items, tail) {
    if (!ids.length) return null;
    const lines = ids.map((id) => {
      const item = items[id];
      const here = document.getElementById("q-" + id);
      const text = here ? el("a", { href: "#" + id }, here.textContent) : item.text;
      return el("li", null, text, tail ? tail(item) : "");
    });
    return el("div", null, el("p", { class: "mdcheck-label" }, label), el("ul", null, ...lines));
  }

  /** What was answered to a driver, and what kind of item it is. */
  function driverTail(method, sheet) {
    const levels = titles(method.levels);
    return (item) => {
      const level = levels[sheet.answers[item.id].level];
      const weight = item.weight > 1 ? `, weight ${item.weight}` : "";
      return el("span", { class: "mdcheck-from" }, ` ${level} (${item.role}${weight})`);
    };
  }

  /** Where a page of the reference is, seen from any page one folder below the home page. */
  function referencePage(name) {
    const link = document.querySelector(`.mdcheck-refers [href*="${name}"]`);
    return link ? link.getAttribute("href") : "";
  }

  /** A labelled list of the first few links. */
  function linkList(label, links) {
    const lines = links.slice(0, MOST).map(([href, text]) => el("li", null, el("a", { href }, text)));
    if (!lines.length) return null;
    return el("div", null, el("p", { class: "mdcheck-label" }, label), el("ul", null, ...lines));
  }

  /** What a sector's answers call for: measures, instruments to check, where to look for data. */
  function toDo(content, sheet, result, page) {
    if (!content.measures.length) return [];
    const { method } = content;
    const { items } = content.sectors.find((one) => one.id === result.id);
    const asked = mdcheck.score.inScope(items, sheet.scope);
    const { calledFor, toCheck, toLookIn } = mdcheck.score;
    const at = (name) => (one) => [referencePage(name) + "#" + one.id, one.title];
    return [
      linkList("What can be done", calledFor(method, content.measures, asked, sheet.answers).map(([one]) => [page(one.sector) + "#" + one.id, one.title])),
      linkList("Instruments to check", toCheck(method, content.instruments, asked, sheet.answers).map(at("instruments"))),
      linkList("Where to look for what is missing", toLookIn(content.data_sources, asked, sheet.answers).map(at("data"))),
    ];
  }

  function lists(content, sheet, result, items, page) {
    const drivers = itemList("What drives it", result.drivers, items, driverTail(content.method, sheet));
    const gaps = itemList("What to find out", result.to_find_out, items);
    return [drivers, gaps, ...toDo(content, sheet, result, page)].filter(Boolean);
  }

  /** One sector's result: verdict, mode, three bars, drivers, what to find out. */
  function sector(content, sheet, result, items, page) {
    const { method } = content;
    return [
      el(
        "p",
        { class: "mdcheck-verdict", "data-band": result.verdict },
        el("strong", null, verdict(method, result)),
        ". ",
        titles(method.modes)[result.mode] + "."
      ),
      indexTable("Priority, need and potential", [
        indexRow("Priority", result.priority),
        indexRow("Need", result.need),
        indexRow("Potential", result.potential),
      ]),
      ...lists(content, sheet, result, items, page),
    ];
  }

  mdcheck.view = { titles, percent, bar, verdict, rank, bounds, head, table, indexRow, indexTable, lists, sector };
}
