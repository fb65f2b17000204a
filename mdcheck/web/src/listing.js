/* Lists the assessments of this device so that they can be told apart, opened, and added to the open one. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t, n, moment } = mdcheck.words;
  const { named } = mdcheck;
  const { titleOf } = mdcheck.file;

  /** @type {Intl.DateTimeFormatOptions} */
  const WHEN = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };

  /** Who, when, which sectors, how many answers, the last change. */
  function facts(content, { sheet, saved }) {
    const { counts, process } = mdcheck.cycle.apart(sheet, content);
    const sectors = content.sectors.filter(({ id }) => counts[id]).map(({ title }) => title);
    const sum = Object.values(counts).reduce((all, count) => all + count, 0);
    return [
      sheet.respondent,
      sheet.date,
      sectors.join(", "),
      n("{count} answer", "{count} answers", sum),
      process && n("{count} on the planning process", "{count} on the planning process", process),
      saved && t("Changed: {moment}", { moment: moment(saved, WHEN) }),
    ].filter(Boolean);
  }

  function addToOpen(session, { sheet }) {
    const source = { name: titleOf(sheet), sheet, findings: [] };
    mdcheck.later("load", ({ bringSheets }) => bringSheets(session, [source]));
  }

  function row(session, copy) {
    const { id, sheet } = copy;
    const about = sheet.respondent || titleOf(sheet);
    const words = el(
      "span",
      null,
      el("strong", null, titleOf(sheet)),
      el("span", null, facts(session.content, copy).join(" · ")),
    );
    const buttons =
      id === session.id
        ? [el("span", { class: "mdcheck-open-now" }, t("Open now"))]
        : [
            named(t("Open"), about, () => session.open(id)),
            named(t("Add to the open one"), about, () => addToOpen(session, copy)),
          ];
    return el("li", null, words, el("span", { class: "mdcheck-buttons" }, ...buttons));
  }

  /** All but the open one. */
  function othersOf({ shelf, content, copy }) {
    const kept = shelf.list().filter(({ id }) => id !== copy.id);
    return kept.map(({ id }) => mdcheck.Copy.read(id, shelf.text(id) || "", content)).filter(Boolean);
  }

  /** @type {Bind} */
  function bindListing(root, session) {
    const list = find(root, "[data-list]");
    let shown = "";
    let others = [];
    const paint = (_, { kind }) => {
      if (!(/** @type {HTMLDetailsElement} */ (root).open)) return;
      if (kind === "all" || kind === "head") others = othersOf(session);
      const found = [session.copy, ...others];
      const what = JSON.stringify([
        session.id,
        ...found.map(({ id, sheet, saved }) => [id, saved, sheet.title]),
      ]);
      if (what === shown) return;
      shown = what;
      const hadFocus = list.contains(document.activeElement);
      const label = t("All assessments on this device");
      const rows = found.map((copy) => row(session, copy));
      list.replaceChildren(el("ul", { class: "mdcheck-states", "aria-label": label }, ...rows));
      if (hadFocus) find(root, "summary").focus();
    };
    root.addEventListener("toggle", () => paint(session, { kind: "all" }));
    session.listen(paint);
  }

  /**
   * The sectors of an assessment in its name: the only one, or how many. An entry of the list has their ids,
   * the open sheet its answers.
   * @param {Content} content
   * @param {any} entry
   */
  function listed({ sectors, processes }, entry) {
    const homes =
      entry.sectors || mdcheck.shelf.homesOf(/** @type {any} */ (mdcheck.sheet.write(entry)).answers);
    const ids = homes.filter((home) => !processes.some(({ id }) => id === home));
    if (ids.length > 1) return n("{count} sector", "{count} sectors", ids.length);
    return sectors.find(({ id }) => id === ids[0])?.title || "";
  }

  mdcheck.parts.listing = bindListing;
  mdcheck.listed = listed;
}
