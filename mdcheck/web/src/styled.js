/* Loads a style sheet that few visits need, beside the script that needs it. */
"use strict";
{
  const { el } = mdcheck.dom;
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const src = script?.src; // none in the single file, which has all styles
  const asked = new Set();

  /**
   * Use what a style sheet is for once it is there, or cannot be had.
   * @param {string} name
   * @param {() => void} use
   */
  function styled(name, use) {
    if (!src || asked.has(name)) {
      use();
      return;
    }
    asked.add(name);
    const link = el("link", { rel: "stylesheet", href: new URL(`${name}.css`, src).href });
    for (const kind of ["load", "error"]) link.addEventListener(kind, () => use());
    document.head.append(link);
  }

  mdcheck.styled = styled;
}
