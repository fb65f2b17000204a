/* The fields of a plan. Each knows how to show what the plan says now, unless somebody is typing in it. */
"use strict";
{
  const { el } = mdcheck.dom;

  /** `area`: room for several lines; `isLine`: it grows, but what is written stays one line.
   * @typedef {{area?: boolean, isLine?: boolean, list?: string, place?: string}} FieldKind */

  /**
   * A labelled field: `most` characters; `take` is given what was typed.
   * @param {string} label
   * @param {number} most
   * @param {() => string} value
   * @param {(text: string) => void} take
   * @param {FieldKind} [kind]
   */
  function field(label, most, value, take, kind = {}) {
    const { area = false, isLine = false, list = null, place = null } = kind;
    const attributes = { maxlength: String(most), "data-place": place };
    const control =
      area || isLine
        ? el("textarea", { ...attributes, rows: isLine ? "1" : "2" })
        : el("input", { type: "text", list, ...attributes });
    const update = () => {
      const now = value();
      if (document.activeElement !== control && control.value !== now) control.value = now;
    };
    const written = () => (isLine ? control.value.replace(/\s*\n\s*/g, " ") : control.value);
    control.addEventListener("input", () => take(written()));
    control.addEventListener("blur", update);
    control.value = value();
    return { node: el("label", { class: "mdcheck-plan-field" }, el("span", null, label), control), update };
  }

  /**
   * @param {string} label
   * @param {[string, string][]} options
   * @param {() => string} value
   * @param {(text: string) => void} take
   */
  function choice(label, options, value, take) {
    const select = el("select", null, ...options.map(([id, words]) => el("option", { value: id }, words)));
    const update = () => {
      select.value = value();
    };
    select.addEventListener("change", () => take(select.value));
    update();
    return { node: el("label", { class: "mdcheck-plan-field" }, el("span", null, label), select), update };
  }

  /** Show what the plan says now in all of these. @param {{update: () => void}[]} parts */
  function refresh(parts) {
    for (const { update } of parts) update();
  }

  mdcheck.planFields = { field, choice, refresh };
}
