/* Brings what accompanies the answering, its script and its style, once the questions are a window away: who
   only reads has nothing to load for it, and nothing moves in sight. */
"use strict";
{
  /** @type {Bind} */
  function bindWhenNear(root, session) {
    let isAsked = false;
    /** @param {IntersectionObserverEntry[]} entries the last is how it is now, after those that waited */
    const look = (entries) => {
      if (isAsked || !entries.pop()?.isIntersecting) return;
      isAsked = true;
      const begin = (bind) => {
        near.disconnect();
        bind(root, session);
      };
      mdcheck.later("handover", begin, () => {
        isAsked = false; // coming near again tries again
      });
    };
    const near = new IntersectionObserver(look, { rootMargin: "100%" });
    near.observe(root.closest(".mdcheck-checklist") || root);
  }

  mdcheck.parts.handover = bindWhenNear;
}
