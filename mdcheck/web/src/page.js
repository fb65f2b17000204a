/* What every page with questions or results has: the bar to save, load and print, and the start of it all. */
"use strict";
{
  const { view, checklist } = mdcheck;
  const { el } = view;
  const LARGEST = 1000000;
  const STATES = {
    full: "Not saved: this browser's storage is full. Save to a file now, then delete old assessments.",
    forbidden: "Not saved: this browser does not let pages keep data. Save to a file before you leave this page.",
  };

  const time = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit" });

  function clock(iso) {
    const at = new Date(iso);
    return at.toDateString() === new Date().toDateString() ? time.format(at) : at.toLocaleDateString();
  }

  function status(session) {
    const lost = session.broken ? " Something stored earlier could not be read and was set aside." : "";
    if (session.state !== "kept") return STATES[session.state] + lost;
    if (!session.saved) return "Nothing answered yet. What you answer is saved on this device. Nothing is sent anywhere." + lost;
    return `Saved on this device at ${clock(session.saved)}. Nothing is sent anywhere.` + lost;
  }

  function name(entry) {
    return entry.title || (entry.saved ? `Untitled, ${clock(entry.saved)}` : "Untitled");
  }

  /** Ask in a dialog; choices are [label, action] and the last one cancels. */
  function ask(dialog, title, body, choices) {
    dialog.querySelector("h2").textContent = title;
    dialog.querySelector("[data-body]").replaceChildren(...body);
    const buttons = choices.map(([label, action]) => {
      const button = el("button", { type: "button" }, label);
      button.addEventListener("click", () => {
        dialog.close();
        if (action) action();
      });
      return button;
    });
    dialog.querySelector("[data-choices]").replaceChildren(...buttons);
    dialog.showModal();
  }

  function fileName(sheet) {
    const title = sheet.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
    return `mdcheck-${title.slice(0, 60) || "answers"}.json`;
  }

  function save(session) {
    const text = JSON.stringify(mdcheck.sheet.write(session.sheet), null, 2) + "\n";
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    el("a", { href: url, download: fileName(session.sheet) }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
  }

  function list(lines) {
    const more = lines.length > 10 ? [el("li", null, `and ${lines.length - 10} more`)] : [];
    return el("ul", null, ...lines.slice(0, 10).map((line) => el("li", null, line)), ...more);
  }

  function inWords(problem) {
    return [problem.where, problem.message + ".", problem.hint].filter(Boolean).join(" ");
  }

  function refuse(dialog, ...body) {
    ask(dialog, "This file cannot be loaded", body, [["Close", null]]);
  }

  /** Read a file's text; show what it holds before anything changes. */
  function offer(session, dialog, text) {
    let data;
    try {
      data = JSON.parse(text);
    } catch (error) {
      const hint = /^\s*(#|format\s*:)/.test(text) ? " It looks like YAML, which only the command line reads." : "";
      const message = `This is not an assessment that was saved here: ${error.message}.${hint}`;
      return refuse(dialog, el("p", null, message));
    }
    const { sheet, problems } = mdcheck.sheet.read(data, session.content);
    const fatal = problems.filter((problem) => problem.fatal);
    if (fatal.length) {
      return refuse(dialog, el("p", null, "Nothing was changed. These are the problems:"), list(fatal.map(inWords)));
    }
    return ask(dialog, "Load this assessment?", preview(session, sheet, problems), [
      ["Open beside the others", () => session.create(sheet)],
      ["Replace the open one", () => session.change((open) => Object.assign(open, sheet))],
      ["Cancel", null],
    ]);
  }

  /** What a file holds. On a sector's page nothing is said of the items of others. */
  function preview(session, sheet, problems) {
    const answered = Object.values(sheet.answers).filter((answer) => answer.level !== null).length;
    const facts = [
      `Title: ${sheet.title || "–"}`,
      `Date: ${sheet.date || "–"}`,
      `Respondent: ${sheet.respondent || "–"}`,
      `Answers: ${answered}`,
      `Goals: ${sheet.goals.length}`,
    ];
    const notes = session.content.sectors.length > 1 ? problems.map(inWords) : [];
    return [list(facts), ...(notes.length ? [el("p", null, "Good to know:"), list(notes)] : [])];
  }

  function load(session, dialog, file) {
    if (file.size > LARGEST) {
      const message = "It is larger than 1 MB. An assessment is far smaller: is this the right file?";
      return refuse(dialog, el("p", null, message));
    }
    const reader = new FileReader();
    reader.addEventListener("load", () => offer(session, dialog, String(reader.result)));
    reader.addEventListener("error", () => refuse(dialog, el("p", null, "The browser could not read it.")));
    return reader.readAsText(file);
  }

  function print(dialog) {
    const run = (...only) => () => {
      document.documentElement.classList.add(...only);
      globalThis.print();
    };
    const blank = [["Blank form with boxes to tick", run("mdcheck-only", "mdcheck-blank")]];
    ask(dialog, "What should be printed?", [], [
      ["Answers and results", run("mdcheck-only")],
      ...(document.querySelector("[data-checklist]") ? blank : []),
      ["The whole page", run()],
      ["Cancel", null],
    ]);
  }

  function showList(root, session) {
    const select = root.querySelector("[data-assessments]");
    const entries = session.list();
    if (!entries.some((entry) => entry.id === session.id)) {
      entries.unshift({ id: session.id, title: session.sheet.title, saved: session.saved });
    }
    select.replaceChildren(...entries.map((entry) => el("option", { value: entry.id }, name(entry))));
    select.value = session.id;
  }

  function showState(root, session) {
    root.querySelector("[data-saved]").textContent = status(session);
    const alert = root.querySelector("[data-alert]");
    alert.hidden = session.state === "kept" && !session.broken;
    const words = alert.hidden ? "" : status(session);
    if (alert.textContent !== words) alert.textContent = words;
  }

  function bindBar(root, session) {
    const dialog = root.querySelector("[data-dialog]");
    const file = root.querySelector("[data-file]");
    const actions = {
      save: () => save(session),
      load: () => file.click(),
      print: () => print(dialog),
    };
    for (const [action, run] of Object.entries(actions)) {
      root.querySelector(`[data-do="${action}"]`).addEventListener("click", run);
    }
    file.addEventListener("change", () => {
      if (file.files[0]) load(session, dialog, file.files[0]);
      file.value = "";
    });
    root.querySelector("[data-assessments]").addEventListener("change", (event) => session.open(event.target.value));
    const paint = (_, part) => {
      if (!part || part === "head") showList(root, session);
      showState(root, session);
    };
    session.listen(paint);
    paint();
  }

  // Start

  /** Once for each page, also where a theme swaps pages without loading them. */
  function start() {
    const data = document.querySelector(".mdcheck-data:not([data-bound])");
    if (!data) return;
    data.setAttribute("data-bound", "");
    const session = new mdcheck.store.Session(JSON.parse(data.textContent));
    mdcheck.session = session;
    const parts = { bar: bindBar, checklist: checklist.bindForms, result: checklist.bindResult, ...mdcheck.assessment };
    for (const [name, bind] of Object.entries(parts)) {
      document.querySelectorAll(`[data-${name}]`).forEach((root) => bind(root, session));
    }
    checklist.reveal();
  }

  function warn(event) {
    const { session } = mdcheck;
    if (session && session.state !== "kept" && Object.keys(session.sheet.answers).length) event.preventDefault();
  }

  mdcheck.page = { ask, offer };
  globalThis.addEventListener("hashchange", checklist.reveal);
  globalThis.addEventListener("pageshow", ({ persisted }) => persisted && mdcheck.session && mdcheck.session.follow({ key: null }));
  globalThis.addEventListener("beforeprint", checklist.beforePrint);
  globalThis.addEventListener("afterprint", checklist.afterPrint);
  globalThis.addEventListener("beforeunload", warn);
  if (globalThis.document$) globalThis.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
