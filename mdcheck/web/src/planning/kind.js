/* The plan of action as a kind of document. What makes documents lists this file behind its registry; what it
   needs is loaded when a plan is asked for. */
"use strict";
{
  const { t } = mdcheck.words;

  /** The plan and its matrices as they stand in the document. The scripts "plan-library" and "plan" are there.
   * @param {Content} content @param {Sheet} sheet @param {Result} result @returns {Block[]} */
  function reportOf(content, sheet, result) {
    const library = mdcheck["plan-library"];
    const own = { ...sheet, plan: mdcheck.planOf(content, sheet) };
    const made = /** @type {any} */ (mdcheck).plan(content, library, own, result);
    return mdcheck.report.plan(mdcheck.report.told(content, sheet, result, { library }), made);
  }

  const kind = {
    id: "plan",
    title: () => t("Plan of action"),
    about: () => t("With the implementation matrix and the monitoring matrix."),
    name: () => t("plan"),
    formats: ["docx", "xlsx", "html", "print", "md"],
    asks: [],
    needs: ["plan-library", "plan"],
    make: (/** @type {Told} */ { content, sheet, result }) => reportOf(content, sheet, result),
  };

  mdcheck.documents.add(kind);
}
