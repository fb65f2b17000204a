/* The bar of a page: which assessment is open, whether it is saved, and the ways out of it. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t, moment } = mdcheck.words;
  const QUIET = 900; // milliseconds without a change before what is kept is read out
  let timer = 0;
  let savedTo = ""; // the name of the file, until something changes

  function isToday(iso) {
    return new Date(iso).toDateString() === new Date().toDateString();
  }

  function timeOf(iso) {
    return moment(iso, { hour: "2-digit", minute: "2-digit" });
  }

  function dayOf(iso) {
    const isThisYear = new Date(iso).getFullYear() === new Date().getFullYear();
    return moment(iso, { day: "numeric", month: "long", year: isThisYear ? undefined : "numeric" });
  }

  /** How the open assessment is kept. */
  function status({ shelf, saved, copy }) {
    if (copy.isGone) {
      return t("Not saved: this assessment was deleted in another window.");
    }
    if (shelf.state === "full") {
      return t("Not saved: this browser's storage is full. Save to a file now, then delete old assessments.");
    }
    if (shelf.state === "forbidden") {
      return t("Not saved: this browser keeps no data of pages. Save to a file before you leave this page.");
    }
    if (!saved) {
      return t("Nothing answered yet. What you answer is saved on this device. Nothing is sent anywhere.");
    }
    const isSoft = copy.isSafe === false; // the browser does not say when it is on the disk
    if (!isSoft && (copy.isAhead() || !copy.isSafe)) {
      return t("Saving on this device … Nothing is sent anywhere.");
    }
    if (isToday(saved)) {
      const when = { time: timeOf(saved) };
      return isSoft
        ? t("Kept in this browser at {time}. Nothing is sent anywhere.", when)
        : t("Saved on this device at {time}. Nothing is sent anywhere.", when);
    }
    const when = { day: dayOf(saved) };
    return isSoft
      ? t("Kept in this browser on {day}. Nothing is sent anywhere.", when)
      : t("Saved on this device on {day}. Nothing is sent anywhere.", when);
  }

  /** What else there is to say, a sentence each. */
  function news(session) {
    const { shelf, undoable } = session;
    return [
      savedTo && t("Saved as {name} in your downloads.", { name: savedTo }),
      session.canUndo() && undoable.words,
      shelf.unreadable.size > 0 && t("Something stored earlier could not be read and was set aside."),
    ].filter(Boolean);
  }

  /** What tells an assessment from the others; a page that lists them all says its sectors too. */
  function nameOf(content, entry) {
    const { title, respondent, date, saved } = entry;
    const name = title || t("Untitled");
    return [
      respondent ? t("{title} ({respondent})", { title: name, respondent }) : name,
      date,
      mdcheck.listed?.(content, entry),
      saved && t("Changed: {moment}", { moment: isToday(saved) ? timeOf(saved) : dayOf(saved) }),
    ]
      .filter(Boolean)
      .join(" · ");
  }

  function showList(root, { id, sheet, saved, shelf, content }) {
    const select = find(root, "[data-assessments]");
    const open = { ...sheet, id, saved: "" };
    const isOpen = (entry) => entry.id === id;
    const entries = shelf
      .list()
      .map((entry) => (isOpen(entry) ? { ...open, saved: entry.saved && saved } : entry));
    if (!entries.some(isOpen)) entries.unshift({ ...open, saved });
    select.replaceChildren(
      ...entries.map((entry) => el("option", { value: entry.id }, nameOf(content, entry))),
    );
    select.value = id;
  }

  /** Shown at once; read out after a pause, and only where it says something else than before. */
  function say(root, words) {
    find(root, "[data-saved]").textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => put(find(root, "[data-said]"), words), QUIET);
  }

  function put(element, words) {
    if (element.textContent !== words) element.textContent = words;
  }

  function showState(root, session) {
    const { shelf, copy } = session;
    const words = [status(session), ...(copy.isGone ? [] : news(session))].join(" ");
    const alert = find(root, "[data-alert]");
    say(root, words);
    alert.hidden = shelf.state === "kept" && shelf.unreadable.size === 0 && !copy.isGone;
    put(alert, alert.hidden ? "" : words);
    find(root, '[data-do="undo"]').hidden = copy.isGone || !session.canUndo();
    for (const name of ["keep", "drop"]) find(root, `[data-do="${name}"]`).hidden = !copy.isGone;
  }

  function saveToFile(root, session) {
    savedTo = mdcheck.file.save(session);
    showState(root, session);
  }

  /** @type {Bind} */
  function bindBar(root, session) {
    const file = find(root, "[data-file]");
    const step = (name) => mdcheck.later("keeper", () => mdcheck.steps[name](session));
    const acts = {
      save: () => saveToFile(root, session),
      load: () => file.click(),
      print: mdcheck.print.choose,
      room: () => mdcheck.later("projector", ({ ofPage }) => ofPage(session)),
      undo: () => step("undo"),
      keep: () => session.create(session.sheet, session.copy.desk),
      drop: () => step("remove"),
    };
    for (const [name, act] of Object.entries(acts)) {
      find(root, `[data-do="${name}"]`).addEventListener("click", act);
    }
    file.addEventListener("change", () => {
      const files = [...file.files];
      if (files.length) mdcheck.later("load", ({ bring }) => bring(session, files));
      file.value = "";
    });
    find(root, "[data-assessments]").addEventListener("change", ({ target }) => session.open(target.value));
    const paint = (_, { kind }) => {
      savedTo = "";
      if (kind === "all" || kind === "head") showList(root, session);
      showState(root, session);
    };
    session.listen(paint);
    session.watch(() => showState(root, session));
    paint(session, { kind: "all" });
  }

  mdcheck.parts.bar = bindBar;
}
