/* Makes a document of the open assessment: what it needs is loaded, what it says is decided by the report, and
   it is drawn and given to the browser as a file, or printed. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { formatOf } = mdcheck.documents;
  const SLICE = 30; // milliseconds of work at a time, so that the page answers
  const DRAWS = 20; // variations between two looks at the clock
  const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]); // as in words.py

  /** The scripts of these names, one after the other, since one may stand on another. */
  async function loaded(names) {
    for (const name of names) {
      await new Promise((done, failed) => mdcheck.later(name, done, () => failed(new NotLoaded())));
    }
  }

  class NotLoaded extends Error {}

  /** How a document speaks. @returns {Speech} */
  function speech() {
    const carrier = find(document, "script.mdcheck-words");
    const { language = "en" } = carrier ? JSON.parse(carrier.textContent) : {};
    return { language, isRtl: RIGHT_TO_LEFT.has(language), ...mdcheck.given };
  }

  /** How likely the places are: as the page has worked it out, or else in slices. */
  async function likely(content, sheet, result) {
    const known = mdcheck.likelyOf(sheet, result);
    if (known || !result.ranked) return known;
    const prepared = mdcheck.prepare(content, [], result.scope);
    const variations = mdcheck.robustness.start(prepared, sheet, result, content.method.robustness.seed);
    let isDone = false;
    while (!isDone) {
      const end = performance.now() + SLICE;
      while (!isDone && performance.now() < end) isDone = variations.step(DRAWS);
      await new Promise((rested) => setTimeout(rested));
    }
    return variations.result();
  }

  /** What a document is about: the open assessment as it is now. @param {Documented} session */
  async function about({ content, sheet }) {
    mdcheck.results.readTexts(content);
    await new Promise((use) => mdcheck.cycle.known(content, () => use(null)));
    const now = structuredClone({ ...sheet, answers: { ...sheet.answers } });
    const library = { ...content, ...mdcheck.besides };
    const result = mdcheck.assess(content, now, { library });
    const robustness = await likely(content, now, result);
    return mdcheck.report.told(content, now, result, { library, robustness });
  }

  /** A name that says of what and what it is: "kasamba-2026_report.docx". */
  function fileName(session, kind, { sectors, notes }, ending) {
    const { slug } = mdcheck.file;
    const parts = [session.sheet.title || "mdcheck", kind.name()];
    if (sectors.length === 1) parts.push(sectors[0]);
    if (kind.asks.includes("notes") && !notes) parts.push(t("without notes"));
    return `${parts.map(slug).filter(Boolean).join("_")}.${ending}`;
  }

  /**
   * Make a document; the name of its file, or "" where it was printed.
   * @param {Documented} session
   * @param {DocumentKind} kind
   * @param {DocumentChoices} choices
   * @returns {Promise<string>}
   */
  async function make(session, kind, choices) {
    const format = formatOf(choices.format);
    await loaded(["besides", ...(kind.needs || []), ...format.needs]);
    const speaks = speech();
    const told = await about(session);
    const voices = session.voicesOf?.(told) || null;
    const report = kind.make(told, { ...choices, version: speaks.version, voices });
    if (!format.draw) {
      print(report, speaks);
      return "";
    }
    const drawn = await format.draw(report, speaks);
    const name = fileName(session, kind, choices, format.ending);
    mdcheck.file.give(name, [drawn], format.type);
    return name;
  }

  let leave = () => {}; // what ends the last printing, where a browser did not say that it ended

  /** Print the page of a report alone, in a frame of its own, so that no look of the site touches it. */
  function print(report, speaks) {
    leave();
    const frame = el("iframe", { class: "mdcheck-paper-frame", title: t("Document to be printed") });
    document.body.append(frame);
    const home = frame.contentDocument;
    home.documentElement.replaceWith(mdcheck.tree.grow(home, mdcheck.html.page(report, speaks)));
    for (const meta of home.querySelectorAll("meta[http-equiv]")) meta.remove(); // it has the page's policy
    const { title } = document;
    document.title = home.title; // what a browser proposes as the name of a PDF
    leave = () => {
      document.title = title;
      frame.remove();
      leave = () => {};
    };
    frame.contentWindow.addEventListener("afterprint", () => leave(), { once: true });
    frame.contentWindow.focus();
    frame.contentWindow.print();
  }

  Object.assign(mdcheck.documents, { make, NotLoaded, fileName });
}
