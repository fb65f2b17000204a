/* Binds the questions of a page to the open assessment. */
"use strict";
{
  const { el, find, all } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** What a question has only with a script, which can keep it: a way to clear it, and a note. */
  function addTools(form) {
    if (find(form, ".mdcheck-note")) return;
    const clear = el(
      "button",
      { type: "button", class: "mdcheck-clear", "data-clear": "", "aria-label": t("Clear this answer") },
      t("Clear"),
    );
    const note = el("details", { class: "mdcheck-note" }, el("summary", null, t("Note and evidence")));
    find(form, ".mdcheck-help").before(clear, note);
  }

  /** The fields of a note, made once they are needed: many fields are slow to start. */
  function addFields(form) {
    if (find(form, "[data-field]")) return;
    const fields = find(document, "#mdcheck-note").content.cloneNode(true);
    find(form, ".mdcheck-note").append(fields);
  }

  /** Show one item's answer in its form. */
  function show(form, session) {
    const answer = session.answer(form.dataset.item);
    const { level, note, evidence, reference } = answer;
    for (const radio of all(form, "input[type=radio]")) {
      radio.checked = level !== null && radio.value === String(level);
      radio.parentElement.classList.toggle("is-checked", radio.checked);
    }
    const hasNote = Boolean(note || evidence || reference);
    form.classList.toggle("is-answered", level !== null);
    form.classList.toggle("is-not-applicable", level === "not-applicable");
    form.classList.toggle("has-note", hasNote);
    if (hasNote) addFields(form);
    for (const field of all(form, "[data-field]")) {
      const value = answer[field.dataset.field];
      if (field.value !== value) field.value = value;
    }
  }

  function set(session, id, part, value) {
    session.change(
      (sheet) => {
        sheet.answers[id] = { ...session.answer(id), [part]: value };
      },
      { kind: "item", id },
    );
  }

  function levelOf(value) {
    return /^[0-2]$/.test(value) ? Number(value) : value;
  }

  /** What happens in a form is heard where all forms are. */
  function bindEvents(root, session) {
    const heard = (type, part, act) =>
      root.addEventListener(type, (event) => {
        const target = event.target.closest(part);
        if (target) act(target.closest("[data-item]"), target);
      });
    heard("change", "input[type=radio]", (form, { value }) => {
      set(session, form.dataset.item, "level", levelOf(value));
      if (value !== "not-applicable") return;
      addFields(form);
      find(form, ".mdcheck-note").open = true; // for the reason
    });
    heard("input", "[data-field]", (form, { value, dataset }) => {
      set(session, form.dataset.item, dataset.field, value);
    });
    heard("click", ".mdcheck-note summary", addFields);
    heard("click", "[data-clear]", (form) => {
      find(form, "input").focus();
      set(session, form.dataset.item, "level", null);
    });
  }

  /** @type {Bind} */
  function bindQuestions(root, session) {
    const forms = new Map(all(root, "[data-item]").map((form) => [form.dataset.item, form]));
    /** @type {Listener} */
    const paint = (_, { kind, id }) => {
      root.classList.toggle("is-quick", session.sheet.scope === "quick");
      if (kind === "all") for (const form of forms.values()) show(form, session);
      else if (kind === "item" && forms.has(id)) show(forms.get(id), session);
    };
    for (const form of forms.values()) addTools(form);
    bindEvents(root, session);
    session.listen(paint);
    paint(session, { kind: "all" });
    mdcheck.aside?.(root, session); // a process sets nothing aside
  }

  mdcheck.parts.checklist = bindQuestions;
}
