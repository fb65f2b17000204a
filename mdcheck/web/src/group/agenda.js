/* What a group has to talk about: who said what on each item, what the votes come to with and without what was
   agreed, and the disagreements in order. Worked out once until something changes. No DOM. */
"use strict";
{
  const { newMap } = mdcheck.sheet;
  const BLANK = { level: null, note: "", evidence: "", reference: "", by: "" };

  const ALONE = { by: /** @type {const} */ (""), agreed: {}, title: "" };

  const isVote = (level) => level !== null && level !== "unknown";

  /** The items of a content by id, each with its sector and its number there. */
  function numbered(content) {
    const { sectors } = content;
    return new Map(
      sectors.flatMap((sector) =>
        sector.items.map((item) => [
          item.id,
          { id: item.id, number: mdcheck.number(content, item.id), sector, item },
        ]),
      ),
    );
  }

  class Agenda {
    /** @type {Record<string, any>} */
    made = newMap();

    /** @param {Board} board */
    constructor(board) {
      this.board = board;
      this.items = numbered(board.content);
      this.merging = new mdcheck.Merging(board.content);
      board.listen((_, { puts }) => this.forget(Object.keys(puts)));
    }

    /** What was worked out of entries that changed is worked out anew. */
    forget(keys) {
      const isOfVotes = keys.some((key) => /^(sheet|head|first)/.test(key));
      const { now, after, points, "decisive/now": _, ...kept } = this.made;
      this.made = isOfVotes ? newMap() : kept;
    }

    once(name, make) {
      this.made[name] ??= make();
      return this.made[name];
    }

    /** How sheets are merged. @param {AgreedLevels} agreed */
    options(agreed) {
      const { by, title } = this.board.head;
      return { by, agreed, title };
    }

    /** @param {string} name @param {Sheet[]} sheets @param {AgreedLevels} agreed @returns {Merged} */
    merge(name, sheets, agreed) {
      return this.merging.whole(name, sheets, this.options(agreed));
    }

    /** The work behind `votes` and `now` in pieces, for who must not wait: each is called in its turn. */
    *work() {
      const { sheets, agreed } = this.board;
      for (const [name, levels] of Object.entries({ votes: {}, now: agreed })) {
        for (const id of this.merging.ids)
          yield () => this.merging.part(name, sheets, this.options(levels), id);
        yield () => this[name];
      }
      yield () => this.points;
    }

    /** The same behind the result of some respondents. @param {{id: string, sheets: Sheet[]}} group */
    *workOf({ id, sheets }) {
      for (const part of this.merging.ids) yield () => this.merging.part(`of ${id}`, sheets, ALONE, part);
    }

    /** What the votes come to, without what was agreed. @returns {Merged} */
    get votes() {
      return this.once("votes", () => this.merge("votes", this.board.sheets, {}));
    }

    /** What they come to with it. @returns {Merged} */
    get now() {
      return this.once("now", () => this.merge("now", this.board.sheets, this.board.agreed));
    }

    /** The result of what was said first, and of what holds now. @returns {Result} */
    get before() {
      return this.once("before", () => {
        const { first, firstSheets } = this.board;
        const merged = Object.keys(first).length ? this.merge("first", firstSheets, {}) : this.votes;
        return mdcheck.assess(this.board.content, merged.sheet);
      });
    }

    /** @returns {Result} */
    get after() {
      return this.once("after", () => mdcheck.assess(this.board.content, this.now.sheet));
    }

    /** What each group of respondents comes to by itself. @returns {{id: string, sheets: Sheet[]}[]} */
    get constituencies() {
      const ids = ["", ...this.board.content.method.constituencies.map(({ id }) => id)];
      return ids
        .map((id) => ({ id, sheets: this.board.sheets.filter((sheet) => sheet.constituency === id) }))
        .filter(({ sheets }) => sheets.length);
    }

    /** @returns {Result} */
    resultOf({ id, sheets }) {
      return this.once(`of ${id}`, () => {
        const { content } = this.board;
        return mdcheck.assess(content, this.merging.whole(`of ${id}`, sheets, ALONE).sheet);
      });
    }

    /** How the votes on an item stand. @returns {MergedItem | undefined} */
    voted(id) {
      return this.once("byId", () => new Map(this.votes.items.map((one) => [one.id, one]))).get(id);
    }

    /** Whether the lowest and the highest vote on an item give its sector another verdict; of what is agreed,
        whether they would have. */
    isDecisive(id) {
      const name = this.board.agreed[id] ? "votes" : "now";
      return this.once(`decisive/${name}`, () => new Set(this[name].decisive)).has(id);
    }

    /** @returns {"open" | "agreed" | "find"} */
    stateOf(id) {
      const { agreed, find_out } = this.board;
      if (agreed[id]) return "agreed";
      return find_out[id] ? "find" : "open";
    }

    /**
     * All disagreements, those that would change a verdict first.
     * @returns {Point[]}
     */
    get points() {
      return this.once("points", () => {
        const { disagreements } = this.votes;
        const isFirst = (id) => this.isDecisive(id);
        const ids = [...disagreements.filter(isFirst), ...disagreements.filter((id) => !isFirst(id))];
        return ids.map((id) => this.point(id));
      });
    }

    /** @returns {Point} */
    point(id) {
      const voted = this.voted(id);
      const found = this.items.get(id);
      if (!found) throw new Error(id);
      return {
        ...found,
        voted,
        isDecisive: this.isDecisive(id),
        isPolarised: voted !== undefined && mdcheck.report.isPolarised(voted.votes),
      };
    }

    /** How many disagreements are settled, and how many are to be found out. */
    get progress() {
      const states = this.points.map(({ id }) => this.stateOf(id));
      const count = (state) => states.filter((one) => one === state).length;
      return { all: states.length, agreed: count("agreed"), find: count("find"), open: count("open") };
    }

    /**
     * Who said what on an item, in the order of the sheets: all who answered it or wrote about it.
     * @returns {Spoken[]}
     */
    said(id) {
      const { participants, first } = this.board;
      const changed = first[id] || {};
      return participants
        .map(({ key, sheet }) => {
          const answer = sheet.answers[id] || BLANK;
          const isChanged = Object.hasOwn(changed, key);
          return {
            ...answer,
            ...{ key, name: answer.by || sheet.respondent, constituency: sheet.constituency },
            first: isChanged ? changed[key] : answer.level,
            isChanged,
          };
        })
        .filter(({ level, note, isChanged }) => level !== null || note || isChanged);
    }

    /** Who voted otherwise than it was agreed; who did not know does not dissent. */
    dissent(id) {
      const { level } = this.board.agreed[id] || {};
      return this.said(id).filter((one) => isVote(one.level) && one.level !== level);
    }
  }

  mdcheck.Agenda = Agenda;
}
