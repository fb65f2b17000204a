/* What the room view shows of a page: its questions and the ranking, of the open assessment. */
"use strict";
{
  const { find } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** The five answers. @param {Method} method @returns {AnswerStep[]} */
  function stepsOf({ levels, states }) {
    const numbered = levels.map(({ id, title }) => ({ level: Number(id), title }));
    return [...numbered, ...states.map(({ id, title }) => ({ level: id, title }))];
  }

  /** @param {Session} session @param {Sector} sector @param {Item} item @returns {ShownItem} */
  function shownItem({ content }, sector, { id, role, text = "" }) {
    const help = find(document, `[data-item="${id}"] .mdcheck-help p`);
    const { anchors } = content.method.roles.find((one) => one.id === role);
    const number = mdcheck.number(content, id);
    return { id, number, sector: sector.title, text, help: help?.textContent, anchors };
  }

  function shownItems(session) {
    return session.content.sectors.flatMap((sector) =>
      session.asked(sector).map((item) => shownItem(session, sector, item)),
    );
  }

  /** Need, potential and both together, where a page knows one sector alone. */
  function partsOf({ title, need, potential, priority }) {
    const parts = [
      [t("Need"), need],
      [t("Potential"), potential],
      [t("Priority, halfway between them"), priority],
    ];
    const rows = parts
      .map(([title, index]) => ({ title, place: null, group: "", range: mdcheck.chart.rangeOf(index) }))
      .filter(({ range }) => range);
    const note = t("From 0 to 100. The sector's place among the others is on the assessment page.");
    return rows.length ? { title, note, rows } : null;
  }

  /** @param {Session} session @returns {Chart | null} */
  function chartOf(session) {
    const { content, sheet } = session;
    const scope = find(document, "[data-overview]")?.dataset.overview || undefined;
    const result = mdcheck.assess(content, sheet, { scope });
    if (content.sectors.length === 1) return partsOf(result.sectors[0]);
    const title = sheet.title ? t("Priorities: {title}", { title: sheet.title }) : t("Priorities");
    return result.ranked ? { title, note: "", rows: mdcheck.chart.rows(content, result) } : null;
  }

  /** Who leaves the room view goes on where it was. */
  function goTo(id) {
    const form = id && document.getElementById(id);
    if (!form) return;
    const fold = form.closest("details");
    if (fold) fold.open = true;
    form.scrollIntoView({ block: "center" });
    find(form, "input")?.focus({ preventScroll: true });
  }

  /** @param {Session} session @returns {Show} */
  function showOf(session) {
    const items = shownItems(session);
    const levelOf = (id) => session.answer(id).level;
    const setLevel = (id, level) =>
      session.change(
        (sheet) => {
          sheet.answers[id] = { ...session.answer(id), level };
        },
        { kind: "item", id },
      );
    return {
      title: session.sheet.title || t("Room view"),
      items,
      steps: stepsOf(session.content.method),
      at: items.find(({ id }) => levelOf(id) === null)?.id,
      chartName: session.content.sectors.length === 1 ? t("Result so far") : undefined,
      chartFirst: find(document, "[data-item]") === null,
      levelOf,
      setLevel,
      votesOf: () => null,
      chart: () => chartOf(session),
      closed: goTo,
    };
  }

  /** @param {Session} session */
  function ofPage(session) {
    mdcheck.later("results", () => {
      mdcheck.results.readTexts(session.content);
      mdcheck.projector.open(showOf(session));
    });
  }

  Object.assign(mdcheck.projector, { ofPage, stepsOf });
}
