/* Says on the home page that an assessment is under way on this device, and leads back to it. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { inScope, isSetAside } = mdcheck.count;

  const isMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /** The sheet as it was kept, of the assessment that was open last or else the newest; null without any. */
  function lastOpen(shelf) {
    const open = sheetOf(shelf.text(shelf.current()));
    return (
      open ||
      shelf
        .list()
        .map(({ id }) => sheetOf(shelf.text(id)))
        .find(Boolean) ||
      null
    );
  }

  function sheetOf(text) {
    try {
      const { sheet } = JSON.parse(text);
      return isMap(sheet) && isMap(sheet.answers) ? sheet : null;
    } catch {
      return null;
    }
  }

  /** How many of the questions that count in a sheet have an answer: [answered, asked]. */
  function progress(items, { answers, profile, scope }) {
    const level = ({ id }) => levelOf(Object.hasOwn(answers, id) ? answers[id] : null);
    const denied = isMap(profile) ? profile : {};
    const asked = inScope(items, scope).filter((item) => !isSetAside(item, level(item), denied));
    return [asked.filter((item) => level(item) !== null).length, asked.length];
  }

  /** A kept answer is its level, or a map with it. */
  function levelOf(answer) {
    return (isMap(answer) ? answer.level : answer) ?? null;
  }

  function words(title, answered, asked) {
    return typeof title === "string" && title
      ? t("Go on with {title}: {answered} of {asked} answered", { title, answered, asked })
      : t("Go on with your assessment: {answered} of {asked} answered", { answered, asked });
  }

  function show(root, shelf, items, usual) {
    const sheet = lastOpen(shelf);
    if (!sheet) return root.replaceChildren(...usual);
    const [answered, asked] = progress(items, sheet);
    const way = find(document, ".mdcheck-hero .md-button--primary");
    root.replaceChildren(
      el("a", { href: way.getAttribute("href") }, words(sheet.title, answered, asked)),
      el("progress", { value: String(answered), max: String(asked || 1), "aria-hidden": "true" }),
    );
  }

  function start() {
    const root = find(document, "[data-underway]");
    const shelf = new mdcheck.shelf.Shelf();
    if (!root || !shelf.storage) return;
    const items = JSON.parse(find(document, ".mdcheck-asked").textContent);
    const usual = [...root.childNodes];
    const paint = () => show(root, shelf, items, usual);
    globalThis.addEventListener("storage", paint);
    globalThis.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) paint(); // back from the assessment, as the page was left
    });
    paint();
  }

  start();
}
