/* Loads what few visits need once it is needed: a script beside the page's own. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);

  const coming = {};

  function fail() {
    const title = t("This part of the site could not be loaded. Are you online?");
    mdcheck.dialog.ask(title, [], [[t("Close"), null]]);
  }

  /**
   * Use `mdcheck[name]`, which is what the script of that name makes; the single file has it already.
   * @param {string} name
   * @param {(made: any) => void} use
   * @param {() => void} [failed] what to do where it cannot be loaded, instead of saying so
   */
  function later(name, use, failed = fail) {
    if (mdcheck[name]) {
      use(mdcheck[name]);
      return;
    }
    coming[name] ||= el("script", { src: new URL(`${name}.js`, src).href });
    const script = coming[name]; // once, however often it is asked for
    script.addEventListener("load", () => use(mdcheck[name]));
    script.addEventListener("error", () => {
      delete coming[name];
      script.remove();
      failed();
    });
    document.head.append(script);
  }

  mdcheck.later = later;
}
