/* The proposal to one question, from an earlier sheet: what was answered, on what grounds, by whom. */
"use strict";
{
  const { el, button, find } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const proposed = mdcheck.proposed;

  function titles(entries) {
    return Object.fromEntries(entries.map(({ id, title }) => [id, title]));
  }

  function name(sheet) {
    return proposed.nameOf(sheet) || t("Earlier");
  }

  /** What was answered, in words: "2025: Partly". */
  function answerOf(sheet, { id, role }, { method }) {
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
    ].filter((line) => typeof line === "string");
  }

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
    if (hadFocus) find(form, "input,textarea").focus();
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
        el("strong", null, answerOf(earlier, item, content)),
        note && el("q", null, note),
        grounds && el("span", { class: "mdcheck-from" }, grounds),
      ),
      isOpen ? confirmButton(item, session) : null,
    );
  }

  function confirmButton(item, session) {
    return button(t("Confirm"), () => confirm(session, [item]));
  }

  mdcheck.proposal = { name, changes, confirm, earlierOf, showItem };
}
