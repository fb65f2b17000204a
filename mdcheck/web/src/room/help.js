/* The tools of the room view, and its keys in words. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** Each button of the room view: an act, what it is done with, its key and what it is called. @param {string} [chart] */
  function tools(chart = t("Ranking")) {
    return [
      ["go", -1, "←", t("Back")],
      ["reveal", null, "R", t("Show answers")],
      ["judge", null, "J", t("How to judge it")],
      ["chart", null, "S", chart],
      ["help", null, "H", t("Keys")],
      ["close", null, "Esc", t("Leave")],
      ["go", 1, "→", t("Next")],
    ];
  }

  /** What each key does. @returns {[string, string][]} */
  function keyWords() {
    return [
      ["0 1 2", t("no, partly, yes")],
      ["?", t("do not know")],
      ["N", t("not applicable")],
      ["⌫", t("take the answer away")],
      ["→ ←", t("next question, question before")],
      [t("Shift → ←"), t("next sector, sector before")],
      [t("Space or R"), t("show who said what, or hide it")],
      ["J", t("how to judge it")],
      ["T", t("start or stop the clock")],
      ["+ −", t("a minute more, a minute less")],
      ["S", t("the ranking, and back to the question")],
      ["F", t("full screen, or not")],
      ["H", t("these keys")],
      ["Esc", t("leave the room view")],
    ];
  }

  function sheet() {
    const list = keyWords().map(([key, does]) =>
      el("div", null, el("dt", null, el("kbd", null, key)), el("dd", null, does)),
    );
    return el("div", { class: "mdcheck-help-sheet" }, el("h2", null, t("Keys")), el("dl", null, ...list));
  }

  function read() {
    return keyWords()
      .map(([key, does]) => t("{key}: {does}.", { key, does }))
      .join(" ");
  }

  mdcheck.roomHelp = { tools, sheet, read };
}
