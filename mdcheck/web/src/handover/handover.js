/* Binds what accompanies the answering: progress while there are questions, and the end. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t } = mdcheck.words;
  const PAUSE = 250; // milliseconds without a change before the end is drawn anew

  /** The sectors that a part of a page is about: one, or all that the page knows. */
  function sectorsOf({ content }, id) {
    const found = content.sectors.filter((sector) => sector.id === id);
    return found.length ? found : content.sectors;
  }

  /** A list of all answers that is made when it is opened, and kept up to date while it is. */
  function checking(session, sectors) {
    const rows = el("div");
    const fold = el("details", { class: "mdcheck-more mdcheck-check" });
    const draw = () => {
      if (fold.open) rows.replaceChildren(...mdcheck.check(session, sectors));
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
    const { fold, draw } = checking(session, sectors);
    const sent = mdcheck.sending(send, session);
    find(root, "[data-shown]").replaceChildren(shown, fold, el("h4", null, t("Save and send")), send);
    openFor(`#${root.id}`, fold);
    let timer = 0;
    const paint = () => {
      shown.replaceChildren(...mdcheck.summary(session, sectors));
      draw();
    };
    session.listen((_, what) => {
      sent(what);
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
