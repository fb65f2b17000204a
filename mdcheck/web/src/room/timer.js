/* The clock as the room sees it: the time, in words too, and buttons to start it and to set it. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { left, lengthened, said, set, shown, toggled } = mdcheck.clock;
  let minutes = 5; // that it is set to, until it is set otherwise

  /** What the button does now. */
  function label(clock, now) {
    if (left(clock, now) === 0) return t("Set the clock again");
    return clock.end === null ? t("Start the clock") : t("Stop the clock");
  }

  /**
   * A clock; `tell` hears what there is to say of it, once.
   * @param {(words: string) => void} tell
   */
  function timer(tell) {
    let clock = set(minutes);
    let last = "";
    const time = button("", () => toggle());
    const words = el("span", { class: "mdcheck-time-words" });
    const less = button("−", () => lengthen(-1));
    const more = button("+", () => lengthen(1));
    less.setAttribute("aria-label", t("A minute less"));
    more.setAttribute("aria-label", t("A minute more"));
    time.classList.add("mdcheck-time");
    const node = el("div", { class: "mdcheck-clock" }, words, less, time, more);

    function toggle() {
      clock = toggled(clock, Date.now());
      paint();
    }

    function lengthen(by) {
      clock = lengthened(clock, by, Date.now());
      minutes = clock.length / 60000;
      paint();
    }

    function paint() {
      const now = Date.now();
      const rest = left(clock, now);
      const saying = said(clock, now);
      node.classList.toggle("is-running", clock.end !== null && rest > 0);
      node.classList.toggle("is-ending", clock.end !== null && saying !== "");
      time.setAttribute("aria-label", `${shown(rest)}, ${label(clock, now)}`);
      if (time.textContent !== shown(rest)) time.textContent = shown(rest);
      if (words.textContent !== saying) words.textContent = saying;
      if (saying !== last && saying) tell(saying);
      last = saying;
    }

    return { node, toggle, lengthen, paint, isOver: () => left(clock, Date.now()) === 0 };
  }

  mdcheck.timer = timer;
}
