/* Merges sheets sector by sector, and keeps what came of each: a decision on one item costs one sector's work, not
   that of all. What it comes to is what merging all at once comes to. No DOM. */
"use strict";
{
  const { newMap } = mdcheck.sheet;
  const { compare } = mdcheck.score;
  const REST = ""; // the head of the sheets, their goals, and answers to what no sector asks

  /** By sheet, its parts by sector. @type {WeakMap<Sheet, Map<string, Sheet>>} */
  const cut = new WeakMap();

  /** The answers of a sheet by sector, each as a sheet. @param {Content} content @param {Sheet} sheet */
  function partsOf(content, sheet) {
    const found = cut.get(sheet) || new Map();
    if (found.size) return found;
    cut.set(sheet, found);
    const homes = new Map(content.sectors.flatMap(({ id, items }) => items.map((item) => [item.id, id])));
    for (const id of [REST, ...content.sectors.map((sector) => sector.id)]) {
      found.set(id, { ...sheet, answers: newMap(), ...(id ? { goals: [], unknown_ids: [] } : {}) });
    }
    for (const id of Object.keys(sheet.answers)) {
      found.get(homes.get(id) || REST).answers[id] = sheet.answers[id];
    }
    return found;
  }

  class Merging {
    /** @type {Map<string, {sheets: Sheet[], by: string, agreed: string, merged: Merged}>} */
    made = new Map();

    /** @param {Content} content */
    constructor(content) {
      this.content = content;
      /** @type {Map<string, Content>} */
      this.contents = new Map(
        content.sectors.map((one) => [one.id, { ...content, sectors: [one], processes: [] }]),
      );
      this.contents.set(REST, { ...content, sectors: [] });
      this.homes = new Map(content.sectors.flatMap(({ id, items }) => items.map((item) => [item.id, id])));
      this.weights = new Map(
        content.sectors.flatMap(({ items }) => items.map((item) => [item.id, item.weight || 1])),
      );
    }

    /** The parts that there are to merge. */
    get ids() {
      return [...this.contents.keys()];
    }

    /**
     * What a part of the sheets comes to; as it was worked out before, where nothing of it has changed.
     * @param {string} name of what is merged, so that several are kept
     * @param {Sheet[]} sheets
     * @param {{by: string, agreed: AgreedLevels, title: string}} options
     * @param {string} id
     * @returns {Merged}
     */
    part(name, sheets, { by, agreed, title }, id) {
      const own = sheets.map((sheet) => partsOf(this.content, sheet).get(id));
      const levels = newMap();
      for (const key of Object.keys(agreed)) {
        if ((this.homes.get(key) || REST) === id) levels[key] = agreed[key];
      }
      const said = JSON.stringify(id ? levels : [levels, title]);
      const isSame = (old) =>
        old &&
        old.by === by &&
        old.agreed === said &&
        old.sheets.length === own.length &&
        own.every((sheet, at) => sheet === old.sheets[at]);
      const known = ["votes", name].map((one) => this.made.get(`${one}/${id}`)).find(isSame);
      if (known) return known.merged;
      const content = /** @type {Content} */ (this.contents.get(id));
      const merged = mdcheck.merge(content, /** @type {Sheet[]} */ (own), { by, agreed: levels, title });
      this.made.set(`${name}/${id}`, { sheets: /** @type {Sheet[]} */ (own), by, agreed: said, merged });
      return merged;
    }

    /**
     * All parts together: what `mdcheck.merge` says of these sheets.
     * @param {string} name
     * @param {Sheet[]} sheets
     * @param {{by: string, agreed: AgreedLevels, title: string}} options
     * @returns {Merged}
     */
    whole(name, sheets, options) {
      const { content, weights } = this;
      const rest = this.part(name, sheets, options, REST);
      const parts = content.sectors.map(({ id }) => this.part(name, sheets, options, id));
      const items = parts.flatMap((part) => part.items);
      const votes = new Map(items.map((item) => [item.id, item.votes]));
      const open = new Set(parts.flatMap(({ disagreements }) => disagreements));
      const weightOf = ({ id }) => Number(weights.get(id));
      const apart = (a, b) =>
        b.spread - a.spread || compare(a.agreement, b.agreement) || weightOf(b) - weightOf(a);
      const disagreements = items
        .filter(({ id }) => open.has(id))
        .sort(apart)
        .map(({ id }) => id);
      const answers = newMap();
      for (const { sheet } of [...parts, rest]) Object.assign(answers, sheet.answers);
      const sheet = { ...rest.sheet, answers };
      return {
        by: options.by,
        respondents: rest.respondents.map((one, at) => ({
          ...one,
          answered: parts.reduce((sum, { respondents }) => sum + respondents[at].answered, 0),
        })),
        items,
        disagreements,
        decisive: mdcheck.decisive(content, sheet, disagreements, votes),
        alpha: mdcheck.agreement.alpha([...votes.values()]),
        alphas: new Map(parts.flatMap(({ alphas }) => [...alphas])),
        sheet,
      };
    }
  }

  mdcheck.Merging = Merging;
}
