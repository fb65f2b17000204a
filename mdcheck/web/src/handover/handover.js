/* Binds what accompanies the answering: progress while there are questions, and the end. */
"use strict";
{
  const { el, find, all } = mdcheck.dom;
  const { t } = mdcheck.words;
  const PAUSE = 250; // milliseconds without a change before the end is drawn anew

  /** The sectors that a part of a page is about: one, or all that the page knows. */
  function sectorsOf({ content }, id) {
    const found = content.sectors.filter((sector) => sector.id === id);
    return found.length ? found : content.sectors;
  }

  /** A list of all answers that is made when it is opened, and kept up to date while it is. */
  function checking(session, sectors, level) {
    const rows = el("div");
    const fold = el("details", { class: "mdcheck-check" });
    const draw = () => {
      if (!fold.open) return;
      const open = all(rows, "[open]").map(({ dataset }) => dataset.sector);
      const at = rows.contains(document.activeElement) && document.activeElement?.getAttribute("href");
      rows.replaceChildren(...mdcheck.check(session, sectors, level));
      for (const part of all(rows, ".mdcheck-part")) part.open = open.includes(part.dataset.sector);
      if (at) find(rows, `[href="${CSS.escape(at)}"]`)?.focus();
    };
    fold.append(el("summary", null, t("Check your answers")), rows);
    fold.addEventListener("toggle", draw);
    return { fold, draw };
  }

  /** Whoever follows a link to the end wants to check the answers. */
  function openFor(link, fold) {
    const open = () => {
      fold.open = true;
    };
    if (globalThis.location.hash === link) open();
    document.addEventListener("click", ({ target }) => {
      if (/** @type {Element} */ (target).closest(`a[href$="${link}"]`)) open();
    });
  }

  function bindEnd(root, session, sectors) {
    const shown = el("div");
    const send = el("div", { class: "mdcheck-send" });
    const level = find(root, "h3") ? 4 : 3; // where the page itself has the heading, one less
    const { fold, draw } = checking(session, sectors, level);
    const sent = mdcheck.sending(send, session);
    find(root, "[data-shown]").replaceChildren(
      shown,
      fold,
      el(`h${level}`, { class: "mdcheck-heading" }, t("Save and send")),
      send,
    );
    openFor(`#${root.id}`, fold);
    let timer = 0;
    const paint = () => {
      shown.replaceChildren(...mdcheck.summary(session, sectors));
      draw();
    };
    session.listen((_, what) => {
      sent(what);
      if (!mdcheck.review.concerns(sectors, what)) return;
      clearTimeout(timer);
      timer = setTimeout(paint, PAUSE);
    });
    sent({ kind: "desk" });
    paint();
  }

  /** @type {Bind} */
  function bind(root, session) {
    const sectors = sectorsOf(session, root.dataset.handover);
    const isEnd = root.matches(".mdcheck-closing");
    mdcheck.style("handover", () => (isEnd ? bindEnd : mdcheck.progress)(root, session, sectors));
  }

  mdcheck.handover = bind;
}
