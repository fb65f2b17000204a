/* What a workshop leaves behind: its lists, its file, the merged assessment, and earlier states with a name. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t, moment } = mdcheck.words;
  const { sure, ask } = mdcheck.dialog;
  const { give, textOf } = mdcheck.file;
  const { field } = mdcheck.voiced;
  const { LISTS, fileNamed, print, saveList } = mdcheck.lists;
  const { cabinet, named } = mdcheck;

  // The file of the workshop, and the merged assessment

  /**
   * The text of a workshop's file in parts, made one after the other.
   * @param {Workshop} workshop
   * @param {(parts: string[]) => void} use
   */
  function written(workshop, use) {
    const whole = textOf(mdcheck.workshop.write({ ...workshop, sheets: [] }));
    const [before, after] = whole.split('\n  "sheets": [],'); // a quote in any text would have a backslash
    const parts = [before, '\n  "sheets": ['];
    const add = (sheet) => {
      const lines = textOf(mdcheck.sheet.write(sheet)).trimEnd().replaceAll("\n", "\n    ");
      parts.push(parts.length > 2 ? "," : "", `\n    ${lines}`);
    };
    const end = () => use([...parts, workshop.sheets.length ? "\n  ]," : "],", after]);
    mdcheck.slices(workshop.sheets, add, end);
  }

  /** Save all of it to one file. */
  function save(meeting) {
    const { board, keeping } = meeting;
    const { turn } = keeping;
    saveAs(meeting, board.workshop, t("workshop"), () => keeping.filed(turn));
  }

  function saveAs(meeting, workshop, kind, end = () => {}) {
    const done = (parts) => {
      const size = give(fileNamed(meeting, kind, "json"), parts);
      const { largest } = meeting.board.content.limits;
      end();
      if (size > largest) warn(largest / 1e6);
      else meeting.say(t("Saved to a file in your downloads."));
    };
    mdcheck.later("load", () => written(workshop, done));
  }

  function warn(size) {
    const words = t(
      "It is larger than {size} MB, so it cannot be opened again in one piece. Shorten the longest notes, then save it again.",
      { size },
    );
    ask(t("This file is too large to be opened again"), [el("p", null, words)], [[t("Close"), null]]);
  }

  function saveMerged(meeting) {
    const { sheet } = meeting.agenda.now;
    give(fileNamed(meeting, t("merged"), "json"), textOf(mdcheck.sheet.write(sheet)));
  }

  function openMerged(meeting) {
    const { session, agenda } = meeting;
    session.create(structuredClone({ ...agenda.now.sheet, answers: { ...agenda.now.sheet.answers } }));
    const address = mdcheck.where.page("assess");
    const link = address ? el("p", null, el("a", { href: address }, t("Go to the assessment"))) : "";
    const words = t(
      "What the group came to is now an assessment of its own on this device. The workshop stays as it is.",
    );
    ask(t("The merged assessment is open"), [el("p", null, words), link], [[t("Close"), null]]);
  }

  // Documents

  /** What documents are about: what the sheets come to, and who said what. @param {Meeting} meeting */
  function together({ session: { content }, board, agenda }) {
    const { sheets, agreed, find_out } = board;
    return {
      content,
      sheet: agenda.now.sheet,
      voicesOf: (about) => mdcheck.report.voices(about, sheets, agenda.now, agreed, find_out),
    };
  }

  /** A report, a page for a minister or a plan of what the group came to; as it is when one is asked for. */
  function documentsPart(meeting) {
    const form = el("div");
    const ask = (documents) => documents.ask(form, meeting.session, "", () => together(meeting));
    const open = button(t("Make a document"), () => {
      open.hidden = true;
      mdcheck.later("documents", ask);
    });
    const about = t("A report with where respondents differ, one page for a minister, or a draft plan.");
    const buttons = el("p", { class: "mdcheck-buttons" }, open);
    const part = el("section", { class: "mdcheck-documents", "data-documents": "" }, buttons, form);
    return [el("h3", null, t("Documents")), el("p", { class: "mdcheck-from" }, about), part];
  }

  // Snapshots

  async function takeSnapshot(meeting, name) {
    await cabinet.snap(meeting.board.id, name, [...meeting.board.entries]);
    meeting.say(t("The snapshot {name} was taken.", { name }));
  }

  /** Make the workshop as it was; that is a step, which can be undone. */
  async function bringBack({ board, say }, { number, name }) {
    const then = new Map(await cabinet.snapshot(number));
    const gone = [...board.entries.keys()].filter((key) => !then.has(key)).map((key) => [key, null]);
    const changed = [...then].filter(([key, text]) => board.entries.get(key) !== text);
    const words = t("The snapshot {name} was brought back.", { name });
    const join = `back ${Date.now()}`;
    const step = ([key, text]) => board.change({ [key]: text }, words, join);
    mdcheck.slices(/** @type {[string, string | null][]} */ ([...gone, ...changed]), step, () => say(words));
  }

  async function saveSnapshot(meeting, { number, name }) {
    const { content } = meeting.board;
    const entries = await cabinet.snapshot(number);
    saveAs(meeting, new mdcheck.Board(content, "", entries).workshop, name);
  }

  function snapshotRow(meeting, one, again) {
    const when = moment(new Date(one.at).toISOString(), {
      day: "numeric",
      month: "long",
      hour: "2-digit",
      minute: "2-digit",
    });
    const act = (label, does) => named(label, one.name, does);
    const text = t("The workshop stays as it is. What it was then cannot be brought back any more.");
    const drop = () =>
      sure(t("Delete the snapshot {name}?", { name: one.name }), text, t("Delete"), () =>
        cabinet.dropSnapshot(one.number).then(again),
      );
    return el(
      "li",
      null,
      el("span", null, el("strong", null, one.name), el("span", null, when)),
      el(
        "span",
        { class: "mdcheck-buttons" },
        act(t("Bring back"), () => bringBack(meeting, one)),
        act(t("Save to a file"), () => saveSnapshot(meeting, one)),
        act(t("Delete"), drop),
      ),
    );
  }

  function snapshotsPart(meeting) {
    const name = el("input", {
      type: "text",
      maxlength: "100",
      placeholder: t("For example: before the clinic"),
    });
    const list = el("ul", { class: "mdcheck-states", "aria-label": t("Snapshots") });
    const none = el(
      "p",
      { class: "mdcheck-from" },
      t("None yet. Take one before a second round, or before somebody joins."),
    );
    const failed = el(
      "p",
      { class: "mdcheck-from", role: "alert", hidden: true },
      t("This browser keeps no snapshots. Save the workshop to a file instead."),
    );
    const fail = () => {
      failed.hidden = false;
      none.hidden = true;
    };
    const again = () =>
      cabinet.snapshots(meeting.board.id).then((found) => {
        none.hidden = found.length > 0;
        list.replaceChildren(...found.map((one) => snapshotRow(meeting, one, again)));
      }, fail);
    const taken = () => {
      failed.hidden = true;
      name.value = "";
      return again();
    };
    const take = () => takeSnapshot(meeting, name.value.trim() || t("Without a name")).then(taken, fail);
    const form = el(
      "form",
      { class: "mdcheck-inline" },
      field(t("Name of the snapshot"), name),
      button(t("Take a snapshot"), take),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      take();
    });
    return { nodes: [el("h3", null, t("Snapshots")), form, failed, none, list], again };
  }

  /** A thing to take away: what it is, and the ways. */
  function paperOf(title, about, ...buttons) {
    return el(
      "li",
      null,
      el("span", null, el("strong", null, title), el("span", null, about)),
      el("span", { class: "mdcheck-buttons" }, ...buttons),
    );
  }

  function papersPart(meeting) {
    const lists = {
      record: t("What was agreed and why, who voted otherwise, and what moved."),
      disagreements: t("The agenda: who said what on each question, and how it stands."),
      findings: t("Who finds out what, by when."),
    };
    const rows = Object.entries(lists).map(([kind, about]) => {
      const title = LISTS[kind].title();
      const label = (words, act) => named(words, title, act);
      return paperOf(
        title,
        about,
        label(t("Print"), () =>
          print(meeting, kind === "record" ? ["record", "findings"] : [kind], kind === "record"),
        ),
        label(t("For a spreadsheet (CSV)"), () => saveList(meeting, kind)),
      );
    });
    const merged = paperOf(
      t("The merged assessment"),
      t(
        "One sheet with what the group came to. What is contested stays unknown until the group agrees; all notes are kept with their authors.",
      ),
      button(t("Open it on this device"), () => openMerged(meeting)),
      button(t("Save it to a file"), () => saveMerged(meeting)),
    );
    return [el("h3", null, t("What you take away")), el("ul", { class: "mdcheck-states" }, ...rows, merged)];
  }

  /** @type {View} */
  function bindPapers(root, meeting) {
    const snapshots = snapshotsPart(meeting);
    const workshops = mdcheck.managing(meeting);
    root.replaceChildren(
      ...papersPart(meeting),
      ...documentsPart(meeting),
      ...snapshots.nodes,
      ...workshops.nodes,
    );
    const show = () => {
      snapshots.again();
      workshops.again();
    };
    return { show, hear: workshops.again };
  }

  mdcheck.views.papers = bindPapers;
  mdcheck.papers = { save, written };
}
