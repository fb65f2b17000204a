/* The lists of a workshop, on paper and for a spreadsheet: the disagreements, the record, what is to be found out. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { give, nameOf: fileNameOf } = mdcheck.file;
  const { asked, constituencyTitles, dissentWords, levelTitles, nameOf, stateWords } = mdcheck.voiced;
  const [QUOTE, APOSTROPHE] = ["\u0022", "\u0027"];
  const NEEDS_QUOTES = /[\u0022,\n\r]/; // in a file of values separated by commas
  const FORMULA = /^[=+\-@\t\r]/; // what a spreadsheet would take for one

  /** The name of a file of the workshop. */
  function fileNamed({ board }, kind, ending) {
    const { title, date } = board.head;
    const name = fileNameOf(/** @type {any} */ ({ title, date, respondent: kind, answers: {}, goals: [] }));
    return name.replace(/json$/, ending);
  }

  // For a spreadsheet

  function cell(value) {
    const text = FORMULA.test(value) ? APOSTROPHE + value : value;
    return NEEDS_QUOTES.test(text) ? QUOTE + text.replaceAll(QUOTE, QUOTE + QUOTE) + QUOTE : text;
  }

  /** Rows as text that a spreadsheet opens, with the mark that says it is UTF-8. */
  function csv(rows) {
    return `\ufeff${rows.map((row) => row.map((value) => cell(String(value ?? ""))).join(",")).join("\r\n")}\r\n`;
  }

  /** Who said what of an item, a line each. */
  function voices({ board, agenda }, id) {
    const title = levelTitles(board.content);
    return agenda.said(id).map(({ name, level, first, isChanged, note }) => {
      const said = { name: name || t("Nobody named"), level: title(level), first: title(first) };
      const vote = isChanged ? t("{name}: {level} (first {first})", said) : t("{name}: {level}", said);
      return note ? t("{vote}. {note}", { vote, note }) : vote;
    });
  }

  const LISTS = {
    disagreements: {
      title: () => t("Disagreement list"),
      points: ({ agenda }) => agenda.points,
      columns: () => [
        t("No."),
        t("Sector"),
        t("Question"),
        t("Who said what"),
        t("What marks it"),
        t("How it stands"),
      ],
      row: (meeting, point) => [
        String(point.number),
        point.sector.title,
        point.item.text,
        voices(meeting, point.id).join("\n"),
        mdcheck.voiced.markWords(point).join(". "),
        [stateWords(meeting.agenda, point.id), meeting.board.agreed[point.id]?.note]
          .filter(Boolean)
          .join(". "),
      ],
    },
    record: {
      title: () => t("Record of the discussion"),
      points: (meeting) => pointsOf(meeting, Object.keys(meeting.board.agreed)),
      columns: () => [
        t("No."),
        t("Sector"),
        t("Question"),
        t("Agreed"),
        t("Why"),
        t("Dissent"),
        t("Who said what"),
      ],
      row: (meeting, { id, number, sector, item }) => [
        String(number),
        sector.title,
        item.text,
        levelTitles(meeting.board.content)(meeting.board.agreed[id].level),
        meeting.board.agreed[id].note,
        dissentWords(meeting.agenda, id) || t("None"),
        voices(meeting, id).join("\n"),
      ],
    },
    findings: {
      title: () => t("To find out"),
      points: (meeting) => pointsOf(meeting, Object.keys(meeting.board.find_out)),
      columns: () => [
        t("No."),
        t("Sector"),
        t("Question"),
        t("Who finds out"),
        t("By when"),
        t("What exactly, and where to look"),
      ],
      row: ({ board }, { id, number, sector, item }) => {
        const { who, when, note } = board.find_out[id];
        return [String(number), sector.title, item.text, who, when, note];
      },
    },
  };

  /** Items in the order of the checklists; what no checklist has is left to the file. */
  function pointsOf({ agenda }, ids) {
    const wanted = new Set(ids);
    return [...agenda.items.keys()].filter((id) => wanted.has(id)).map((id) => agenda.point(id));
  }

  function saveList(meeting, kind) {
    const { columns, points, row } = LISTS[kind];
    const rows = points(meeting).map((point) => row(meeting, point));
    give(fileNamed(meeting, kind, "csv"), csv([columns(), ...rows]), "text/csv");
  }

  // On paper

  function head({ board, agenda }) {
    const { title, date } = board.head;
    const who = constituencyTitles(board.content);
    const { all, agreed, find } = agenda.progress;
    const people = board.sheets.map((sheet) =>
      sheet.constituency
        ? t("{name} ({constituency})", { name: nameOf(sheet), constituency: who(sheet.constituency) })
        : nameOf(sheet),
    );
    return [
      el("h2", null, title || t("Workshop")),
      el(
        "p",
        { class: "mdcheck-from" },
        [date, n("{count} respondent", "{count} respondents", people.length)].filter(Boolean).join(" · "),
      ),
      el("p", null, t("Respondents: {names}", { names: people.join("; ") })),
      el("p", null, t("{agreed} of {all} disagreements agreed, {find} to find out.", { agreed, all, find })),
    ];
  }

  /** A question on paper: what was agreed or what is to be found out, and who said what. */
  function article(meeting, { id, number, sector, item, ...point }) {
    const { board, agenda } = meeting;
    const { note = "" } = board.agreed[id] || {};
    const line = (words, kind = "") => (words ? el("p", { class: kind || null }, words) : null);
    return el(
      "article",
      { class: "mdcheck-paper-point" },
      el("h4", null, ...asked({ number, item })),
      line([sector.title, ...mdcheck.voiced.markWords({ sector, ...point })].join(" · "), "mdcheck-from"),
      el("p", null, el("strong", null, stateWords(agenda, id)), note ? ` ${note}` : ""),
      line(board.agreed[id] ? dissentWords(agenda, id) : ""),
      el("ul", null, ...voices(meeting, id).map((words) => el("li", null, words))),
    );
  }

  function table(meeting, kind) {
    const { columns, points, row } = LISTS[kind];
    const cells = (tag, values) =>
      values.map((value) => el(tag, tag === "th" ? { scope: "col" } : null, value));
    const body = points(meeting).map((point) => el("tr", null, ...cells("td", row(meeting, point))));
    const head = el("thead", null, el("tr", null, ...cells("th", columns())));
    return [el("table", { class: "mdcheck-paper-list" }, head, el("tbody", null, ...body))];
  }

  /** A list under its title. */
  function listed(meeting, kind) {
    const { title, points } = LISTS[kind];
    const found = points(meeting);
    const made = kind === "findings" ? table(meeting, kind) : found.map((point) => article(meeting, point));
    return [el("h3", null, title()), ...(found.length ? made : [el("p", null, t("Nothing yet."))])];
  }

  /** Print these lists and nothing else of the page. */
  function print(meeting, kinds, withResults) {
    const nodes = [...head(meeting), ...kinds.flatMap((kind) => listed(meeting, kind))];
    const results = el("div");
    if (withResults) mdcheck.draw.drawing(results, () => "")(mdcheck.voiced.beforeAndAfter(meeting));
    mdcheck.printAlone("mdcheck-printout", el("div", { class: "md-typeset" }, ...nodes, results));
  }

  mdcheck.lists = { LISTS, fileNamed, print, saveList };
}
