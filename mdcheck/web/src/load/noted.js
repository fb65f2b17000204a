/* What the readers of text note of it, JSON or YAML: the data, the order of keys and the lines of its parts, keys
   that stand twice, and why it cannot be read. As load/document.py does. */
"use strict";
{
  /** @returns {Problem} */
  function problem(what, said = {}) {
    return { keys: [], what, said, fatal: true };
  }

  /** What cannot be read at all, as one problem. */
  class Refused extends Error {
    constructor(problem) {
      super(problem.what);
      this.problem = problem;
    }
  }

  /** A reader notes here what it finds; `whole` is its own and gives the data, or throws Refused. */
  class Noted {
    values = 0;
    first = 1; // line of the whole
    /** @type {any} */
    data = null;
    /** @type {Problem[]} */
    doubles = [];
    /** @type {WeakMap<object, Map<string | number, number>>} */
    lines = new WeakMap(); // of the parts of each list and mapping, in their order

    /** @param {Limits} limits */
    constructor(limits) {
      this.limits = limits;
    }

    /** @returns {any} */
    whole() {
      return null;
    }

    /** One value more. */
    count() {
      this.values += 1;
      if (this.values > this.limits.most) throw new Refused(problem("many", { most: this.limits.most }));
    }

    /** The keys of a mapping in the order of the text: objects put whole numbers first. */
    keysOf = (mapping) => [...(this.lines.get(mapping) || new Map()).keys()];

    /** The line of the part that these keys lead to, or of what holds it. */
    lineOf = (keys) => {
      let [part, line] = [this.data, this.first];
      for (const key of keys) {
        const found = this.lines.get(part)?.get(key);
        if (!found) break;
        [part, line] = [part[key], found];
      }
      return line;
    };

    /** @returns {Problem[]} what else is wrong with data that could be read */
    faults(_data) {
      return [];
    }

    /** @returns {Reading} */
    reading() {
      const { keysOf, lineOf } = this;
      try {
        this.data = this.whole();
        return { data: this.data, problems: [...this.doubles, ...this.faults(this.data)], keysOf, lineOf };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return { data: null, problems: [error.problem], keysOf, lineOf };
      }
    }
  }

  mdcheck.noted = { problem, Refused, Noted };
}
