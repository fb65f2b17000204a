/* What a report is about, and the small things that all of its parts say.
   The twin of report/told.py, which says what each function answers: the same functions in the same order.
   Blocks are plain objects, described in types.d.ts: defaults are left out, and a fold's blocks are a
   function, called when it is opened. */
"use strict";
{
  const { has, inScope, isSetAside } = mdcheck.count;
  const { tenths } = mdcheck.score;
  const { n, percent, t } = mdcheck.words;
  const { numbered } = mdcheck;
  const DASH = "–";
  const SHOWN = 5; // of drivers, of what to find out, of measures, before "and 9 more"

  /** @type {(said: string, tone?: TextBlock["tone"]) => TextBlock} */
  const text = (said, tone) => ({ kind: "text", text: said, tone });

  /** @type {(level: number, said: string) => Heading} */
  const heading = (level, said) => ({ kind: "heading", level, text: said });

  /** @param {Content} content whose items have their texts @param {Sheet} sheet @param {Result} result
   * @param {{library?: Library | null, robustness?: Robustness | null}} [options]
   * @returns {Told} */
  function told(content, sheet, result, options) {
    const { library, robustness } = options || {};
    const items = [...content.sectors, ...content.processes].flatMap((one) => one.items);
    return {
      content,
      items: Object.fromEntries(items.map((item) => [item.id, item])),
      sheet,
      result,
      library,
      likely: new Map(robustness ? robustness.sectors.map((one) => [one.id, one]) : []),
      draws: robustness ? robustness.draws : 0,
    };
  }

  /** @param {Told} about @param {Sector[]} sectors @returns {Progress} */
  function progress(about, sectors) {
    const { sheet, result } = about;
    const done = { asked: 0, answered: 0, unknown: 0 };
    for (const item of sectors.flatMap(({ items }) => inScope(items, result.scope))) {
      const { level } = answerTo(about, item.id);
      if (item.role === "open" || isSetAside(item, level, sheet.profile || {})) continue;
      done.asked += 1;
      if (level !== null) done.answered += 1;
      if (level === "unknown") done.unknown += 1;
    }
    return done;
  }

  /** @param {Told} about @param {string} id @returns {Sector} */
  function checklistOf({ content }, id) {
    return content.sectors.filter((sector) => sector.id === id)[0];
  }

  /** @param {Told} about @param {string} id @returns {Answer} */
  function answerTo({ sheet }, id) {
    const blank = { level: null, note: "", evidence: "", reference: "", by: "" };
    return has(sheet.answers, id) ? { ...blank, ...sheet.answers[id] } : blank;
  }

  /** @param {Term[]} entries @returns {Record<string, string>} */
  function titles(entries) {
    return Object.fromEntries(entries.map(({ id, title }) => [id, title]));
  }

  /** @param {Told} about @param {string} id @returns {string} */
  function answerTitle(about, id) {
    const { level } = answerTo(about, id);
    if (level === null) {
      const aside = isSetAside(about.items[id], level, about.sheet.profile || {});
      return aside ? t("Set aside") : t("Not answered");
    }
    const { levels, states } = about.content.method;
    return titles([...levels, ...states])[level];
  }

  /** @param {Told} about @param {string} id @returns {string} */
  function evidenceTitle(about, id) {
    const kind = answerTo(about, id).evidence;
    return kind ? titles(about.content.method.evidence)[kind] : t("no evidence stated");
  }

  /** @param {Priority | null} part @returns {string} */
  function percentOf(part) {
    return percent(part?.value ? tenths(part.value) : null);
  }

  /** @param {Priority | null} part @returns {Bounds | null} */
  function rangeOf(part) {
    if (!part?.value) return null;
    return { low: tenths(part.low), value: tenths(part.value), high: tenths(part.high) };
  }

  /** @param {number | string | null} low @param {number | string | null} high @returns {string} */
  function reach(low, high) {
    return low === high ? String(low) : t("{low} to {high}", { low, high });
  }

  /** @param {Told} about @param {string} id @param {string} [tail] @returns {Line} */
  function itemLine(about, id, tail) {
    return { text: numbered(about.content, about.items[id]), to: `item:${id}`, tail };
  }

  /** @param {Told} about @param {string} sector @param {string} id @returns {Line} */
  function sectorItemLine(about, sector, id) {
    return { text: numbered(about.content, about.items[id], sector), to: `item:${id}` };
  }

  /** @param {string} label @param {Line[]} lines @param {number} [shown] @param {number} [tied]
   * @returns {Points[]} */
  function points(label, lines, shown = lines.length, tied = 0) {
    if (!lines.length) return [];
    const kept = Math.min(shown, lines.length);
    return [{ kind: "points", label, lines, shown: kept, more: moreOf(lines.length - kept, tied) }];
  }

  /** @param {number} left @param {number} tied @returns {string} */
  function moreOf(left, tied) {
    if (!left) return "";
    if (!tied) return n("and {count} more", "and {count} more", left);
    return n(
      "and {count} more, {tied} of them with as many points",
      "and {count} more, {tied} of them with as many points",
      left,
      { tied },
    );
  }

  /** @param {number[]} weights @param {number} shown @returns {number} */
  function tied(weights, shown) {
    return weights.slice(shown).filter((weight) => weight === weights[shown - 1]).length;
  }

  const answers = { answerTo, answerTitle, evidenceTitle };
  const shown = { DASH, SHOWN, heading, text, percentOf, rangeOf, reach, titles, points, moreOf, tied };
  const lines = { itemLine, sectorItemLine };
  Object.assign(mdcheck, { report: { told, progress, checklistOf, ...answers, ...lines, ...shown } });
}
