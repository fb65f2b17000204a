/* Says where something stands in the sources, as a reader would look it up.
   The twin of report/cited.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t } = mdcheck.words;
  const CONVENED = "0"; // the group that names whom to convene, before the questions

  /** @param {string[]} sources @param {Record<string, string>} names @returns {string} */
  function cited(sources, names) {
    return [...new Set(sources.map((source) => placeInWords(source, names)))].join("; ");
  }

  /** @param {string} source @param {Record<string, string>} names @returns {string} */
  function placeInWords(source, names) {
    if (/^C[0-9]/.test(source)) {
      const [annex, group, ...rest] = source.split(".");
      return questionInWords(annex, group, rest.join("."));
    }
    if (/^[0-9]/.test(source)) return t("section {section}", { section: source.split(/\.[a-z]/)[0] });
    if ("ABD".includes(source[0]) && source.includes(".")) return t("Annex {annex}", { annex: source });
    return Object.hasOwn(names, source) ? names[source] : source;
  }

  /** @param {string} annex @param {string} [group] @param {string} [question] @returns {string} */
  function questionInWords(annex, group, question) {
    if (group === CONVENED) return t("Annex {annex}", { annex });
    if (question) return t("Annex {annex}, group {group}, question {question}", { annex, group, question });
    return group ? t("Annex {annex}, group {group}", { annex, group }) : t("Annex {annex}", { annex });
  }

  Object.assign(mdcheck.report, { cited });
}
