/* Every question with its number, its answer and what was said to it, and the way back to change it. */
"use strict";
{
  const { el, find, all, button } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** The question, where a page shows it and where it only knows it. */
  function textOf({ id, text }) {
    return text || find(document, `#${CSS.escape(`q-${id}`)}`)?.textContent || id;
  }

  /** What stands for an answer. */
  function answerOf({ content, sheet }, { id }, state) {
    const { level = null } = sheet.answers[id] || {};
    const { levels, states } = content.method;
    const found = [...levels, ...states].find((one) => one.id === String(level));
    const missing = {
      open: t("Not answered"),
      aside: t("Set aside"),
      said: t("Open question"),
      unsaid: t("Open question, no note"),
    };
    return missing[state] || found.title;
  }

  /** What was said to an answer: its note, its evidence, who gave it. */
  function said({ content, sheet }, { id }, state) {
    const { note, evidence, reference, by } = sheet.answers[id] || {};
    const kind = content.method.evidence.find((one) => one.id === evidence)?.title;
    const line = (words) => words && el("p", null, words);
    const parts = [
      state === "reasonless" && el("p", { class: "mdcheck-lacking" }, t("The reason is missing")),
      line(note),
      line(kind && reference ? t("{label}: {text}", { label: kind, text: reference }) : kind || reference),
      line(by && t("Answered by: {respondent}", { respondent: by })),
    ];
    return parts.filter(Boolean);
  }

  function row(session, item, { states, flagged }, where) {
    const { content } = session;
    const state = states.get(item.id);
    const number = mdcheck.number(content, item.id);
    const isFlagged = flagged.includes(item.id);
    const change = el("a", { href: where(`item:${item.id}`) }, t("Change"));
    change.setAttribute("aria-label", t("Change the answer to question {number}", { number }));
    return el(
      "div",
      { class: `mdcheck-checked is-${state}` },
      el("dt", null, mdcheck.numbered(content, { ...item, text: textOf(item) })),
      el("dd", { class: "mdcheck-checked-answer" }, answerOf(session, item, state)),
      el("dd", { class: "mdcheck-checked-change" }, change),
      el(
        "dd",
        { class: "mdcheck-checked-said" },
        isFlagged ? el("p", { class: "mdcheck-flagged" }, t("Come back to it")) : null,
        ...said(session, item, state),
      ),
    );
  }

  /** The questions of a sector under the headings that the page has for them, or all together. */
  function sections(sector) {
    const found = [];
    const items = new Map(sector.items.map((item) => [item.id, item]));
    const form = find(document, `[data-checklist="${sector.id}"]`);
    for (const part of form ? all(form, "h3, .mdcheck-section, [data-item]") : []) {
      const { item } = part.dataset;
      if (!item) found.push({ title: headingOf(part), items: [] });
      else if (found.length) found[found.length - 1].items.push(items.get(item));
    }
    return found.length ? found : [{ title: "", items: sector.items }];
  }

  /** A heading's words without the sign of its link. */
  function headingOf(heading) {
    return [...heading.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.data)
      .join("");
  }

  function sectionParts(session, { title, items }, now, { where, level }) {
    const asked = items.filter(({ id }) => now.states.has(id));
    const rows = asked.map((item) => row(session, item, now, where));
    if (!rows.length) return [];
    return [title && el(`h${level}`, null, title), el("dl", null, ...rows)].filter(Boolean);
  }

  function sectorPart(session, sector, place) {
    const now = mdcheck.review(session, [sector]);
    return sections(sector).flatMap((section) => sectionParts(session, section, now, place));
  }

  /** Of several sectors, each that is begun is folded, and its questions are made when it is opened. */
  function folded(session, sector, place) {
    const now = mdcheck.review(session, [sector]);
    if (!now.answered && !now.flagged.length) return null;
    const title = t("{sector}: {progress}", { sector: sector.title, progress: mdcheck.progress.words(now) });
    const attributes = { class: "mdcheck-part", "data-sector": sector.id };
    const fold = el("details", attributes, el("summary", null, title));
    const fill = () => {
      if (fold.childElementCount === 1) fold.append(...sectorPart(session, sector, place));
    };
    fold.addEventListener("toggle", fill);
    fold.addEventListener("mdcheck:print", fill);
    return fold;
  }

  /** Print the list that a button stands in, with all that is folded in it, and nothing else. */
  function print({ currentTarget }) {
    const { classList } = document.documentElement;
    const part = currentTarget.closest(".mdcheck-closing");
    const folds = all(part, ".mdcheck-part:not([open])");
    const end = () => {
      classList.remove("mdcheck-listing");
      part.classList.remove("is-listed");
      for (const fold of folds) fold.open = false;
    };
    for (const fold of folds) {
      fold.dispatchEvent(new Event("mdcheck:print"));
      fold.open = true;
    }
    part.classList.add("is-listed");
    classList.add("mdcheck-only", "mdcheck-listing");
    globalThis.addEventListener("afterprint", end, { once: true });
    globalThis.print();
  }

  /**
   * All answers to check.
   * @param {Session} session
   * @param {Sector[]} sectors
   * @param {number} level of the headings in it
   * @returns {HTMLElement[]}
   */
  function check(session, sectors, level) {
    const place = { where: mdcheck.where(session.content), level };
    const parts =
      sectors.length === 1
        ? sectorPart(session, sectors[0], place)
        : sectors.map((sector) => folded(session, sector, place)).filter((fold) => fold !== null);
    return [...parts, el("p", { class: "mdcheck-buttons" }, button(t("Print this list"), print))];
  }

  mdcheck.check = check;
}
