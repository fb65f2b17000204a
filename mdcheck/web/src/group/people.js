/* Who answered: the respondents with their constituency and what they answered; more can be added. */
"use strict";
{
  const { el, button, find } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { dayWords, nameOf, constituencyTitles, field, select } = mdcheck.voiced;
  const { typed } = mdcheck.discussed;

  /** How many answers a sheet has on each sector, by titles. */
  function answeredWords(content, sheet) {
    const counts = mdcheck.file.answersBySector(sheet);
    const known = content.sectors.filter(({ id }) => counts[id]);
    return known.map(({ id, title }) => t("{sector} {count}", { sector: title, count: counts[id] }));
  }

  /** What there is to know of a sheet, a sentence each. */
  function cautions(board, { key, sheet, problems }) {
    const same = board.participants.filter(
      (one) => one.key !== key && one.sheet.respondent === sheet.respondent,
    );
    const twin = board.participants.filter(
      (one) => one.key !== key && board.entries.get(one.key) === board.entries.get(key),
    );
    const version = sheet.content_version;
    const retired = problems.filter(({ what }) => what === "retired").length;
    const unknown = sheet.unknown_ids.length - retired;
    return [
      twin.length && t("The same answers are here twice: remove one, or they count twice."),
      !twin.length && sheet.respondent && same.length && t("Another respondent has the same name."),
      !sheet.respondent && t("Nobody is named: write who answered."),
      version &&
        version !== board.content.method.content_version &&
        t("Answered with checklists {version}; these are {current}.", {
          version,
          current: board.content.method.content_version,
        }),
      retired > 0 &&
        n(
          "{count} answer is to a question that is no longer asked; it is kept.",
          "{count} answers are to questions that are no longer asked; they are kept.",
          retired,
        ),
      unknown > 0 &&
        n(
          "{count} answer is to a question that no checklist here has; it is kept.",
          "{count} answers are to questions that no checklist here has; they are kept.",
          unknown,
        ),
    ].filter(Boolean);
  }

  function personOf(meeting, key) {
    const { board } = meeting;
    const { content } = board;
    const { limits, method } = content;
    const words = t("Who answered was changed.");
    const name = el("input", {
      type: "text",
      maxlength: String(limits.longest.name),
      "aria-label": t("Name"),
    });
    const options = [["", t("Not stated")], ...method.constituencies.map(({ id, title }) => [id, title])];
    const group = select(options, "", (constituency) => board.call(key, { constituency }, words));
    typed(name, (respondent) => board.call(key, { respondent }, words));
    group.setAttribute("aria-label", t("Constituency"));
    const facts = el("p", { class: "mdcheck-from" });
    const warned = el("ul", { class: "mdcheck-cautions" });
    const remove = button(t("Remove"), () => {
      board.remove(key, t("{name} was removed.", { name: nameOf(board.participant(key).sheet) }));
      meeting.say(board.undoable);
    });
    const node = el("li", { class: "mdcheck-person" }, name, group, remove, facts, warned);
    const hear = () => {
      const one = board.participant(key);
      const { sheet } = one;
      if (name !== document.activeElement) name.value = sheet.respondent;
      group.value = sheet.constituency;
      remove.setAttribute("aria-label", t("Remove {name}", { name: nameOf(sheet) }));
      const answered = answeredWords(content, sheet);
      const date = dayWords(sheet.date);
      facts.textContent = [date, ...(answered.length ? answered : [t("No answers")])]
        .filter(Boolean)
        .join(" · ");
      const said = cautions(board, one);
      warned.replaceChildren(...said.map((line) => el("li", null, line)));
      warned.hidden = !said.length;
    };
    hear();
    return { node, hear };
  }

  /** How many respondents there are of each constituency. */
  function balance({ board, agenda }) {
    const title = constituencyTitles(board.content);
    return agenda.constituencies.map(({ id, sheets }) =>
      t("{constituency}: {count}", { constituency: title(id), count: sheets.length }),
    );
  }

  /** @type {View} */
  function bindPeople(root, meeting) {
    const { board, agenda } = meeting;
    const counted = el("p", { class: "mdcheck-from" });
    const list = el("ul", { class: "mdcheck-people", "aria-label": t("Respondents") });
    const options = [
      ["", t("Each respondent")],
      ["constituency", t("Each constituency, as one voice")],
    ];
    const by = select(options, board.head.by, (value) =>
      board.entitle({ by: value }, t("Whose votes count was changed.")),
    );
    const place = el(
      "div",
      { class: "mdcheck-drophere" },
      el("p", null, t("Drop the files of your colleagues here, or choose them.")),
      el(
        "p",
        { class: "mdcheck-buttons" },
        button(t("Add files"), () => meeting.chooseFiles()),
        button(t("Add from this device"), () => meeting.addFromDevice()),
      ),
    );
    mdcheck.drop(place, (files) => meeting.takeFiles(files));
    root.replaceChildren(place, counted, list, field(t("Whose votes count?"), by));
    let stop = () => {};
    const people = new Map();

    function show() {
      stop();
      people.clear();
      list.replaceChildren();
      hear();
    }

    function hear() {
      counted.textContent = balance({ board, agenda }).join(" · ");
      by.value = board.head.by;
      const keys = new Set(board.participants.map(({ key }) => key));
      for (const [key, { node }] of people) if (!keys.has(key)) remove(key, node);
      stop();
      stop = mdcheck.slices(
        [...keys],
        (key) => {
          if (people.has(key)) return people.get(key).hear();
          const made = personOf(meeting, key);
          people.set(key, made);
          list.append(made.node);
        },
        inOrder,
      );
    }

    /** What an undo brings back stands where it stood. */
    function inOrder() {
      board.participants.forEach(({ key }, at) => {
        const { node } = people.get(key) || {};
        if (node && list.children[at] !== node) list.insertBefore(node, list.children[at] || null);
      });
    }

    function remove(key, node) {
      const held = node.contains(document.activeElement);
      node.remove();
      people.delete(key);
      if (held) mdcheck.slices.shown(() => find(place, "button").focus());
    }

    return { show, hear };
  }

  mdcheck.views.people = bindPeople;
}
