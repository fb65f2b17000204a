/* Shows the result of a sector once there is an answer: who only reads has nothing to load for it. */
"use strict";
{
  const { find } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** @type {Bind} */
  function bindWhenBegun(root, session) {
    const sector = session.sector(root.dataset.result);
    let isAsked = false;
    const fail = () => {
      isAsked = false; // the next answer tries again
      const words = t("Your answers are saved. Their result could not be loaded.");
      find(root, "[data-empty]").textContent = words;
      find(root, "[data-live]").textContent = words;
    };
    const paint = (_, what) => {
      if (isAsked || !session.answered(session.asked(sector))) return;
      isAsked = true;
      mdcheck.later("results", ({ bindResult }) => bindResult(root, session, what), fail);
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  mdcheck.parts.result = bindWhenBegun;
}
