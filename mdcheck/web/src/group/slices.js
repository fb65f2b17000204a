/* Does long work in slices, so that nobody has to wait for the page. */
"use strict";
{
  const SLICE = 8; // milliseconds of work at a time

  /**
   * Do something with each of many, in turns; what it gives takes back the turns that are left.
   * @template T
   * @param {Iterable<T>} many
   * @param {(one: T) => void} act
   * @param {() => void} [end]
   * @returns {() => void}
   */
  function slices(many, act, end = () => {}) {
    const left = many[Symbol.iterator]();
    let timer = 0;
    const work = () => {
      const stop = performance.now() + SLICE;
      do {
        const { done, value } = left.next();
        if (done) return end();
        act(value);
      } while (performance.now() < stop);
      timer = setTimeout(work);
    };
    work();
    return () => clearTimeout(timer);
  }

  mdcheck.slices = slices;
}
