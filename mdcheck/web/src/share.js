/* The parts of a page that share an assessment, and that show an earlier one: what they need is loaded once
   somebody uses them. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { later } = mdcheck;

  /** @type {Bind} */
  function bindShare(root, session) {
    const open = find(root, '[data-do="share"]');
    const show = (isPressed) => {
      if (open.hidden) return;
      const begin = ({ bind }) => {
        if (open.hidden) return; // asked for twice
        open.hidden = true;
        bind(root, session);
        if (isPressed) find(root, "input").focus();
      };
      later("sharing", begin, isPressed ? undefined : () => {});
    };
    const look = () => {
      if (session.copy.desk.asked.length) show(false);
    };
    open.addEventListener("click", () => show(true));
    open.hidden = false;
    session.listen(look);
    look();
  }

  /** The earlier sheets that can be shown: other assessments of this device. */
  function others(session) {
    return session.shelf.list().filter(({ id }) => id !== session.id);
  }

  function offerKept(session, id) {
    const copy = mdcheck.Copy.read(id, session.shelf.text(id), session.content);
    if (copy) later("proposals", ({ offer }) => offer(session, copy.sheet));
  }

  function offerFile(session, file) {
    later("load", async ({ readFiles }) => {
      const [found] = await readFiles(session.content, [file]);
      if (found.sheet) later("proposals", ({ offer }) => offer(session, found.sheet));
      else refuse(found);
    });
  }

  function refuse({ file, kind, findings }) {
    const { ask, list } = mdcheck.dialog;
    const lines =
      kind === "wrong"
        ? findings.map(mdcheck.load.inWords)
        : [t("It is not an assessment of one respondent.")];
    ask(t("This file cannot be loaded"), [el("p", null, file), list(lines)], [[t("Close"), null]]);
  }

  /** @type {Bind} */
  function bindProposed(root, session) {
    const select = find(root, "select");
    const file = find(root, "[type=file]");
    const state = find(root, "[data-state]");
    const showList = () => {
      const options = others(session).map(({ id, title, respondent }) =>
        el("option", { value: id }, [title || t("Untitled"), respondent].filter(Boolean).join(" · ")),
      );
      select.replaceChildren(el("option", { value: "" }, t("Choose")), ...options);
      select.parentElement.hidden = options.length === 0;
    };
    const showState = () => {
      const isSome = session.copy.desk.proposals !== null;
      state.hidden = !isSome;
      if (!isSome) return;
      later("proposals", ({ facts, dropButton }) => {
        const lines = facts(session).map((line) => el("li", null, line));
        state.replaceChildren(
          el("ul", null, ...lines),
          el("p", { class: "mdcheck-buttons" }, dropButton(session)),
        );
      });
    };
    find(root, '[data-do="earlier"]').addEventListener("click", () => file.click());
    file.addEventListener("change", () => {
      const [chosen] = file.files;
      if (chosen) offerFile(session, chosen);
      file.value = "";
    });
    select.addEventListener("change", () => {
      if (select.value) offerKept(session, select.value);
      select.value = "";
    });
    const paint = (_, { kind }) => {
      if (kind === "all" || kind === "head") showList();
      if (kind !== "goals" && kind !== "head") showState();
    };
    root.hidden = false;
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  mdcheck.parts.share = bindShare;
  mdcheck.parts.proposed = bindProposed;
}
