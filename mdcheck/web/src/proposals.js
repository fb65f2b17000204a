/* Shows what an earlier sheet answered beside each question, to be confirmed. Loaded itself where an open
   assessment has proposals, and where somebody wants some. */
"use strict";
{
  const { el, button, find, all } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { ask, sure, list } = mdcheck.dialog;
  const { titleOf } = mdcheck.file;
  const { name, changes, confirm, earlierOf, showItem } = mdcheck.proposal;
  const proposed = mdcheck.proposed;
  const shown = new WeakSet(); // the checklists that show proposals already

  // The sections of a page

  /** The forms of a checklist, by the heading that they stand under. */
  function sectionsOf(root) {
    const sections = [];
    for (const child of root.children) {
      if (child.matches("[data-item]")) sections.at(-1)?.forms.push(child);
      else if (child.matches("h2, h3, .mdcheck-section")) sections.push({ heading: child, forms: [] });
    }
    return sections.filter(({ forms }) => forms.length > 0);
  }

  function askForSection(title, items, session) {
    sure(
      n("Confirm {count} proposal?", "Confirm {count} proposals?", items.length),
      t("They become your answers to “{section}”. Each can be changed afterwards.", { section: title }),
      t("Confirm"),
      () => confirm(session, items),
    );
  }

  /** A button under a section's heading, while there is more than one to confirm. */
  function bindSection({ heading, forms }, byForm, session) {
    const place = el("p", { class: "mdcheck-buttons mdcheck-proposal-all" });
    heading.after(place);
    const title = heading.firstChild.textContent;
    const own = forms.map((form) => byForm.get(form));
    return () => {
      const earlier = earlierOf(session);
      const left = earlier ? proposed.pending(own, session.sheet, earlier.sheet) : [];
      const words = n("Confirm {count} of this section", "Confirm all {count} of this section", left.length);
      place.hidden = left.length < 2;
      place.replaceChildren(button(words, () => askForSection(title, left, session)));
    };
  }

  // A checklist

  function bannerText({ sheet }) {
    const places = { title: titleOf(sheet), when: name(sheet), who: sheet.respondent };
    const said = sheet.respondent
      ? t("Answers of {when} ({title}, {who}) stand beside the questions as proposals.", places)
      : t("Answers of {when} ({title}) stand beside the questions as proposals.", places);
    return [said, t("None counts, and none is saved to a file, before you confirm it.")].join(" ");
  }

  function left(count) {
    if (!count) return t("All proposals here are decided.");
    return n("{count} proposal is not yet confirmed.", "{count} proposals are not yet confirmed.", count);
  }

  function banner(session, items) {
    const count = el("strong", { role: "status" });
    const about = el("p", null);
    const since = el("div", null);
    const next = button(t("Next proposal"), () => goToNext(items, session));
    const buttons = el("p", { class: "mdcheck-buttons" }, next, dropButton(session));
    const part = el("div", { class: "mdcheck-proposals-top" }, about, since, el("p", null, count), buttons);
    const paint = (earlier, open) => {
      part.hidden = !(earlier && items.some((item) => proposed.says(item, earlier.sheet.answers[item.id])));
      if (part.hidden) return;
      const told = changes(earlier, session.content);
      about.textContent = bannerText(earlier);
      since.replaceChildren(...(told.length ? [list(told)] : []));
      if (count.textContent !== left(open.length)) count.textContent = left(open.length);
      next.hidden = open.length === 0;
    };
    return { part, paint };
  }

  function goToNext(items, session) {
    const earlier = earlierOf(session);
    const [first] = earlier ? proposed.pending(items, session.sheet, earlier.sheet) : [];
    const form = first && document.getElementById(first.id);
    form?.scrollIntoView({ block: "center" });
    if (form) find(form, ".mdcheck-proposal button").focus({ preventScroll: true });
  }

  /** What is not yet confirmed, at the end of a checklist. */
  function closing() {
    const summary = el("summary", null);
    const part = el("details", { class: "mdcheck-more mdcheck-proposals-left" }, summary, el("ul", null));
    const line = ({ id }) => {
      const question = find(document, `#q-${CSS.escape(id)}`);
      return el("li", null, el("a", { href: `#${id}` }, question.textContent));
    };
    const paint = (open) => {
      summary.textContent = left(open.length);
      part.hidden = open.length === 0;
      find(part, "ul").replaceChildren(...open.map(line));
    };
    return { part, paint };
  }

  /** The items of a page by their forms, in order. @returns {[HTMLElement, Item][]} */
  function asked(root, session) {
    const items = new Map(session.content.sectors.flatMap((one) => one.items.map((item) => [item.id, item])));
    return all(root, "[data-item]").map((form) => [form, items.get(form.dataset.item)]);
  }

  /** Show proposals in a checklist from now on, as long as there are some. */
  function bindChecklist(root, session) {
    const forms = asked(root, session);
    const items = forms.map(([, item]) => item);
    const top = banner(session, items);
    const end = closing();
    const byForm = new Map(forms);
    const sections = sectionsOf(root).map((one) => bindSection(one, byForm, session));
    /** @type {Listener} */
    const paint = (_, { kind, id }) => {
      if (kind === "head" || kind === "goals") return;
      const earlier = earlierOf(session);
      const open = earlier ? proposed.pending(items, session.sheet, earlier.sheet) : [];
      top.paint(earlier, open);
      end.paint(open);
      for (const section of sections) section();
      for (const [form, item] of forms) if (kind !== "item" || item.id === id) showItem(form, item, session);
    };
    root.prepend(top.part);
    root.append(end.part);
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  /** Show proposals wherever this page has questions. @param {Session} session */
  function show(session) {
    const roots = all(document, "[data-checklist]").filter((root) => !shown.has(root));
    for (const root of roots) shown.add(root);
    mdcheck.style("proposals", () => {
      for (const root of roots) bindChecklist(root, session);
    });
  }

  // To have them, and to have them no more

  function setProposals(session, written) {
    session.change(
      (_, desk) => {
        desk.proposals = written;
      },
      { kind: "desk" },
    );
  }

  function dropButton(session) {
    return button(t("Hide the proposals"), () =>
      sure(
        t("Show these proposals no more?"),
        t("What you confirmed stays. The earlier file stays where it is."),
        t("Hide the proposals"),
        () => setProposals(session, null),
      ),
    );
  }

  function facts(earlier, session) {
    const { sheet } = earlier;
    const items = session.content.sectors.flatMap((sector) => sector.items);
    const known = items.filter((item) => proposed.says(item, sheet.answers[item.id]));
    const open = proposed.pending(items, session.sheet, sheet);
    return [
      t("Title: {title}", { title: titleOf(sheet) }),
      sheet.date && t("Date: {date}", { date: sheet.date }),
      sheet.respondent && t("Answered by: {respondent}", { respondent: sheet.respondent }),
      n("{count} question was answered then.", "{count} questions were answered then.", known.length),
      n("{count} of them has no answer yet now.", "{count} of them have no answer yet now.", open.length),
      ...changes(earlier, session.content),
    ].filter(Boolean);
  }

  /**
   * Offer the answers of an earlier sheet as proposals.
   * @param {Session} session
   * @param {Sheet} sheet
   */
  function offer(session, sheet) {
    const written = mdcheck.sheet.write(sheet);
    const take = () => {
      setProposals(session, written);
      show(session);
    };
    ask(
      t("Show these answers as proposals?"),
      [
        list(facts(proposed.read(session.content, written), session)),
        el("p", null, t("Each stands beside its question, and counts once it is confirmed.")),
      ],
      [
        [t("Show as proposals"), take],
        [t("Cancel"), null],
      ],
    );
  }

  mdcheck.proposals = {
    show,
    offer,
    dropButton,
    facts: (session) => {
      const earlier = earlierOf(session);
      return earlier ? facts(earlier, session) : [];
    },
  };
}
