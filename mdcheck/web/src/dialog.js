/* Asks and tells in the page's dialog. */
"use strict";
{
  const { el, button, find } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const MOST = 10; // lines of a list

  /**
   * Ask; each choice is a label and what it does. Nothing is done where it is null.
   * @param {string} title
   * @param {(Node | string)[]} body
   * @param {[string, (() => void) | null][]} choices
   */
  function ask(title, body, choices) {
    const dialog = find(document, "[data-dialog]");
    const buttons = choices.map(([label, act]) =>
      button(label, () => {
        dialog.close();
        if (act) act();
      }),
    );
    find(dialog, "h2").textContent = title;
    find(dialog, "[data-body]").replaceChildren(...body);
    find(dialog, "[data-choices]").replaceChildren(...buttons);
    if (!dialog.open) dialog.showModal();
  }

  /**
   * Ask before something that cannot be taken back.
   * @param {string} title
   * @param {string} text
   * @param {string} label
   * @param {() => void} act
   */
  function sure(title, text, label, act) {
    ask(
      title,
      [el("p", null, text)],
      [
        [label, act],
        [t("Cancel"), null],
      ],
    );
  }

  /**
   * The first of some lines, and how many more there are.
   * @param {string[]} lines
   * @returns {HTMLElement}
   */
  function list(lines) {
    const left = lines.length - MOST;
    const more = left > 0 ? [n("and {count} more", "and {count} more", left)] : [];
    return el("ul", null, ...[...lines.slice(0, MOST), ...more].map((line) => el("li", null, line)));
  }

  mdcheck.dialog = { ask, sure, list };
}
