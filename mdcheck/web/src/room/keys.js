/* Which key does what in the room view. No DOM. */
"use strict";
{
  /** @type {Record<string, [string, any?]>} */
  const ACTS = {
    0: ["level", 0],
    1: ["level", 1],
    2: ["level", 2],
    "?": ["level", "unknown"],
    "؟": ["level", "unknown"],
    n: ["level", "not-applicable"],
    backspace: ["level", null],
    delete: ["level", null],
    pagedown: ["go", 1], // what a presenter's remote control sends
    pageup: ["go", -1],
    home: ["end", -1],
    end: ["end", 1],
    " ": ["reveal"],
    r: ["reveal"],
    j: ["judge"],
    s: ["chart"],
    h: ["help"],
    t: ["clock"],
    "+": ["minutes", 1],
    "=": ["minutes", 1],
    "-": ["minutes", -1],
    f: ["full"],
  };
  /** @type {Record<string, number>} */
  const WAYS = { arrowright: 1, arrowleft: -1 };

  /**
   * What a key asks for: an act and what it is done with, or null.
   * @param {{key: string, [more: string]: any}} event
   * @param {boolean} isRtl whether a line begins on the right, where on is to the left
   * @returns {[string, any?] | null}
   */
  function actOf({ key, code = "", shiftKey, ctrlKey, metaKey, altKey }, isRtl) {
    if (ctrlKey || metaKey || altKey) return null;
    const name = key.toLowerCase();
    if (Object.hasOwn(WAYS, name)) return [shiftKey ? "sector" : "go", isRtl ? -WAYS[name] : WAYS[name]];
    const found = [name, shiftKey ? "" : printed(code)].find((one) => Object.hasOwn(ACTS, one));
    return found === undefined ? null : ACTS[found];
  }

  /** What stands on the key in Latin: other keyboards give other letters, or digits with Shift only. */
  function printed(code) {
    const found = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code);
    return found ? found[1].toLowerCase() : "";
  }

  mdcheck.roomKeys = { actOf };
}
