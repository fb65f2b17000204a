/* A workshop as this window holds it: sheets of several respondents, what they agreed, what is to be found out
   and what they said first. It is kept as entries, texts by their keys, of which a change touches few. No DOM. */
"use strict";
{
  const { newMap, read: readSheet, write: writeSheet } = mdcheck.sheet;
  const STEPS = 100; // that can be undone
  const HEAD = { title: "", date: "", by: /** @type {"" | "constituency"} */ ("") };

  /** A sheet as it is kept. */
  const textOf = (sheet) => JSON.stringify(writeSheet(sheet));

  class Board {
    /** @type {Map<string, string>} */
    entries = new Map();
    /** @type {Participant[]} */
    participants = []; // in the order in which they came
    head = HEAD;
    /** @type {Record<string, Agreed>} */
    agreed = newMap();
    /** @type {Record<string, FindOut>} */
    find_out = newMap();
    /** @type {Record<string, Record<string, Level>>} */
    first = newMap(); // by item and voice, what was said before it was changed
    /** @type {{words: string, join: string, before: Puts}[]} */
    steps = [];
    /** @type {BoardListener[]} */
    listeners = [];
    /** @type {string[]} */
    unreadable = []; // keys of entries that are damaged; they stay as they are

    /**
     * @param {Content} content
     * @param {string} id
     * @param {Iterable<[string, string]>} [entries]
     */
    constructor(content, id, entries = []) {
      this.content = content;
      this.id = id;
      this.take(Object.fromEntries(entries));
    }

    get sheets() {
      return this.participants.map(({ sheet }) => sheet);
    }

    /** The same as they were before anybody changed a vote. */
    get firstSheets() {
      const ids = Object.keys(this.first);
      return this.participants.map(({ key, sheet }) => {
        const changed = ids.filter((id) => Object.hasOwn(this.first[id], key));
        if (!changed.length) return sheet;
        const answers = Object.assign(newMap(), sheet.answers);
        for (const id of changed) answers[id] = { ...answers[id], level: this.first[id][key] };
        return { ...sheet, answers };
      });
    }

    /** What one file holds. */
    get workshop() {
      const { sheets, agreed, find_out } = this;
      return { ...this.head, sheets, agreed, find_out };
    }

    isEmpty() {
      return this.entries.size === 0;
    }

    // What changes it

    /**
     * Take up texts by their keys, null for what goes; from here, from the disk or from another window.
     * @param {Puts} puts
     */
    take(puts) {
      for (const [key, text] of Object.entries(puts)) {
        if (text === (this.entries.get(key) ?? null)) continue;
        try {
          this.takeOne(key, text === null ? null : JSON.parse(text));
          if (text === null) this.entries.delete(key);
          else this.entries.set(key, text);
        } catch {
          this.unreadable.push(key);
        }
      }
    }

    takeOne(key, value) {
      const [kind, ...rest] = key.split("/");
      const id = rest.join("/");
      if (kind === "head") this.head = { ...HEAD, ...value };
      else if (kind === "sheet") this.takeSheet(key, value);
      else if (value === null) delete this.mapOf(kind)[id];
      else this.mapOf(kind)[id] = value;
    }

    mapOf(kind) {
      const found = { agreed: this.agreed, find: this.find_out, first: this.first }[kind];
      if (!found) throw new Error(kind);
      return found;
    }

    takeSheet(key, value) {
      const at = this.participants.findIndex((one) => one.key === key);
      if (value === null) {
        this.participants = this.participants.filter((one) => one.key !== key);
        return;
      }
      const { sheet, problems } = readSheet(value, this.content);
      if (!sheet) throw new Error(key);
      const participant = { key, sheet, problems };
      if (at >= 0) this.participants = this.participants.map((one) => (one.key === key ? participant : one));
      else this.participants = [...this.participants, participant].sort((a, b) => (a.key < b.key ? -1 : 1));
    }

    /**
     * Change it, so that it can be undone; what follows with the same `join` is one step with it.
     * @param {Puts} puts
     * @param {string} words what was done, for who wants to undo it
     * @param {string} [join]
     */
    change(puts, words, join = "") {
      const before = Object.fromEntries(Object.keys(puts).map((key) => [key, this.entries.get(key) ?? null]));
      const last = this.steps.at(-1);
      if (join && last?.join === join) last.before = { ...before, ...last.before };
      else this.steps = [...this.steps, { words, join, before }].slice(-STEPS);
      this.take(puts);
      this.tell({ puts, isHere: true });
    }

    /** Take back the last step; whether there was one. */
    undo() {
      const step = this.steps.pop();
      if (!step) return false;
      this.take(step.before);
      this.tell({ puts: step.before, isHere: true });
      return true;
    }

    /** What can be undone, in words, or "". */
    get undoable() {
      return this.steps.at(-1)?.words || "";
    }

    /** Another window changed something. */
    hear(puts) {
      this.take(puts);
      this.tell({ puts, isHere: false });
    }

    /** @param {BoardListener} listener */
    listen(listener) {
      this.listeners.push(listener);
    }

    tell(news) {
      for (const listener of this.listeners) listener(this, news);
    }

    // What people do

    /** What puts sheets beside those that are there. */
    putsFor(sheets) {
      const last = this.participants.at(-1)?.key || "sheet/0000";
      const from = Number(last.slice(6, 10)) + 1;
      const own = Math.random().toString(36).slice(2, 6); // two windows may add at once
      const keyOf = (n) => `sheet/${String(from + n).padStart(4, "0")}-${own}`;
      return Object.fromEntries(sheets.map((sheet, n) => [keyOf(n), textOf(sheet)]));
    }

    add(sheets, words) {
      this.change(this.putsFor(sheets), words);
    }

    /** Put these sheets in the place of those that are there, null where one goes; what is beyond them is added. */
    replace(sheets, words) {
      const puts = sheets
        .slice(0, this.participants.length)
        .map((sheet, at) => [this.participants[at].key, sheet && textOf(sheet)])
        .filter(([key, text]) => this.entries.get(key) !== text);
      const added = this.putsFor(sheets.slice(this.participants.length));
      this.change({ ...Object.fromEntries(puts), ...added }, words);
    }

    remove(key, words) {
      const firsts = Object.keys(this.first).filter((id) => Object.hasOwn(this.first[id], key));
      const puts = firsts.map((id) => [`first/${id}`, without(this.first[id], key)]);
      this.change({ [key]: null, ...Object.fromEntries(puts) }, words);
    }

    /** Correct who somebody is. */
    call(key, parts, words) {
      this.change(
        { [key]: textOf({ ...this.participant(key).sheet, ...parts }) },
        words,
        `${key} ${Object.keys(parts)}`,
      );
    }

    /** Title, date, or whether each constituency counts as one. */
    entitle(parts, words) {
      this.change({ head: JSON.stringify({ ...this.head, ...parts }) }, words, `head ${Object.keys(parts)}`);
    }

    /** The level that was agreed on an item, and why; null takes it back. */
    agree(id, agreed, words, join = "") {
      this.change({ [`agreed/${id}`]: agreed && JSON.stringify(agreed) }, words, join);
    }

    /** Who finds out about an item, by when; null takes it back. */
    leaveOpen(id, wanted, words, join = "") {
      this.change({ [`find/${id}`]: wanted && JSON.stringify(wanted) }, words, join);
    }

    /** Somebody votes otherwise than before; what was said first stays known. */
    vote(key, id, level, words) {
      const { sheet } = this.participant(key);
      const answer = sheet.answers[id] || { level: null, note: "", evidence: "", reference: "", by: "" };
      const answers = Object.assign(newMap(), sheet.answers, { [id]: { ...answer, level } });
      const known = this.first[id] || {};
      const said = Object.hasOwn(known, key) ? known[key] : answer.level;
      const first = said === level ? without(known, key) : JSON.stringify({ ...known, [key]: said });
      this.change({ [key]: textOf({ ...sheet, answers }), [`first/${id}`]: first }, words);
    }

    /** @returns {Participant} */
    participant(key) {
      const found = this.participants.find((one) => one.key === key);
      if (!found) throw new Error(key);
      return found;
    }
  }

  /** What somebody said first goes; null where nothing is left. */
  function without(said, key) {
    const { [key]: _, ...left } = said;
    return Object.keys(left).length ? JSON.stringify(left) : null;
  }

  /**
   * The entries of a workshop that was read from a file.
   * @param {Content} content
   * @param {Workshop} workshop
   * @returns {[string, string][]}
   */
  function entriesOf(content, { sheets, agreed, find_out, title, date, by }) {
    const board = new Board(content, "");
    const of = (kind, map) => Object.keys(map).map((id) => [`${kind}/${id}`, JSON.stringify(map[id])]);
    const head = ["head", JSON.stringify({ title, date, by })];
    const entries = [
      head,
      ...Object.entries(board.putsFor(sheets)),
      ...of("agreed", agreed),
      ...of("find", find_out),
    ];
    return /** @type {[string, string][]} */ (entries);
  }

  mdcheck.Board = Object.assign(Board, { entriesOf });
}
