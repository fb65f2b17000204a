/* The ways from the group page into the room: its agenda on a projector, answers typed from paper. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { LEVELS, levelTitles, constituencyTitles, markWords } = mdcheck.voiced;

  const MOST = 6; // tables of a form that begins with the respondents there are

  /** No, partly, yes and the two states, with their titles. */
  function stepsOf(content) {
    const title = levelTitles(content);
    return LEVELS.map((level) => ({ level, title: title(level) }));
  }

  function shownItem(content, point) {
    const { id, number, sector, item } = point;
    const anchors = content.method.roles.find((role) => role.id === item.role)?.anchors || [];
    const note = markWords(point).join(". ");
    return {
      id,
      number,
      sector: sector.title,
      text: String(item.text),
      help: mdcheck.helps()[id],
      anchors,
      note,
    };
  }

  function votesOf({ board, agenda }, id) {
    const title = constituencyTitles(board.content);
    return agenda.said(id).map(({ name, constituency, level, note }) => ({
      name: name || t("Nobody named"),
      constituency: constituency && title(constituency),
      level,
      note,
    }));
  }

  function chartOf({ board, agenda }) {
    const { before, after } = agenda;
    const rows = mdcheck.chart.rows(board.content, after, before);
    return { title: t("Priorities, before the discussion and now"), note: "", rows };
  }

  /** Show the agenda on a projector; what is chosen there is agreed. @param {Meeting} meeting */
  function inTheRoom(meeting) {
    const { board, agenda } = meeting;
    const { content } = board;
    const words = t("What was agreed was changed.");
    const setLevel = (id, level) => {
      const { note = "" } = board.agreed[id] || {};
      board.agree(id, level === null ? null : { level, note }, words);
    };
    if (!agenda.points.length)
      return meeting.say(t("There is nothing to show yet: no two respondents disagree."));
    mdcheck.later("projector", ({ open }) =>
      open({
        title: board.head.title || t("Workshop"),
        items: agenda.points.map((point) => shownItem(content, point)),
        steps: mdcheck.projector.stepsOf(content.method),
        levelOf: (id) => board.agreed[id]?.level ?? null,
        setLevel,
        votesOf: (id) => votesOf(meeting, id),
        chart: () => chartOf(meeting),
      }),
    );
  }

  /** Who answers at the tables: those who are there already, unless they are more than a room has tables. */
  function tablesOf({ sheets }) {
    const named = sheets.filter(({ respondent }) => respondent);
    if (named.length > MOST) return [];
    return named.map(({ respondent, constituency }) => ({ name: respondent, constituency }));
  }

  /** A form to type answers from paper, in the place of the page's views. @param {any} meeting */
  function fromPaper(meeting) {
    const { board, root } = meeting;
    const { content } = board;
    const paper = (item) => {
      const { number } = meeting.agenda.items.get(item.id);
      const { id, text, role, core } = item;
      return { id, number, text: String(text), isOpen: role === "open", isCore: Boolean(core) };
    };
    const place = el("div", { class: "mdcheck-entry-place" });
    const close = button(t("Close the form"), () => place.remove());
    mdcheck.later("entry", () => {
      const form = el("div");
      root.querySelector(".mdcheck-entry-place")?.remove();
      place.append(form, el("p", { class: "mdcheck-buttons" }, close));
      root.querySelector(".mdcheck-tabs").before(place);
      const changed = mdcheck.entryForm(form, {
        sectors: content.sectors.map(({ id, title, items }) => ({ id, title, items: items.map(paper) })),
        steps: stepsOf(content),
        constituencies: content.method.constituencies,
        tables: tablesOf(board),
        head: {
          title: board.head.title,
          date: board.head.date,
          content_version: content.method.content_version,
        },
        longest: content.limits.longest,
        sheets: () => board.sheets,
        keep: (sheets, words) => board.replace(sheets, words),
      });
      board.listen(() => form.isConnected && changed());
    });
  }

  Object.assign(mdcheck, { inTheRoom, fromPaper });
}
