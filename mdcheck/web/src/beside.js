/* Has the proposals of an earlier sheet shown beside the questions, where the open assessment has some. */
"use strict";
{
  /** @param {Session} session */
  function beside(session) {
    let isAsked = false;
    const fail = () => {
      isAsked = false; // the next change tries again; the questions are there all the same
    };
    /** @param {Change} what */
    const look = ({ kind }) => {
      if (isAsked || (kind !== "all" && kind !== "desk") || !session.copy.desk.proposals) return;
      isAsked = mdcheck.dom.find(document, "[data-checklist]") !== null;
      if (isAsked) mdcheck.later("proposals", ({ show }) => show(session), fail);
    };
    session.listen((_, what) => look(what));
    look({ kind: "all" });
  }

  mdcheck.beside = beside;
}
