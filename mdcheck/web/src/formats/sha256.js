/* The SHA-256 of a text, by which a page's policy knows its style. A page that was opened from a disk, or over
   a plain network, has no other. */
"use strict";
{
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** The first 64 primes: SHA-256 begins and goes on with the fractions of their roots. */
  function primes() {
    const found = [2];
    for (let n = 3; found.length < 64; n += 2) if (found.every((one) => n % one)) found.push(n);
    return found;
  }

  function fraction(root) {
    return ((root - Math.floor(root)) * 0x100000000) | 0;
  }

  const ROUNDS = primes().map((one) => fraction(Math.cbrt(one)));
  const FIRST = primes()
    .slice(0, 8)
    .map((one) => fraction(Math.sqrt(one)));

  /** A text as UTF-8. @param {string} text @returns {number[]} */
  function bytesOf(text) {
    const said = encodeURIComponent(text).match(/%..|[^%]/g) || [];
    return said.map((one) => (one[1] ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0)));
  }

  /** The bytes with a one, zeros, and how many bits they are: a whole number of blocks of 16 words. */
  function padded(bytes) {
    const words = new Int32Array(16 * Math.ceil((bytes.length + 9) / 64));
    const all = [...bytes, 0x80];
    for (const [n, one] of all.entries()) words[n >> 2] |= one << (24 - 8 * (n % 4));
    words[words.length - 1] = 8 * bytes.length;
    return words;
  }

  function turned(word, by) {
    return (word >>> by) | (word << (32 - by));
  }

  function spread(words) {
    const all = new Int32Array(64);
    all.set(words);
    for (let n = 16; n < 64; n += 1) {
      const [early, late] = [all[n - 15], all[n - 2]];
      const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const two = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      all[n] = all[n - 16] + one + all[n - 7] + two;
    }
    return all;
  }

  function mixed(state, words) {
    let [a, b, c, d, e, f, g, h] = state;
    for (const [n, word] of spread(words).entries()) {
      const low = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + low + ((e & f) ^ (~e & g)) + ROUNDS[n] + word) | 0;
      const high = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const two = (high + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    return [a, b, c, d, e, f, g, h].map((one, n) => (one + state[n]) | 0);
  }

  /**
   * In base 64, as a policy has it.
   * @param {string} text
   * @returns {string}
   */
  function sha256(text) {
    const words = padded(bytesOf(text));
    let state = FIRST;
    for (let n = 0; n < words.length; n += 16) state = mixed(state, words.subarray(n, n + 16));
    const bytes = state.flatMap((word) => [24, 16, 8, 0].map((by) => (word >>> by) & 255));
    const signs = [];
    for (let n = 0; n < 33; n += 3) {
      const bits = (bytes[n] << 16) | (bytes[n + 1] << 8) | bytes[n + 2];
      signs.push(...[18, 12, 6, 0].map((by) => LETTERS[(bits >> by) & 63]));
    }
    return `${signs.slice(0, 43).join("")}=`; // 32 bytes, and one of nothing
  }

  mdcheck.sha256 = sha256;
}
