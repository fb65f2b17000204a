/* Suggests the word that was probably meant, and says what stands there instead.
   The twin of load/near.py, which says what each function answers. */
"use strict";
{
  const { t } = mdcheck.words;
  const LONGEST_WORD = 100;
  const CLOSE = 0.6; // of two words, as difflib measures it
  const MOST_NAMED = 12;

  /** @param {unknown} word @param {Iterable<string>} known @returns {string} */
  function nearMiss(word, known) {
    const names = [...known];
    const close = closest(word, names);
    if (close) return t("Did you mean '{word}'?", { word: close });
    return names.length <= MOST_NAMED ? oneOf(names) : "";
  }

  function closest(word, names) {
    if (typeof word !== "string") return "";
    const signs = [...word];
    if (signs.length > LONGEST_WORD) return "";
    const found = names
      .map((name) => [likeness([...name], signs), name])
      .filter(([like]) => like >= CLOSE)
      .sort(([a, name], [b, other]) => b - a || (name < other ? 1 : -1));
    return found.length ? found[0][1] : "";
  }

  /** Twice the signs that two words share in order, of all they have; difflib's ratio. */
  function likeness(a, b) {
    return a.length + b.length ? (2 * shared(a, b)) / (a.length + b.length) : 1;
  }

  function shared(a, b) {
    const [i, j, size] = longest(a, b);
    if (!size) return 0;
    return shared(a.slice(0, i), b.slice(0, j)) + size + shared(a.slice(i + size), b.slice(j + size));
  }

  /** Where the longest run of signs that both have begins, the first of several, and its length. */
  function longest(a, b) {
    let best = [0, 0, 0];
    let before = [];
    for (let i = 0; i < a.length; i++) {
      const lengths = [];
      for (let j = 0; j < b.length; j++) {
        if (a[i] !== b[j]) continue;
        lengths[j] = (before[j - 1] || 0) + 1;
        if (lengths[j] > best[2]) best = [i - lengths[j] + 1, j - lengths[j] + 1, lengths[j]];
      }
      before = lengths;
    }
    return best;
  }

  function oneOf(names) {
    if (names.length < 2) return names.length ? t("Use {word}.", { word: names[0] }) : "";
    const last = names[names.length - 1];
    return t("Use {words} or {last}.", { words: names.slice(0, -1).join(", "), last });
  }

  /** @param {unknown} value @returns {string} */
  function short(value) {
    if (Object(value) === value) return kindOf(value);
    const text = [...(typeof value === "string" ? quoted(value) : JSON.stringify(value))];
    return text.length > 60 ? `${text.slice(0, 57).join("")}...` : text.join("");
  }

  const NAMED = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

  /** A text in quotes, what cannot be seen in it as Python's repr writes it. */
  function quoted(text) {
    const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
    const inner = text.replace(/[\\'\p{C}\p{Z}]/gu, (sign) => {
      if (sign === " " || (sign === "'" && mark === '"')) return sign;
      return sign === "'" ? "\\'" : NAMED[sign] || inHex(Number(sign.codePointAt(0)));
    });
    return mark + inner + mark;
  }

  function inHex(code) {
    const [letter, width] = code > 0xffff ? ["U", 8] : code > 0xff ? ["u", 4] : ["x", 2];
    return `\\${letter}${code.toString(16).padStart(width, "0")}`;
  }

  /** @param {unknown} value @returns {string} */
  function kindOf(value) {
    if (value === null) return t("nothing");
    if (Array.isArray(value)) return t("a list");
    if (typeof value === "object") return t("keys with values");
    return { boolean: t("true or false"), number: t("a number") }[typeof value] || t("text");
  }

  mdcheck.near = { nearMiss, short, kindOf };
}
