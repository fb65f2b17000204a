/* Says at a question who gave its answer, where that is not the respondent of the open assessment. */
"use strict";
{
  const { el, find, all } = mdcheck.dom;
  const { t } = mdcheck.words;

  function show(form, { by }, respondent) {
    const words = by && by !== respondent ? t("Answered by: {respondent}", { respondent: by }) : "";
    const line = find(form, ".mdcheck-given");
    if (line?.textContent === words || (!line && !words)) return;
    line?.remove();
    if (words) find(form, "legend").after(el("p", { class: "mdcheck-given" }, words));
  }

  /** @param {Session} session */
  function bindGiven(session) {
    const forms = all(document, "[data-item]");
    /** @type {Listener} */
    const paint = (_, { kind, id }) => {
      if (kind === "goals" || kind === "profile" || kind === "desk") return;
      const { respondent } = session.sheet;
      for (const form of forms) {
        if (kind !== "item" || form.dataset.item === id)
          show(form, session.answer(form.dataset.item), respondent);
      }
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  if (mdcheck.session) bindGiven(mdcheck.session);
}
