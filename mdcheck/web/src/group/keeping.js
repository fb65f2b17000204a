/* Brings what changes in a workshop to the disk, follows other windows, and says how it is kept. No DOM. */
"use strict";
{
  const { cabinet } = mdcheck;

  /** What a list of workshops shows of one. */
  function cardOf({ head, participants }, saved) {
    return { title: head.title, date: head.date, count: participants.length, saved, deleted: 0 };
  }

  class Keeping {
    /** @type {"empty" | "saving" | "saved" | "kept" | "nowhere"} */
    state = "empty";
    saved = ""; // when, as ISO text
    waiting = 0; // changes under way
    isAhead = false; // of the last file that was saved
    missed = new Set(); // keys of what could not be written
    turn = 0; // counts the changes

    /**
     * @param {Board} board
     * @param {() => void} watch called when it comes to be kept better or worse
     */
    constructor(board, watch) {
      this.board = board;
      this.watch = watch;
      board.listen((_, { puts, isHere }) => {
        if (isHere) this.keep(puts);
      });
    }

    /** @param {Puts} puts */
    async keep(puts) {
      this.saved = new Date().toISOString();
      this.isAhead = true;
      this.turn += 1;
      this.waiting += 1;
      this.tell(this.state === "nowhere" ? "nowhere" : "saving");
      const all = { ...this.again(), ...puts };
      try {
        await cabinet.keep(this.board.id, all, cardOf(this.board, this.saved));
      } catch {
        for (const key of Object.keys(all)) this.missed.add(key);
      }
      this.waiting -= 1;
      if (this.missed.size) this.tell("nowhere");
      else if (!this.waiting) this.tell(cabinet.isStrict() ? "saved" : "kept");
    }

    /** What could not be written before, as it is now. @returns {Puts} */
    again() {
      const keys = [...this.missed];
      this.missed.clear();
      return Object.fromEntries(keys.map((key) => [key, this.board.entries.get(key) ?? null]));
    }

    /** A file holds all up to a turn. */
    filed(turn) {
      if (turn === this.turn) this.isAhead = false;
    }

    tell(state) {
      this.state = state;
      this.watch();
    }

    /** Whether something would be lost if the page were left now. */
    isAtRisk() {
      return this.isAhead && (this.state === "nowhere" || this.waiting > 0);
    }
  }

  mdcheck.Keeping = Keeping;
}
