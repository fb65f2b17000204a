/* The form in which somebody says which document they want; it says what becomes of it. */
"use strict";
{
  const { el, button, find, all } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { kinds, formats, make, NotLoaded } = mdcheck.documents;

  /** One of several. @param {string} name @param {string} legend @param {[string, string, string?][]} entries */
  function oneOf(name, legend, entries) {
    const labels = entries.map(([value, title, said], at) =>
      el(
        "label",
        null,
        el("input", { type: "radio", name: `mdcheck-document-${name}`, value, checked: at === 0 }),
        el("span", null, title, said ? el("span", { class: "mdcheck-from" }, said) : null),
      ),
    );
    return el("fieldset", { "data-ask": name }, el("legend", null, legend), ...labels);
  }

  /** Which sectors: all of them, unless somebody chooses. */
  function sectorsAsked({ content }) {
    const boxes = content.sectors.map(({ id, title }) =>
      el("label", null, el("input", { type: "checkbox", value: id, checked: true }), el("span", null, title)),
    );
    const said = el("span");
    const summary = el("summary", null, t("Sectors:"), " ", said);
    const fold = el("fieldset", null, el("legend", { class: "mdcheck-sr" }, t("Sectors")), ...boxes);
    const root = el("details", { class: "mdcheck-more", "data-ask": "sectors" }, summary);
    const set = (wanted) => {
      for (const { value } of all(fold, "input")) find(fold, `[value="${value}"]`).checked = wanted(value);
      show();
    };
    const show = () => {
      const { length } = all(fold, "input:checked");
      const some = n("{count} chosen", "{count} chosen", length);
      said.textContent = length === content.sectors.length ? t("all") : some;
    };
    const acts = [
      button(t("Choose all"), () => set(() => true)),
      button(t("Choose none"), () => set(() => false)),
    ];
    root.append(el("p", { class: "mdcheck-buttons" }, ...acts), fold);
    fold.addEventListener("change", show);
    show();
    return root;
  }

  function notesAsked() {
    const box = el("input", { type: "checkbox", checked: true, name: "mdcheck-document-notes" });
    const hint = t("Untick this before you share the document outside.");
    const words = el("span", null, t("With notes and names"), el("span", { class: "mdcheck-from" }, hint));
    return el("div", { "data-ask": "notes" }, el("label", null, box, words));
  }

  class Form {
    said = el("p", { role: "status", class: "mdcheck-document-said" });
    isBusy = false;

    /** @param {HTMLElement} root @param {Session} session @param {() => Documented} now */
    constructor(root, session, now) {
      this.now = now;
      const { documents: wanted } = /** @type {HTMLElement} */ (root.closest("[data-documents]")).dataset;
      this.button = button("", () => this.run());
      this.button.className = "mdcheck-main";
      this.asked = el(
        "div",
        { class: "mdcheck-document" },
        oneOf(
          "kind",
          t("Which document?"),
          kinds.map(({ id, title, about }) => [id, title(), about()]),
        ),
        oneOf(
          "format",
          t("In which form?"),
          formats.map(({ id, title }) => [id, title()]),
        ),
        oneOf("length", t("How long?"), [
          ["full", t("Everything"), t("Each answer with its note, evidence and points.")],
          ["short", t("Short"), t("Where each sector stands and why.")],
        ]),
        sectorsAsked(session),
        notesAsked(),
      );
      if (wanted) this.choose("kind", wanted);
      this.asked.addEventListener("change", () => this.show());
      root.replaceChildren(this.asked, el("p", { class: "mdcheck-buttons" }, this.button), this.said);
      this.show();
    }

    value(name) {
      return find(this.asked, `[name="mdcheck-document-${name}"]:checked`)?.value;
    }

    get kind() {
      return /** @type {DocumentKind} */ (kinds.find(({ id }) => id === this.value("kind")));
    }

    /** @returns {DocumentChoices} */
    get choices() {
      const boxes = all(this.asked, '[data-ask="sectors"] input');
      const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      const { asks } = this.kind;
      const isSome = asks.includes("sectors") && chosen.length < boxes.length;
      return {
        format: this.value("format"),
        sectors: isSome ? chosen : [],
        isNone: isSome && !chosen.length,
        notes: !asks.includes("notes") || find(this.asked, '[data-ask="notes"] input').checked,
        short: asks.includes("length") && this.value("length") === "short",
      };
    }

    /** Ask only what the document leaves open. */
    show() {
      const { asks, formats: offered } = this.kind;
      for (const name of ["sectors", "notes", "length"]) {
        find(this.asked, `[data-ask="${name}"]`).hidden = !asks.includes(name);
      }
      for (const input of all(this.asked, '[data-ask="format"] input')) {
        input.parentElement.hidden = !offered.includes(input.value);
      }
      if (!offered.includes(this.value("format"))) this.choose("format", offered[0]);
      this.button.textContent = this.value("format") === "print" ? t("Print it") : t("Make it and save it");
      this.said.textContent = "";
    }

    /** Of what the form asks, this is the answer. @param {string} name @param {string} value */
    choose(name, value) {
      find(this.asked, `[data-ask="${name}"] [value="${value}"]`).checked = true;
    }

    async run() {
      if (this.isBusy) return;
      const { choices, kind } = this;
      if (choices.isNone) return this.tell(t("Choose at least one sector."), true);
      this.isBusy = true;
      this.tell(t("The document is being made …"));
      await new Promise((shown) => setTimeout(shown, 20));
      try {
        const name = await make(this.now(), kind, choices);
        this.tell(name ? t("Saved as {name} in your downloads.", { name }) : "");
      } catch (error) {
        const isAway = error instanceof NotLoaded;
        const words = isAway
          ? t("This part of the site could not be loaded. Are you online?")
          : t(
              "The document could not be made. Nothing was saved. Try another form, or report this error: {error}",
              {
                error: String(error?.message || error),
              },
            );
        this.tell(words, true);
        if (!isAway) console.error(error);
      } finally {
        this.isBusy = false;
      }
    }

    tell(words, isWrong = false) {
      this.said.textContent = words;
      this.said.classList.toggle("mdcheck-alert", isWrong);
    }
  }

  /** @type {WeakMap<HTMLElement, Form>} */
  const forms = new WeakMap();

  /**
   * Ask for a document in this place.
   * @param {HTMLElement} root
   * @param {Session} session
   * @param {string} format "" for any
   * @param {() => Documented} [now] what it is about once it is made; else the open assessment
   */
  function ask(root, session, format, now = () => session) {
    mdcheck.style("documents", () => {
      const form = forms.get(root) || new Form(root, session, now);
      forms.set(root, form);
      if (format) form.choose("format", format);
      form.show();
      find(root, "input:checked").focus();
    });
  }

  Object.assign(mdcheck.documents, { ask });
}
