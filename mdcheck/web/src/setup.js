/* Sets an assessment up: its title, date, who answers and how many questions; new, example, clear, delete. */
"use strict";
{
  const { find, all } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { sure } = mdcheck.dialog;
  const { later } = mdcheck;

  function offerExample(session) {
    later("example", (sheet) => later("load", ({ offer }) => offer(session, t("The example"), sheet)));
  }

  function askToClear(session) {
    sure(
      t("Clear the answers?"),
      session.isOnDisk
        ? t(
            "All answers and notes of this assessment are removed. Its title and goals stay. Answers can be brought back for 30 days.",
          )
        : t("All answers and notes of this assessment are removed. Its title and goals stay."),
      t("Clear"),
      () => mdcheck.steps.clear(session),
    );
  }

  function askToDelete(session) {
    sure(
      t("Delete this assessment?"),
      session.isOnDisk
        ? t("It can be brought back for 30 days. A file that you saved stays where it is.")
        : t("It is removed from this device. A file that you saved stays where it is."),
      t("Delete"),
      () => mdcheck.steps.remove(session),
    );
  }

  function bindFields(root, session) {
    const fields = all(root, "[data-head]");
    const scopes = all(root, "[name=mdcheck-scope]");
    for (const field of fields) {
      field.addEventListener("input", () => {
        if (field.validity.valid) set(session, field.dataset.head, field.value, "head");
      });
    }
    for (const radio of scopes) {
      radio.addEventListener("change", () => set(session, "scope", radio.value, "all"));
    }
    return () => {
      for (const field of fields) {
        const value = session.sheet[field.dataset.head];
        if (field.value !== value) field.value = value;
      }
      for (const radio of scopes) radio.checked = radio.value === session.sheet.scope;
    };
  }

  function set(session, key, value, kind) {
    session.change(
      (sheet) => {
        sheet[key] = value;
      },
      { kind },
    );
  }

  /** @type {Bind} */
  function bindSetup(root, session) {
    const acts = {
      new: () => session.create(),
      example: () => offerExample(session),
      clear: () => askToClear(session),
      delete: () => askToDelete(session),
    };
    const paint = bindFields(root, session);
    find(root, "form").addEventListener("submit", (event) => event.preventDefault());
    for (const [name, act] of Object.entries(acts)) {
      find(root, `[data-do="${name}"]`).addEventListener("click", act);
    }
    session.listen((_, { kind }) => {
      if (kind === "all" || kind === "head") paint();
    });
    paint();
  }

  mdcheck.parts.setup = bindSetup;
}
