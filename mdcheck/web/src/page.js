/* The start of a page that has questions or results: binds its parts to the open assessment. */
"use strict";
{
  const { find, all, onPage } = mdcheck.dom;

  /** Once for each page, also where a theme swaps pages without loading them. Each part is bound in a
      turn of its own, so that the page is painted and answers between them. */
  function start() {
    const data = find(document, ".mdcheck-data:not([data-bound])");
    if (!data) return;
    data.setAttribute("data-bound", "");
    const session = new mdcheck.Session(JSON.parse(data.textContent), new mdcheck.shelf.Shelf());
    mdcheck.session = session;
    const turns = Object.entries(mdcheck.parts).flatMap(([name, bind]) =>
      all(document, `[data-${name}]`).map((root) => () => bind(root, session)),
    );
    const end = () => data.setAttribute("data-bound", "all");
    for (const turn of [...turns, reveal, end]) setTimeout(turn);
  }

  /** A link opens what its target stands in, and leads there once all above is laid out. */
  function reveal() {
    const id = named(globalThis.location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    const details = target.closest("details");
    if (details) details.open = true;
    const go = (frames) => {
      target.scrollIntoView();
      if (frames) requestAnimationFrame(() => go(frames - 1));
    };
    go(6);
  }

  /** The id that the end of an address stands for; "" where it was cut off in the middle of a letter. */
  function named(end) {
    try {
      return decodeURIComponent(end);
    } catch {
      return "";
    }
  }

  /** A page that a browser kept whole and shows again has heard of nothing meanwhile. */
  function comeBack({ persisted }) {
    if (persisted && mdcheck.session) mdcheck.session.follow({ key: null });
  }

  function warn(event) {
    if (mdcheck.session?.isAtRisk()) event.preventDefault();
  }

  globalThis.addEventListener("hashchange", reveal);
  globalThis.addEventListener("pageshow", comeBack);
  globalThis.addEventListener("beforeunload", warn);
  onPage(start);
}
