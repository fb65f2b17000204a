/* A button that says to screen readers what it is about. */
"use strict";
{
  const { t } = mdcheck.words;

  /**
   * @param {string} label
   * @param {string} about
   * @param {() => void} act
   * @returns {HTMLButtonElement}
   */
  function named(label, about, act) {
    const made = mdcheck.dom.button(label, act);
    made.setAttribute("aria-label", t("{label}: {about}", { label, about }));
    return made;
  }

  mdcheck.named = named;
}
