/* Brings it together: content and one answer sheet in, the whole result out, exact.
   The twin of assess.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { NO_EVIDENCE, idsOf, prepare } = mdcheck.count;
  const { score } = mdcheck.score;
  const { scoreGoals } = mdcheck.goals;
  const { toDo } = mdcheck.measures;

  /** @type {WeakMap<Content, Map<string, Prepared>>} */
  const ready = new WeakMap();

  /** The items of the sectors named (all when none is), made ready once and kept while the content is.
   * @param {Content} content @param {string[] | null} [ids] @param {string} [scope]
   * @returns {Prepared} */
  function prepareOnce(content, ids, scope = "full") {
    const named = ids || [];
    const chosen = content.sectors.filter(({ id }) => !named.length || named.includes(id));
    const mine = ready.get(content) || new Map();
    const key = JSON.stringify([scope, ...idsOf(chosen)]);
    if (!mine.has(key)) mine.set(key, prepare(content.method, chosen, scope));
    ready.set(content, mine);
    return mine.get(key);
  }

  /** @param {Content} content @param {Sheet} sheet
   * @param {Options} [options] @returns {Result} */
  function assess(content, sheet, options) {
    const { scope, sectors, library } = options || {};
    return assessed(prepareOnce(content, sectors, scope || sheet.scope), sheet, library);
  }

  /** @param {Prepared} prepared @param {Sheet} sheet @param {Library | null} [library]
   * @returns {Result} */
  function assessed(prepared, sheet, library) {
    const { method, scope } = prepared;
    /** @type {Scores} */ const scores = score(prepared, sheet.answers, sheet.profile || {});
    const { sectors, transfer, group } = scores;
    return {
      title: sheet.title,
      scope,
      content_version: method.content_version,
      method_version: method.method_version,
      ranked: sectors.filter(({ place }) => place !== null).length,
      evidence: [NO_EVIDENCE, ...idsOf(method.evidence)],
      sectors,
      transfer,
      group,
      goals: scoreGoals(method, sheet.goals),
      unknown_ids: sheet.unknown_ids.slice(),
      to_do: new Map(library ? sectors.map((sector) => [sector.id, () => toDo(library, sector)]) : []),
    };
  }

  Object.assign(mdcheck, { prepare: prepareOnce, assess, assessed });
}
