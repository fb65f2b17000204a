/* A clock that counts down, as plain values: what the time is comes from outside. No DOM. */
"use strict";
{
  const { t, n } = mdcheck.words;
  const MINUTE = 60000; // milliseconds
  const ENDING = MINUTE / 2;
  const MOST = 90; // minutes

  /** @param {number} minutes @returns {Clock} */
  function set(minutes) {
    const length = Math.min(Math.max(minutes, 1), MOST) * MINUTE;
    return { length, left: length, end: null };
  }

  /** What is left, never less than nothing. @param {Clock} clock @param {number} now */
  function left({ left, end }, now) {
    return end === null ? left : Math.max(0, end - now);
  }

  /** Start it, or have it stand; one that is over is set again. @param {Clock} clock @param {number} now */
  function toggled(clock, now) {
    const rest = left(clock, now);
    if (rest === 0) return { ...clock, left: clock.length, end: null };
    return clock.end === null ? { ...clock, end: now + rest } : { ...clock, left: rest, end: null };
  }

  /**
   * Some minutes more or less: of its length while it stands untouched, else of what is left.
   * @param {Clock} clock
   * @param {number} minutes
   * @param {number} now
   * @returns {Clock}
   */
  function lengthened(clock, minutes, now) {
    const rest = left(clock, now);
    if (clock.end === null && rest === clock.length) return set(clock.length / MINUTE + minutes);
    const wanted = Math.min(Math.max(rest + minutes * MINUTE, 0), MOST * MINUTE);
    return clock.end === null ? { ...clock, left: wanted } : { ...clock, end: now + wanted };
  }

  /** Minutes and seconds: what has begun counts whole, so that 0:00 is the end. @param {number} left */
  function shown(left) {
    const seconds = Math.ceil(left / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  /** What there is to say of it; "" while there is nothing. @param {Clock} clock @param {number} now */
  function said(clock, now) {
    const rest = left(clock, now);
    if (rest === 0) return t("Time is up");
    if (clock.end === null) return rest === clock.length ? "" : t("Stopped");
    if (rest <= ENDING) return t("Half a minute left");
    return rest <= MINUTE ? n("{count} minute left", "{count} minutes left", 1) : "";
  }

  mdcheck.clock = { set, left, toggled, lengthened, shown, said };
}
