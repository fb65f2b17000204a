/* How far some questions are answered, and what is still to be seen to. No DOM. */
"use strict";
{
  const { inScope, isSetAside } = mdcheck.count;

  /**
   * What a question's answer comes to. An open question is "said" or "unsaid", and is never missing.
   * @param {Session} session
   * @param {Item} item
   * @returns {Standpoint}
   */
  function stateOf({ sheet }, item) {
    const { level = null, note = "" } = sheet.answers[item.id] || {};
    if (item.role === "open") return note ? "said" : "unsaid";
    if (level === null) return isSetAside(item, level, sheet.profile) ? "aside" : "open";
    if (level === "not-applicable") return note.trim() ? "answered" : "reasonless";
    return level === "unknown" ? "unknown" : "answered";
  }

  /**
   * Of the items of some sectors, in the sheet's scope: how many are asked and answered, and the ids of those
   * that are open, not known, not applicable without a reason, or to be come back to.
   * @param {Session} session
   * @param {Sector[]} sectors
   * @returns {Review}
   */
  function review(session, sectors) {
    const { sheet, copy } = session;
    const items = sectors.flatMap((sector) => inScope(sector.items, sheet.scope));
    const states = new Map(items.map((item) => [item.id, stateOf(session, item)]));
    /** @type {Record<Standpoint, string[]>} */
    const ids = { answered: [], unknown: [], reasonless: [], open: [], aside: [], said: [], unsaid: [] };
    for (const [id, state] of states) ids[state].push(id);
    const { open, unknown, reasonless } = ids;
    const answered = ids.answered.length + unknown.length + reasonless.length;
    const flagged = [...states.keys()].filter((id) => copy.desk.flags[id]);
    return { states, asked: answered + open.length, answered, open, unknown, reasonless, flagged };
  }

  /** Whether a change can change a review of these sectors. */
  function concerns(sectors, { kind, id }) {
    if (kind === "head" || kind === "goals") return false;
    return !id || sectors.some((sector) => id.startsWith(`${sector.id}.`));
  }

  /**
   * The first of these that comes after one in the order of all, or else the first of them.
   * @param {string[]} all
   * @param {string[]} wanted
   * @param {string} [from]
   */
  function nextOf(all, wanted, from) {
    const at = from ? all.indexOf(from) : -1;
    return wanted.find((id) => all.indexOf(id) > at) || wanted[0];
  }

  mdcheck.review = Object.assign(review, { concerns, nextOf });
}
