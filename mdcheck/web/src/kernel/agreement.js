/* How far respondents agree: on one item, and over many by Krippendorff's alpha, ordinal.
   The twin of agreement.py, which says what each function answers: the same functions in the same order.
   Alpha multiplies more than a number holds exactly: its part and whole are big integers. */
"use strict";
{
  const { countsOf, sum } = mdcheck.votes;
  const PAIRS = [
    [0, 1],
    [0, 2],
    [1, 2],
  ];

  /** @param {Votes} votes @returns {number | null} */
  function spread(votes) {
    const voted = [0, 1, 2].filter((level) => votes[level]);
    return voted.length ? voted[voted.length - 1] - voted[0] : null;
  }

  /** @param {Votes} votes @returns {Ratio | null} */
  function agreement(votes) {
    const counts = countsOf(votes);
    return counts.some(Boolean) ? [Math.max(...counts), sum(counts)] : null;
  }

  /** @param {Votes[]} votes @returns {BigRatio | null} */
  function alpha(votes) {
    const paired = votes.map(countsOf).filter((counts) => sum(counts) > 1);
    const totals = [0, 1, 2].map((level) => sum(paired.map((counts) => counts[level])));
    const apart = distances(totals);
    const expected = weighed(totals, apart);
    if (!expected) return null;
    /** @type {Map<number, bigint>} */ const observed = new Map();
    for (const counts of paired) {
      const others = sum(counts) - 1;
      observed.set(others, (observed.get(others) || 0n) + weighed(counts, apart));
    }
    const common = [...observed.keys()].reduce((product, others) => product * BigInt(others), 1n);
    let disagreement = 0n;
    for (const [others, one] of observed) disagreement += one * (common / BigInt(others));
    const whole = common * expected;
    return [whole - BigInt(sum(totals) - 1) * disagreement, whole];
  }

  /** @param {number[]} totals @returns {bigint[]} one for each pair of levels */
  function distances(totals) {
    return PAIRS.map(([one, other]) => {
      const twice = 2 * sum(totals.slice(one, other + 1)) - totals[one] - totals[other];
      return BigInt(twice) ** 2n;
    });
  }

  /** @param {number[]} counts @param {bigint[]} apart @returns {bigint} */
  function weighed(counts, apart) {
    let total = 0n;
    PAIRS.forEach(([one, other], n) => {
      total += BigInt(counts[one] * counts[other]) * apart[n];
    });
    return total;
  }

  /** @param {BigRatio} ratio @returns {number} */
  function hundredths([part, whole]) {
    const [over, twice] = [200n * part + whole, 2n * whole];
    const rest = ((over % twice) + twice) % twice; // big integers divide towards 0, not down
    return Number((over - rest) / twice);
  }

  mdcheck.agreement = { spread, agreement, alpha, hundredths };
}
