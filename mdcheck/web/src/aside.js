/* Folds the questions that the country's profile sets aside; each says why and can be answered anyway. */
"use strict";
{
  const { el, all, button, find } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** Why a question is set aside: the questions of the profile that were answered with no. */
  function reason(method, { applies = [] }) {
    const questions = method.profile.filter(({ id }) => applies.includes(id)).map(({ title }) => title);
    return t("Set aside, because the profile says no: {questions}", { questions: questions.join(" ") });
  }

  function fold(form, words, anyway) {
    const link = mdcheck.where.page("assess");
    const change = link ? el("a", { href: link }, t("Change the profile")) : null;
    const parts = [el("span", null, words), button(t("Answer anyway"), anyway), change];
    find(form, "legend").after(el("p", { class: "mdcheck-aside" }, ...parts));
  }

  function bindAside(root, session) {
    const { method, sectors } = session.content;
    const items = new Map(sectors.flatMap((sector) => sector.items).map((item) => [item.id, item]));
    const forms = all(root, "[data-applies]");
    const show = (form) => {
      const item = items.get(form.dataset.item);
      const { level } = session.answer(item.id);
      const isAside = mdcheck.count.isSetAside(item, level, session.sheet.profile) && !form.dataset.anyway;
      const note = find(form, ".mdcheck-aside");
      form.classList.toggle("is-aside", isAside);
      if (isAside && !note) {
        fold(form, reason(method, item), () => {
          form.dataset.anyway = "yes";
          show(form);
          find(form, "input").focus();
        });
      } else if (!isAside && note) note.remove();
    };
    /** @type {Listener} */
    const paint = (_, { kind, id }) => {
      if (kind === "goals") return;
      forms.filter((form) => kind !== "item" || form.dataset.item === id).forEach(show);
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  mdcheck.aside = bindAside;
}
