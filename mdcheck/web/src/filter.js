/* Narrows, searches and sorts the list of experiences; without this script the whole list is there. */
"use strict";
{
  const { all, find, onPage } = mdcheck.dom;
  const { plain } = mdcheck;
  const { n } = mdcheck.words;

  const has = ({ dataset }, name, value) => dataset[name].split(" ").includes(value);

  /**
   * The words of each experience, once they are loaded: by its id, as they are searched.
   * @type {Record<string, string> | null}
   */
  let said = null;

  /** Load them, which only who searches needs. */
  function load(then) {
    mdcheck.later(
      "experiences-words",
      (words) => {
        said = Object.fromEntries(Object.entries(words).map(([id, text]) => [id, plain(text)]));
        then();
      },
      then, // the titles are there
    );
  }

  function wordsOf(entry) {
    return (said && said[entry.dataset.id]) || plain(entry.textContent);
  }

  /** Whether an entry has all the words asked for, each at least as the beginning of one. */
  function isAbout(entry, words) {
    const text = ` ${wordsOf(entry)}`;
    return words.every((word) => text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word)));
  }

  const ORDERS = {
    title: () => 0,
    place: (a, b) => a.dataset.place.localeCompare(b.dataset.place, document.documentElement.lang),
    year: (a, b) => Number(b.dataset.year) - Number(a.dataset.year),
  };

  /** Who comes with an address of before, when all experiences stood here, is sent on to the entry. */
  function sendOn(entries) {
    const id = location.hash.slice(1);
    const meant = entries.find(({ dataset }) => dataset.id === id);
    if (meant) location.replace(find(meant, "a").href);
  }

  function start() {
    const form = find(document, "[data-filters]");
    if (!form || !form.hidden) return;
    const list = find(document, "[data-lines]");
    const entries = all(list, ".mdcheck-experience"); // as they stand, by title
    sendOn(entries);
    globalThis.addEventListener("hashchange", () => sendOn(entries));
    const search = find(form, "[data-search]");
    const sort = find(form, "[data-sort]");
    const selects = all(form, "[data-filter]");
    const fits = (entry) =>
      selects.every(({ value, dataset }) => value === "" || has(entry, dataset.filter, value));
    const show = () => {
      const words = plain(search.value).match(/[\p{L}\p{N}]+/gu) || [];
      for (const entry of entries) entry.hidden = !fits(entry) || !isAbout(entry, words);
      const left = entries.filter((entry) => !entry.hidden).length;
      find(form, "[data-count]").textContent = n("{count} experience", "{count} experiences", left);
    };
    search.addEventListener("input", () => {
      if (said) show();
      else load(show);
    });
    sort.addEventListener("change", () => list.append(...[...entries].sort(ORDERS[sort.value])));
    form.addEventListener("change", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.hidden = false;
    show(); // a browser that goes back keeps what was chosen
    if (sort.value !== "title") sort.dispatchEvent(new Event("change"));
  }

  onPage(start);
}
