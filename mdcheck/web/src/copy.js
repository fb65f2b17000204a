/* One assessment as this window holds it. Its changes are stamped when they go to the shelf; `pending` says
   which of them are not yet on the disk. No DOM here. */
"use strict";
{
  const { isMap } = mdcheck.sheet;
  const { valuesOf, stampOf, stamped } = mdcheck.fields;

  class Copy {
    near = ""; // its text in the shelf, as far as this window has heard
    saved = "";
    /** @type {Record<string, number>} */
    stamps = {};
    /** @type {Map<string, number>} */
    pending = new Map(); // the fields that are not yet on the disk, and the stamps on which they were changed
    /** @type {State[]} */
    states = []; // earlier ones that are not yet on the disk
    isGone = false; // deleted in another window
    /** @type {boolean | null} */
    isSafe = null; // whether it comes to the disk; null where that is not yet known
    isChanged = false; // since it was stamped
    values = {}; // the fields as they were stamped, and the sheet that had them
    /** @type {Sheet | null} */
    stampedSheet = null;
    isDue = false; // to be brought to the disk
    isSaving = false; // being brought there

    /**
     * @param {string} id
     * @param {Sheet} sheet
     * @param {Desk} [desk]
     */
    constructor(id, sheet, desk = deskOf()) {
      this.id = id;
      this.sheet = sheet;
      this.desk = desk;
    }

    change(apply) {
      if (this.stampedSheet !== this.sheet) this.values = valuesOf(this);
      this.stampedSheet = this.sheet;
      apply(this.sheet, this.desk);
      this.isChanged = true;
      this.saved = new Date().toISOString();
    }

    /** Stamp what was changed since the last time: whoever reads stamps or `pending` does this first. */
    stamp() {
      if (!this.isChanged) return;
      const before = this.values;
      this.values = valuesOf(this);
      this.isChanged = false;
      const made = stamped(this.stamps, before, this.values);
      for (const path of Object.keys(made)) {
        if (!this.pending.has(path)) this.pending.set(path, stampOf(this.stamps, path));
      }
      this.stamps = { ...this.stamps, ...made };
    }

    /** Whether there is something that is not yet on the disk. */
    isAhead() {
      return this.isChanged || this.pending.size > 0;
    }

    /** What is kept of it. */
    text() {
      this.stamp();
      const { saved, sheet, stamps, desk } = this;
      return JSON.stringify({ saved, sheet: mdcheck.sheet.write(sheet), stamps, desk });
    }

    shelve(shelf) {
      this.near = this.text();
      shelf.keep(this.id, this.near);
    }
  }

  /** The assessment of a kept text, or null where it cannot be read. */
  function read(id, text, content) {
    try {
      const { saved, sheet: written, stamps, desk } = JSON.parse(text);
      const { sheet } = mdcheck.sheet.read(written, content);
      if (!sheet) return null;
      const when = Date.parse(saved) ? saved : new Date().toISOString();
      return Object.assign(new Copy(id, sheet, deskOf(desk)), {
        near: text,
        saved: when,
        stamps: { ...stamps },
      });
    } catch {
      return null;
    }
  }

  /**
   * A desk as it was kept; what is missing or damaged is blank.
   * @param {any} [kept]
   * @returns {Desk}
   */
  function deskOf(kept) {
    const { flags, proposals, asked } = isMap(kept) ? kept : {};
    return {
      flags: isMap(flags) ? flags : {},
      proposals: isMap(proposals) ? proposals : null,
      asked: Array.isArray(asked) ? asked.filter(isMap) : [],
    };
  }

  mdcheck.Copy = Object.assign(Copy, { read, deskOf });
}
