/* One question on the projector: its answers in columns, and under each who gave it, once that is shown. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const KEYS = ["0", "1", "2", "?", "N"];
  const LONG = 80; // characters of a question that are set smaller
  const MANY = 3; // names in a column that leave room for the constituency of each on a line of its own

  /** The votes for a level, in the order given. @param {ShownVote[]} votes @param {Level} level */
  function votesFor(votes, level) {
    return votes.filter((vote) => vote.level === level);
  }

  /** @param {ShownVote} vote */
  function nameOf({ name, constituency, note }) {
    const who = constituency ? el("span", { class: "mdcheck-whom" }, constituency) : null;
    return el("li", null, el("b", null, name), who, note ? el("q", null, note) : null);
  }

  /** Who gave an answer. @param {ShownVote[]} votes */
  function namesOf(votes) {
    const few = votes.length <= MANY;
    return el("ul", { class: few ? "mdcheck-names" : "mdcheck-names is-many" }, ...votes.map(nameOf));
  }

  /**
   * A column of an answer: its button, and room for who gave it.
   * @param {AnswerStep} step
   * @param {number} at
   * @param {(level: Level) => void} choose
   */
  function columnOf({ level, title }, at, choose) {
    const press = button("", () => choose(level));
    const key = el("kbd", { "aria-hidden": "true" }, KEYS[at]);
    press.append(
      key,
      el("span", null, title),
      el("span", { class: "mdcheck-tick", "aria-hidden": "true" }, "✓"),
    );
    const given = el("div", { class: "mdcheck-given" });
    const node = el("div", { class: "mdcheck-column" }, press, given);
    /** @type {(chosen: Level, votes: ShownVote[] | null) => void} */
    const update = (chosen, votes) => {
      press.setAttribute("aria-pressed", String(chosen === level));
      given.replaceChildren(...(votes ? shownVotes(votesFor(votes, level)) : []));
    };
    return { node, update };
  }

  function shownVotes(votes) {
    const count = el("p", { class: "mdcheck-votes" }, String(votes.length));
    return votes.length ? [count, namesOf(votes)] : [el("p", { class: "mdcheck-votes is-none" }, "0")];
  }

  /** How the question is judged: what each level means, and what shows it. @param {ShownItem} item @param {AnswerStep[]} steps */
  function judgement({ anchors, help }, steps) {
    const meanings = anchors.map((meaning, at) =>
      el("div", null, el("dt", null, steps[at].title), el("dd", null, meaning)),
    );
    const list = anchors.length ? [el("dl", null, ...meanings)] : [];
    return [el("h3", null, t("How to judge it")), ...(help ? [el("p", null, help)] : []), ...list];
  }

  /** The same as a text. @param {ShownItem} item @param {AnswerStep[]} steps */
  function judged({ anchors, help }, steps) {
    const meanings = anchors.map((meaning, at) =>
      t("{level}: {meaning}.", { level: steps[at].title, meaning }),
    );
    return [help, ...meanings].filter(Boolean).join(" ");
  }

  /** What there is to say of votes not yet shown. @param {ShownVote[]} votes */
  function waiting(votes) {
    const given = votes.filter(({ level }) => level !== null).length;
    return n(
      "{count} answer is in. Press R to show who said what.",
      "{count} answers are in. Press R to show who said what.",
      given,
    );
  }

  /** The votes as a sentence for who cannot see them. @param {ShownVote[]} votes @param {AnswerStep[]} steps */
  function read(votes, steps) {
    const parts = steps.map(({ level, title }) => {
      const names = votesFor(votes, level).map(({ name }) => name);
      return names.length ? t("{answer}: {names}.", { answer: title, names: names.join(", ") }) : "";
    });
    return parts.filter(Boolean).join(" ");
  }

  /**
   * The view of questions; call what it gives with the question to be shown and how.
   * @param {AnswerStep[]} steps
   * @param {(level: Level) => void} choose
   */
  function view(steps, choose) {
    const columns = steps.map((step, at) => columnOf(step, at, choose));
    const title = el("h2");
    const note = el("p", { class: "mdcheck-remark" });
    const judge = el("div", { class: "mdcheck-judge" });
    const wait = el("p", { class: "mdcheck-waiting" });
    const answers = { class: "mdcheck-answers", role: "group", "aria-label": t("Answer") };
    const board = el("div", answers, ...columns.map(({ node }) => node));
    const node = el("div", { class: "mdcheck-asked" }, title, note, judge, board, wait);
    /** @type {(item: ShownItem, how: {level: Level, votes: ShownVote[] | null, isOpen: boolean, isJudged: boolean}) => void} */
    const update = (item, { level, votes, isOpen, isJudged }) => {
      const number = el("span", { class: "mdcheck-nr" }, String(item.number));
      title.replaceChildren(number, " ", el("span", null, item.text));
      title.classList.toggle("is-long", item.text.length > LONG);
      note.textContent = item.note || "";
      note.hidden = !item.note || isJudged;
      judge.replaceChildren(...(isJudged ? judgement(item, steps) : []));
      judge.hidden = !isJudged;
      board.hidden = item.anchors.length === 0;
      node.classList.toggle("is-open", isOpen && votes !== null);
      for (const column of columns) column.update(level, isOpen ? votes : null);
      wait.textContent = votes && !isOpen ? waiting(votes) : "";
    };
    return { node, title, update };
  }

  mdcheck.question = { view, read, waiting, judged };
}
