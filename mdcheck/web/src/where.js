/* Where things are, seen from this page: the way to what a line of a report leads to. */
"use strict";
{
  const { find } = mdcheck.dom;

  /** The address of a page that scripts need, as the page itself says it; "" where there is none. */
  function page(name) {
    const link = find(document, `.mdcheck-refers [data-to="${name}"]`);
    return link ? link.getAttribute("href") : "";
  }

  function at(address, id) {
    return address && `${address.split("#")[0]}#${id}`;
  }

  /**
   * What "item:health.care-abroad" or "measure:train-at-home" leads to, as an address or "".
   * @param {Content} content
   * @returns {(to: string) => string}
   */
  function where(content) {
    const homes = new Map((content.measures || []).map(({ id, sector }) => [id, sector]));
    const ways = {
      item: (id) => (document.getElementById(id) ? `#${id}` : at(page(id.split(".")[0]), id)),
      measure: (id) => at(page(homes.get(id)), id),
      instrument: (id) => at(page("instruments"), id),
      data: (id) => at(page("data"), id),
    };
    return (to) => {
      const [kind, id] = to.split(":");
      return (ways[kind] || page)(id); // a sector, a stage, a process: its page
    };
  }

  mdcheck.where = Object.assign(where, { page });
}
