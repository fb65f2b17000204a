/* Every text people read, in the page's language: whole sentences with named places. The twin of words.py.
   English stands where it is said; a page in another language carries a catalogue. */
"use strict";
globalThis.mdcheck = globalThis.mdcheck || {};
{
  const FORMS = ["zero", "one", "two", "few", "many", "other"];

  let language = "en";
  /** @type {Record<string, string | string[]>} */
  let messages = {};
  /** @type {string[]} */
  let categories = []; // of numbers, in this language, in the order of its forms
  /** @type {Record<string, Intl.DateTimeFormat>} */
  const formats = {}; // each is slow to make

  /**
   * Say everything in the language of this catalogue.
   * @param {{language?: string, messages?: Record<string, string | string[]>}} catalogue
   */
  function speak(catalogue) {
    language = catalogue.language || "en";
    messages = catalogue.messages || {};
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    categories = FORMS.filter((name) => pluralCategories.some((one) => one === name));
  }

  /**
   * A sentence in the language spoken, its places filled.
   * @param {string} message
   * @param {Record<string, unknown>} [places]
   * @returns {string}
   */
  function t(message, places = {}) {
    return filled([].concat(translated(message, message))[0], places);
  }

  /**
   * A sentence in the form that a number asks for; `{count}` is the number.
   * @param {string} one
   * @param {string} many
   * @param {number} count
   * @param {Record<string, unknown>} [places]
   * @returns {string}
   */
  function n(one, many, count, places = {}) {
    const forms = translated(one, null);
    const message = forms ? formOf([].concat(forms), count) : count === 1 ? one : many;
    return filled(message, { count, ...places });
  }

  function translated(message, otherwise) {
    return Object.hasOwn(messages, message) ? messages[message] : otherwise;
  }

  /** Intl names a form that only fractions or millions have, and a catalogue may not: the last, then. */
  function formOf(forms, count) {
    const at = categories.indexOf(new Intl.PluralRules(language).select(count));
    return forms[Math.min(at, forms.length - 1)];
  }

  function filled(message, places) {
    return message.replace(/\{([a-z_]+)\}/g, (place, name) =>
      Object.hasOwn(places, name) ? String(places[name]) : place,
    );
  }

  /**
   * Tenths of a percent as people write them in the language spoken.
   * @param {number | null} tenths
   * @returns {string}
   */
  function percent(tenths) {
    if (tenths === null) return "–";
    return t("{whole}.{tenth}", { whole: Math.floor(tenths / 10), tenth: tenths % 10 });
  }

  /**
   * A moment as people write it in the language spoken; English puts the day first and has 24 hours.
   * @param {string} iso
   * @param {Intl.DateTimeFormatOptions} options
   * @returns {string}
   */
  function moment(iso, options) {
    const key = JSON.stringify([language, options]);
    if (!formats[key])
      formats[key] = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, options);
    return formats[key].format(new Date(iso));
  }

  const found = globalThis.document && document.querySelector(".mdcheck-words");
  speak(found ? JSON.parse(String(found.textContent)) : {});

  mdcheck.words = { speak, t, n, percent, moment };
}
