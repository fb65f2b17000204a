/* Finds what YAML text is made of, by js-yaml, which stands before this script; js-yaml follows YAML 1.2, and
   here it takes and refuses what libyaml, which follows YAML 1.1, takes and refuses on the command line. */
"use strict";
{
  const { problem, Refused } = mdcheck.noted;
  const DEEPEST = 1000; // levels that js-yaml follows, and libyaml too
  const NOT_ALLOWED = /[^\t\n\r\x20-\x7e\xa0-\ufffd\u{10000}-\u{10ffff}]/u;
  const SEPARATOR = /[\u2028\u2029]/;
  const DIRECTIVE = /^%(?!YAML[ \t]+1\.[12](?!\S)|TAG[ \t])/m;
  const BOUNDARY = /^(?:---|\.\.\.)(?:\s|$)/; // of documents
  const SPACE = " ".repeat(99); // more than any block is indented
  const MOST_EASED = 500; // places
  const MOST_READ = 1e8; // letters, in all tries together: some seconds

  /** A text and its lines. Space may be put into it or taken away, never a line. */
  class YamlText {
    /** @type {number[] | null} */
    breaks = null; // where its lines end, once that is asked for

    /** @param {string} text */
    constructor(text) {
      this.text = text.replace(/\r\n?|\x85/g, "\n");
    }

    /** The line on which a place of the text is. */
    lineAt(at) {
      this.breaks ??= Array.from(this.text.matchAll(/\n/g), ({ index }) => index);
      let [low, high] = [0, this.breaks.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.breaks[middle] < at) low = middle + 1;
        else high = middle;
      }
      return low + 1;
    }

    /**
     * Its events. Throws Refused.
     * @param {Limits} limits
     * @returns {any[]}
     */
    events(limits) {
      this.refuse(SEPARATOR, "separator");
      this.refuse(NOT_ALLOWED, "control");
      for (let tries = 0; ; tries++) {
        try {
          return this.judged(jsyaml.parseEvents(this.text, { maxDepth: DEEPEST }));
        } catch (error) {
          if (error instanceof Refused) throw error;
          const isTooMuch = tries === MOST_EASED || tries * this.text.length > MOST_READ;
          if (isTooMuch || !this.ease(error)) throw this.refusal(error, limits);
        }
      }
    }

    refuse(sign, what) {
      const at = this.text.search(sign);
      if (at >= 0) throw new Refused({ ...problem(what), line: this.lineAt(at) });
    }

    refusal({ reason, mark }, limits) {
      const what = /maxDepth/.test(reason) ? "deep" : "notYaml";
      const line = mark ? this.lineAt(mark.position) : null;
      return new Refused({ ...problem(what, limits), line });
    }

    /** Directives that libyaml does not know are refused. */
    judged(events) {
      const { directives = [], explicitStart = false } = events[0] || {};
      const head = directives.length || explicitStart ? this.text.split(/^---(?!\S)/m, 1)[0] : "";
      if (DIRECTIVE.test(head)) throw new Refused({ ...problem("notYaml"), line: 1 });
      return events;
    }

    /**
     * YAML 1.1 asks for less space than js-yaml does: between brackets and in quotes a line may begin anywhere,
     * tabs may stand, and a comment may follow at once. Put the space there; whether that could be done. Below
     * a block without text a comment may be indented less than its empty lines: take its indent away.
     */
    ease({ reason, mark }) {
      if (!mark) return false;
      const { text } = this;
      const at = mark.position;
      const lineStart = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
      const isAtStart = !text.slice(lineStart, at).trim();
      if (text[at] === "#" && !isAtStart && !/\s/.test(text[at - 1])) return this.insert(at, " ");
      if (text[at] === "#" && at > lineStart) return this.put(lineStart, at, "");
      if (!/^deficient indentation/.test(reason) || BOUNDARY.test(text.slice(lineStart, lineStart + 4)))
        return false;
      return isAtStart ? this.insert(lineStart, SPACE) : this.insert(at, `\r${SPACE}`); // lines are told by \n
    }

    insert(at, space) {
      return this.put(at, at, space);
    }

    put(begin, end, space) {
      this.text = this.text.slice(0, begin) + space + this.text.slice(end);
      this.breaks = null;
      return true;
    }
  }

  mdcheck.yamlevents = { YamlText };
}
