/* Brings copies of assessments to the disk, each merged there with what other windows brought. Loaded itself
   once there is something to keep. */
"use strict";
{
  const { disk } = mdcheck;
  const { valuesOf, stampOf } = mdcheck.fields;
  const { copyOf, isAhead, join } = mdcheck.join;
  const PAUSE = 200; // milliseconds between two savings
  const OFTEN = 300000; // milliseconds of answering that are one earlier state
  const CHOSEN = "mdcheck:current"; // under which it is kept which one is open

  const slotOf = ({ saved }) => Math.floor(Date.parse(saved) / OFTEN);
  const nothing = () => {};

  /**
   * @param {Copy} copy
   * @returns {Kept}
   */
  function keptOf(copy) {
    copy.stamp();
    const { saved, stamps } = copy;
    return { saved, values: valuesOf(copy), stamps };
  }

  class Keeper {
    /** @param {Session} session */
    constructor(session) {
      this.session = session;
      if (session.copy.near) this.save(session.copy);
      this.catchUp().catch(nothing); // what is wrong with the disk is told where it is written
    }

    /** @returns {Copy | null} */
    read(id, text) {
      return text ? mdcheck.Copy.read(id, text, this.session.content) : null;
    }

    // What this window has not heard of

    /** A browser that was killed may have lost from the shelf what is on the disk. */
    async catchUp() {
      const { session } = this;
      const { copy, shelf } = session;
      const texts = await disk.all();
      const isElsewhere = shelf.chosen(texts.get(CHOSEN)) || !copy.near;
      texts.delete(CHOSEN);
      for (const [id, text] of texts) this.lineUp(id, text);
      const isUntouched = session.copy === copy && !copy.isAhead();
      if (isUntouched && copy.isGone) session.leave();
      else if (isUntouched && isElsewhere) {
        if (session.takeFirst([shelf.current(), ...session.others()])) session.choose();
      }
      for (const id of session.others()) await this.takeOver(id, texts.get(id));
    }

    /** What is only on the disk comes to the shelf, and what is deleted there goes. */
    lineUp(id, text) {
      const { shelf } = this.session;
      if (!text) shelf.remove(id);
      else if (shelf.text(id) === null && this.read(id, text)) shelf.keep(id, text);
    }

    /** What is only on the shelf, or newer there, comes to the disk. */
    async takeOver(id, there) {
      const text = this.session.shelf.text(id);
      const copy = text === there || id === this.session.id ? null : this.read(id, text);
      if (copy) await this.saveOnce(copy);
    }

    /** Take up what another window put into the shelf; whether there was something new. */
    hear(copy, text) {
      const theirs = this.read(copy.id, text);
      copy.near = theirs ? text : "";
      if (!theirs) this.session.shelf.setAside(copy.id);
      const isOld = theirs && isAhead(keptOf(copy), keptOf(theirs));
      const isNew = this.join(copy, theirs);
      if (isOld) this.session.keep(); // who wrote it had not heard of ours
      return isNew;
    }

    /** Merge with another copy, if there is one; whether that had something new. */
    join(copy, theirs) {
      if (!theirs) return false;
      const [ours, others] = [copy, theirs].map(keptOf);
      const { saved, values, stamps, lost } = join(ours, others, copy.pending);
      const made = copyOf(values);
      const { sheet } = mdcheck.sheet.read(made.sheet, this.session.content);
      if (!sheet) return false;
      const isNew = isAhead(others, ours);
      Object.assign(copy, { saved, stamps }, isNew && { sheet, desk: mdcheck.Copy.deskOf(made.desk) });
      const paths = Object.keys(lost);
      for (const path of paths) copy.pending.set(path, stampOf(theirs.stamps, path)); // heard of now
      if (paths.length) mdcheck.steps.clash(this.session, copy, paths, copyOf({ ...values, ...lost }));
      return isNew;
    }

    // What is brought to the disk

    /** Until nothing is left to bring; what could not be brought is tried again with the next change. */
    async save(copy) {
      copy.isDue = true;
      if (copy.isSaving) {
        if (copy.states.length) await this.saveOnce(copy); // what was before a step waits for no pause
        return;
      }
      copy.isSaving = true;
      while (copy.isDue && !copy.isGone) {
        copy.isDue = false;
        const isDone = await this.saveOnce(copy);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        copy.isDue ||= isDone && copy.isAhead();
      }
      copy.isSaving = false;
    }

    /** Whether that could be done. */
    async saveOnce(copy) {
      const { session } = this;
      /** @type {any} */
      let made = { states: [] };
      let isDone = true;
      try {
        const text = await disk.update(copy.id, (there) => {
          if (there !== "") made = this.onto(copy, there);
          return there === "" ? null : made;
        });
        if (text) this.settle(copy, made);
        else this.vanish(copy);
      } catch {
        isDone = false;
        copy.states.unshift(...made.states);
      }
      session.judge(copy, isDone, isDone && disk.isStrict);
      if (made.isNew) session.tell({ kind: copy === session.copy ? "all" : "head" });
      return isDone;
    }

    /** What comes in the place of a text on the disk, with earlier states. */
    onto(copy, there) {
      copy.stamp();
      const theirs = this.read(copy.id, there);
      const isFirst = !theirs && copy.pending.size > 0;
      const isNew = this.join(copy, theirs);
      const states = copy.states.splice(0);
      if (theirs && slotOf(theirs) < slotOf(copy)) {
        states.push({ id: copy.id, why: "", at: Date.parse(theirs.saved), text: there });
      }
      return { text: copy.text(), stamps: copy.stamps, states, isNew, isFirst };
    }

    /** So much is on the disk; what was changed meanwhile is not. */
    settle(copy, { stamps, isNew, isFirst }) {
      for (const path of [...copy.pending.keys()]) {
        const stamp = stampOf(stamps, path);
        if (stampOf(copy.stamps, path) === stamp) copy.pending.delete(path);
        else copy.pending.set(path, stamp);
      }
      if (isNew && !copy.isGone) copy.shelve(this.session.shelf);
      if (isFirst) globalThis.navigator.storage?.persist?.(); // who answers wants it to stay
    }

    vanish(copy) {
      copy.isGone = true;
      this.session.shelf.remove(copy.id);
    }

    /** Delete what there is. It is an earlier state, with what another window brought there meanwhile. */
    remove(copy, state) {
      const make = (there) => {
        this.join(copy, this.read(copy.id, there));
        state.text = copy.text();
        return there === "" ? null : { text: "", states: [...copy.states.splice(0), state] };
      };
      disk.update(copy.id, make).catch(nothing);
    }

    /** Keep a text whatever is there. */
    put(id, text) {
      disk.update(id, () => ({ text })).catch(nothing);
    }

    choose(text) {
      this.put(CHOSEN, text);
    }
  }

  mdcheck.keeper = { Keeper };
}
