/* The start of every page that has questions or results. */
(function (mdcheck) {
  "use strict";

  function bind(selector, show, session) {
    document.querySelectorAll(selector).forEach((root) => show(root, session));
  }

  /** Once for each page, also where a theme swaps pages without loading them. */
  function start() {
    const data = document.querySelector(".mdcheck-data:not([data-bound])");
    if (!data) return;
    data.setAttribute("data-bound", "");
    const { store, bar, checklist, assessment } = mdcheck;
    const session = new store.Session(JSON.parse(data.textContent));
    mdcheck.session = session;
    bind("[data-bar]", bar.bind, session);
    bind("[data-checklist]", checklist.bindForms, session);
    bind("[data-result]", checklist.bindResult, session);
    if (assessment) {
      bind("[data-setup]", assessment.bindSetup, session);
      bind("[data-tasks]", assessment.bindTasks, session);
      bind("[data-overview]", assessment.bindOverview, session);
      bind("[data-goals]", assessment.bindGoals, session);
    }
    checklist.reveal();
  }

  function warn(event) {
    const { session } = mdcheck;
    if (session && session.state !== "kept" && Object.keys(session.sheet.answers).length) event.preventDefault();
  }

  globalThis.addEventListener("hashchange", mdcheck.checklist.reveal);
  globalThis.addEventListener("beforeprint", mdcheck.checklist.beforePrint);
  globalThis.addEventListener("afterprint", mdcheck.checklist.afterPrint);
  globalThis.addEventListener("beforeunload", warn);
  if (globalThis.document$) globalThis.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})((globalThis.mdcheck = globalThis.mdcheck || {}));
