/* Asks what kinds of migration a country knows, where the method wants to know. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t } = mdcheck.words;

  function set(session, id, value) {
    session.change(
      (sheet) => {
        if (value) sheet.profile[id] = value;
        else delete sheet.profile[id];
      },
      { kind: "profile" },
    );
  }

  function question(session, { id, title }, radios) {
    const choices = [
      ["yes", t("Yes")],
      ["no", t("No")],
      ["", t("Not said")],
    ];
    const labels = choices.map(([value, label]) => {
      const radio = el("input", { type: "radio", name: `mdcheck-profile-${id}`, value });
      radio.addEventListener("change", () => set(session, id, value));
      radios.push([id, radio]);
      return el("label", null, radio, el("span", null, label));
    });
    return el("fieldset", { class: "mdcheck-scope" }, el("legend", null, title), ...labels);
  }

  /** @type {Bind} */
  function bindProfile(root, session) {
    const asked = session.content.method.profile || [];
    const radios = [];
    root.append(...asked.map((one) => question(session, one, radios)));
    root.hidden = asked.length === 0;
    const paint = () => {
      for (const [id, radio] of radios) radio.checked = radio.value === (session.sheet.profile[id] || "");
    };
    session.listen((_, { kind }) => {
      if (kind === "all") paint();
    });
    paint();
  }

  mdcheck.parts.profile = bindProfile;
}
