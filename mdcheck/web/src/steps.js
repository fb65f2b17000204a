/* Steps that take much away, and the way back: what was there before is an earlier state. */
"use strict";
{
  const { t } = mdcheck.words;
  const { titleOf } = mdcheck.file;
  const { fieldsOf, valuesOf } = mdcheck.fields;
  const { copyOf } = mdcheck.join;

  /**
   * What can be undone now: a step, in words, and the state before it.
   * @param {Session} session
   * @param {Copy} copy
   * @param {string} words
   * @param {Partial<State> & Pick<State, "why">} parts
   */
  function offer(session, copy, words, parts) {
    const state = { id: copy.id, at: Date.now(), text: copy.text(), ...parts };
    session.undoable = { state, words, before: session.undoable };
    return state;
  }

  function step(session, words, why, apply) {
    session.refresh();
    session.copy.states.push(offer(session, session.copy, words, { why }));
    session.change(apply);
  }

  /** Put a sheet in the open one's place, or beside it where nothing keeps earlier states. */
  function replace(session, sheet) {
    if (!session.isOnDisk) return session.create(sheet);
    const words = t("{title} was replaced.", { title: titleOf(session.sheet) });
    step(session, words, "replaced", (mine, desk) => {
      Object.assign(mine, sheet);
      Object.assign(desk, mdcheck.Copy.deskOf());
    });
  }

  /** Add what others answered: answers, goals and what is said of the country. What heads the sheet stays. */
  function bring(session, words, made) {
    step(session, words, "added", (mine) => {
      const { answers, goals, plan, profile, unknown_ids } = made(mine);
      mine.answers = answers;
      mine.goals = goals;
      mine.plan = plan;
      mine.profile = profile;
      mine.unknown_ids = unknown_ids;
    });
  }

  function clear(session) {
    step(session, t("The answers were cleared."), "cleared", (sheet, desk) => {
      desk.flags = {};
      sheet.answers = {};
      sheet.unknown_ids = [];
    });
  }

  /** Delete the open one; the newest of the others is open then. */
  function remove(session) {
    const { copy, keeper, shelf } = session;
    if (copy.near) {
      const words = t("{title} was deleted.", { title: titleOf(copy.sheet) });
      const state = offer(session, copy, words, { why: "deleted" });
      copy.isGone = true;
      shelf.remove(copy.id);
      keeper?.remove(copy, state);
    }
    session.leave();
  }

  /** Words that were changed here and elsewhere at once: the copy as it would be with those that go. */
  function clash(session, copy, paths, made) {
    const { saved, stamps } = copy;
    const words = t("The same words were changed in another window. The later ones count.");
    const text = JSON.stringify({ saved, ...made, stamps });
    copy.states.push(offer(session, copy, words, { why: "clash", text, paths }));
  }

  /**
   * Make an assessment as it was in an earlier state, or only those fields that the state is about.
   * @param {Session} session
   * @param {State} state
   */
  function bringBack(session, { id, text, paths }) {
    const { shelf, keeper, content } = session;
    if (id !== session.id || session.copy.isGone) {
      if (shelf.text(id) === null) {
        shelf.keep(id, text);
        keeper?.put(id, text);
      }
      session.open(id);
      return;
    }
    const kept = JSON.parse(text);
    const then = fieldsOf({ ...kept.sheet, desk: kept.desk });
    const fields = paths ? valuesOf(session.copy) : then;
    for (const path of paths || []) fields[path] = then[path];
    const made = copyOf(fields);
    const { sheet } = mdcheck.sheet.read(made.sheet, content);
    step(session, t("An earlier state was brought back."), "earlier", (mine, desk) => {
      Object.assign(mine, sheet);
      Object.assign(desk, mdcheck.Copy.deskOf(made.desk));
    });
  }

  function undo(session) {
    const { undoable } = session;
    if (undoable) bringBack(session, undoable.state);
    session.undoable = undoable?.before || null; // the step before it can be undone then
    session.tell({ kind: "head" });
  }

  mdcheck.steps = { step, replace, bring, clear, remove, clash, bringBack, undo };
}
