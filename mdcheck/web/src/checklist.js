/* Binds the questions of a page to the open assessment, and shows the sector's result. */
"use strict";
{
  const { view } = mdcheck;
  const PAUSE = 900; // milliseconds of quiet before a change is read out

  function answerOf(session, id) {
    return session.sheet.answers[id] || { level: null, note: "", evidence: "", reference: "" };
  }

  /** Where a note goes. Without a script there is none: it could not be kept. */
  function addNote(form) {
    if (form.querySelector(".mdcheck-note")) return;
    const note = view.el("details", { class: "mdcheck-note" }, view.el("summary", null, "Note and evidence"));
    form.querySelector(".mdcheck-help").before(note);
  }

  /** The fields of a note, made once they are needed: many fields are slow to start. */
  function addFields(form) {
    if (form.querySelector("[data-field]")) return;
    const fields = document.getElementById("mdcheck-note").content.cloneNode(true);
    form.querySelector(".mdcheck-note").append(fields);
  }

  function clearButton() {
    return view.el("button", { type: "button", class: "mdcheck-clear", "data-clear": "", "aria-label": "Clear this answer" }, "Clear");
  }

  /** Show one item's answer in its form. */
  function show(form, session) {
    const answer = answerOf(session, form.dataset.item);
    const isAnswered = answer.level !== null;
    for (const radio of form.querySelectorAll("input[type=radio]")) {
      radio.checked = isAnswered && radio.value === String(answer.level);
      radio.parentElement.classList.toggle("is-checked", radio.checked);
    }
    const clear = form.querySelector("[data-clear]");
    const options = form.querySelector(".mdcheck-options");
    if (clear && !isAnswered) clear.remove();
    if (!clear && isAnswered && options) options.append(clearButton());
    form.classList.toggle("is-answered", isAnswered);
    const hasNote = Boolean(answer.note || answer.evidence || answer.reference);
    form.classList.toggle("has-note", hasNote);
    if (hasNote) addFields(form);
    for (const field of form.querySelectorAll("[data-field]")) {
      const value = answer[field.dataset.field];
      if (field.value !== value) field.value = value;
    }
  }

  function set(session, id, part, value) {
    session.change((sheet) => {
      sheet.answers[id] = { ...answerOf(session, id), [part]: value };
    }, id);
  }

  function levelOf(value) {
    return /^[0-2]$/.test(value) ? Number(value) : value;
  }

  /** What happens in a form is heard where all forms are. */
  function bindEvents(root, session) {
    const heard = (type, part, act) =>
      root.addEventListener(type, (event) => {
        const target = event.target.closest(part);
        if (target) act(target.closest("[data-item]"), target);
      });
    heard("change", "input[type=radio]", (form, { value }) => {
      set(session, form.dataset.item, "level", levelOf(value));
      if (value !== "not-applicable") return;
      addFields(form);
      form.querySelector(".mdcheck-note").open = true; // for the reason
    });
    heard("input", "[data-field]", (form, { value, dataset }) => set(session, form.dataset.item, dataset.field, value));
    heard("click", ".mdcheck-note summary", addFields);
    heard("click", "[data-clear]", (form) => {
      form.querySelector("input").focus();
      set(session, form.dataset.item, "level", null);
    });
  }

  function answered(items, session) {
    return items.filter((item) => answerOf(session, item.id).level !== null).length;
  }

  /** The items of a sector that count in the sheet's scope. */
  function asked(sector, session) {
    return mdcheck.score.inScope(sector.items, session.sheet.scope).filter(({ role }) => role !== "open");
  }

  /** Where another sector's page is, seen from this sector's own. */
  function pageOf(here) {
    const { pathname } = globalThis.location;
    const at = pathname.lastIndexOf(here);
    return (id) => (id === here ? "" : pathname.slice(0, at) + id + pathname.slice(at + here.length));
  }

  function bindResult(root, session) {
    const { content } = session;
    const sector = content.sectors.find((one) => one.id === root.dataset.result);
    const items = Object.fromEntries(sector.items.map((item) => [item.id, item]));
    const shown = root.querySelector("[data-shown]");
    const live = root.querySelector("[data-live]");
    let timer = 0;
    const paint = (_, item) => {
      if (item && !items[item]) return;
      const count = answered(asked(sector, session), session);
      root.querySelector("[data-empty]").hidden = count > 0;
      shown.hidden = count === 0;
      if (!count) return;
      const options = { scope: session.sheet.scope, sectors: [sector.id] };
      const result = mdcheck.score.assess(content, session.sheet, options).sectors[0];
      const progress = `${count} of ${asked(sector, session).length} items answered.`;
      shown.replaceChildren(
        view.el("p", { class: "mdcheck-progress" }, progress),
        ...view.sector(content, session.sheet, result, items, pageOf(sector.id))
      );
      clearTimeout(timer);
      if (!item) return;
      const priority = result.priority ? view.percent(result.priority.value) : "none";
      timer = setTimeout(() => {
        live.textContent = `${progress} Priority ${priority}: ${view.verdict(content.method, result)}.`;
      }, PAUSE);
    };
    session.listen(paint);
    paint();
  }

  function bindForms(root, session) {
    const forms = new Map([...root.querySelectorAll("[data-item]")].map((form) => [form.dataset.item, form]));
    const paint = (_, item) => {
      root.classList.toggle("is-quick", session.sheet.scope === "quick");
      if (!item) forms.forEach((form) => show(form, session));
      else if (forms.has(item)) show(forms.get(item), session);
    };
    forms.forEach(addNote);
    bindEvents(root, session);
    session.listen(paint);
    paint();
  }

  // Print: open what holds a note, and repeat notes as text, since fields are cut off on paper.

  /** Whose answers these are, or room to write it. */
  function printedHead(blank) {
    const { title, date, respondent } = mdcheck.session.sheet;
    const line = "_".repeat(24);
    if (blank) return `Country and year ${line} Respondent ${line}`;
    return [title, date, respondent].filter(Boolean).join(" · ");
  }

  function beforePrint() {
    const blank = document.documentElement.classList.contains("mdcheck-blank");
    if (mdcheck.session && (blank || !document.querySelector("[data-setup]"))) {
      document.querySelector("h1").after(view.el("p", { class: "mdcheck-printed" }, printedHead(blank)));
    }
    for (const details of document.querySelectorAll(".mdcheck-note, .mdcheck-sector, .mdcheck-more")) {
      details.dataset.was = details.open ? "open" : "";
      details.open = blank ? !details.matches(".mdcheck-note") : details.closest(".has-note, .mdcheck-sector, .mdcheck-overview") !== null;
    }
    document.querySelectorAll(".mdcheck-more").forEach((details) => details.dispatchEvent(new Event("mdcheck:print")));
    for (const field of document.querySelectorAll("[data-field], [data-head]")) {
      const value = field.tagName === "SELECT" ? field.selectedOptions[0].textContent : field.value;
      const text = !blank && field.value ? value : "";
      field.after(view.el("span", { class: "mdcheck-printed" }, text));
    }
  }

  function afterPrint() {
    document.querySelectorAll(".mdcheck-printed").forEach((copy) => copy.remove());
    for (const details of document.querySelectorAll("details[data-was]")) {
      details.open = details.dataset.was === "open";
      delete details.dataset.was;
    }
    document.documentElement.classList.remove("mdcheck-only", "mdcheck-blank");
  }

  /** A link opens what its target stands in, and leads there once all above is laid out. */
  function reveal() {
    const id = decodeURIComponent(globalThis.location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    const details = target.closest("details");
    if (details) details.open = true;
    const go = (frames) => {
      target.scrollIntoView();
      if (frames) requestAnimationFrame(() => go(frames - 1));
    };
    go(6);
  }

  mdcheck.checklist = { bindForms, bindResult, answered, asked, beforePrint, afterPrint, reveal };
}
