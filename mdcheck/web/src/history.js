/* Which earlier states of assessments are worth keeping. No DOM, no storage. */
"use strict";
{
  const HOUR = 3600000; // milliseconds
  const DAY = 24 * HOUR;
  const LONGEST = 30 * DAY;
  const MOST = 60; // states of one assessment
  const LARGEST = 10e6; // letters that they have together

  /**
   * The keys of those that go: all after thirty days; before, of those that come from answering, all but the
   * last of an hour after an hour and of a day after a day; and the oldest of an assessment that has too many.
   * @param {{key: number, id: string, why: string, at: number, text: string}[]} states
   * @param {number} now in milliseconds since 1970
   * @returns {number[]}
   */
  function outdated(states, now) {
    const slots = new Set();
    const counts = new Map();
    const newestFirst = [...states].sort((a, b) => b.at - a.at || b.key - a.key);
    return newestFirst.filter((state) => isOutdated(state, now, slots, counts)).map(({ key }) => key);
  }

  function isOutdated(state, now, slots, counts) {
    const slot = slotOf(state, now);
    if (now - state.at > LONGEST || slots.has(slot)) return true;
    slots.add(slot);
    const { count, size } = counts.get(state.id) || { count: 0, size: 0 };
    const sum = { count: count + 1, size: size + state.text.length };
    counts.set(state.id, sum);
    return count > 0 && (sum.count > MOST || sum.size > LARGEST);
  }

  /** What a state has to itself: no other of the same stays. */
  function slotOf({ key, id, why, at }, now) {
    const age = now - at;
    if (why || age < HOUR) return key;
    const length = age < DAY ? HOUR : DAY;
    return [id, length, Math.floor(at / length)].join();
  }

  mdcheck.history = { outdated };
}
