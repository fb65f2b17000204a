/* Progress and the way to the next open question, at the foot of the window while there are questions in it;
   and the flag of each question, to come back to it. */
"use strict";
{
  const { el, button, find, all } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { concerns, nextOf } = mdcheck.review;

  /** How far it is, in few words. */
  function words({ asked, answered, unknown }) {
    const count = unknown.length;
    return count
      ? t("{answered} of {asked}, {count} not known", { answered, asked, count })
      : t("{answered} of {asked}", { answered, asked });
  }

  /** Lead to a question, ready to be answered. */
  function goTo(form) {
    const field = find(form, "input:checked") || find(form, "input") || find(form, "textarea");
    form.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  }

  function flag(session, form) {
    const { item } = form.dataset;
    const made = button(t("Come back to it"), () => {
      const isWanted = made.getAttribute("aria-pressed") !== "true";
      const apply = (_, { flags }) => {
        if (isWanted) flags[item] = true;
        else delete flags[item];
      };
      session.change(apply, { kind: "desk", id: item });
    });
    made.className = "mdcheck-flag";
    return made;
  }

  function showFlags(forms, { copy }) {
    for (const [id, form] of forms) {
      const isFlagged = Boolean(copy.desk.flags[id]);
      find(form, ".mdcheck-flag").setAttribute("aria-pressed", String(isFlagged));
      form.classList.toggle("is-flagged", isFlagged);
    }
  }

  /** The parts of the bar. */
  function parts(toOpen, toFlagged) {
    const known = el("span", { class: "mdcheck-meter-known" });
    const unknown = el("span", { class: "mdcheck-meter-unknown" });
    const meter = el("span", { class: "mdcheck-going-meter", "aria-hidden": "true" }, known, unknown);
    const said = el("span", { class: "mdcheck-going-said" });
    const flagged = button("", toFlagged);
    flagged.className = "mdcheck-going-flagged";
    return { meter, known, unknown, said, open: button(t("Next open question"), toOpen), flagged };
  }

  function draw({ known, unknown, said, open, flagged }, now) {
    const share = (count) => `${(100 * count) / (now.asked || 1)}%`;
    known.style.inlineSize = share(now.answered - now.unknown.length);
    unknown.style.inlineSize = share(now.unknown.length);
    said.textContent = words(now);
    open.hidden = !now.open.length;
    const count = now.flagged.length;
    flagged.hidden = !count;
    flagged.textContent = String(count);
    const title = n("{count} question to come back to", "{count} questions to come back to", count);
    flagged.setAttribute("aria-label", title);
    flagged.title = title;
  }

  /** Where a person is: the question last worked at. */
  function follow(root, forms) {
    let at = "";
    root.addEventListener("focusin", ({ target }) => {
      at = target.closest("[data-item]")?.dataset.item || at;
    });
    return (ids) => {
      const next = nextOf([...forms.keys()], ids, at);
      if (next) goTo(forms.get(next));
    };
  }

  /**
   * @param {HTMLElement} root in the form, behind its questions
   * @param {Session} session
   * @param {Sector[]} sectors
   */
  function bindProgress(root, session, sectors) {
    const form = /** @type {HTMLElement} */ (root.parentElement);
    const forms = new Map(all(form, "[data-item]").map((one) => [one.dataset.item, one]));
    const go = follow(form, forms);
    const goOn = () => go(mdcheck.review(session, sectors).open);
    const bar = parts(goOn, () => go(mdcheck.review(session, sectors).flagged));
    const check = el("a", { href: `#hand-over-${root.dataset.handover}` }, t("Check your answers"));
    const row = el("p", { class: "mdcheck-going-row" }, bar.said, bar.open, bar.flagged, check);
    root.replaceChildren(bar.meter, row);
    for (const one of forms.values()) find(one, ".mdcheck-help").before(flag(session, one));
    form.addEventListener("keydown", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (event.key !== "Enter" || !target.matches("input[type=radio]")) return;
      event.preventDefault();
      goOn();
    });
    const paint = (_, what) => {
      if (!concerns(sectors, what)) return;
      if (what.kind === "all" || what.kind === "desk") showFlags(forms, session);
      draw(bar, mdcheck.review(session, sectors));
    };
    document.documentElement.classList.add("mdcheck-accompanied");
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  mdcheck.progress = Object.assign(bindProgress, { words });
}
