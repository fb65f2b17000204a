/* Prints something alone, without the page around it. */
"use strict";
{
  const { el } = mdcheck.dom;
  const root = document.documentElement;
  const ALONE = "mdcheck-print-alone";

  /** @param {string} kind a class for its look @param {...Node} nodes */
  function printAlone(kind, ...nodes) {
    const paper = el("div", { class: `mdcheck mdcheck-alone ${kind}` }, ...nodes);
    document.body.append(paper);
    root.classList.add(ALONE);
    const end = () => {
      paper.remove();
      root.classList.remove(ALONE);
    };
    globalThis.addEventListener("afterprint", end, { once: true });
    globalThis.print();
  }

  mdcheck.printAlone = printAlone;
}
