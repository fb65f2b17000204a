/* Narrows the list of experiences; without this script the whole list is there. */
(function () {
  "use strict";

  function start() {
    const form = document.querySelector("[data-filters]");
    if (!form || !form.hidden) return;
    const entries = [...document.querySelectorAll(".mdcheck-experience")];
    const selects = [...form.querySelectorAll("[data-filter]")];
    const count = form.querySelector("[data-count]");
    const fits = (entry) =>
      selects.every(({ value, dataset }) => !value || entry.dataset[dataset.filter].split(" ").includes(value));
    const show = () => {
      entries.forEach((entry) => { entry.hidden = !fits(entry); });
      const left = entries.filter((entry) => !entry.hidden).length;
      count.textContent = left === 1 ? "1 experience" : `${left} experiences`;
    };
    form.addEventListener("change", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    show();
  }

  if (globalThis.document$) globalThis.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
