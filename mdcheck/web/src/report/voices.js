/* What a report on several respondents is about, and the small things that its parts say.
   The twin of report/voices.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { has } = mdcheck.count;
  const { countsOf } = mdcheck.votes;
  const { t } = mdcheck.words;
  const { DASH, titles } = mdcheck.report;
  const SHARE = 3; // a third No and a third Yes of the level votes are two camps
  const [NO, YES] = [0, 2];
  const LEVELS = 3;

  /** @param {Told} about the merged sheet and its result @param {Sheet[]} sheets @param {Merged} merged
   * @param {AgreedLevels} agreed @param {Record<string, FindOut>} find_out @returns {Voices} */
  function voices(about, sheets, merged, agreed, find_out) {
    const items = new Map(merged.items.map((item) => [item.id, item]));
    return { about, sheets, merged, items, agreed, find_out };
  }

  /** @param {Voices} found @param {string} id @param {string} [tail] @returns {Line} */
  function question(found, id, tail = "") {
    const { content, items } = found.about;
    if (!has(items, id)) return { text: id, tail };
    const text = mdcheck.numbered(content, items[id], sectorOf(found, id));
    return { text, to: `item:${id}`, tail };
  }

  /** @param {Voices} found @param {string} id @returns {string} */
  function sectorOf(found, id) {
    const { sectors, processes } = found.about.content;
    return titles([...sectors, ...processes])[id.split(".")[0]];
  }

  /** @param {Voices} found @param {string[]} ids @returns {string[]} */
  function inOrder({ about }, ids) {
    const named = new Set(ids);
    const known = Object.keys(about.items).filter((id) => named.has(id));
    return [...known, ...ids.filter((id) => !has(about.items, id)).sort()];
  }

  /** @param {Told} about @param {Level} level @returns {string} */
  function levelTitle({ content: { method } }, level) {
    return level === null ? DASH : titles([...method.levels, ...method.states])[level];
  }

  /** @param {Sheet} sheet @param {Answer} answer @returns {string} */
  function nameOf(sheet, answer) {
    return answer.by || sheet.respondent || t("No name given");
  }

  /** @param {Voices} found @param {string} id @returns {SaidBy[]} */
  function said(found, id) {
    return found.sheets
      .filter(({ answers }) => has(answers, id))
      .map((sheet) => /** @type {SaidBy} */ ([sheet, sheet.answers[id]]))
      .filter(([, answer]) => answer.level !== null || wordsOf(found.about, answer))
      .sort(([, one], [, other]) => rank(one.level) - rank(other.level));
  }

  /** @param {Level} level @returns {number} */
  function rank(level) {
    if (typeof level === "number") return YES - level;
    return level === "unknown" ? LEVELS : LEVELS + 1;
  }

  /** @param {Told} about @param {Answer} answer @returns {string} */
  function wordsOf(about, answer) {
    return [answer.note, restsOn(about, answer)].filter(Boolean).join(" · ");
  }

  /** @param {Told} about @param {Answer} answer @returns {string} */
  function restsOn({ content }, { evidence, reference }) {
    const kind = evidence ? titles(content.method.evidence)[evidence] : "";
    return kind && reference ? t("{kind}: {reference}", { kind, reference }) : kind || reference;
  }

  /** @param {Told} about @param {Sheet} sheet @param {Answer} answer @returns {Cell[]} */
  function rowOf(about, sheet, answer) {
    const who = { text: nameOf(sheet, answer), tail: answer.note };
    return [who, levelTitle(about, answer.level), restsOn(about, answer) || DASH];
  }

  /** @param {Voices} found @param {string} id @returns {string[]} */
  function camps(found, id) {
    /** @type {Map<string, Set<string>>} */
    const byTitle = new Map();
    for (const [sheet, answer] of said(found, id)) {
      if (answer.level === null) continue;
      const title = levelTitle(found.about, answer.level);
      byTitle.set(title, (byTitle.get(title) || new Set()).add(nameOf(sheet, answer)));
    }
    return Array.from(byTitle, ([answer, names]) =>
      t("{answer}: {names}", { answer, names: [...names].join(", ") }),
    );
  }

  /** @param {Votes} votes @returns {boolean} */
  function isPolarised(votes) {
    /** @type {number[]} */ const counts = countsOf(votes);
    const all = counts.reduce((sum, count) => sum + count, 0);
    return all > 0 && [NO, YES].every((side) => SHARE * counts[side] >= all);
  }

  /** @param {Voices} found @param {string} id @returns {string[]} */
  function dissent(found, id) {
    const { level } = found.agreed[id];
    return said(found, id)
      .filter(([, answer]) => ![null, "unknown", level].includes(answer.level))
      .map(([sheet, answer]) =>
        t("{answer}: {names}", {
          answer: levelTitle(found.about, answer.level),
          names: nameOf(sheet, answer),
        }),
      );
  }

  /** @param {number} hundredths @returns {string} */
  function decimal(hundredths) {
    const rest = Math.abs(hundredths) % 100;
    const whole = (Math.abs(hundredths) - rest) / 100;
    const number = t("{whole}.{tenth}", { whole, tenth: String(rest).padStart(2, "0") });
    return hundredths >= 0 ? number : t("−{number}", { number });
  }

  const lines = { question, sectorOf, inOrder, levelTitle, nameOf, rowOf, decimal };
  Object.assign(mdcheck.report, { voices, ...lines, said, wordsOf, restsOn, camps, isPolarised, dissent });
  mdcheck.voices = voices; // what `mdcheck.later` asks for
}
