/* Says where the planning process stands: what of it is in place, and what to do next.
   The twin of report/process.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { n, t } = mdcheck.words;
  const { DASH, SHOWN, answerTo, points, text, titles } = mdcheck.report;
  const { isSaid, leftOf, applicableOf, isGraded } = mdcheck.process;
  const counted = mdcheck.process;

  /** @type {(about: Told, id: string) => Process} */
  const processOf = ({ content }, id) => content.processes.filter((one) => one.id === id)[0];

  /** @param {Told} about @returns {Block[]} */
  function process(about) {
    if (!isSaid(about.content, about.sheet.answers)) return [];
    return [{ kind: "heading", level: 2, text: t("Where the planning process stands") }, ...standing(about)];
  }

  /** @param {Told} about @returns {Block[]} */
  function alone(about) {
    const { respondent, date, title } = about.sheet;
    const head = [respondent, date].filter(Boolean);
    return [
      { kind: "heading", level: 1, text: title || t("Assessment") },
      ...(head.length ? [text(head.join(" · "), "quiet")] : []),
      { kind: "heading", level: 2, text: t("Where the planning process stands") },
      ...standing(about),
    ];
  }

  /** @param {Told} about @returns {Block[]} */
  function standing(about) {
    const course = counted(about.content, about.sheet.answers);
    const begun = course.checklists.filter((one) => isBegun(about, one));
    return [
      text(lead(about, course), "lead"),
      cycle(about, course),
      ...begun.flatMap((one) => titled(about, one)),
      ...notBegun(
        about,
        course.checklists.filter((one) => !begun.includes(one)),
      ),
      text(noScore(), "quiet"),
    ];
  }

  /** @returns {string} */
  function noScore() {
    return t("Steps are counted, not scored: the planning process has no part in the order of the sectors.");
  }

  /** @param {Told} about @param {Course} course @returns {string} */
  function lead({ content, sheet }, { at, ahead, stages }) {
    const names = titles(content.method.stages);
    if (at === null) return t("Every step that applies is in place.");
    const [{ steps }] = stages.filter(({ id }) => id === at);
    if (!isSaid(content, sheet.answers)) {
      return t("Nothing is answered yet. The cycle begins with: {stage}.", { stage: names[at] });
    }
    const here = n(
      "The work is at this stage: {stage}. {count} of its {steps} steps is still to be done.",
      "The work is at this stage: {stage}. {count} of its {steps} steps are still to be done.",
      leftOf(steps),
      { stage: names[at], steps: applicableOf(steps) },
    );
    if (!ahead.length) return here;
    return t("{here} Begun beyond it: {stages}.", {
      here,
      stages: ahead.map((id) => names[id]).join(", "),
    });
  }

  /** @param {Told} about @param {Course} course @returns {Table} */
  function cycle(about, { stages }) {
    const numbers = [t("In place"), t("Partly"), t("Missing"), t("Not known"), t("Not answered")];
    return {
      kind: "table",
      label: t("The planning cycle, and how many steps of each stage are in place"),
      columns: [
        { title: t("Stage") },
        ...numbers.map((title) => /** @type {Column} */ ({ title, kind: "number" })),
        { title: t("Not applicable"), kind: "number", extra: true },
      ],
      rows: stages.map((stage) => row(about, stage)),
    };
  }

  /** @param {Told} about @param {StageResult} stage @returns {Table["rows"][number]} */
  function row({ content }, { id, steps }) {
    const name = titles(content.method.stages)[id];
    const { in_place, partly, missing, unknown, blank, not_applicable } = steps;
    const numbers = [in_place, partly, missing, unknown, blank, not_applicable];
    return [{ text: name, to: `stage:${id}` }, ...numbers.map((count) => String(count || DASH))];
  }

  /** @param {Told} about @param {ProcessResult} found @returns {Block[]} */
  function titled(about, found) {
    const { title } = processOf(about, found.id);
    return [{ kind: "heading", level: 3, text: title }, text(counts(found.steps)), ...details(about, found)];
  }

  /** @param {Told} about @param {ProcessResult} found @returns {Block[]} */
  function checklist(about, found) {
    return [text(counts(found.steps), "lead"), ...details(about, found)];
  }

  /** @param {Told} about @param {ProcessResult} found @returns {Block[]} */
  function details(about, found) {
    const own = processOf(about, found.id);
    return [...toDo(about, found), ...inPlace(about, own), ...noted(about, own)];
  }

  /** @param {Steps} steps @returns {string} */
  function counts(steps) {
    const { in_place, partly, missing, unknown, blank } = steps;
    if (!applicableOf(steps)) return t("No step of this applies.");
    if (!leftOf(steps)) return t("Every step that applies is in place.");
    const parts = [
      n("{count} of {steps} steps is in place", "{count} of {steps} steps are in place", in_place, {
        steps: applicableOf(steps),
      }),
      partly && t("partly: {count}", { count: partly }),
      missing && t("missing: {count}", { count: missing }),
      unknown && t("not known: {count}", { count: unknown }),
      blank && t("not answered: {count}", { count: blank }),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  /** @param {Told} about @param {ProcessResult} found @returns {Points[]} */
  function toDo({ items }, found) {
    /** @type {Record<string, string>} */
    const states = {
      missing: t("missing"),
      partly: t("partly in place"),
      unknown: t("not known"),
      blank: t("not answered"),
    };
    const lines = found.to_do.map(({ id, state }) => ({
      text: String(items[id].next),
      to: `item:${id}`,
      tail: states[state],
    }));
    return points(t("What to do next"), lines, SHOWN);
  }

  /** @param {Told} about @param {Process} own @returns {Fold[]} */
  function inPlace(about, own) {
    const found = own.items.filter((item) => isGraded(item) && answerTo(about, item.id).level === 2);
    const lines = found.map(({ id, text }) => ({ text: String(text), to: `item:${id}` }));
    const title = t("What is in place: {checklist}", { checklist: own.title });
    const blocks = () => points(t("Answered yes"), lines);
    return lines.length ? [{ kind: "fold", title, blocks }] : [];
  }

  /** @param {Told} about @param {Process} own @returns {Points[]} */
  function noted(about, own) {
    const found = own.items.filter((item) => !isGraded(item) && answerTo(about, item.id).note);
    const lines = found.map(({ id, text }) => ({
      text: String(text),
      to: `item:${id}`,
      tail: answerTo(about, id).note,
    }));
    return points(t("Written down"), lines);
  }

  /** @param {Told} about @param {ProcessResult} found @returns {boolean} */
  function isBegun(about, found) {
    const { items } = processOf(about, found.id);
    return items.some(({ id }) => answerTo(about, id).level !== null || answerTo(about, id).note);
  }

  /** @param {Told} about @param {ProcessResult[]} left @returns {Points[]} */
  function notBegun(about, left) {
    const lines = left.map(({ id, steps }) => ({
      text: processOf(about, id).title,
      to: `process:${id}`,
      tail: n("{count} step", "{count} steps", applicableOf(steps)),
    }));
    return points(t("Not answered yet"), lines);
  }

  Object.assign(mdcheck.report, { process: Object.assign(process, { alone, standing, checklist }) });
}
