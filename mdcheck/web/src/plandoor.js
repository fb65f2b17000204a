/* The way to the plan page's own scripts, which come when its part of a page is there. */
"use strict";
{
  /** @type {Bind} */
  function bindPlan(root, session) {
    const bind = () => mdcheck.later("planning", (planning) => planning.bind(root, session));
    mdcheck.later("plan-library", () => mdcheck.later("plan", bind));
  }

  mdcheck.parts.plan = bindPlan;
}
