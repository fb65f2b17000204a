/* The way to the compare page's own script, which comes when its part of a page is there and open. */
"use strict";
{
  /** @type {Bind} */
  function bindCompare(root, session) {
    const bind = () => mdcheck.later("comparison", (comparison) => comparison.bind(root, session));
    mdcheck.whenOpen(root, () => mdcheck.later("merge", () => mdcheck.later("voices", bind)));
  }

  mdcheck.parts.compare = bindCompare;
}
