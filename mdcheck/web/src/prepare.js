/* Shares an assessment among ministries: who is asked for what, the file and the letter for each, and how far
   they have come. Loaded itself when it is asked for. */
"use strict";
{
  const { el, button, find, all } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { of, put, usual, requestTo, questions, minutes, prepared, standing, isLate } = mdcheck.asking;
  const { dayOf } = mdcheck.letter;
  const root = document.documentElement;
  const ALONE = "mdcheck-print-alone";
  const GONE = 60000; // milliseconds after which a browser has saved a file

  function today() {
    const now = new Date();
    const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    return [now.getFullYear(), ...parts].join("-");
  }

  // The list

  /** How far a sector has come, in words. @param {Progressed} progressed */
  function progress({ asked, answered, unknown }) {
    if (!answered) return n("0 of {count} answered", "0 of {count} answered", asked);
    return unknown
      ? t("{answered} of {asked} answered, {unknown} not known", { answered, asked, unknown })
      : t("{answered} of {asked} answered", { answered, asked });
  }

  /** Whose answers there are. @param {Progressed} progressed */
  function fromWhom({ names }) {
    return names.map(([name, count]) => t("{name} ({count})", { name: name || t("not named"), count })).join(", ");
  }

  /** A state in a word, never in a colour alone. @param {Progressed} progressed */
  function stateOf(entry, progressed) {
    if (progressed.answered && progressed.answered === progressed.asked) return ["done", t("All answered")];
    if (isLate(entry, progressed, today())) return ["late", t("Overdue")];
    if (progressed.answered) return ["begun", t("In progress")];
    return entry.when ? ["asked", t("Asked on {day}", { day: dayOf(entry.when) })] : ["open", ""];
  }

  function arrange(session, change) {
    session.change(
      (_, desk) => {
        desk.asked = change(desk.asked);
      },
      { kind: "desk" },
    );
  }

  /** A row: a sector, who is asked for it, until when, and what has come. */
  function row(sector, at, session, openLetter) {
    const label = at ? t("{sector}, another one asked", { sector: sector.title }) : sector.title;
    const named = (words) => t("{words}: {about}", { words, about: label });
    const to = el("input", {
      type: "text",
      list: `mdcheck-names-${sector.id}`,
      maxlength: String(session.content.limits.longest.name),
      "aria-label": named(t("Who is asked")),
      placeholder: at ? "" : t("Ministry, agency or group"),
    });
    const by = el("input", { type: "date", min: "2000-01-01", max: "9999-12-31", "aria-label": named(t("Wanted by")) });
    const state = el("span", { class: "mdcheck-tag" });
    const how = el("span", null);
    const whose = el("span", { class: "mdcheck-from" });
    const letter = button(t("Letter and file"), () => openLetter(to.value, letter));
    letter.setAttribute("aria-label", named(t("Letter and file")));
    const set = (parts) => arrange(session, (asked) => put(asked, sector.id, at, parts));
    const entry = () => of(session.copy.desk.asked, sector.id)[at];
    to.addEventListener("change", () => {
      const isNew = !entry();
      set({ to: to.value, ...(isNew ? usual(session.copy.desk.asked) : {}) });
    });
    by.addEventListener("change", () => {
      if (by.validity.valid && entry()) set({ by: by.value });
    });
    const paint = () => {
      const now = { to: "", by: "", when: "", ...entry() };
      const progressed = standing(session, sector);
      const [kind, words] = stateOf(now, progressed);
      if (document.activeElement !== to) to.value = now.to;
      if (document.activeElement !== by) by.value = now.by;
      by.disabled = letter.hidden = !now.to;
      state.dataset.kind = kind;
      state.textContent = words;
      state.hidden = words === "";
      how.textContent = progress(progressed);
      whose.textContent = fromWhom(progressed);
    };
    const heading = at
      ? el("th", { scope: "row" }, el("span", { class: "mdcheck-sr" }, label))
      : el("th", { scope: "row" }, sector.title);
    const node = el(
      "tr",
      null,
      heading,
      el("td", { "data-label": t("Who is asked") }, to),
      el("td", { "data-label": t("Wanted by") }, by),
      el("td", { "data-label": t("Answered") }, how, whose, state),
      el("td", { class: "mdcheck-act" }, letter),
    );
    return { node, paint };
  }

  function names(sector, asked) {
    const known = new Set([...(sector.stakeholders || []), ...asked.map(({ to }) => to)]);
    const options = [...known].map((value) => el("option", { value }));
    return el("datalist", { id: `mdcheck-names-${sector.id}` }, ...options);
  }

  /** How many rows each sector has: those asked, or an empty one; what a table is drawn for. */
  function shapeOf({ content, copy }, more) {
    return content.sectors.map(({ id }) => Math.max(1, of(copy.desk.asked, id).length) + (more === id ? 1 : 0));
  }

  function table(session, shape, openLetter) {
    const { sectors } = session.content;
    const rows = sectors.flatMap((sector, n) =>
      Array.from({ length: shape[n] }, (_, at) => row(sector, at, session, openLetter)),
    );
    const heads = [t("Sector"), t("Who is asked"), t("Wanted by"), t("Answered"), ""];
    const head = el("tr", null, ...heads.map((words) => (words ? el("th", { scope: "col" }, words) : el("td", null))));
    const node = el(
      "div",
      { class: "mdcheck-table mdcheck-wide mdcheck-asking" },
      el(
        "table",
        { class: "mdcheck-rows" },
        el("caption", { class: "mdcheck-sr" }, t("Who is asked for what, and what has come of it")),
        el("thead", null, head),
        el("tbody", null, ...rows.map((one) => one.node)),
      ),
      ...sectors.map((sector) => names(sector, session.copy.desk.asked)),
    );
    return { node, paint: () => rows.forEach((one) => one.paint()) };
  }

  /** Choose a sector of which another body is asked too. */
  function another(session, add) {
    const options = session.content.sectors.map(({ id, title }) => el("option", { value: id }, title));
    const select = el("select", null, ...options);
    const act = button(t("Add a row"), () => add(select.value));
    const label = el("label", null, t("Ask another one too, on:"), select);
    return el("div", { class: "mdcheck-another" }, label, act);
  }

  // Paper

  /** Print something alone, without the page around it. */
  function printAlone(...nodes) {
    const paper = el("div", { class: "mdcheck mdcheck-alone" }, ...nodes);
    document.body.append(paper);
    root.classList.add(ALONE);
    const end = () => {
      paper.remove();
      root.classList.remove(ALONE);
    };
    globalThis.addEventListener("afterprint", end, { once: true });
    globalThis.print();
  }

  /** The list as it is printed. */
  function printed(session) {
    const { sheet, content, copy } = session;
    const cells = (texts) => texts.map((text, at) => el(at ? "td" : "th", at ? null : { scope: "row" }, text));
    const lines = content.sectors.flatMap((sector) => {
      const asked = of(copy.desk.asked, sector.id);
      const progressed = standing(session, sector);
      return (asked.length ? asked : [{ to: "", when: "", by: "" }]).map((entry, at) =>
        el(
          "tr",
          null,
          ...cells([
            at ? "" : sector.title,
            entry.to || t("Nobody yet"),
            entry.when ? dayOf(entry.when) : "–",
            entry.by ? dayOf(entry.by) : "–",
            progress(progressed),
            fromWhom(progressed) || "–",
            stateOf(entry, progressed)[1],
          ]),
        ),
      );
    });
    const heads = [t("Sector"), t("Who is asked"), t("Asked on"), t("Wanted by"), t("Answered"), t("By whom"), t("State")];
    const head = el("tr", null, ...heads.map((words) => el("th", { scope: "col" }, words)));
    const title = el("h1", null, t("Who has answered what"));
    const about = [sheet.title, dayOf(today())].filter(Boolean).join(" · ");
    const rows = el("table", { class: "mdcheck-rows" }, el("thead", null, head), el("tbody", null, ...lines));
    return [title, el("p", null, about), rows];
  }

  // A letter and its file

  function give(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    el("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), GONE);
  }

  /** A name that says who and what: "kasamba-2026_health_ministry-of-health.html". */
  function fileName({ to, sectors }, { title }, ending) {
    const { slug } = mdcheck.file;
    const only = sectors.length === 1 ? sectors[0].id : t("{count} sectors", { count: sectors.length });
    return `${[slug(title) || "mdcheck", slug(only), slug(to)].filter(Boolean).join("_")}.${ending}`;
  }

  /** The letter to one body, its file, and what is known of both. */
  function letterPart(name, session, close) {
    const { content, sheet, copy } = session;
    const request = requestTo(copy.desk.asked, name, content);
    const count = request.sectors.reduce((sum, sector) => sum + questions(sector, sheet).length, 0);
    const isSingle = root.classList.contains("mdcheck-single");
    const state = { isPage: !isSingle, isReminder: false };
    const back = el("input", { type: "text", value: request.back || sheet.respondent, maxlength: String(content.limits.longest.name) });
    const text = el("textarea", { rows: "16", spellcheck: "true" });
    const said = el("p", { role: "status", class: "mdcheck-from" });
    const write = () => {
      const given = request.sectors.map((sector) => standing(session, sector));
      text.value = mdcheck.letter.text({
        title: sheet.title,
        to: request.to,
        by: request.by,
        back: back.value,
        sectors: request.sectors.map(({ title }) => title),
        questions: count,
        minutes: minutes(count),
        when: copy.desk.asked.find((one) => one.to.trim() === request.to)?.when || "",
        answered: given.reduce((sum, { answered }) => sum + answered, 0),
        file: fileName(request, sheet, state.isPage ? "html" : "json"),
        ...state,
      });
    };
    const setAll = (parts) =>
      arrange(session, (asked) => asked.map((one) => (one.to.trim() === request.to ? { ...one, ...parts } : one)));
    const markAsked = () => {
      const isNew = session.copy.desk.asked.some((one) => one.to.trim() === request.to && !one.when);
      if (isNew) setAll({ when: today() });
    };
    const begun = () => prepared({ ...request, back: back.value }, sheet, content);
    const done = (file) => {
      markAsked();
      said.textContent = t("Saved the file {file}, among your downloads. Attach it to the letter.", { file });
    };
    const savePage = () =>
      mdcheck.later("single-edition", (edition) => {
        const file = fileName(request, sheet, "html");
        give(file, mdcheck.edition.file(edition, begun()), "text/html");
        state.isPage = true;
        write();
        done(file);
      });
    const saveSheet = () => {
      const file = fileName(request, sheet, "json");
      give(file, `${JSON.stringify(begun().sheet, null, 2)}\n`, "application/json");
      state.isPage = false;
      write();
      done(file);
    };
    const copyText = async () => {
      try {
        await navigator.clipboard.writeText(text.value);
      } catch {
        text.select();
        document.execCommand("copy"); // where a browser knows no other way, as from disk
      }
      markAsked();
      said.textContent = t("The letter was copied. Paste it into an e-mail.");
    };
    const turn = button(t("Write a reminder instead"), () => {
      state.isReminder = !state.isReminder;
      turn.textContent = state.isReminder ? t("Write the first letter instead") : t("Write a reminder instead");
      write();
    });
    back.addEventListener("input", write);
    back.addEventListener("change", () => setAll({ back: back.value }));
    write();
    const heading = el("h3", { tabindex: "-1" }, t("For {name}", { name: request.to }));
    const titles = request.sectors.map(({ title }) => title).join(", ");
    const facts = n("{sectors}: {count} question, {time}.", "{sectors}: {count} questions, {time}.", count, {
      sectors: titles,
      time: mdcheck.letter.time(minutes(count)),
    });
    const files = isSingle
      ? [button(t("Save a sheet to send"), saveSheet)]
      : [button(t("Save the page to send"), savePage), button(t("Save only a sheet"), saveSheet)];
    const about = isSingle
      ? t("A sheet holds title and profile, and is loaded on the site or in a file like this one. A page that opens by itself is made on the site.")
      : t("The page opens in any browser, without a network, and shows these questions only. A sheet is for who uses this site already.");
    const node = el(
      "section",
      { class: "mdcheck-letter", "aria-label": t("For {name}", { name: request.to }) },
      heading,
      el("p", null, facts),
      el("p", { class: "mdcheck-buttons" }, ...files),
      el("p", { class: "mdcheck-from" }, about),
      el("label", null, t("The answers go back to"), back),
      el("label", null, t("The letter, to change as you like"), text),
      el(
        "p",
        { class: "mdcheck-buttons" },
        button(t("Copy the letter"), copyText),
        button(t("Print the letter"), () => printAlone(el("p", { class: "mdcheck-text" }, text.value))),
        turn,
        button(t("Close"), close),
      ),
      said,
    );
    return { node, heading };
  }

  // The part of the page

  /**
   * @param {HTMLElement} part
   * @param {Session} session
   */
  function bind(part, session) {
    const list = find(part, "[data-list]");
    const place = el("div", null);
    const panel = el("div", null);
    let shape = "";
    let more = "";
    let drawn = { paint: () => {} };
    const openLetter = (name, from) => {
      const close = () => {
        panel.replaceChildren();
        if (from.isConnected) from.focus();
      };
      const { node, heading } = letterPart(name, session, close);
      panel.replaceChildren(node);
      heading.focus();
    };
    const paint = () => {
      const counts = shapeOf(session, more);
      const now = [session.id, ...counts].join();
      if (now !== shape) {
        const focused = rowOf(place);
        const made = table(session, counts, openLetter);
        place.replaceChildren(made.node);
        drawn = made;
        shape = now;
        drawn.paint();
        if (focused) find(place, `tr:nth-child(${focused.row}) ${focused.field}`)?.focus();
      } else drawn.paint();
    };
    const add = (id) => {
      more = id;
      paint();
      const before = session.content.sectors.findIndex((one) => one.id === id);
      const at = shapeOf(session, more).slice(0, before + 1).reduce((sum, count) => sum + count, 0);
      find(place, `tbody tr:nth-child(${at}) input`).focus();
    };
    const print = button(t("Print the list"), () => printAlone(...printed(session)));
    list.replaceChildren(place, el("div", { class: "mdcheck-asking-end" }, another(session, add), print), panel);
    session.listen((_, { kind }) => {
      if (kind === "all") panel.replaceChildren();
      if (kind === "all" || kind === "desk") more = "";
      if (kind !== "goals") paint();
    });
    paint();
  }

  /** Where the focus is in a table that is about to be drawn anew. */
  function rowOf(place) {
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    const line = focused?.closest("tr");
    if (!line) return null;
    const field = focused.matches("[type=date]") ? "[type=date]" : focused.matches("input") ? "input" : "button";
    return { row: all(line.parentElement, "tr").indexOf(line) + 1, field };
  }

  mdcheck.prepare = { bind };
}
