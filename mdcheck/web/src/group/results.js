/* What the workshop comes to: priorities before and after, constituencies side by side, how far people agree,
   and goals judged by several. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { constituencyTitles } = mdcheck.voiced;
  const { DASH, percentOf, rangeOf, titles } = mdcheck.report;

  const heading = (text, level = 3) => ({ kind: "heading", level, text });
  const text = (said, tone) => ({ kind: "text", text: said, tone });

  // Before and after

  /** Where a sector stands, in words. */
  function standing(method, { place, verdict }) {
    const group = titles([...method.order, ...method.verdicts])[verdict] || verdict;
    return place ? t("{group}, place {place}", { group, place }) : group;
  }

  /** The sectors that stand otherwise than before, a sentence each. */
  function moved(content, before, after) {
    const was = new Map(before.sectors.map((sector) => [sector.id, sector]));
    return after.sectors
      .filter(({ id, place, verdict }) => place !== was.get(id).place || verdict !== was.get(id).verdict)
      .map((sector) => ({
        text: sector.title,
        to: `sector:${sector.id}`,
        tail: t("from {before} to {after}", {
          before: standing(content.method, was.get(sector.id)),
          after: standing(content.method, sector),
        }),
      }));
  }

  function change(was, now) {
    if (was === now) return DASH;
    if (was === null) return t("ranked now");
    if (now === null) return t("not ranked now");
    return was > now
      ? n("up {count}", "up {count}", was - now)
      : n("down {count}", "down {count}", now - was);
  }

  function priorities(content, before, after) {
    const was = new Map(before.sectors.map((sector) => [sector.id, sector]));
    const placed = after.sectors.filter(({ place, id }) => place || was.get(id).place);
    return {
      kind: "table",
      label: t("Priorities before and after the discussion"),
      columns: [
        { title: t("Place now"), kind: "number" },
        { title: t("Sector") },
        { title: t("Before"), kind: "number" },
        { title: t("Moved") },
        { title: t("Priority before"), kind: "number" },
        { title: t("Priority now"), kind: "number" },
        { title: t("Need now"), kind: "bar" },
        { title: t("Potential now"), kind: "bar" },
        { title: t("Group now"), extra: true },
      ],
      rows: placed.map((sector) => {
        const old = was.get(sector.id);
        return [
          String(sector.place ?? DASH),
          { text: sector.title, to: `sector:${sector.id}` },
          String(old.place ?? DASH),
          change(old.place, sector.place),
          percentOf(old.priority),
          percentOf(sector.priority),
          rangeOf(sector.need),
          rangeOf(sector.potential),
          titles([...content.method.order, ...content.method.verdicts])[sector.verdict] || DASH,
        ];
      }),
    };
  }

  function beforeAndAfter({ board, agenda }) {
    const { before, after } = agenda;
    const { content } = board;
    const lines = moved(content, before, after);
    const lead = lines.length
      ? n(
          "{count} sector moved with the discussion.",
          "{count} sectors moved with the discussion.",
          lines.length,
        )
      : t("The discussion has moved no sector so far.");
    return [
      heading(t("Priorities before and after")),
      text(lead, "lead"),
      ...(lines.length ? [{ kind: "points", label: t("What moved"), lines, shown: lines.length }] : []),
      priorities(content, before, after),
      text(
        t(
          "Before: the first votes alone. Now: today's votes, and what the group agreed. What is contested counts as not known until a level is agreed.",
        ),
        "quiet",
      ),
    ];
  }

  // By constituency

  /** A sector as each constituency sees it, and all together. */
  function besides({ board, agenda }, sector) {
    const title = constituencyTitles(board.content);
    const row = (name, result) => {
      const { place, priority, need, potential } = result.sectors.find(({ id }) => id === sector.id);
      const among = place ? t("{place} of {ranked}", { place, ranked: result.ranked }) : DASH;
      return [name, among, percentOf(priority), rangeOf(need), rangeOf(potential)];
    };
    const isAnswered = ({ sheets }) =>
      sheets.some(({ answers }) => sector.items.some(({ id }) => typeof answers[id]?.level === "number"));
    const groups = agenda.constituencies.filter(isAnswered);
    if (!groups.length) return [];
    return [
      {
        kind: "table",
        label: t("{sector} by constituency", { sector: sector.title }),
        columns: [
          { title: sector.title },
          { title: t("Place"), kind: "number" },
          { title: t("Priority"), kind: "number" },
          { title: t("Need"), kind: "bar" },
          { title: t("Potential"), kind: "bar" },
        ],
        rows: [
          ...groups.map((group) => row(title(group.id), agenda.resultOf(group))),
          row(t("All together, now"), agenda.after),
        ],
      },
    ];
  }

  // Agreement

  function agreement({ board, agenda }) {
    const { content, sheets, agreed, find_out } = board;
    const { votes, after } = agenda;
    const about = mdcheck.report.told(content, votes.sheet, after);
    return [
      heading(t("How far the respondents agree")),
      ...mdcheck.report.agreement(mdcheck.report.voices(about, sheets, votes, agreed, find_out)),
    ];
  }

  // Goals

  /** What several said of a goal, a row a criterion. */
  function judged(method, goals) {
    return method.criteria.map(({ id, title }) => {
      const scores = goals.map(({ scores }) => scores[id]).filter((score) => score !== undefined);
      const count = (level) => scores.filter((score) => score === level).length;
      const spread = scores.length ? Math.max(...scores) - Math.min(...scores) : null;
      const apart = [t("the same"), t("one step apart"), t("two steps apart")];
      return [
        title,
        ...[0, 1, 2].map((level) => String(count(level) || DASH)),
        spread === null || scores.length < 2 ? DASH : apart[spread],
      ];
    });
  }

  function goals({ board, agenda }) {
    const merged = new Map(agenda.after.goals.map((goal) => [goal.title, goal]));
    const all = board.sheets.flatMap((sheet) => sheet.goals);
    if (!all.length) return [];
    const rows = [...new Set(all.map(({ title }) => title))].flatMap((title) => {
      const own = all.filter((goal) => goal.title === title);
      const { place, total, low, high } = merged.get(title);
      const said = { goal: title, place: place ?? DASH, total, low, high };
      const facts =
        low === high
          ? t("{goal}: place {place}, total {total}", said)
          : t("{goal}: total {total}, could become {low} to {high}", said);
      const count = n("{count} respondent", "{count} respondents", own.length);
      return [
        { kind: "heading", level: 4, text: `${facts} · ${count}` },
        ...judged(board.content.method, own),
      ];
    });
    return [
      heading(t("Goals judged by several")),
      {
        kind: "table",
        label: t("Goals and what was said of each"),
        columns: [
          { title: t("Criterion") },
          { title: t("Do not agree"), kind: "number" },
          { title: t("Agree"), kind: "number" },
          { title: t("Strongly agree"), kind: "number" },
          { title: t("How far apart") },
        ],
        rows,
      },
    ];
  }

  /** @type {View} */
  function bindResults(root, meeting) {
    const { board } = meeting;
    const where = mdcheck.where(board.content);
    let stop = () => {};

    /** What is drawn, in its order, each when its turn comes. */
    function* parts() {
      const { agenda } = meeting;
      const groups = agenda.constituencies;
      yield () => agenda.votes && [];
      yield () => agenda.before && [];
      yield () => agenda.now && [];
      yield () => agenda.after && [];
      yield () => beforeAndAfter(meeting);
      for (const group of groups) {
        for (const act of agenda.workOf(group)) yield () => act() && [];
        yield () => agenda.resultOf(group) && [];
      }
      yield () => [
        heading(t("By constituency")),
        text(
          t(
            "Each constituency by itself, with its own votes. A bar is dark as far as the score is certain, lighter up to the score so far, and lightest up to what it could become.",
          ),
          "quiet",
        ),
      ];
      for (const sector of board.content.sectors) yield () => besides(meeting, sector);
      yield () => agreement(meeting);
      yield () => goals(meeting);
    }

    /** Each part has a place of its own, which is drawn again only where it says something else. */
    const places = [];
    function show() {
      stop();
      let at = 0;
      if (!board.participants.length) {
        places.length = 0;
        root.replaceChildren(el("p", { class: "mdcheck-empty" }, t("No answers yet.")));
        return;
      }
      if (!places.length) root.replaceChildren();
      stop = mdcheck.slices(
        parts(),
        (make) => {
          const blocks = /** @type {any[]} */ (make());
          if (!places[at]) {
            const node = el("div", { class: "mdcheck-part" });
            root.append(node);
            places.push({ node, draw: mdcheck.draw.drawing(node, where) });
          }
          places[at].node.hidden = !blocks.length;
          places[at].draw(blocks);
          at += 1;
        },
        () => {
          for (const { node } of places.splice(at)) node.remove();
        },
      );
    }

    return { show, hear: show };
  }

  mdcheck.views.results = bindResults;
  Object.assign(mdcheck.voiced, { beforeAndAfter });
}
