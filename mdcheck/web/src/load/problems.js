/* Says what is wrong with a sheet, and where: in the sentences of load/sheet.py and of the reader of files. */
"use strict";
{
  const { t } = mdcheck.words;
  const { nearMiss, short, kindOf } = mdcheck.near;
  const LONGEST_KEY = 100;

  /**
   * What is wrong, and what to do about it, by the kind of problem.
   * @type {Record<string, (said: any) => string[]>}
   */
  const SAYS = {
    // Of a text
    damaged: () => [t("is damaged here, or is not an assessment")],
    deep: (said) => [t("is nested deeper than {deepest} levels", said)],
    many: (said) => [t("holds more than {most} values", said)],
    twice: (said) => [t("the key '{key}' stands twice", said), t("Keep one of the two.")],
    control: () => [t("holds a character that YAML does not allow")],
    separator: () => [
      t("holds a line separator (U+2028 or U+2029), which readers of YAML take differently"),
      t("Delete it, or write it as \\u2028 in double quotes."),
    ],
    notYaml: () => [t("is not YAML from here on")],
    comments: () => [t("holds no data, only comments")],
    documents: () => [t("holds more than one YAML document")],
    alias: () => [t("uses an anchor or alias (& or *)"), t("Write it out.")],
    tag: (said) => [t("uses the tag '{tag}'", said), t("Leave tags out.")],
    keyed: () => [t("uses something other than plain text as a key")],
    half: () => [t("holds half a character (a lone surrogate, \\ud800 to \\udfff)")],
    // Of a sheet
    missing: (said) => [t("the key '{key}' is missing", said), t("Begin with 'format: {format}'.", said)],
    format: ({ value, format }) => [
      t("unknown format {value}", { value: short(value) }),
      t("Use {word}.", { word: format }),
    ],
    mapping: ({ value }) => [t("expected keys with values, found {kind}", { kind: kindOf(value) })],
    list: ({ value }) => [t("expected a list, found {kind}", { kind: kindOf(value) })],
    text: ({ value }) => [t("expected text, found {kind}", { kind: kindOf(value) }), t("Put it in quotes.")],
    key: ({ value, known }) => [t("unknown key"), nearMiss(value, known)],
    word: ({ key, value, known }) => [
      t("unknown {key} {value}", { key, value: short(value) }),
      nearMiss(value, known),
    ],
    date: ({ value }) => [t("{value} is not a date", { value: short(value) }), t("Write it as 2026-11-22.")],
    long: (said) => [
      t("is longer than {most} characters; all of it is kept", said),
      t("Shorten it when you change it."),
    ],
    version: (said) => [t("written for version {version} of the checklists, scored with {current}", said)],
    level: ({ value }) => [
      typeof value === "boolean" || Object(value) === value
        ? t("{value} is not a level", { value: short(value) })
        : t("unknown level {value}", { value: short(value) }),
      t("Use 0 (no), 1 (partly), 2 (yes), unknown or not-applicable."),
    ],
    retired: ({ why }) => [t("is no longer asked; it is kept and not scored"), why],
    item: ({ value, known }) => [
      t("no checklist has this item; it is kept and not scored"),
      nearMiss(value, known),
    ],
    renamed: (said) => [t("is now called {id}, which is answered too and counts", said)],
    open: () => [t("is an open question; its note is kept, its level ignored")],
    goals: (said) => [t("there are more than {most} goals; all of them are kept", said)],
    empty: () => [t("the goal is empty")],
    untitled: () => [t("the goal has no title")],
    rows: (said) => [t("there are more than {most}; all of them are kept", said)],
    emptyRow: () => [t("the entry is empty")],
    notSector: ({ value }) => [t("expected a sector, found {kind}", { kind: kindOf(value) })],
    sector: ({ value, known }) => [
      t("unknown sector {value}", { value: short(value) }),
      nearMiss(value, known),
    ],
    score: ({ value }) => [
      t("{value} is not a score", { value: short(value) }),
      t("Use 0 (do not agree), 1 (agree) or 2 (strongly agree)."),
    ],
  };

  // These have their own line, or none.
  const OF_TEXT = [
    "damaged",
    "deep",
    "many",
    "twice",
    "half",
    "control",
    "separator",
    "notYaml",
    "comments",
    "documents",
    "alias",
    "tag",
    "keyed",
  ];

  /**
   * A problem as the command line has it: the line, the place in words, what and what to do.
   * @param {Problem} problem
   * @param {Reading["lineOf"]} lineOf
   * @returns {Finding}
   */
  function told({ keys, what, said, fatal, line }, lineOf) {
    const [message, hint = ""] = SAYS[what](said);
    return {
      line: OF_TEXT.includes(what) ? line || null : lineOf(keys),
      where: keys.map((key) => (typeof key === "number" ? String(key + 1) : named(key))).join(" "),
      message,
      hint,
      fatal,
    };
  }

  function named(key) {
    const signs = [...key.slice(0, 2 * LONGEST_KEY + 2)]; // a sign has one or two units
    return signs.length > LONGEST_KEY ? `${signs.slice(0, LONGEST_KEY - 3).join("")}...` : key;
  }

  mdcheck.problems = { told };
}
