/* Shows what an earlier sheet answered beside each question, to be confirmed. Loaded itself where an open
   assessment has proposals, and where somebody wants some. */
"use strict";
{
  const { el, button, find, all } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { ask, sure, list } = mdcheck.dialog;
  const { titleOf } = mdcheck.file;
  const proposed = mdcheck.proposed;
  const shown = new WeakSet(); // the checklists that show proposals already

  // Words

  function titles(entries) {
    return Object.fromEntries(entries.map(({ id, title }) => [id, title]));
  }

  function name(sheet) {
    return proposed.nameOf(sheet) || t("Earlier");
  }

  /** What was answered, in words: "2025: Partly". */
  function answerIn(sheet, { id, role }, { method }) {
    const { level } = sheet.answers[id];
    const answer = role === "open" ? t("Noted") : titles([...method.levels, ...method.states])[String(level)];
    return t("{when}: {answer}", { when: name(sheet), answer });
  }

  /** What it rested on, and who said it. */
  function groundsOf(sheet, { id }, { method }) {
    const { evidence, reference, by } = sheet.answers[id];
    return [titles(method.evidence)[evidence], reference, by || sheet.respondent].filter(Boolean).join(" · ");
  }

  /** What has changed since, a sentence each. */
  function changes(earlier, content) {
    const { version, gone } = proposed.since(earlier, content);
    const [then, now] = version || [];
    return [
      then &&
        t(
          "The checklists were revised since, from {then} to {now}: look whether a question still asks the same.",
          { then, now },
        ),
      gone.length > 0 &&
        n(
          "{count} answer was to a question that is not asked any more: {questions}.",
          "{count} answers were to questions that are not asked any more: {questions}.",
          gone.length,
          { questions: gone.map(({ id, why }) => (why ? t("{id} ({why})", { id, why }) : id)).join(", ") },
        ),
    ].filter(Boolean);
  }

  // The questions of a page

  function confirm(session, items) {
    const earlier = earlierOf(session);
    if (!earlier) return;
    const act = (sheet) => proposed.confirm(sheet, earlier.sheet, items);
    session.change(act, items.length === 1 ? { kind: "item", id: items[0].id } : { kind: "all" });
  }

  /** @returns {Earlier | null} */
  function earlierOf({ copy, content }) {
    const { proposals } = copy.desk;
    return proposals && proposed.read(content, proposals);
  }

  /** A proposal in the form of its question; none where there is nothing to propose. */
  function showItem(form, item, session) {
    const earlier = earlierOf(session);
    const before = find(form, ".mdcheck-proposal");
    const hadFocus = before?.contains(document.activeElement);
    const made = earlier && proposed.says(item, earlier.sheet.answers[item.id]);
    before?.remove();
    if (made) find(form, "legend").after(proposalOf(earlier.sheet, item, session));
    if (hadFocus) find(form, "input, textarea").focus();
  }

  function proposalOf(earlier, item, session) {
    const { content, sheet } = session;
    const isOpen = proposed.pending([item], sheet, earlier).length > 0;
    const { note } = earlier.answers[item.id];
    const grounds = groundsOf(earlier, item, content);
    return el(
      "div",
      { class: `mdcheck-proposal${isOpen ? " is-open" : ""}` },
      el(
        "p",
        null,
        el("strong", null, answerIn(earlier, item, content)),
        note && el("q", null, note),
        grounds && el("span", { class: "mdcheck-from" }, grounds),
      ),
      isOpen ? confirmButton(item, session) : null,
    );
  }

  function confirmButton(item, session) {
    return button(t("Confirm"), () => confirm(session, [item]));
  }

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
  function bindSection({ heading, forms }, items, session) {
    const place = el("p", { class: "mdcheck-buttons mdcheck-proposal-all" });
    heading.after(place);
    const title = heading.firstChild.textContent;
    return () => {
      const earlier = earlierOf(session);
      const asked = forms.map((form) => items.get(form.dataset.item));
      const left = earlier ? proposed.pending(asked, session.sheet, earlier.sheet) : [];
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
  function closing(session) {
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

  /** Show proposals in a checklist from now on, as long as there are some. */
  function bindChecklist(root, session) {
    if (shown.has(root)) return;
    shown.add(root);
    const known = session.content.sectors.flatMap(({ items }) => items).map((item) => [item.id, item]);
    /** @type {Map<string, Item>} */
    const items = new Map(known);
    const forms = all(root, "[data-item]");
    const own = forms.map((form) => /** @type {Item} */ (items.get(form.dataset.item)));
    const top = banner(session, own);
    const end = closing(session);
    const sections = sectionsOf(root).map((one) => bindSection(one, items, session));
    root.prepend(top.part);
    root.append(end.part);
    const paint = (_, { kind, id }) => {
      const earlier = earlierOf(session);
      const open = earlier ? proposed.pending(own, session.sheet, earlier.sheet) : [];
      const isAny = earlier !== null && own.some((item) => proposed.says(item, earlier.sheet.answers[item.id]));
      top.part.hidden = !isAny;
      if (earlier) top.paint(earlier, open);
      end.paint(open);
      for (const section of sections) section();
      if (kind === "head" || kind === "goals") return;
      for (const form of forms) {
        if (kind !== "item" || form.dataset.item === id) {
          showItem(form, items.get(form.dataset.item), session);
        }
      }
    };
    session.listen(paint);
    paint(session, { kind: "all" });
  }

  /** Show proposals wherever this page has questions. @param {Session} session */
  function show(session) {
    for (const root of all(document, "[data-checklist]")) bindChecklist(root, session);
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
    return button(t("Show them no more"), () =>
      sure(
        t("Show these proposals no more?"),
        t("What you confirmed stays. The earlier file stays where it is."),
        t("Show them no more"),
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
      [list(facts(proposed.read(session.content, written), session)), el("p", null, t("Each stands beside its question, and counts once it is confirmed."))],
      [
        [t("Show as proposals"), take],
        [t("Cancel"), null],
      ],
    );
  }

  mdcheck.proposals = { show, offer, dropButton, facts: (session) => {
    const earlier = earlierOf(session);
    return earlier ? facts(earlier, session) : [];
  } };
}
