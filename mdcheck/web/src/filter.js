/* Narrows the list of experiences; without this script the whole list is there. */
"use strict";
{
  const { n } = mdcheck.words;

  function start() {
    const form = document.querySelector("[data-filters]");
    if (!(form instanceof HTMLFormElement) || !form.hidden) return;
    /** @type {NodeListOf<HTMLElement>} */
    const found = document.querySelectorAll(".mdcheck-experience");
    const entries = [...found];
    const selects = [...form.querySelectorAll("select")];
    const has = ({ dataset }, name, value) => dataset[name].split(" ").includes(value);
    const fits = (entry) =>
      selects.every(({ value, dataset }) => value === "" || has(entry, dataset.filter, value));
    const count = /** @type {HTMLElement} */ (form.querySelector("[data-count]"));
    const show = () => {
      for (const entry of entries) entry.hidden = !fits(entry);
      const left = entries.filter((entry) => !entry.hidden).length;
      count.textContent = n("{count} experience", "{count} experiences", left);
    };
    form.addEventListener("change", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    show();
  }

  if (globalThis.document$) globalThis.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
