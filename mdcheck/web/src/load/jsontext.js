/* Reads JSON text: no key twice, no half characters, numbers that are not whole stay text.
   JSON.parse hides all that. The twin of load/jsontext.py: both accept the same texts. */
"use strict";
{
  const { problem, Refused, Noted } = mdcheck.noted;
  const SPACE = /[ \t\n\r]*/y;
  const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
  const WORD = /true|false|null|NaN|-?Infinity/y;
  const WHOLE = /^-?[0-9]{1,15}$/;
  const HALF = /\p{Surrogate}/u;
  const LITERALS = { true: true, false: false, null: null };

  /** One reading of one text: builds the data, and notes lines, the order of keys, and keys that stand twice. */
  class Reader extends Noted {
    at = 0;
    line = 1;
    counted = 0; // up to here, of lines

    /** @param {string} text @param {Limits} limits */
    constructor(text, limits) {
      super(limits);
      this.text = text;
    }

    whole() {
      this.space();
      this.first = this.line;
      const data = this.value(0);
      this.space();
      if (this.at < this.text.length) this.fail();
      return data;
    }

    value(depth) {
      this.count();
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

    /** @returns {Problem[]} one for each text or key with half a character, which no file could be written with. */
    faults(data, keys = []) {
      if (typeof data === "string") {
        return HALF.test(data) ? [{ ...problem("half"), line: this.lineOf(keys) }] : [];
      }
      if (Array.isArray(data)) return data.flatMap((value, n) => this.faults(value, [...keys, n]));
      if (data === null || typeof data !== "object") return [];
      return this.keysOf(data).flatMap((key) => {
        const way = [...keys, key];
        return [
          ...(HALF.test(key) ? [{ ...problem("half"), line: this.lineOf(way) }] : []),
          ...this.faults(data[key], way),
        ];
      });
    }
  }

  /**
   * What JSON text holds: its data with the order of keys and the lines of its parts, or why it cannot be read.
   * @param {string} text
   * @param {Limits} limits
   * @returns {Reading}
   */
  function readJson(text, limits) {
    return new Reader(text, limits).reading();
  }

  mdcheck.jsontext = { readJson };
}
