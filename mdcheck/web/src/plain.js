/* A text as lists are searched by it. */
"use strict";
{
  /**
   * Small letters without accents.
   * @param {string} text
   * @returns {string}
   */
  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  mdcheck.plain = plain;
}
