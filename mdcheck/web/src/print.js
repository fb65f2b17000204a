/* What is printed. What holds a note is opened; fields are repeated as text, since paper cuts them off. */
"use strict";
{
  const { el, find, all } = mdcheck.dom;
  const { t } = mdcheck.words;
  const root = document.documentElement;
  const SECTORS = ".mdcheck-sector"; // of the single file
  const FOLDED =
    ".mdcheck-note, .mdcheck-sector, .mdcheck-more, .mdcheck-goal-sectors, .mdcheck-whole details";
  const FIELDS = "[data-field], [data-head], .mdcheck-goal > label input, .mdcheck-goal select";

  /** Ask what to print; a page that makes documents prints what was answered as one. */
  function choose() {
    const run =
      (...only) =>
      () => {
        root.classList.add(...only);
        globalThis.print();
      };
    /** @type {Choice[]} */
    const choices = [
      [t("Answers and results"), mdcheck.paper || run("mdcheck-only")],
      [t("The whole page"), run()],
      [t("Cancel"), null],
    ];
    if (find(document, "[data-checklist]")) {
      const some = all(document, SECTORS).some(wasOpen);
      const words = some
        ? t("Blank form of the checklists that are open here")
        : t("Blank form with boxes to tick");
      const tally = () => mdcheck.later("tally", ({ ofPage }) => ofPage(mdcheck.session));
      choices.splice(
        1,
        0,
        [words, run("mdcheck-only", "mdcheck-blank")],
        [t("Tally sheet for a room"), tally],
      );
    }
    mdcheck.dialog.ask(t("What should be printed?"), [], choices);
  }

  /** Whose answers these are, or room to write it. */
  function head({ title, date, respondent }, isBlank) {
    if (isBlank) return t("Country and year {line} Answered by {line}", { line: "_".repeat(24) });
    return [title, date, respondent].filter(Boolean).join(" · ");
  }

  function wasOpen({ open, dataset }) {
    return dataset.was === undefined ? open : dataset.was === "open";
  }

  /** The single file prints sectors with answers; as a blank form those that are open, or else all. */
  function chooseSectors(isBlank) {
    const sectors = all(document, SECTORS);
    const isAll = isBlank && !sectors.some(wasOpen);
    for (const sector of sectors) {
      const isPrinted = isBlank ? isAll || wasOpen(sector) : find(sector, ".is-answered, .has-note");
      sector.classList.toggle("mdcheck-unprinted", !isPrinted);
    }
  }

  function removeCopies() {
    for (const copy of all(document, ".mdcheck-printed")) copy.remove();
  }

  function before() {
    removeCopies(); // where an earlier printing did not end
    const isBlank = root.classList.contains("mdcheck-blank");
    const isOnly = root.classList.contains("mdcheck-only");
    const { session } = mdcheck;
    if (isOnly) chooseSectors(isBlank);
    if (session && (isOnly || !find(document, "[data-setup], [data-group]"))) {
      find(document, "h1").after(printed(head(session.sheet, isBlank)));
    }
    for (const details of all(document, FOLDED)) {
      details.dataset.was ??= details.open ? "open" : "";
      details.open = isBlank
        ? !details.matches(".mdcheck-note")
        : details.closest(".has-note, .mdcheck-sector, .mdcheck-overview, .mdcheck-goal, .mdcheck-whole") !==
          null;
      details.dispatchEvent(new Event("mdcheck:print"));
    }
    for (const field of all(document, FIELDS)) field.after(printed(isBlank ? "" : textOf(field)));
  }

  function printed(text) {
    return el("span", { class: "mdcheck-printed" }, text);
  }

  function textOf({ tagName, value, selectedOptions }) {
    return value && tagName === "SELECT" ? selectedOptions[0].textContent : value;
  }

  function after() {
    removeCopies();
    for (const details of all(document, "details[data-was]")) {
      details.open = wasOpen(details);
      delete details.dataset.was;
    }
    for (const sector of all(document, SECTORS)) sector.classList.remove("mdcheck-unprinted");
    root.classList.remove("mdcheck-only", "mdcheck-blank");
  }

  globalThis.addEventListener("beforeprint", before);
  globalThis.addEventListener("afterprint", after);

  mdcheck.print = { choose };
}
