/* Says of a goal of a plan what it is, what calls for its actions, and where that stands.
   The twin of report/goal.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t } = mdcheck.words;
  const { answerTitle, cited, titles } = mdcheck.report;

  /** @returns {Record<string, string>} */
  function statuses() {
    return { planned: t("planned"), begun: t("begun"), done: t("done"), dropped: t("dropped") };
  }

  /** @param {Told} about @param {PlanGoal} goal @returns {string} */
  function goalTitle(about, goal) {
    if (goal.title || !goal.sectors.length) return goal.title;
    const sector = resultOf(about, goal.sectors[0]);
    if (sector.mode === null) return sector.title;
    const mode = titles(about.content.method.modes)[sector.mode];
    return t("{sector}: {mode}", { sector: sector.title, mode });
  }

  /** @param {Told} about @param {string} id @returns {SectorResult} */
  function resultOf({ result }, id) {
    return result.sectors.filter((sector) => sector.id === id)[0];
  }

  /** @param {Told} about @param {string[]} ids @returns {string} */
  function sectorNames({ content }, ids) {
    const names = titles(content.sectors);
    return ids.map((id) => (Object.hasOwn(names, id) ? names[id] : id)).join(", ");
  }

  /** @param {string} number @param {PlanAction} action @returns {Line} */
  function actionLine(number, action) {
    const text = t("{number} {action}", { number, action: action.title });
    return { text, to: action.measure ? `measure:${action.measure}` : "" };
  }

  /** @param {Told} about @param {PlanAction} action @returns {string} */
  function reasonsOf(about, action) {
    if (!action.measure) return t("Added by hand");
    if (!action.called_by.length) return t("Chosen; no answer calls for it today");
    return action.called_by.map((id) => reason(about, id)).join("; ");
  }

  /** @param {Told} about @param {string} id @returns {string} */
  function reason(about, id) {
    const [home] = id.split(".");
    return t("{sector} {number}: {answer}", {
      sector: titles(about.content.sectors)[home],
      number: mdcheck.number(about.content, id),
      answer: answerTitle(about, id),
    });
  }

  /** @param {Told} about @param {PlanAction} action @returns {string} */
  function whereFrom(about, action) {
    const reasons = reasonsOf(about, action);
    const sources = cited(action.source, shortTitles(about));
    const said = action.source.length ? t("{reasons}. Source: {sources}", { reasons, sources }) : reasons;
    const parts = about.library?.serves?.measures[action.measure];
    return parts ? t("{said}. Serves {parts}", { said, parts }) : said;
  }

  /** @param {Told} about @param {PlanAction} action @returns {PlanMeasure | undefined} */
  function measureOf({ library }, { measure }) {
    return /** @type {PlanMeasure | undefined} */ (library?.measures?.find(({ id }) => id === measure));
  }

  /** @param {Told} about @returns {Record<string, string>} */
  function shortTitles({ library }) {
    return library ? /** @type {any} */ (library).named : {};
  }

  /** @param {string[]} lines @returns {string} */
  function bullets(lines) {
    return lines.length === 1 ? lines[0] : lines.map((line) => `• ${line}`).join("\n");
  }

  /** @param {string} text @param {string} hint @returns {Cell} */
  function filled(text, hint) {
    return text || { hint };
  }

  /** @param {string} label @param {Cell[][]} rows @returns {Table} */
  function form(label, rows) {
    return { kind: "table", label, columns: [{ title: t("Part") }, { title: t("Content") }], rows };
  }

  /** @param {string[]} texts @returns {string} */
  function eachOnce(texts) {
    return [...new Set(texts.filter(Boolean))].join("; ");
  }

  const said = { statuses, goalTitle, resultOf, sectorNames, actionLine, reasonsOf, reason, whereFrom };
  Object.assign(mdcheck.report, { ...said, measureOf, shortTitles, bullets, filled, form, eachOnce });
}
