/* Brings what accompanies the answering, its script and its style, once the questions come into view: who
   only reads has nothing to load for it. */
"use strict";
{
  /** @type {Bind} */
  function bindWhenNear(root, session) {
    const near = new IntersectionObserver(([{ isIntersecting }]) => {
      if (!isIntersecting) return;
      const begin = (bind) => {
        near.disconnect();
        bind(root, session);
      };
      mdcheck.later("handover", begin, () => {}); // coming into view again tries again
    });
    near.observe(root.closest(".mdcheck-checklist") || root);
  }

  mdcheck.parts.handover = bindWhenNear;
}
