/* Brings sheets together with the open one: what is new, what is the same, what differs, and what results.
   Changes nothing that it is given. No DOM. */
"use strict";
{
  const { newMap } = mdcheck.sheet;
  const MINE = -1; // where the others are positions of files
  const PARTS = ["level", "note", "evidence", "reference"];

  /** What an answer says, as text; "" where it says nothing. Who gave it is no part of it. */
  function saidBy(answer) {
    const parts = PARTS.map((part) => answer?.[part] ?? null);
    return parts.some((part) => part !== null && part !== "") ? JSON.stringify(parts) : "";
  }

  function saidOf({ sectors, scores }) {
    const sorted = Object.keys(scores).sort();
    return JSON.stringify([sectors, sorted.map((id) => [id, scores[id]])]);
  }

  /** The places of a sheet that say something: answers by id, goals by title, the second of a title apart. */
  function placesOf({ answers, goals }) {
    const found = new Map();
    for (const id of Object.keys(answers)) {
      const text = saidBy(answers[id]);
      if (text) found.set(`answer ${id}`, { kind: "answer", id, value: answers[id], text });
    }
    const counts = new Map();
    for (const goal of goals) {
      const count = (counts.get(goal.title) || 0) + 1;
      counts.set(goal.title, count);
      found.set(`goal ${count} ${goal.title}`, {
        kind: "goal",
        id: goal.title,
        value: goal,
        text: saidOf(goal),
      });
    }
    return found;
  }

  /**
   * Who gave an answer: whom it names, or else the respondent, or else the file.
   * @param {Arrival} source
   * @param {Answer | Goal} value
   */
  function whoOf({ name, sheet }, value) {
    return ("by" in value && value.by) || sheet.respondent || name;
  }

  /** Files that hold the same, told by the first of them: for each its position, or that of its double. */
  function doubles(files) {
    const texts = files.map(({ sheet }) => JSON.stringify(mdcheck.sheet.write(sheet)));
    return texts.map((text) => texts.indexOf(text));
  }

  /**
   * What files bring to the open sheet.
   * @param {Sheet} open
   * @param {Arrival[]} files
   * @returns {Together}
   */
  function compare(open, files) {
    const mine = placesOf(open);
    const first = doubles(files);
    const theirs = files.map(({ sheet }) => placesOf(sheet));
    const entries = new Map();
    theirs.forEach((places, at) => {
      if (first[at] !== at) return;
      for (const [key, place] of places) add(entries, key, place, at, mine.get(key));
    });
    const all = [...entries.values()];
    return {
      files: files.map((_, at) => countsOf(theirs[at], mine, entries, first[at] === at ? MINE : first[at])),
      fresh: all.filter(({ mine, variants }) => !mine && variants.length === 1),
      differing: all.filter(({ mine, variants }) => variants.length > (mine ? 0 : 1)).map(withMine),
      profile: profileOf(open, files),
    };
  }

  /** A place of a file, beside what other files say there; what is the same as mine is none. */
  function add(entries, key, { kind, id, value, text }, at, mine) {
    const entry = entries.get(key) || { key, kind, id, mine, variants: [] };
    entries.set(key, entry);
    if (mine?.text === text) return;
    const same = entry.variants.find((one) => one.text === text);
    if (same) same.also.push(at);
    else entry.variants.push({ at, also: [], value, text });
  }

  function withMine({ key, kind, id, mine, variants }) {
    const ours = mine ? [{ at: MINE, also: [], value: mine.value, text: mine.text }] : [];
    return { key, kind, id, variants: [...ours, ...variants] };
  }

  /** How much of a file is new, the same, other than mine, or other than in another file. */
  function countsOf(places, mine, entries, twice) {
    const none = { fresh: 0, same: 0, differing: 0, between: 0 };
    const counts = { answers: { ...none }, goals: { ...none } };
    for (const [key, { kind, text }] of places) {
      const ours = mine.get(key);
      const count = counts[`${kind}s`];
      if (ours) count[ours.text === text ? "same" : "differing"] += 1;
      else count[entries.get(key).variants.length > 1 ? "between" : "fresh"] += 1;
    }
    return { ...counts, twice };
  }

  /** What files say of the country where the open sheet says nothing: each key, and who says yes and no. */
  function profileOf(open, files) {
    const found = newMap();
    files.forEach(({ sheet }, at) => {
      for (const key of Object.keys(sheet.profile)) {
        if (open.profile[key]) continue;
        found[key] = found[key] || { yes: [], no: [] };
        found[key][sheet.profile[key]].push(at);
      }
    });
    return found;
  }

  /** The differences that are not decided yet. */
  function undecided({ differing }, chosen) {
    return differing.filter(({ key, variants }) => !variants.some(({ at }) => at === chosen.get(key)));
  }

  /**
   * The open sheet with what files bring. Its head stays; each answer keeps who gave it.
   * @param {Sheet} open
   * @param {Arrival[]} files
   * @param {{chosen?: Map<string, number>, profile?: Record<string, "yes" | "no">}} [decided] by key, the
   *   position of the file whose answer counts, -1 for the open one's; what is not decided stays
   * @returns {Sheet}
   */
  function result(open, files, { chosen = new Map(), profile = {} } = {}) {
    const { fresh, differing } = compare(open, files);
    const taken = [
      ...fresh.map(({ key, kind, id, variants: [one] }) => ({ key, kind, id, ...one })),
      ...differing.flatMap(({ key, kind, id, variants }) =>
        variants
          .filter(({ at }) => at !== MINE && at === chosen.get(key))
          .map((one) => ({ key, kind, id, ...one })),
      ),
    ];
    return {
      ...open,
      profile: Object.assign(newMap(), open.profile, profile),
      answers: answersWith(open, files, taken),
      goals: goalsWith(open, taken),
      plan: [open, ...files.map(({ sheet }) => sheet)].map(({ plan }) => plan).find(Boolean) || null,
      unknown_ids: [
        ...new Set([open, ...files.map(({ sheet }) => sheet)].flatMap((one) => one.unknown_ids)),
      ].sort(),
    };
  }

  function answersWith(open, files, taken) {
    const answers = Object.assign(newMap(), open.answers);
    for (const { kind, id, value, at } of taken) {
      if (kind === "answer") answers[id] = { ...value, by: byFor(open, files[at], value) };
    }
    for (const { sheet } of files) {
      for (const id of sheet.unknown_ids) answers[id] = answers[id] || sheet.answers[id];
    }
    return answers;
  }

  function byFor({ respondent }, file, value) {
    const who = whoOf(file, value);
    return who === respondent ? "" : who;
  }

  /** In their places; new ones at the end. */
  function goalsWith(open, taken) {
    const goals = new Map(
      [...placesOf(open)].filter(([, { kind }]) => kind === "goal").map(([key, { value }]) => [key, value]),
    );
    for (const { key, kind, value } of taken) if (kind === "goal") goals.set(key, copied(value));
    return [...goals.values()];
  }

  function copied({ title, sectors, scores }) {
    return { title, sectors: [...sectors], scores: Object.assign(newMap(), scores) };
  }

  mdcheck.together = { compare, result, undecided, whoOf, MINE };
}
