/* The single file that was prepared for somebody: a new assessment in it begins with the head it carries, and
   it opens its own assessments only, since a browser may share one store among all files. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t, n, moment } = mdcheck.words;
  const { Shelf, newId } = mdcheck.shelf;
  const carrier = find(document, ".mdcheck-prepared");
  /** @type {Begun | null} */
  const given = carrier && JSON.parse(carrier.textContent);

  /** Whether an assessment was begun in this file, or in a copy of it. */
  function isOwn(id) {
    return !given || id.startsWith(`${given.id}-`);
  }

  class OwnShelf extends Shelf {
    ids() {
      return super.ids().filter(isOwn);
    }

    current() {
      const id = super.current();
      return isOwn(id) ? id : "";
    }
  }

  /** Assessments begin with what the file carries, under ids of its own. @param {Begun} given */
  function begin({ id, sheet }) {
    const { read } = mdcheck.sheet;
    mdcheck.sheet.blank = (content) => /** @type {Sheet} */ (read(sheet, content).sheet);
    mdcheck.shelf.newId = () => `${id}-${newId()}`;
    mdcheck.shelf.Shelf = OwnShelf;
  }

  function dayOf(iso) {
    return moment(`${iso}T12:00:00`, { day: "numeric", month: "long", year: "numeric" });
  }

  /** What is asked of who opens the file, a sentence each. */
  function asked(session, { until, back }) {
    const { content } = session;
    const items = content.sectors.flatMap((sector) => session.asked(sector));
    const names = content.sectors.map(({ title }) => title).join(", ");
    return [
      n(
        "You are asked {count} question on: {sectors}.",
        "You are asked {count} questions on: {sectors}.",
        items.length,
        { sectors: names },
      ),
      until && t("Please answer by {day}.", { day: dayOf(until) }),
      back && t("Send the file that you save to: {name}.", { name: back }),
    ].filter(Boolean);
  }

  /** @type {Bind} */
  function bindPrepared(root, session) {
    if (!given) return;
    root.replaceChildren(...asked(session, given).map((line) => el("span", null, line)));
    root.hidden = false;
    const [only, ...others] = [...document.querySelectorAll("details.mdcheck-sector")];
    if (!others.length) only.setAttribute("open", "");
  }

  if (given) begin(given);
  mdcheck.parts.prepared = bindPrepared;
  mdcheck.prepared = { given, isOwn };
}
