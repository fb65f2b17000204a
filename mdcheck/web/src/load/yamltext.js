/* Reads YAML text: no surprises of YAML 1.1, no aliases, no tags, no key twice. The twin of load/yamltext.py:
   both accept the same texts. */
"use strict";
{
  const { EVENT_ID, SCALAR_STYLE, COLLECTION_STYLE } = jsyaml;
  const { problem, Refused, Noted } = mdcheck.noted;
  const { YamlText } = mdcheck.yamlevents;
  const LITERALS = new Map([
    ["true", true],
    ["false", false],
    ["null", null],
    ["~", null],
    ["", null],
  ]);
  const WHOLE = /^[-+]?[0-9]{1,15}$/;
  const HALF = /^(?:[^\\]|\\(?!u[dD][89a-fA-F]).)*\\u[dD]/s; // an escape for half a character
  const TO_MARK = /(?:[\s,:{}[\]'"-]|#[^\n]*)*\?(?!\S)/y; // of a key that is marked as one
  const COLON_BELOW = /["']?[^\S\n]*\n\s*:/y;
  const TIGHT = /:[,?[\]{}]/; // what no text between brackets has, unless it is in quotes
  const LONGEST_KEY = 1024; // signs, where it is not marked
  const TO_DASH = /(?:[\s\]},'":]|#[^\n]*)*-/y;
  const STANDARD = "tag:yaml.org,2002:";

  /** Builds plain data from the events of a text; notes the line of every part, and keys that stand twice. */
  class Reader extends Noted {
    /** @type {any[]} */
    list = []; // of events
    at = 0; // in it
    near = 0; // in the text, where something was found last
    brackets = 0; // that are open

    /** @param {string} text @param {Limits} limits */
    constructor(text, limits) {
      super(limits);
      this.source = new YamlText(text);
    }

    // Where things are

    get text() {
      return this.source.text;
    }

    lineAt(at) {
      return this.source.lineAt(at);
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
      const isPlain = style === SCALAR_STYLE.PLAIN;
      if (isPlain && this.brackets && TIGHT.test(raw + this.text.slice(valueEnd, valueEnd + 2)))
        this.fail(event, "notYaml");
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
      this.list = this.source.events(this.limits);
      const [begin] = this.list;
      if (!begin) throw new Refused(problem("comments"));
      this.directives = begin.directives;
      const event = this.next(1);
      this.first = this.lineAt(Math.max(0, this.startOf(event)));
      const data = this.value(event, 0);
      const after = this.next(2);
      if (after) throw new Refused({ ...problem("documents"), line: this.lineAt(this.boundary()) });
      return data;
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
      this.count();
      if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0) this.fail(event, "alias");
      const tag = this.tagOf(event);
      if (tag && tag !== "!") this.fail(event, "tag", { tag });
      if (event.type === EVENT_ID.SCALAR) return this.scalar(event);
      const { deepest } = this.limits;
      if (depth >= deepest) this.fail(event, "deep", { deepest });
      this.near = this.startOf(event);
      const isFlow = event.style === COLLECTION_STYLE.FLOW;
      this.brackets += Number(isFlow);
      const found = event.type === EVENT_ID.MAPPING ? this.mapping(depth) : this.sequence(depth);
      this.brackets -= Number(isFlow);
      return found;
    }

    mapping(depth) {
      const found = Object.create(null); // any text can be a key, "__proto__" too
      const lines = new Map();
      this.lines.set(found, lines);
      for (let event = this.next(); event.type !== EVENT_ID.POP; event = this.next()) {
        const key = this.key(event);
        const line = this.lineAt(event.valueStart < 0 ? this.near : event.valueStart);
        if (lines.has(key)) this.doubles.push({ ...problem("twice", { key }), line });
        lines.set(key, line);
        found[key] = this.value(this.next(), depth + 1);
      }
      return found;
    }

    key(event) {
      const isText = event.type === EVENT_ID.SCALAR && event.anchorStart < 0 && event.tagStart < 0;
      if (!isText) this.fail(event, "keyed");
      if (!this.isMarked() && !this.isSimple(event)) this.fail(event, "notYaml");
      const value = this.valueOf(event);
      this.near = event.valueStart < 0 ? this.near : event.valueEnd;
      return value;
    }

    /** Whether a question mark says that a key comes next. */
    isMarked() {
      TO_MARK.lastIndex = this.near;
      return TO_MARK.test(this.text);
    }

    /** Whether a key can do without: it stands on one line with its colon, and is not long. */
    isSimple({ valueStart, valueEnd }) {
      COLON_BELOW.lastIndex = valueEnd;
      const raw = this.text.slice(Math.max(valueStart, 0), valueEnd);
      return valueStart >= 0 && !/\n/.test(raw) && raw.length <= LONGEST_KEY && !COLON_BELOW.test(this.text);
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
  }

  /**
   * What YAML text holds: its data with the order of keys and the lines of its parts, or why it cannot be read.
   * @param {string} text
   * @param {Limits} limits
   * @returns {Reading}
   */
  function readYaml(text, limits) {
    return new Reader(text, limits).reading();
  }

  mdcheck.yaml = { readYaml };
}
