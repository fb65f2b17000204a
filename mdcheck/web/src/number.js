/* The number that people call a question by: its position in its checklist, from 1, open ones too. No DOM. */
"use strict";
{
  const { t } = mdcheck.words;

  /**
   * Of an item of this id; 0 where the page does not know it. A page that shows a part of a checklist has
   * the number with the item.
   * @param {Content} content
   * @param {string} id
   * @returns {number}
   */
  function number({ sectors, processes }, id) {
    const [home] = id.split(".");
    const items = [...sectors, ...processes].find((one) => one.id === home)?.items || [];
    const at = items.findIndex((item) => item.id === id);
    return items[at]?.number || at + 1;
  }

  /**
   * A question with its number, and with its sector among several.
   * @param {Content} content
   * @param {{id: string, text?: string}} item
   * @param {string} [sector] its title
   * @returns {string}
   */
  function numbered(content, { id, text }, sector) {
    const places = { sector, number: number(content, id), question: text };
    return sector ? t("{sector} {number}. {question}", places) : t("{number}. {question}", places);
  }

  Object.assign(mdcheck, { number, numbered });
}
