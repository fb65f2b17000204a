/* Shows what a checklist of the process comes to once something is answered, and the whole cycle at once: who
   only reads has nothing to load for it. */
"use strict";
{
  const { all, find } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** @type {Bind} */
  function bindWhenSaid(root, session) {
    const id = root.dataset.steps; // none: the whole cycle
    const forms = id ? all(document, `#list-${id} [data-item]`) : [];
    let isAsked = false;
    const isSaid = ({ dataset }) => {
      const { level, note } = session.answer(dataset.item);
      return level !== null || note;
    };
    const fail = () => {
      isAsked = false; // the next answer tries again
      const words = t("Your answers are saved. Their result could not be loaded.");
      find(root, "[data-empty]").textContent = words;
      find(root, "[data-live]").textContent = words;
    };
    const paint = (_, what) => {
      if (isAsked || (id && !forms.some(isSaid))) return;
      isAsked = true;
      const bind = ({ bindSteps, bindCourse }) => (id ? bindSteps : bindCourse)(root, session, what);
      mdcheck.later("results", () => mdcheck.later("course", bind, fail), fail);
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  Object.assign(mdcheck.parts, { steps: bindWhenSaid, course: bindWhenSaid });
}
