/* Brings several respondents' sheets together: what they come to, and where they disagree.
   The twin of merge.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { has, idsOf, weightOf } = mdcheck.count;
  const { compare } = mdcheck.score;
  const { isContested, median, settled, votesOn } = mdcheck.votes;
  const { agreement, alpha, spread } = mdcheck.agreement;
  const CONSTITUENCY = "constituency";
  const AGREED = "Agreed";
  const YES = "yes";
  const NO = "no";
  /** @type {Answer} */
  const BLANK = { level: null, note: "", evidence: "", reference: "", by: "" };

  const newMap = () => Object.create(null); // any text can be an id, "__proto__" too
  /** @type {(content: Content) => Item[]} */
  const itemsOf = ({ sectors, processes }) => [...sectors, ...processes].flatMap(({ items }) => items);
  /** @type {(answer: Answer) => boolean} */
  const saysSomething = ({ level, ...words }) => level !== null || Object.values(words).some(Boolean);
  /** @type {(item: Item) => boolean} */
  const isGraded = ({ role }) => role !== "open";
  /** @type {(item: Item) => boolean} */
  const isScored = (item) => isGraded(item) && item.role !== "step";

  /** Alphas and agreement are exact; `mdcheck.agreement.hundredths` publishes an alpha.
   * @param {Content} content @param {Sheet[]} sheets
   * @param {{by?: string, agreed?: AgreedLevels, title?: string}} [options] @returns {Merged} */
  function merge(content, sheets, { by = "", agreed = {}, title = "" } = {}) {
    const voters = by === CONSTITUENCY ? constituencies(content, sheets) : sheets;
    const items = itemsOf(content);
    const scored = items.filter(isScored);
    const votes = new Map(idsOf(items.filter(isGraded)).map((id) => [id, votesOn(voters, id)]));
    const cast = idsOf(scored).map((id) => /** @type {[string, Votes]} */ ([id, votes.get(id)]));
    const found = new Map(cast.filter(([_, one]) => Object.values(one).some(Boolean)));
    const of = (/** @type {Item[]} */ items) => idsOf(items).flatMap((id) => found.get(id) || []);
    const disagreements = agenda(scored, found, agreed);
    const merged = mergedSheet(content, sheets, voters, votes, agreed, title);
    return {
      by,
      respondents: sheets.map((sheet) => respondent(sheet, scored)),
      items: Array.from(found, ([id, one]) => mergedItem(id, one, agreed)),
      disagreements,
      decisive: mdcheck.decisive(content, merged, disagreements, found),
      alpha: alpha([...found.values()]),
      alphas: new Map(content.sectors.map(({ id, items }) => [id, alpha(of(items))])),
      sheet: merged,
    };
  }

  /** @param {AgreedLevels} agreed @param {string} id @returns {Level} */
  function agreedLevel(agreed, id) {
    return has(agreed, id) ? agreed[id].level : null;
  }

  /** @param {string} id @param {Votes} votes @param {AgreedLevels} agreed @returns {MergedItem} */
  function mergedItem(id, votes, agreed) {
    const level = agreedLevel(agreed, id);
    return {
      id,
      votes,
      level: level === null ? settled(votes) : level,
      contested: level === null && isContested(votes),
      agreed: level !== null,
      spread: spread(votes),
      agreement: agreement(votes),
    };
  }

  /** @param {Item[]} items @param {Map<string, Votes>} votes @param {AgreedLevels} agreed
   * @returns {string[]} */
  function agenda(items, votes, agreed) {
    /** @type {{id: string, apart: number, share: Ratio, weight: number}[]} */ const found = [];
    for (const item of items) {
      const own = votes.get(item.id);
      const [apart, share] = own ? [spread(own), agreement(own)] : [null, null];
      if (!apart || !share || agreedLevel(agreed, item.id) !== null) continue;
      found.push({ id: item.id, apart, share, weight: weightOf(item) });
    }
    return idsOf(found.sort((a, b) => b.apart - a.apart || compare(a.share, b.share) || b.weight - a.weight));
  }

  /** @param {Sheet} sheet @param {Item[]} scored @returns {Respondent} */
  function respondent({ respondent, constituency, date, answers }, scored) {
    const isAnswered = (/** @type {Item} */ { id }) => has(answers, id) && answers[id].level !== null;
    return { name: respondent, constituency, date, answered: scored.filter(isAnswered).length };
  }

  // By constituency

  /** @param {Content} content @param {Sheet[]} sheets @returns {Voter[]} */
  function constituencies(content, sheets) {
    /** @type {Map<string | number, Sheet[]>} */ const found = new Map();
    sheets.forEach((sheet, n) => {
      const key = sheet.constituency || n;
      found.set(key, [...(found.get(key) || []), sheet]);
    });
    return Array.from(found.values(), (own) => (own[0].constituency ? united(content, own) : own[0]));
  }

  /** @param {Content} content @param {Sheet[]} sheets @returns {Voter} */
  function united(content, sheets) {
    /** @type {Answers} */ const answers = newMap();
    for (const id of sheets.flatMap((sheet) => Object.keys(sheet.answers))) {
      if (!has(answers, id)) answers[id] = { ...BLANK, level: settled(votesOn(sheets, id)) };
    }
    const { method } = content;
    const profile = mergedProfile(method, sheets);
    return { profile, answers, goals: mergedGoals(method, sheets, sheets) };
  }

  // The merged sheet

  /** @param {Content} content @param {Sheet[]} sheets @param {Voter[]} voters
   * @param {Map<string, Votes>} votes @param {AgreedLevels} agreed @param {string} title
   * @returns {Sheet} */
  function mergedSheet(content, sheets, voters, votes, agreed, title) {
    const { method } = content;
    const items = idsOf(itemsOf(content));
    const unknown = unknownIds(items, sheets, agreed);
    /** @type {Answers} */ const answers = newMap();
    for (const id of items) {
      const answer = mergedAnswer(method, sheets, votes.get(id), agreed, id);
      if (saysSomething(answer)) answers[id] = answer;
    }
    for (const id of unknown) answers[id] = mergedAnswer(method, sheets, votesOn(voters, id), agreed, id);
    return {
      title: title || sheets.map((sheet) => sheet.title).find(Boolean) || "",
      date:
        sheets
          .map(({ date }) => date)
          .sort()
          .pop() || "",
      respondent: "",
      constituency: "",
      content_version: method.content_version,
      scope: sheets.length && sheets.every(({ scope }) => scope === "quick") ? "quick" : "full",
      profile: mergedProfile(method, voters),
      answers,
      goals: mergedGoals(method, sheets, voters),
      plan: sheets.map(({ plan }) => plan).find(Boolean) || null,
      unknown_ids: unknown,
    };
  }

  /** @param {string[]} known @param {Sheet[]} sheets @param {AgreedLevels} agreed @returns {string[]} */
  function unknownIds(known, sheets, agreed) {
    const found = new Set(Object.keys(agreed));
    for (const sheet of sheets) {
      for (const id of [...Object.keys(sheet.answers), ...sheet.unknown_ids]) found.add(id);
    }
    for (const id of known) found.delete(id);
    return [...found].sort();
  }

  /** @param {Method} method @param {Sheet[]} sheets @param {Votes | undefined} votes
   * @param {AgreedLevels} agreed @param {string} id @returns {Answer} */
  function mergedAnswer(method, sheets, votes, agreed, id) {
    /** @type {Said[]} */ const said = [];
    for (const sheet of sheets) {
      if (!has(sheet.answers, id)) continue;
      const answer = sheet.answers[id];
      said.push({ name: nameOf(sheet, answer), answer });
    }
    const level = votes ? agreedLevel(agreed, id) : null;
    const kinds = said.map(({ answer }) => answer.evidence);
    return {
      level: votes && level === null ? settled(votes) : level,
      note: mergedNote(said, has(agreed, id) ? agreed[id].note : ""),
      evidence:
        idsOf(method.evidence)
          .filter((/** @type {string} */ kind) => kinds.includes(kind))
          .pop() || "",
      reference: eachOnce(said.map(({ answer }) => answer.reference)).join("; "),
      by: eachOnce(authors(said, Boolean(votes))).join("; "),
    };
  }

  /** @param {Sheet} sheet @param {Answer} answer @returns {string} */
  function nameOf(sheet, answer) {
    return answer.by || sheet.respondent;
  }

  /** @param {Said[]} said @param {string} agreed @returns {string} */
  function mergedNote(said, agreed) {
    const notes = said.map(({ name, answer }) => ({ name, note: answer.note }));
    return [{ name: AGREED, note: agreed }, ...notes]
      .filter(({ note }) => note)
      .map(({ name, note }) => (name ? `${name}: ${note}` : note))
      .join("\n");
  }

  /** @param {Said[]} said @param {boolean} hasVotes @returns {string[]} */
  function authors(said, hasVotes) {
    const voted = said.filter(({ answer }) => hasVotes && answer.level !== null);
    const wrote = said.filter(({ answer }) => answer.note || answer.evidence || answer.reference);
    return (voted.length ? voted : wrote).map(({ name }) => name);
  }

  /** @param {string[]} texts @returns {string[]} */
  function eachOnce(texts) {
    return [...new Set(texts)].filter(Boolean);
  }

  /** @param {Method} method @param {Voter[]} sheets @returns {Sheet["profile"]} */
  function mergedProfile(method, sheets) {
    /** @type {Sheet["profile"]} */ const found = newMap();
    for (const { id } of method.profile || []) {
      const said = sheets.map(({ profile }) => (has(profile, id) ? profile[id] : null));
      const more = said.filter((word) => word === YES).length - said.filter((word) => word === NO).length;
      if (more) found[id] = more > 0 ? YES : NO;
    }
    return found;
  }

  /** @param {Method} method @param {Sheet[]} sheets @param {Voter[]} voters @returns {Goal[]} */
  function mergedGoals(method, sheets, voters) {
    /** @type {Map<string, Set<string>>} */ const sectors = new Map();
    for (const goal of sheets.flatMap(({ goals }) => goals)) {
      sectors.set(goal.title, new Set([...(sectors.get(goal.title) || []), ...goal.sectors]));
    }
    const judged = voters.flatMap(({ goals }) => goals);
    return Array.from(sectors, ([title, own]) => ({
      title,
      sectors: [...own],
      scores: mergedScores(
        method,
        judged.filter((goal) => goal.title === title),
      ),
    }));
  }

  /** @param {Method} method @param {Goal[]} goals @returns {Record<string, number>} */
  function mergedScores(method, goals) {
    /** @type {Record<string, number>} */ const found = newMap();
    for (const { id } of method.criteria) {
      const given = goals.filter(({ scores }) => has(scores, id)).map(({ scores }) => scores[id]);
      const level = median([0, 1, 2].map((one) => given.filter((score) => score === one).length));
      if (given.length && level !== null) found[id] = level;
    }
    return found;
  }

  mdcheck.merge = merge;
}
