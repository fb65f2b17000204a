/* The assessment that is open on this page. Pages change it through `change` and hear of it by `listen`.
   It is kept in the shelf at once, and by the keeper, which is loaded then, on the disk. No DOM here. */
"use strict";
{
  /** @type {Change} */
  const ALL = { kind: "all" };
  /** @type {Change} */
  const HEAD = { kind: "head" };
  /** @type {Answer} */
  const BLANK = { level: null, note: "", evidence: "", reference: "", by: "" };

  class Session {
    /** @type {Listener[]} */
    listeners = [];
    /** @type {(() => void)[]} */
    watchers = [];
    /** @type {Undoable | null} */
    undoable = null; // the last step that took much away
    /** @type {Keeper | null} */
    keeper = null;
    /** @type {Copy | null} */
    unkept = null; // changed and not yet kept
    isAsked = false; // for the keeper
    /** @type {Map<string, Copy>} */
    unheard = new Map(); // what other windows wrote while it was on its way
    isOnDisk = false; // what was brought there last

    /**
     * @param {Content} content
     * @param {Shelf} shelf
     */
    constructor(content, shelf) {
      this.content = content;
      this.shelf = shelf;
      this.copy = this.blank();
      this.takeFirst([shelf.current(), ...this.others()]);
      globalThis.addEventListener("storage", (event) => this.follow(event));
      globalThis.addEventListener("pagehide", () => this.keepNow());
      if (this.copy.near) this.secure();
      else this.lookOnDisk().catch(() => {});
    }

    get id() {
      return this.copy.id;
    }

    get sheet() {
      return this.copy.sheet;
    }

    /** When it was changed last, as ISO text, or "". */
    get saved() {
      return this.copy.saved;
    }

    // Which is open

    /** One that is not yet kept. */
    blank() {
      return new mdcheck.Copy(mdcheck.shelf.newId(), mdcheck.sheet.blank(this.content));
    }

    /** What is kept under an id becomes the open one; whether it could be read. */
    take(id) {
      const text = this.shelf.text(id);
      if (!text) return false;
      const copy = mdcheck.Copy.read(id, text, this.content);
      if (copy) this.copy = copy;
      else this.shelf.setAside(id);
      return copy !== null;
    }

    /** The first that can be read becomes the open one; whether there was one. */
    takeFirst(ids) {
      return ids.some((id) => this.take(id));
    }

    others() {
      return this.shelf.list().map(({ id }) => id);
    }

    /** Begin a new assessment, with a sheet and a desk or blank; a blank one is kept with its first change. */
    create(sheet, desk) {
      this.copy = this.blank();
      if (sheet) {
        this.copy.change((mine, beside) => {
          Object.assign(mine, sheet);
          Object.assign(beside, desk);
        });
        this.keep();
      }
      this.choose();
    }

    /** Open another assessment of this device. */
    open(id) {
      if ((id !== this.id || this.copy.isGone) && this.take(id)) this.choose();
      else this.tell(HEAD);
    }

    /** Leave the open one; the newest of the others is open then. */
    leave() {
      if (!this.takeFirst(this.others())) this.copy = this.blank();
      this.choose();
    }

    choose() {
      const text = this.shelf.choose(this.id);
      this.keeper?.choose(text);
      if (this.copy.near) this.secure();
      this.tell(ALL);
    }

    /** Put a sheet in the open one's place. */
    replace(sheet) {
      mdcheck.later("keeper", () => mdcheck.steps.replace(this, sheet));
    }

    /** Where what it was done to is open, or is there no more. */
    canUndo() {
      const { undoable } = this;
      const id = undoable?.state.id;
      return id !== undefined && (id === this.id || this.shelf.text(id) === null);
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
      this.copy.change(apply);
      this.tell(what);
      this.unkept = this.copy;
      setTimeout(() => this.keepNow());
    }

    /** Keep what was changed: when the page has shown it, and before the page goes. */
    keepNow() {
      const { unkept } = this;
      this.unkept = null;
      if (unkept) this.keep(unkept);
    }

    /** What another window deleted is not kept again. */
    keep(copy = this.copy) {
      if (copy.isGone) return;
      copy.shelve(this.shelf);
      this.secure(copy);
    }

    /** Take up what another window wrote; whether there was something new. */
    refresh() {
      const { copy, shelf, keeper } = this;
      const text = shelf.shared(copy.id);
      copy.isGone = text === null && (copy.isGone || copy.near !== "");
      if (text === null || text === copy.near) return false;
      if (keeper) return keeper.hear(copy, text);
      if (!copy.isAhead()) return this.take(copy.id);
      this.unheard.set(text, copy);
      return false;
    }

    // How it comes to the disk

    /** A browser that was killed may have lost all that was new on the shelf. */
    async lookOnDisk() {
      const found = await globalThis.indexedDB.databases();
      if (found.some(({ name }) => name === "mdcheck")) this.secure();
    }

    /** Have one brought to the disk. */
    secure(copy = this.copy) {
      const { shelf, keeper } = this;
      const begin = ({ Keeper }) => {
        const made = new Keeper(this);
        this.keeper = made;
        for (const [text, one] of this.unheard) made.hear(one, text);
        if (this.unheard.size) this.tell(ALL);
      };
      const fail = () => {
        this.isAsked = false; // the next change tries again
        this.judge(copy, false);
      };
      if (!shelf.storage) return;
      if (keeper) keeper.save(copy);
      else if (!this.isAsked) {
        this.isAsked = true;
        mdcheck.later("keeper", begin, fail);
      }
    }

    /** It is known whether a copy comes to the disk, and whether the browser says when it is there. */
    judge(copy, isOnDisk, isSafe = isOnDisk) {
      const { shelf, watchers } = this;
      copy.isSafe = isSafe;
      this.isOnDisk = isOnDisk;
      shelf.judge(copy.id, isOnDisk);
      if (!isOnDisk && shelf.state === "kept") copy.pending.clear(); // the shelf is all there is
      for (const watcher of watchers) watcher();
    }

    /** Whether something would be lost if the page were left now. */
    isAtRisk() {
      const { copy, shelf } = this;
      const isNowhere = shelf.state !== "kept" || copy.isGone || shelf.left.has(copy.id);
      return isNowhere && copy.isAhead();
    }

    // Who hears of it

    listen(listener) {
      this.listeners.push(listener);
    }

    tell(what) {
      for (const listener of this.listeners) listener(this, what);
    }

    /** Call when it comes to be kept better or worse than it was. */
    watch(watcher) {
      this.watchers.push(watcher);
    }

    /** Another window wrote under this key; under any, where the key is null. */
    follow({ key }) {
      const id = key === null ? this.id : this.shelf.idOf(key);
      const isNew = id === this.id && this.refresh();
      if (id !== null) this.tell(isNew ? ALL : HEAD);
    }
  }

  function written(sheet) {
    return JSON.stringify(mdcheck.sheet.write(sheet));
  }

  mdcheck.Session = Session;
}
