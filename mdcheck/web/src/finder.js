/* Narrows a list by words and by sector; without this script the whole list is there. */
"use strict";
{
  const { onPage } = mdcheck.dom;
  const { plain } = mdcheck;
  const { n } = mdcheck.words;

  function start() {
    const form = document.querySelector("[data-finder]");
    if (!(form instanceof HTMLFormElement) || !form.hidden) return;
    const field = /** @type {HTMLInputElement} */ (form.querySelector("input[data-find]"));
    const select = /** @type {HTMLSelectElement} */ (form.querySelector("select[data-find]"));
    const count = /** @type {HTMLElement} */ (form.querySelector("[data-count]"));
    /** @type {HTMLElement[]} */
    const parts = [...document.querySelectorAll(/** @type {"div"} */ (".mdcheck-found"))];
    const groups = parts.map((part) => ({
      part,
      heading: part.parentElement?.querySelector(`#${part.dataset.home}`),
      sectors: (part.dataset.sectors || "").split(" "),
      title: plain(part.firstElementChild?.textContent || ""),
      entries: [...part.querySelectorAll("li")].map((node) => ({
        node,
        text: plain(node.textContent || ""),
      })),
    }));

    function show() {
      const words = plain(field.value).split(/\s+/).filter(Boolean);
      /** @type {Map<Element | null | undefined, boolean>} */
      const seen = new Map();
      let left = 0;
      for (const { part, heading, sectors, title, entries } of groups) {
        const isHere = !select.value || sectors.includes(select.value);
        let found = 0;
        for (const { node, text } of entries) {
          node.hidden = !isHere || !words.every((word) => text.includes(word) || title.includes(word));
          found += node.hidden ? 0 : 1;
        }
        part.hidden = !found;
        left += found;
        seen.set(heading, Boolean(seen.get(heading) || found));
      }
      for (const [heading, isSeen] of seen) heading?.toggleAttribute("hidden", !isSeen);
      count.textContent = n("{count} indicator", "{count} indicators", left);
    }

    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    show();
  }

  onPage(start);
}
