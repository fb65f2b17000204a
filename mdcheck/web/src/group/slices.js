/* Does long work in slices, so that nobody has to wait for the page. */
"use strict";
{
  const SLICE = 5; // milliseconds of work at a time

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
    const work = () => {
      const stop = performance.now() + SLICE;
      do {
        const { done, value } = left.next();
        if (done) return end();
        act(value);
      } while (performance.now() < stop);
      timer = setTimeout(work);
    };
    let timer = setTimeout(work); // what was pressed is shown first
    return () => clearTimeout(timer);
  }

  /** Do something once what was changed is laid out: to focus or to scroll before would lay it out twice. */
  function shown(act) {
    requestAnimationFrame(() => setTimeout(act));
  }

  mdcheck.slices = Object.assign(slices, { shown });
}
