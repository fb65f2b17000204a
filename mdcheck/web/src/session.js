/* The assessment that is open on this page. Pages change it through `change` and hear of it by `listen`.
   No DOM here. */
"use strict";
{
  const { newId } = mdcheck.shelf;
  /** @type {Change} */
  const ALL = { kind: "all" };
  /** @type {Change} */
  const HEAD = { kind: "head" };
  /** @type {Answer} */
  const BLANK = { level: null, note: "", evidence: "", reference: "", by: "" };

  class Session {
    id = "";
    text = ""; // the sheet as it is kept
    /** @type {string | null} */
    saved = null; // when, as ISO text
    /** @type {Listener[]} */
    listeners = [];
    /** @type {Replaced | null} */
    undoable = null;

    /**
     * @param {Content} content
     * @param {Shelf} shelf
     */
    constructor(content, shelf) {
      this.content = content;
      this.shelf = shelf;
      this.sheet = mdcheck.sheet.blank(content);
      this.begin(this.sheet);
      this.takeFirst([shelf.current(), ...this.others()]);
      globalThis.addEventListener("storage", (event) => this.follow(event));
    }

    // Which is open

    /** A sheet that is not yet kept becomes the open one. */
    begin(sheet) {
      this.id = newId();
      this.sheet = sheet;
      this.saved = null;
      this.text = "";
    }

    /** What is kept under an id becomes the open one; whether it could be read. */
    take(id) {
      const text = this.shelf.text(id);
      if (!text) return false;
      const kept = readKept(text, this.content);
      if (kept) Object.assign(this, kept, { id, text });
      else this.shelf.setAside(id);
      return kept !== null;
    }

    /** The first that can be read becomes the open one; whether there was one. */
    takeFirst(ids) {
      return ids.some((id) => this.take(id));
    }

    others() {
      return this.shelf.list().map(({ id }) => id);
    }

    /** Begin a new assessment, with a sheet or blank; a blank one is kept with its first change. */
    create(sheet) {
      this.begin(sheet || mdcheck.sheet.blank(this.content));
      if (sheet) this.write();
      this.shelf.choose(this.id);
      this.tell(ALL);
    }

    /** Open another assessment of this device. */
    open(id) {
      const isOther = id !== this.id && this.take(id);
      if (isOther) this.shelf.choose(id);
      this.tell(isOther ? ALL : HEAD);
    }

    /** Delete the open one; the newest of the others is open then. */
    remove() {
      this.shelf.remove(this.id);
      if (!this.takeFirst(this.others())) this.begin(mdcheck.sheet.blank(this.content));
      this.shelf.choose(this.id);
      this.tell(ALL);
    }

    /** Put a sheet in the open one's place, which is kept under another title as one of its own. */
    replace(sheet, title) {
      const { id, sheet: before } = this;
      this.sheet = { ...before, title };
      this.id = newId();
      this.write();
      const copy = { id: this.id, text: this.text };
      this.id = id;
      this.sheet = sheet;
      this.write();
      this.shelf.choose(id);
      this.undoable = { id, before, copy, after: written(sheet) };
      this.tell(ALL);
    }

    canUndo() {
      return this.undoable !== null && this.undoable.id === this.id;
    }

    /** Take `replace` back. What was changed since then is kept as an assessment of its own. */
    undo() {
      if (!this.undoable) return;
      const { id, before, copy, after } = this.undoable;
      if (written(this.sheet) !== after) {
        this.id = newId();
        this.write();
      }
      if (this.shelf.text(copy.id) === copy.text) this.shelf.remove(copy.id);
      this.id = id;
      this.sheet = before;
      this.undoable = null;
      this.write();
      this.shelf.choose(id);
      this.tell(ALL);
    }

    // What is in it

    isBlank() {
      return written(this.sheet) === written(mdcheck.sheet.blank(this.content));
    }

    answer(id) {
      return this.sheet.answers[id] || BLANK;
    }

    sector(id) {
      const found = this.content.sectors.find((one) => one.id === id);
      if (!found) throw new Error(String(id));
      return found;
    }

    /** The items of a sector that are scored, count in the sheet's scope and are not set aside. */
    asked(sector) {
      const { inScope, isSetAside } = mdcheck.count;
      const { scope, profile } = this.sheet;
      return inScope(sector.items, scope).filter(
        (item) => item.role !== "open" && !isSetAside(item, this.answer(item.id).level, profile),
      );
    }

    /** How many of some items have an answer. */
    answered(items) {
      return items.filter(({ id }) => this.answer(id).level !== null).length;
    }

    /** Change the sheet: on the newest kept one, since another window may have written. */
    change(apply, what = ALL) {
      this.refresh();
      apply(this.sheet);
      this.write();
      this.tell(what);
    }

    /** Take up what another window wrote, unless what is here could not be kept. */
    refresh() {
      if (this.shelf.state === "kept" && this.shelf.text(this.id) !== this.text) this.take(this.id);
    }

    write() {
      const saved = new Date().toISOString();
      const text = JSON.stringify({ saved, sheet: mdcheck.sheet.write(this.sheet) });
      if (this.shelf.keep(this.id, text)) Object.assign(this, { saved, text });
    }

    // Who hears of it

    listen(listener) {
      this.listeners.push(listener);
    }

    tell(what) {
      for (const listener of this.listeners) listener(this, what);
    }

    /** Another window wrote under this key; under any, where the key is null. */
    follow({ key }) {
      const id = key === null ? this.id : this.shelf.idOf(key);
      if (id === this.id) this.refresh();
      if (id !== null) this.tell(id === this.id ? ALL : HEAD);
    }
  }

  function written(sheet) {
    return JSON.stringify(mdcheck.sheet.write(sheet));
  }

  /** What a kept text holds, or null where that cannot be read. */
  function readKept(text, content) {
    try {
      const kept = JSON.parse(text);
      const { sheet } = mdcheck.sheet.read(kept.sheet, content);
      return sheet && { saved: kept.saved, sheet };
    } catch {
      return null;
    }
  }

  mdcheck.Session = Session;
}
