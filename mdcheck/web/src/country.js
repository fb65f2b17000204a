/* Offers what files say of the country, where the open assessment says nothing: nothing is taken unasked. */
"use strict";
{
  const { el, all } = mdcheck.dom;
  const { t } = mdcheck.words;

  function option(name, value, words, isChosen) {
    const radio = el("input", { type: "radio", name, value, checked: isChosen });
    return el("label", { class: "mdcheck-box" }, radio, words);
  }

  function question({ id, title }, { yes, no }, namesOf) {
    const name = `mdcheck-country-${id}`;
    const said = [
      yes.length && option(name, "yes", t("Yes ({names})", { names: namesOf(yes) }), false),
      no.length && option(name, "no", t("No ({names})", { names: namesOf(no) }), false),
    ].filter(Boolean);
    const none = option(name, "", t("Say nothing"), true);
    return el("fieldset", { "data-country": id }, el("legend", null, title), el("div", null, ...said, none));
  }

  /**
   * A form for what files say of the country; it is empty where they say nothing new.
   * @param {Session} session
   * @param {Arrival[]} sources
   * @param {Together["profile"]} profile
   * @returns {{node: HTMLElement | null, chosen(): Record<string, "yes" | "no">}}
   */
  function country({ content }, sources, profile) {
    const keys = (content.method.profile || []).filter(({ id }) => profile[id]);
    if (!keys.length) return { node: null, chosen: () => ({}) };
    const namesOf = (places) =>
      places.map((at) => sources[at].sheet.respondent || sources[at].name).join(", ");
    const intro = t(
      "The files describe the country's profile; the open assessment does not. Choose what to add.",
    );
    const node = el(
      "div",
      { class: "mdcheck-country" },
      el("p", { class: "mdcheck-label" }, intro),
      ...keys.map((key) => question(key, profile[key.id], namesOf)),
    );
    const chosen = () =>
      Object.fromEntries(
        all(node, "[data-country]")
          .map((one) => [one.dataset.country, one.querySelector("input:checked").value])
          .filter(([, value]) => value),
      );
    return { node, chosen };
  }

  mdcheck.country = country;
}
