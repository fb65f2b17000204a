/* Turns the slides of a deck: arrows, space, page keys, buttons; N shows the notes, F fills the screen. */
"use strict";
{
  const slides = [...document.querySelectorAll("section")];
  const at = document.querySelector("[data-at]");

  /** The slide that the address names, else the first. */
  const named = () => Math.max(0, slides.findIndex(({ id }) => `#${id}` === location.hash));

  function show(number) {
    const now = Math.min(Math.max(number, 0), slides.length - 1);
    for (const [n, slide] of slides.entries()) slide.classList.toggle("shown", n === now);
    at.textContent = `${now + 1} / ${slides.length}`;
    if (named() !== now) history.replaceState(null, "", `#${slides[now].id}`);
  }

  const go = (steps) => show(named() + steps);
  const notes = () => document.body.classList.toggle("noted");
  const KEYS = {
    ArrowRight: () => go(1), ArrowDown: () => go(1), PageDown: () => go(1), " ": () => go(1),
    ArrowLeft: () => go(-1), ArrowUp: () => go(-1), PageUp: () => go(-1),
    Home: () => show(0), End: () => show(slides.length - 1), n: notes, N: notes,
    f: () => document.documentElement.requestFullscreen?.(),
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(KEYS, event.key)) return;
    if (event.key === " " && event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  for (const button of document.querySelectorAll("[data-go]")) {
    button.addEventListener("click", () => go(Number(button.dataset.go)));
  }
  document.querySelector("[data-notes]").addEventListener("click", notes);
  addEventListener("hashchange", () => show(named()));
  show(named());
}
