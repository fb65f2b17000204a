/* Reads JSON text: no key twice, no half characters, numbers that are not whole stay text.
   JSON.parse hides all that. The twin of load/jsontext.py: both accept the same texts. */
"use strict";
{
  const SPACE = /[ \t\n\r]*/y;
  const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
  const WORD = /true|false|null|NaN|-?Infinity/y;
  const WHOLE = /^-?[0-9]{1,15}$/;
  const HALF = /\p{Surrogate}/u;
  const LITERALS = { true: true, false: false, null: null };

  /** What cannot be read at all, as one problem. */
  class Refused extends Error {
    constructor(problem) {
      super(problem.what);
      this.problem = problem;
    }
  }

  /** One reading of one text: builds the data, and notes lines, the order of keys, and keys that stand twice. */
  class Reader {
    at = 0;
    line = 1;
    counted = 0; // up to here, of lines
    values = 0;
    first = 1; // line of the whole
    /** @type {any} */
    data = null;
    /** @type {Problem[]} */
    doubles = [];
    /** @type {WeakMap<object, Map<string | number, number>>} */
    lines = new WeakMap(); // of the parts of each list and mapping, in their order

    /** @param {string} text @param {Limits} limits */
    constructor(text, limits) {
      this.text = text;
      this.limits = limits;
    }

    whole() {
      this.space();
      this.first = this.line;
      this.data = this.value(0);
      this.space();
      if (this.at < this.text.length) this.fail();
      return this.data;
    }

    value(depth) {
      this.values += 1;
      if (this.values > this.limits.most) throw new Refused(problem("many", { most: this.limits.most }));
      const sign = this.text[this.at];
      if (sign === '"') return this.string();
      if (sign !== "{" && sign !== "[") return this.scalar();
      const { deepest } = this.limits;
      if (depth >= deepest) throw new Refused(problem("deep", { deepest }));
      return sign === "{" ? this.mapping(depth) : this.sequence(depth);
    }

    mapping(depth) {
      const found = Object.create(null); // any text can be a key, "__proto__" too
      const lines = new Map();
      this.entries("}", () => {
        if (this.text[this.at] !== '"') this.fail();
        const name = this.string();
        if (lines.has(name)) this.doubles.push({ ...problem("twice", { key: name }), line: this.line });
        lines.set(name, this.line);
        this.space();
        if (this.text[this.at++] !== ":") this.fail();
        this.space();
        found[name] = this.value(depth + 1);
      });
      this.lines.set(found, lines);
      return found;
    }

    sequence(depth) {
      const found = [];
      const lines = new Map();
      this.entries("]", () => {
        lines.set(found.length, this.line);
        found.push(this.value(depth + 1));
      });
      this.lines.set(found, lines);
      return found;
    }

    /** What stands between brackets, with commas between. */
    entries(end, read) {
      this.at += 1;
      this.space();
      if (this.text[this.at] === end) {
        this.at += 1;
        return;
      }
      for (;;) {
        read();
        this.space();
        const sign = this.text[this.at++];
        if (sign === end) return;
        if (sign !== ",") this.fail();
        this.space();
      }
    }

    /** A text in quotes; JSON.parse knows what may stand in one. */
    string() {
      const begin = this.at;
      this.countLines();
      let end = begin;
      do {
        end = this.text.indexOf('"', end + 1);
        if (end < 0) this.fail();
      } while (this.isEscaped(end));
      this.at = end + 1;
      try {
        return JSON.parse(this.text.slice(begin, this.at));
      } catch {
        return this.fail();
      }
    }

    isEscaped(at) {
      let begin = at;
      while (this.text[begin - 1] === "\\") begin -= 1;
      return (at - begin) % 2 === 1;
    }

    scalar() {
      const found = this.match(NUMBER) || this.match(WORD);
      if (!found) return this.fail();
      if (Object.hasOwn(LITERALS, found)) return LITERALS[found];
      return WHOLE.test(found) ? Number(found) + 0 : found; // + 0: no -0
    }

    space() {
      this.match(SPACE);
      this.countLines();
    }

    match(pattern) {
      pattern.lastIndex = this.at;
      const found = pattern.exec(this.text);
      if (!found) return "";
      this.at = pattern.lastIndex;
      return found[0];
    }

    countLines() {
      for (; this.counted < this.at; this.counted++) if (this.text[this.counted] === "\n") this.line += 1;
    }

    /** @returns {never} */
    fail() {
      this.countLines();
      throw new Refused({ ...problem("damaged"), line: this.line });
    }

    // What was read

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

    /** @returns {Problem[]} one for each text or key with half a character, which no file could be written with. */
    halves(data, keys = []) {
      if (typeof data === "string") {
        return HALF.test(data) ? [{ ...problem("half"), line: this.lineOf(keys) }] : [];
      }
      if (Array.isArray(data)) return data.flatMap((value, n) => this.halves(value, [...keys, n]));
      if (data === null || typeof data !== "object") return [];
      return this.keysOf(data).flatMap((key) => {
        const way = [...keys, key];
        return [
          ...(HALF.test(key) ? [{ ...problem("half"), line: this.lineOf(way) }] : []),
          ...this.halves(data[key], way),
        ];
      });
    }
  }

  /** @returns {Problem} */
  function problem(what, said = {}) {
    return { keys: [], what, said, fatal: true };
  }

  /**
   * What JSON text holds: its data with the order of keys and the lines of its parts, or why it cannot be read.
   * @param {string} text
   * @param {Limits} limits
   * @returns {Reading}
   */
  function readJson(text, limits) {
    const reader = new Reader(text, limits);
    const { keysOf, lineOf } = reader;
    try {
      const data = reader.whole();
      return { data, problems: [...reader.doubles, ...reader.halves(data)], keysOf, lineOf };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { data: null, problems: [error.problem], keysOf, lineOf };
    }
  }

  mdcheck.jsontext = { readJson };
}
