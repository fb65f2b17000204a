/* Says what several respondents have to discuss, and what became of it: who said what, and why.
   The twin of report/agenda.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { has } = mdcheck.count;
  const { settled, votesOn } = mdcheck.votes;
  const { n, t } = mdcheck.words;
  const { DASH, points, text, titles } = mdcheck.report;
  const { camps, dissent, inOrder, isPolarised, levelTitle } = mdcheck.report;
  const { question, rowOf, said, sectorOf } = mdcheck.report;
  const CONSTITUENCY = "constituency";

  /** @param {Voices} found @param {{short: boolean}} options @returns {Block[]} */
  function agenda(found, { short }) {
    const ids = found.merged.disagreements;
    if (!ids.length) return [text(t("Nothing: no question has different levels that are not settled."))];
    const lead = n(
      "{count} question to discuss.",
      "{count} questions to discuss, those furthest apart first.",
      ids.length,
    );
    const marks = agendaMarks(found).map((line) => text(line));
    if (short) {
      const lines = ids.map((id) =>
        question(found, id, [...camps(found, id), ...mark(found, id)].join("; ")),
      );
      return [text(lead, "lead"), ...marks, ...points(t("Who said what"), lines)];
    }
    return [text(lead, "lead"), ...marks, ...ids.flatMap((id) => discussion(found, id))];
  }

  /** @param {Voices} found @returns {string[]} */
  function agendaMarks({ merged, items }) {
    const decisive = merged.decisive.length;
    const polarised = merged.disagreements.filter((id) => isPolarised(items.get(id)?.votes)).length;
    const marks = [];
    if (decisive) {
      marks.push(
        n(
          "{count} is decisive: it would change the verdict of its sector.",
          "{count} are decisive: each would change the verdict of its sector.",
          decisive,
        ),
      );
    }
    if (polarised) {
      marks.push(
        n(
          "{count} is polarised: at least a third say no and at least a third say yes.",
          "{count} are polarised: at least a third say no and at least a third say yes.",
          polarised,
        ),
      );
    }
    return marks;
  }

  /** @param {Voices} found @param {string} id @returns {string[]} */
  function mark({ merged, items }, id) {
    const decisive = merged.decisive.includes(id) ? [t("decisive")] : [];
    return [...decisive, ...(isPolarised(items.get(id)?.votes) ? [t("polarised")] : [])];
  }

  /** @param {Voices} found @param {string} id @returns {Block[]} */
  function discussion(found, id) {
    const line = question(found, id);
    const note = has(found.agreed, id) ? found.agreed[id].note : "";
    return [
      { kind: "heading", level: 3, text: line.text },
      ...decisiveWords(found, id).map((said) => text(said, "alert")),
      ...openWords(found, id).map((said) => text(said, "quiet")),
      whoSaidWhat(found, id, line.text),
      ...(note ? [text(t("Noted so far: {note}", { note }))] : []),
    ];
  }

  /** @param {Voices} found @param {string} id @returns {string[]} */
  function decisiveWords(found, id) {
    if (!found.merged.decisive.includes(id)) return [];
    const sector = sectorOf(found, id);
    return [t("Decisive: it would change the verdict of {sector}.", { sector })];
  }

  /** @param {Voices} found @param {string} id @returns {string[]} */
  function openWords(found, id) {
    const item = /** @type {MergedItem} */ (found.items.get(id));
    const said = [];
    if (isPolarised(item.votes)) {
      said.push(t("Polarised: at least a third say no and at least a third say yes."));
    }
    if (item.contested) {
      said.push(t("Half say more and half say less: until a level is agreed, it is not known."));
    }
    return said;
  }

  /** @param {Voices} found @param {string} id @param {string} label @returns {Table} */
  function whoSaidWhat(found, id, label) {
    /** @type {Table["rows"]} */
    const rows = [];
    for (const [title, own] of partsOf(found, id)) {
      if (title) rows.push({ kind: "heading", level: 4, text: title });
      rows.push(...own.map(([sheet, answer]) => rowOf(found.about, sheet, answer)));
    }
    return {
      kind: "table",
      label,
      columns: [{ title: t("Who, and why") }, { title: t("Answer") }, { title: t("Evidence") }],
      rows,
    };
  }

  /** @param {Voices} found @param {string} id @returns {[string, SaidBy[]][]} */
  function partsOf(found, id) {
    /** @type {SaidBy[]} */ const all = said(found, id);
    if (found.merged.by !== CONSTITUENCY) return [["", all]];
    /** @type {[string, SaidBy[]][]} */
    const parts = [];
    for (const [kind, label] of Object.entries(titles(found.about.content.method.constituencies))) {
      const own = all.filter(([{ constituency }]) => constituency === kind);
      if (!own.length) continue;
      const level = settled(
        votesOn(
          own.map(([sheet]) => sheet),
          id,
        ),
      );
      parts.push([t("{label}: {answer}", { label, answer: levelTitle(found.about, level) }), own]);
    }
    const alone = all.filter(([{ constituency }]) => !constituency);
    if (alone.length) parts.push([t("No constituency given"), alone]);
    return parts;
  }

  /** @param {Voices} found @returns {Block[]} */
  function settledByTheGroup(found) {
    const agreed = Object.keys(found.agreed).filter((id) => found.agreed[id].level !== null);
    const ids = inOrder(found, agreed);
    if (!ids.length) return [];
    return [
      { kind: "heading", level: 2, text: t("What was agreed") },
      {
        kind: "table",
        label: t("Agreed levels"),
        columns: [{ title: t("Question") }, { title: t("Agreed") }, { title: t("Dissent") }],
        rows: ids.map((/** @type {string} */ id) => agreedRow(found, id)),
      },
    ];
  }

  /** @param {Voices} found @param {string} id @returns {Cell[]} */
  function agreedRow(found, id) {
    const { level, note } = found.agreed[id];
    const others = dissent(found, id).join("; ") || DASH;
    return [question(found, id, note), levelTitle(found.about, level), others];
  }

  /** @param {Voices} found @returns {Block[]} */
  function toFindOut(found) {
    const ids = inOrder(found, Object.keys(found.find_out));
    if (!ids.length) return [];
    const row = (/** @type {string} */ id) => {
      const { who, when, note } = found.find_out[id];
      return [question(found, id, note), who || DASH, when || DASH];
    };
    return [
      { kind: "heading", level: 2, text: t("To find out") },
      {
        kind: "table",
        label: t("To find out"),
        columns: [{ title: t("Question") }, { title: t("Who") }, { title: t("By when") }],
        rows: ids.map(row),
      },
    ];
  }

  Object.assign(mdcheck.report, { agenda, discussion, settledByTheGroup, toFindOut });
}
