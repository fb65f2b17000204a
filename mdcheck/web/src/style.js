/* Loads the style that goes with a script that is loaded itself. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);

  /**
   * Use what the style of that name makes ready; the single file has it already.
   * @param {string} name
   * @param {() => void} use also called where it cannot be loaded: all works without
   */
  function style(name, use) {
    const before = find(document, `link[data-style="${name}"]`);
    if (!script?.src || before?.sheet) return use();
    const href = new URL(`${name}.css`, script.src).href;
    const link = before || el("link", { rel: "stylesheet", href, "data-style": name });
    link.addEventListener("load", use, { once: true });
    link.addEventListener("error", () => {
      link.remove(); // the next to ask tries again
      use();
    });
    if (!before) document.head.append(link);
  }

  mdcheck.style = style;
}
