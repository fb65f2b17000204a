/* The way to the group page's own script, which comes when its part of a page is there and open. */
"use strict";
{
  /** What is shut is bound once it is opened. */
  function whenOpen(root, act) {
    const fold = root.closest("details");
    if (!fold || fold.open) return act();
    fold.addEventListener("toggle", act, { once: true });
  }

  /** @type {Bind} */
  function bindGroup(root, session) {
    const bind = () => mdcheck.later("group", (group) => group.bind(root, session));
    whenOpen(root, () => mdcheck.later("merge", () => mdcheck.later("voices", bind)));
  }

  mdcheck.whenOpen = whenOpen;
  mdcheck.parts.group = bindGroup;
}
