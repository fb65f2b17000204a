/* What votes come to: the answers that several respondents gave to one item.
   The twin of votes.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { NOT_APPLICABLE, has } = mdcheck.count;
  const UNKNOWN = "unknown";
  const LEVELS = ["0", "1", "2"];

  /** @param {Voter[]} sheets @param {string} id @returns {Votes} */
  function votesOn(sheets, id) {
    /** @type {Votes} */ const votes = { 0: 0, 1: 0, 2: 0, unknown: 0, "not-applicable": 0 };
    for (const { answers } of sheets) {
      const level = has(answers, id) ? answers[id].level : null;
      if (level !== null && level !== undefined) votes[level] += 1;
    }
    return votes;
  }

  /** @param {Votes} votes @returns {number[]} */
  function countsOf(votes) {
    return LEVELS.map((level) => votes[level]);
  }

  /** @param {number[]} counts @returns {0 | 1 | 2 | null} */
  function median(counts) {
    const voted = counts.flatMap((count, level) => new Array(count).fill(level));
    const [low, high] = [voted[(voted.length - 1) >> 1], voted[voted.length >> 1]];
    return low === high ? low : null;
  }

  /** @param {Votes} votes @returns {Level} */
  function common(votes) {
    const [given, counts] = [sum(Object.values(votes)), countsOf(votes)];
    if (2 * votes[NOT_APPLICABLE] > given) return NOT_APPLICABLE;
    if (2 * sum(counts) < given) return UNKNOWN;
    return given ? median(counts) : null;
  }

  /** @param {Votes} votes @returns {boolean} */
  function isContested(votes) {
    return sum(Object.values(votes)) > 0 && common(votes) === null;
  }

  /** @param {Votes} votes @returns {Level} */
  function settled(votes) {
    return isContested(votes) ? UNKNOWN : common(votes);
  }

  /** @param {number[]} numbers @returns {number} */
  function sum(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
  }

  mdcheck.votes = { votesOn, countsOf, median, common, isContested, settled, sum, UNKNOWN };
}
