/* Lists earlier states of the open assessment, and deleted ones: to be brought back, or deleted for good. */
"use strict";
{
  const { el, button, find } = mdcheck.dom;
  const { t, n, moment } = mdcheck.words;
  const { named } = mdcheck;
  const { sure } = mdcheck.dialog;
  const { titleOf } = mdcheck.file;
  const { fieldsOf } = mdcheck.fields;
  const { states: allStates, drop } = mdcheck.disk;
  const { bringBack } = mdcheck.steps;
  const { isOwn } = mdcheck.prepared;
  const SOON = 3000; // milliseconds after the page is shown: tidying can wait

  async function tidy() {
    const keys = mdcheck.history.outdated(await allStates(), Date.now());
    if (keys.length) await drop(keys);
  }

  function why(state) {
    const said = {
      replaced: t("Before it was replaced"),
      added: t("Before files were added"),
      cleared: t("Before the answers were cleared"),
      deleted: t("Before it was deleted"),
      earlier: t("Before another state was brought back"),
      planned: t("Before the plan was changed"),
      tried: t("Before answers that were tried out were kept"),
      clash: t("With words that two windows changed at once"),
    };
    return said[state.why] || t("While answering");
  }

  function whenOf({ at }) {
    const parts = /** @type {const} */ ({
      day: "numeric",
      month: "long",
      hour: "2-digit",
      minute: "2-digit",
    });
    return moment(new Date(at).toISOString(), parts);
  }

  function countOf(sheet) {
    const fields = Object.entries(fieldsOf(sheet));
    const isLevel = ([path, value]) => /^answers\/.*\/level$/s.test(path) && value !== null;
    return n("{count} answer", "{count} answers", fields.filter(isLevel).length);
  }

  function row(title, facts, ...buttons) {
    const words = el("span", null, el("strong", null, title), el("span", null, facts.join(" · ")));
    return el("li", null, words, el("span", { class: "mdcheck-buttons" }, ...buttons));
  }

  function part(title, rows, ...more) {
    const list = el("ul", { class: "mdcheck-states", "aria-label": title }, ...rows);
    return rows.length ? [el("p", { class: "mdcheck-label" }, title), list, ...more] : [];
  }

  /** Nothing is left of these, nor of what was set aside of the same assessment. */
  async function forget(session, id, states) {
    const { storage } = session.shelf;
    const aside = Object.keys(storage || {}).filter((key) => key.startsWith(`mdcheck:broken:${id}:`));
    for (const key of aside) storage.removeItem(key);
    if (session.undoable?.state.id === id) session.undoable = null;
    await drop(states.map(({ key }) => key));
    session.tell({ kind: "head" });
  }

  function askToForget(session, title, text, id, states) {
    sure(title, text, t("Delete for good"), () => forget(session, id, states));
  }

  function openPart(session, states) {
    const rows = states.map((state) => {
      const back = () => bringBack(session, state);
      const facts = [countOf(JSON.parse(state.text).sheet), why(state)];
      return row(whenOf(state), facts, named(t("Bring back"), whenOf(state), back));
    });
    const title = t("Delete these states for good?");
    const text = t("The assessment stays as it is. What it was before cannot be brought back any more.");
    const ask = () => askToForget(session, title, text, session.id, states);
    const heading = t("Earlier states of {title}", { title: titleOf(session.sheet) });
    return part(heading, rows, button(t("Delete these states for good"), ask));
  }

  function deletedPart(session, states) {
    const newest = states.filter(({ id }, at) => states.findIndex((one) => one.id === id) === at);
    const rows = newest.map((state) => {
      const { sheet } = JSON.parse(state.text);
      const title = titleOf(sheet);
      const text = t("Nothing of it stays on this device. A file that you saved stays where it is.");
      const ofIt = states.filter(({ id }) => id === state.id);
      const ask = () => askToForget(session, t("Delete {title} for good?", { title }), text, state.id, ofIt);
      return row(
        title,
        [countOf(sheet), t("Deleted: {moment}", { moment: whenOf(state) })],
        named(t("Bring back"), title, () => bringBack(session, state)),
        named(t("Delete for good"), title, ask),
      );
    });
    return part(t("Deleted assessments"), rows);
  }

  function parts(session, states) {
    const ofOpen = states.filter(({ id }) => id === session.id);
    const deleted = states.filter(
      ({ id }) => isOwn(id) && session.shelf.text(id) === null && id !== session.id,
    );
    const found = [...openPart(session, ofOpen), ...deletedPart(session, deleted)];
    const none = t("Nothing yet. Earlier states come with answering, and are kept for 30 days.");
    return found.length ? found : [el("p", null, none)];
  }

  /**
   * @param {any} root
   * @param {Session} session
   */
  function bindEarlier(root, session) {
    const list = find(root, "[data-list]");
    let shown = "";
    const paint = (states) => {
      const what = [session.id, session.sheet.title, ...states.map(({ key }) => key)].join();
      if (what === shown) return;
      shown = what;
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(...parts(session, states));
      if (hadFocus) find(root, "summary").focus();
    };
    const fail = () => list.replaceChildren(el("p", null, t("This browser keeps no earlier states.")));
    const show = () => {
      if (root.open) allStates().then(paint, fail);
    };
    root.addEventListener("toggle", show);
    session.watch(show);
    session.listen((_, { kind }) => {
      if (kind === "all" || kind === "head") show();
    });
    setTimeout(() => tidy().catch(() => {}), SOON);
  }

  mdcheck.parts.earlier = bindEarlier;
}
