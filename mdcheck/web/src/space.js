/* Says how much room the field one types in has left, before it is full. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const PAUSE = 500; // milliseconds of quiet before it is read out
  const line = el("p", { class: "mdcheck-from", role: "status" });
  let timer = 0;

  /** What there is to say; "" while there is much room. */
  function words({ value, maxLength: most }) {
    const left = most - value.length;
    if (left < 0)
      return n("{count} character too long: {most} fit.", "{count} characters too long: {most} fit.", -left, {
        most,
      });
    if (left === 0) return t("No room left: {most} characters fit.", { most });
    return left > most / 10 ? "" : n("{count} character left", "{count} characters left", left);
  }

  function say({ target }) {
    clearTimeout(timer);
    const label = target.maxLength > 0 && target.closest(".mdcheck label");
    if (!label) return;
    if (line.previousSibling !== label) {
      line.textContent = "";
      label.after(line);
    }
    timer = setTimeout(() => {
      line.textContent = words(target);
    }, PAUSE);
  }

  for (const type of ["input", "focusin"]) document.addEventListener(type, say);
}
