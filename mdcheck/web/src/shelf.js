/* Keeps assessments on this device: one key each in localStorage, at once and for all windows to see. What it
   has no room for is left for the disk, if there is one. Knows texts and keys, not what a sheet means. */
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
      return isFull(error) ? globalThis.localStorage : null;
    }
  }

  function isFull(error) {
    return /quota/i.test(String(error?.name));
  }

  function newId() {
    return Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
  }

  const timeOf = (text) => Number(String(text).split(" ")[1]) || 0;

  /** `state` is "kept", "full" or "forbidden"; `unreadable` holds the ids of what could not be read. */
  class Shelf {
    storage = storage();
    /** @type {"kept" | "full" | "forbidden"} */
    state = this.storage ? "kept" : "forbidden";
    trouble = this.state; // what the state is where neither this nor the disk takes a text
    unreadable = new Set();
    left = new Map(); // by their ids, texts for which there is no room

    /** The text kept under an id, or null. */
    text(id) {
      return this.left.get(id) ?? this.get(PREFIX + id);
    }

    /** The same as other windows see it, unless they see none. */
    shared(id) {
      return this.get(PREFIX + id) ?? this.text(id);
    }

    keep(id, text) {
      if (this.put(PREFIX + id, text)) this.left.delete(id);
      else this.left.set(id, text);
    }

    /** It is known whether what is under an id is on the disk. */
    judge(id, isOnDisk) {
      this.state = isOnDisk || !this.left.has(id) ? "kept" : this.trouble;
    }

    remove(id) {
      this.left.delete(id);
      if (this.storage) this.storage.removeItem(PREFIX + id);
    }

    /** Move what cannot be read out of the way. Where it cannot be copied, it stays where it is. */
    setAside(id) {
      const text = this.text(id);
      this.unreadable.add(id);
      if (text !== null && this.put(`${BROKEN}${id}:${newId()}`, text)) this.remove(id);
    }

    /** All assessments on this device, the newest first. */
    list() {
      return this.ids()
        .map((id) => ({ id, ...label(this.text(id)) }))
        .sort((a, b) => (a.saved < b.saved ? 1 : -1));
    }

    ids() {
      const { storage } = this;
      const keys = Array.from({ length: storage ? storage.length : 0 }, (_, n) => String(storage?.key(n)));
      const ids = keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
      return [...new Set([...this.left.keys(), ...ids])].filter((id) => !this.unreadable.has(id));
    }

    /** The id of the assessment that was open last. */
    current() {
      return (this.get(CURRENT) || "").split(" ")[0];
    }

    /** The text, with the time, that says which one is open. */
    choose(id) {
      const text = `${id} ${Date.now()}`;
      this.put(CURRENT, text);
      return text;
    }

    /** The same, as it was kept elsewhere: whether it is later, and holds from now on. */
    chosen(text) {
      return timeOf(text) > timeOf(this.get(CURRENT)) && this.put(CURRENT, text);
    }

    /** The id of the assessment that a key of the storage stands for; null for all other keys. */
    idOf(key) {
      return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
    }

    get(key) {
      try {
        return this.storage ? this.storage.getItem(key) : null;
      } catch {
        return null;
      }
    }

    put(key, value) {
      if (!this.storage) return false;
      try {
        this.storage.setItem(key, value);
        return true;
      } catch (error) {
        this.trouble = isFull(error) ? "full" : "forbidden";
        return false;
      }
    }
  }

  /** What a kept text is called in a list; an empty label where it cannot be read. */
  function label(text) {
    try {
      const { saved, sheet } = JSON.parse(text);
      const { title, respondent, date, answers } = sheet;
      return {
        title: named(title),
        respondent: named(respondent?.name),
        date: named(date),
        sectors: homesOf(answers),
        saved: Date.parse(saved) ? saved : "",
      };
    } catch {
      return { title: "", respondent: "", date: "", sectors: [], saved: "" };
    }
  }

  /** The ids of the sectors that some answers are about. */
  function homesOf(answers) {
    return [...new Set(Object.keys(answers || {}).map((id) => id.split(".")[0]))];
  }

  function named(value) {
    return typeof value === "string" ? value : "";
  }

  mdcheck.shelf = { Shelf, newId, homesOf };
}
