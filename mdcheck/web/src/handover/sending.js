/* The file that goes to whoever brings the answers together: who answers, what it is called, what happens next. */
"use strict";
{
  const { el, find, button } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** Fields for what the name of the file says, where no other part of the page has them. */
  function fields(session) {
    if (find(document, "[data-setup]")) return [];
    const { title, name } = session.content.limits.longest;
    const text = (key, label, most, hint) =>
      field(session, key, label, { type: "text", maxlength: String(most), placeholder: hint });
    return [
      text("title", t("Title"), title, t("Country, year")),
      text("respondent", t("Answered by"), name, t("Ministry, unit or group")),
      field(session, "date", t("Date"), { type: "date", min: "0001-01-01", max: "9999-12-31" }),
    ];
  }

  function field(session, key, label, attributes) {
    const input = el("input", { ...attributes, "data-sent": key, autocomplete: "off" });
    input.addEventListener("input", () => {
      if (!input.validity.valid) return;
      const apply = (sheet) => {
        sheet[key] = input.value;
      };
      session.change(apply, { kind: "head" });
    });
    return el("label", null, label, input);
  }

  /** To whom it goes, where whoever prepared the file says so. */
  function sendTo(name) {
    return name
      ? t("Send this file, by e-mail or on a stick, to: {name}. Nothing was sent from here.", { name })
      : t(
          "Send this file, by e-mail or on a stick, to the colleague who brings the answers together. Nothing was sent from here.",
        );
  }

  /** What to do with the file. */
  function next(name) {
    const ways = [
      [mdcheck.where.page("assess"), t("Back to the whole assessment")],
      [mdcheck.where.page("together"), t("How files are brought together")],
    ];
    const links = ways.filter(([href]) => href).map(([href, words]) => el("a", { href }, words));
    return [
      el("p", { class: "mdcheck-sent" }, t("Saved as {name} in your downloads.", { name })),
      el(
        "ol",
        null,
        el("li", null, sendTo(mdcheck.prepared?.given?.back)),
        el("li", null, t("Keep the file. “Load files” opens it again, on this device or another.")),
      ),
      links.length ? el("p", { class: "mdcheck-ways" }, ...links) : null,
    ].filter((part) => part !== null);
  }

  /**
   * @param {HTMLElement} root where it comes to stand
   * @param {Session} session
   * @returns {(what: Change) => void} to be called after every change
   */
  function bindSending(root, session) {
    const made = fields(session);
    const name = el("code");
    const said = el("div", { role: "status", class: "mdcheck-next" });
    const save = button(t("Save the file to send"), () =>
      said.replaceChildren(...next(mdcheck.file.save(session))),
    );
    save.className = "mdcheck-main";
    const hint = el(
      "p",
      null,
      t("Give a title and who answers: then the file's name says what it is and whose."),
    );
    const row = el(
      "p",
      { class: "mdcheck-buttons" },
      save,
      el("span", null, t("The file is called:"), " ", name),
    );
    root.replaceChildren(el("div", { class: "mdcheck-sender" }, ...made), hint, row, said);
    return ({ kind }) => {
      hint.hidden = Boolean(session.sheet.title && session.sheet.respondent);
      name.textContent = mdcheck.file.nameOf(session.sheet);
      for (const label of made) {
        const input = find(label, "input");
        const value = session.sheet[input.dataset.sent];
        if (input.value !== value) input.value = value;
      }
      if (kind !== "desk" && said.childElementCount) {
        said.replaceChildren(
          el("p", null, t("Changed since the file was saved. Save it again, then send it.")),
        );
      }
    };
  }

  mdcheck.sending = bindSending;
}
