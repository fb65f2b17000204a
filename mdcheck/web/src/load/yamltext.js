/* Reads YAML text: no surprises of YAML 1.1, no aliases, no tags, no key twice. The twin of load/yamltext.py:
   both accept the same texts. What the text is made of is found by js-yaml, which stands before this script. */
"use strict";
{
  const { EVENT_ID, SCALAR_STYLE } = jsyaml;
  const DEEPEST = 1000; // levels that js-yaml follows, and libyaml too
  const LITERALS = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
    ["~", null],
    ["", null],
  ]);
  const WHOLE = /^[-+]?[0-9]{1,15}$/;
  const NOT_ALLOWED = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
  const HALF = /^(?:[^\\]|\\[^u])*\\u[dD][89a-fA-F]/s; // an escape for half a character
  const TO_DASH = /(?:[\s\]},'":]|#[^\n]*)*-/y;
  const STANDARD = "tag:yaml.org,2002:";

  /** What cannot be read at all, as one problem. */
  class Refused extends Error {
    constructor(problem) {
      super(problem.what);
      this.problem = problem;
    }
  }

  /** @returns {Problem} */
  function problem(what, said = {}) {
    return { keys: [], what, said, fatal: true };
  }

  /** Builds plain data from the events of a text; notes the line of every part, and keys that stand twice. */
  class Reader {
    at = 0; // in the events
    near = 0; // in the text, where something was found last
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
      this.breaks = [];
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.breaks.push(at);
    }

    // What js-yaml finds

    events() {
      const found = NOT_ALLOWED.exec(this.text);
      if (found) throw new Refused({ ...problem("control"), line: this.lineAt(found.index) });
      try {
        return jsyaml.parseEvents(this.text, { maxDepth: DEEPEST });
      } catch (error) {
        const line = error.mark ? error.mark.line + 1 : null;
        const isDeep = /maxDepth/.test(error.reason);
        throw new Refused({ ...problem(isDeep ? "deep" : "notYaml", this.limits), line });
      }
    }

    /** The line on which a place of the text is. */
    lineAt(at) {
      let [low, high] = [0, this.breaks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.breaks[middle] < at) low = middle + 1;
        else high = middle;
      }
      return low + 1;
    }

    /** Where an event begins; an empty one in a list at its dash. */
    startOf(event) {
      const { anchorStart: anchor, tagStart: tag, style, valueStart, start } = event;
      const properties = [anchor - 1, tag].filter((at) => at >= 0);
      if (properties.length) return Math.min(...properties);
      if (event.type !== EVENT_ID.SCALAR) return start;
      if (valueStart < 0) return this.dash();
      return style >= SCALAR_STYLE.LITERAL_BLOCK ? Math.max(valueStart - 1, 0) : valueStart;
    }

    dash() {
      TO_DASH.lastIndex = this.near;
      return TO_DASH.test(this.text) ? TO_DASH.lastIndex - 1 : this.near;
    }

    valueOf(event) {
      const { style, valueStart, valueEnd } = event;
      if (valueStart < 0) return "";
      const raw = this.text.slice(valueStart, valueEnd);
      if (style === SCALAR_STYLE.DOUBLE_QUOTED && HALF.test(raw)) this.fail(event, "notYaml");
      try {
        return this.unended(jsyaml.getScalarValue(this.text, event), event);
      } catch {
        return this.fail(event, "notYaml");
      }
    }

    /** A block that the end of the text cuts short has no line end that the text does not have. */
    unended(value, { style, valueEnd }) {
      const isCut = style >= SCALAR_STYLE.LITERAL_BLOCK && this.text[valueEnd - 1] !== "\n";
      return isCut ? value.replace(/\n$/, "") : value;
    }

    // What it comes to

    whole() {
      this.list = this.events();
      const [begin] = this.list;
      if (!begin) throw new Refused(problem("comments"));
      this.directives = begin.directives;
      const event = this.next(1);
      this.first = this.lineAt(Math.max(0, this.startOf(event)));
      this.data = this.value(event, 0);
      const after = this.next(2);
      if (after) throw new Refused({ ...problem("documents"), line: this.lineAt(this.boundary()) });
      return this.data;
    }

    /** Where the next document begins. */
    boundary() {
      const found = /^---(?=\s|$)/gm;
      found.lastIndex = this.near;
      return found.exec(this.text)?.index ?? this.near;
    }

    next(step = 1) {
      this.at += step;
      return this.list[this.at];
    }

    value(event, depth) {
      this.values += 1;
      if (this.values > this.limits.most) throw new Refused(problem("many", { most: this.limits.most }));
      if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0) this.fail(event, "alias");
      const tag = this.tagOf(event);
      if (tag && tag !== "!") this.fail(event, "tag", { tag });
      if (event.type === EVENT_ID.SCALAR) return this.scalar(event);
      const { deepest } = this.limits;
      if (depth >= deepest) this.fail(event, "deep", { deepest });
      this.near = this.startOf(event);
      return event.type === EVENT_ID.MAPPING ? this.mapping(depth) : this.sequence(depth);
    }

    mapping(depth) {
      const found = Object.create(null); // any text can be a key, "__proto__" too
      const lines = new Map();
      this.lines.set(found, lines);
      for (let event = this.next(); event.type !== EVENT_ID.POP; event = this.next()) {
        const key = this.key(event);
        const line = this.lineAt(this.near);
        if (lines.has(key)) this.doubles.push({ ...problem("twice", { key }), line });
        lines.set(key, line);
        found[key] = this.value(this.next(), depth + 1);
      }
      return found;
    }

    key(event) {
      const isText = event.type === EVENT_ID.SCALAR && event.anchorStart < 0 && event.tagStart < 0;
      if (!isText) this.fail(event, "keyed");
      const value = this.valueOf(event);
      this.near = event.valueStart < 0 ? this.near : event.valueEnd;
      return value;
    }

    sequence(depth) {
      const found = [];
      const lines = new Map();
      this.lines.set(found, lines);
      for (let event = this.next(); event.type !== EVENT_ID.POP; event = this.next()) {
        const start = this.startOf(event);
        lines.set(found.length, this.lineAt(start));
        if (event.valueStart < 0) this.near = start + 1;
        found.push(this.value(event, depth + 1));
      }
      return found;
    }

    /** A whole number, true, false, null or text; what stands in quotes or in a block is text. */
    scalar(event) {
      const text = this.valueOf(event);
      if (event.valueStart >= 0) this.near = event.valueEnd;
      if (event.style !== SCALAR_STYLE.PLAIN) return text;
      if (LITERALS.has(text)) return LITERALS.get(text);
      return WHOLE.test(text) ? Number(text) + 0 : text; // + 0: no -0
    }

    tagOf({ tagStart, tagEnd }) {
      if (!(tagStart >= 0)) return "";
      const raw = this.text.slice(tagStart, tagEnd);
      if (raw.startsWith("!<")) return raw.slice(2, -1);
      const [, handle, name] = /** @type {string[]} */ (/^(!(?:[^!]*!)?)(.*)$/s.exec(raw));
      const declared = this.directives.find((one) => one.handle === handle);
      if (declared) return declared.prefix + name;
      return handle === "!!" ? STANDARD + name : raw;
    }

    /** @returns {never} */
    fail(event, what, said = {}) {
      throw new Refused({ ...problem(what, said), line: this.lineAt(Math.max(0, this.startOf(event))) });
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
  }

  /**
   * What YAML text holds: its data with the order of keys and the lines of its parts, or why it cannot be read.
   * @param {string} text
   * @param {Limits} limits
   * @returns {Reading}
   */
  function readYaml(text, limits) {
    const plain = text.replace(/\r\n?|\x85/g, "\n");
    const reader = new Reader(plain, limits);
    const { keysOf, lineOf } = reader;
    try {
      const data = reader.whole();
      return { data, problems: reader.doubles, keysOf, lineOf };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { data: null, problems: [error.problem], keysOf, lineOf };
    }
  }

  mdcheck.yaml = { readYaml };
}
