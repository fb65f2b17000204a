/* Brings answers into a workshop: files that are chosen or dropped, and assessments of this device. What they
   hold is shown before anything changes; nothing is left out unasked. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { ask, list } = mdcheck.dialog;
  const { nameOf } = mdcheck.voiced;
  const WORKSHOP = "workshop";

  /** How many answers a sheet has on sectors; those on the process are no matter of a group. */
  function answeredIn(content, sheet) {
    const { counts } = mdcheck.cycle.apart(sheet, content);
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  /** What a sheet is called in a list: who, of what sectors, how many answers, when. */
  function facts(content, sheet) {
    const { counts } = mdcheck.cycle.apart(sheet, content);
    const sectors = content.sectors.filter(({ id }) => counts[id]).map(({ title }) => title);
    const all = n("{count} answer", "{count} answers", answeredIn(content, sheet));
    return [all, sectors.join(", "), sheet.date].filter(Boolean).join(" · ");
  }

  /** What should be known before a sheet is added; `others` come before it. */
  function warnings(board, others, { sheet, text, findings }) {
    const { isHere, isTwice } = sameAs(board, others, text);
    const names = [...board.sheets, ...others.map((other) => other.sheet)].map(
      ({ respondent }) => respondent,
    );
    const isNamesake = !isHere && !isTwice && sheet.respondent && names.includes(sheet.respondent);
    return [
      isHere && t("The same answers are in the workshop already."),
      isTwice && t("The same answers were chosen twice."),
      isNamesake && t("Another respondent has the same name."),
      ...findings.map(mdcheck.load.inWords),
    ].filter(Boolean);
  }

  function sameAs(board, others, text) {
    const isHere = board.participants.some(({ key }) => board.entries.get(key) === text);
    return { isHere, isTwice: others.some((other) => other.text === text) };
  }

  /** A line of what can be added, with a box to leave it out. */
  function boxOf(board, one, others) {
    const { isHere, isTwice } = sameAs(board, others, one.text);
    const box = el("input", { type: "checkbox", checked: !isHere && !isTwice });
    const said = warnings(board, others, one);
    const node = el(
      "li",
      null,
      el("label", { class: "mdcheck-box" }, box, el("strong", null, nameOf(one.sheet))),
      el(
        "p",
        { class: "mdcheck-from" },
        [one.name, facts(board.content, one.sheet)].filter(Boolean).join(" · "),
      ),
      said.length ? list(said) : null,
    );
    return { one, box, node };
  }

  /** A sheet with the text it would be kept as. */
  function ready(name, sheet, findings = []) {
    return { name, sheet, findings, text: JSON.stringify(mdcheck.sheet.write(sheet)) };
  }

  /** Show what can be added, and add what is chosen. */
  function offer(meeting, found, wrong) {
    const boxes = [];
    const add = (one) => boxes.push(boxOf(meeting.board, one, found.slice(0, boxes.length)));
    mdcheck.slices(found, add, () => offerBoxes(meeting, boxes, wrong));
  }

  function offerBoxes({ board, say }, boxes, wrong) {
    const refused = wrong.flatMap(({ file, findings }) => [
      el("p", { class: "mdcheck-label" }, t("{file} cannot be added", { file })),
      list(findings.map(mdcheck.load.inWords)),
    ]);
    const add = () => {
      const sheets = boxes.filter(({ box }) => box.checked).map(({ one }) => one.sheet);
      addAll(board, sheets, say);
    };
    const chosen = el("ul", { class: "mdcheck-offered" }, ...boxes.map(({ node }) => node));
    ask(
      boxes.length ? t("Add these answers?") : t("Nothing can be added"),
      [...(boxes.length ? [chosen] : []), ...refused],
      boxes.length
        ? [
            [t("Add"), add],
            [t("Cancel"), null],
          ]
        : [[t("Close"), null]],
    );
  }

  /** One after the other, so that nobody waits; all of it is one step. */
  function addAll(board, sheets, say) {
    if (!sheets.length) return;
    const words = n("{count} respondent was added.", "{count} respondents were added.", sheets.length);
    const join = `add ${Date.now()}`;
    mdcheck.slices(
      sheets,
      (sheet) => board.change(board.putsFor([sheet]), words, join),
      () => say(words),
    );
  }

  /** A workshop among the files: a workshop of its own, or its sheets added here. */
  function offerWorkshop(meeting, { file, workshop, findings }) {
    const { board } = meeting;
    const open = () => meeting.open("", mdcheck.Board.entriesOf(board.content, workshop));
    const found = workshop.sheets.map((sheet) => ready(file, sheet));
    const body = [
      el("p", null, workshop.title || t("Untitled")),
      list([
        n("{count} respondent", "{count} respondents", workshop.sheets.length),
        n("{count} level agreed", "{count} levels agreed", Object.keys(workshop.agreed).length),
        n(
          "{count} question to find out",
          "{count} questions to find out",
          Object.keys(workshop.find_out || {}).length,
        ),
      ]),
      ...(findings.length
        ? [el("p", null, t("Good to know:")), list(findings.map(mdcheck.load.inWords))]
        : []),
    ];
    /** @type {Choice[]} */
    const choices = [[t("Open it"), open]];
    if (!board.isEmpty())
      choices.push([t("Add its respondents to this workshop"), () => offer(meeting, found, [])]);
    ask(t("Open this workshop?"), body, [...choices, [t("Cancel"), null]]);
  }

  /** @param {Meeting} meeting @param {File[]} files */
  async function takeFiles(meeting, files) {
    const { content } = meeting.board;
    await new Promise((resolve) => mdcheck.later("load", resolve));
    const loaded = [];
    for (const file of files) {
      loaded.push(...(await mdcheck.load.readFiles(content, [file])));
      await new Promise((resolve) => setTimeout(resolve));
    }
    const [workshop] = loaded.filter(({ kind }) => kind === WORKSHOP);
    if (workshop && loaded.length === 1) return offerWorkshop(meeting, workshop);
    const sheets = loaded.flatMap(({ file, sheet, workshop, findings }) =>
      (sheet ? [sheet] : workshop?.sheets || []).map((one) => [file, one, findings]),
    );
    const found = [];
    const wrong = loaded.filter(({ kind }) => kind === "wrong");
    mdcheck.slices(
      sheets,
      ([file, sheet, findings]) => found.push(ready(file, sheet, findings)),
      () => offer(meeting, found, wrong),
    );
  }

  /** The assessments of this device that hold an answer. @param {Meeting} meeting */
  function addFromDevice(meeting) {
    const { session, board } = meeting;
    /** @type {any[]} */
    const copies = session.shelf
      .list()
      .map(({ id }) =>
        id === session.id ? session.copy : mdcheck.Copy.read(id, session.shelf.text(id) || "", board.content),
      );
    const found = copies
      .filter((copy) => copy && answeredIn(meeting.board.content, copy.sheet))
      .map(({ sheet }) => ready(sheet.title, sheet));
    if (found.length) return mdcheck.later("load", () => offer(meeting, found, []));
    const words = t(
      "No assessment on this device has an answer yet. Add files, or answer a checklist first.",
    );
    ask(t("Nothing can be added"), [el("p", null, words)], [[t("Close"), null]]);
  }

  mdcheck.gathered = { takeFiles, addFromDevice };
}
