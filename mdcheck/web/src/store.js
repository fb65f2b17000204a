/* Keeps assessments on this device: one key each in localStorage, nothing else, nothing sent.
   No DOM here. Pages change the open sheet through `session.change` and hear of it by `listen`. */
"use strict";
{
  const PREFIX = "mdcheck:v1:";
  const CURRENT = "mdcheck:current";
  const BROKEN = "mdcheck:broken:";

  /** The browser's storage, or null where it is forbidden. */
  function storage() {
    if (globalThis.mdcheckForbidden) return null;
    try {
      const found = globalThis.localStorage;
      found.setItem("mdcheck:test", "1");
      found.removeItem("mdcheck:test");
      return found;
    } catch (error) {
      return full(error) ? globalThis.localStorage : null;
    }
  }

  function full(error) {
    return Boolean(error) && /quota/i.test(String(error.name));
  }

  function newId() {
    return Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
  }

  /**
   * The assessment that is open on this page.
   * `state` is "kept", "full" or "forbidden"; `broken` counts what was set aside unreadable.
   */
  class Session {
    constructor(content) {
      this.content = content;
      this.storage = storage();
      this.state = this.storage ? "kept" : "forbidden";
      this.listeners = [];
      this.broken = 0;
      this.saved = null;
      this.text = ""; // the open sheet as it is stored
      this.id = this.get(CURRENT) || "";
      this.sheet = this.load(this.id);
      for (const { id } of this.list()) if (!this.sheet) this.open(id);
      if (!this.sheet) this.create();
      globalThis.addEventListener("storage", (event) => this.follow(event));
    }

    get(key) {
      try {
        return this.storage ? this.storage.getItem(key) : null;
      } catch (error) {
        return null;
      }
    }

    put(key, value) {
      if (!this.storage) return false;
      try {
        this.storage.setItem(key, value);
        return true;
      } catch (error) {
        this.state = full(error) ? "full" : "forbidden";
        return false;
      }
    }

    /** The stored sheet of an id, or null; what cannot be read is set aside, never deleted. */
    load(id) {
      const text = id && this.get(PREFIX + id);
      if (!text) return null;
      if (this.sheet && id === this.id && text === this.text) return this.sheet;
      try {
        const kept = JSON.parse(text);
        const read = mdcheck.sheet.read(kept.sheet, this.content);
        if (!read.problems.some((problem) => problem.fatal)) {
          this.saved = kept.saved;
          this.text = text;
          return read.sheet;
        }
      } catch (error) {
        // Falls through to being set aside.
      }
      if (this.put(BROKEN + id + ":" + newId(), text)) this.storage.removeItem(PREFIX + id);
      this.broken += 1;
      return null;
    }

    /** All assessments on this device, the newest first. */
    list() {
      const found = [];
      for (let n = 0; this.storage && n < this.storage.length; n += 1) {
        const key = this.storage.key(n);
        if (!key.startsWith(PREFIX)) continue;
        try {
          const kept = JSON.parse(this.get(key));
          const title = typeof kept.sheet.title === "string" ? kept.sheet.title : "";
          found.push({ id: key.slice(PREFIX.length), title, saved: String(kept.saved) });
        } catch (error) {
          found.push({ id: key.slice(PREFIX.length), title: "", saved: "" });
        }
      }
      return found.sort((a, b) => (a.saved < b.saved ? 1 : -1));
    }

    /** Begin a new assessment, with a sheet or blank; it is written with its first change. */
    create(sheet) {
      this.id = newId();
      this.sheet = sheet || mdcheck.sheet.blank(this.content);
      this.saved = null;
      if (sheet) this.write();
      this.put(CURRENT, this.id);
      this.tell();
      return this.id;
    }

    /** Open another assessment of this device. */
    open(id) {
      if (id === this.id && this.sheet) return;
      const sheet = this.load(id);
      if (!sheet) return;
      this.id = id;
      this.sheet = sheet;
      this.put(CURRENT, id);
      this.tell();
    }

    remove() {
      if (this.storage) this.storage.removeItem(PREFIX + this.id);
      this.sheet = null;
      const next = this.list()[0];
      if (next) this.open(next.id);
      if (!this.sheet) this.create();
    }

    /** Change the sheet: on the newest stored one, since another window may have written. */
    change(apply, item) {
      const kept = this.state === "kept" ? this.load(this.id) : null;
      this.sheet = kept || this.sheet;
      apply(this.sheet);
      this.write();
      this.tell(item);
    }

    write() {
      const saved = new Date().toISOString();
      const text = JSON.stringify({ saved, sheet: mdcheck.sheet.write(this.sheet) });
      if (!this.put(PREFIX + this.id, text)) return;
      this.state = "kept";
      this.saved = saved;
      this.text = text;
    }

    listen(listener) {
      this.listeners.push(listener);
    }

    tell(item) {
      this.listeners.forEach((listener) => listener(this, item));
    }

    /** Another window wrote: show what it wrote. */
    follow(event) {
      if (event.key !== PREFIX + this.id && event.key !== null) {
        if (event.key && event.key.startsWith(PREFIX)) this.tell();
        return;
      }
      const sheet = this.load(this.id);
      if (sheet) this.sheet = sheet;
      this.tell();
    }
  }

  mdcheck.store = { Session };
}
