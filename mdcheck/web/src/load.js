/* Brings files into the browser: shows what they hold, then adds it to the open assessment, opens it beside it
   or goes on to decide. Loaded itself when it is asked for. */
"use strict";
{
  const { el, find } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { ask } = mdcheck.dialog;
  const { readFiles, readData, knowing } = mdcheck.load;
  const PASSED = "mdcheck:passed"; // in the window's storage, from one page to the next

  /**
   * Load files that a person chose: show what they hold before anything changes.
   * @param {Session} session
   * @param {File[]} files
   */
  async function bring(session, files) {
    const loaded = await readFiles(session.content, files);
    mdcheck.style("together", () => show(session, loaded));
  }

  /** Show data that is in the browser already, such as the example. */
  async function offer(session, name, data) {
    await knowing(session.content, data);
    mdcheck.style("together", () => show(session, [readData(session.content, name, data)]));
  }

  function show(session, loaded) {
    const of = (kind) => loaded.filter((one) => one.kind === kind);
    const sources = of("sheet").map(({ file, sheet, findings }) => ({ name: file, sheet, findings }));
    const [workshop, ...more] = of("workshop");
    if (sources.length) offerSheets(session, sources, [...of("wrong"), ...of("workshop").map(apart)]);
    else if (workshop) offerWorkshop(session, workshop, [...of("wrong"), ...more.map(apart)]);
    else refuse(of("wrong"));
  }

  /** Say why files are not loaded. */
  function refuse(wrong) {
    const title = n("This file cannot be loaded", "These files cannot be loaded", wrong.length);
    const cards = mdcheck.arrivals.refused(wrong, (file) => file);
    ask(title, cards, [[t("Close"), null]]);
  }

  /** A workshop among other files. */
  function apart(loaded) {
    const message = t("It is a workshop, which holds the sheets of several respondents");
    const hint = t("Load it by itself to open it on the group page.");
    return { ...loaded, findings: [{ line: null, where: "", message, hint, fatal: true }] };
  }

  // Sheets

  function offerSheets(session, sources, wrong) {
    const model = mdcheck.together.compare(session.sheet, sources);
    const form = mdcheck.country(
      session,
      sources,
      session.isBlank() && sources.length === 1 ? {} : model.profile,
    );
    const body = [
      ...mdcheck.arrivals(session, sources, model),
      ...mdcheck.arrivals.refused(wrong),
      session.isBlank() ? null : el("p", null, openWords(session, sources)),
      session.content.titles ? null : form.node,
    ];
    const title = n("Load this assessment?", "Load these {count} files?", sources.length);
    const choices = choicesFor(session, sources, model, form.chosen);
    ask(
      title,
      body.filter((part) => part !== null),
      [...choices, [t("Cancel"), null]],
    );
  }

  function openWords(session, sources) {
    const now = mdcheck.arrivals.openNow(session);
    if (sources.length > 1) return now;
    return `${now} ${t("Replaced, it can be brought back for 30 days.")}`;
  }

  /** @returns {Choice[]} what can be done with some sheets, the most likely first */
  function choicesFor(session, sources, model, country) {
    const [{ sheet }] = sources;
    const openEach = () => {
      for (const one of sources) session.create(one.sheet);
    };
    if (session.isBlank() && sources.length === 1) return [[t("Open it"), openEach]];
    return [
      ...addChoices(session, sources, model, country),
      [
        n("Open it as an assessment of its own", "Open each as an assessment of its own", sources.length),
        openEach,
      ],
      ...(sources.length === 1 ? replaceChoice(session, sheet) : groupChoice(session, sources)),
    ];
  }

  /** @returns {Choice[]} */
  function replaceChoice(session, sheet) {
    return [[t("Replace the open one"), () => session.replace(sheet)]];
  }

  /** @returns {Choice[]} */
  function groupChoice({ content }, sources) {
    if (!mdcheck.where.page("group")) return [];
    const sheets = sources.map(({ sheet }) => sheet);
    return [[t("Discuss them in a group"), () => toGroup(content, { sheets })]];
  }

  /** Only a page that knows all items can add. @returns {Choice[]} */
  function addChoices(session, sources, model, country) {
    if (session.content.titles) return passChoice(sources);
    const { fresh, differing } = model;
    if (differing.length)
      return [[t("Compare and decide"), () => mdcheck.decide(session, sources, country())]];
    const isNothing = !fresh.length && !Object.keys(model.profile).length && !keptIds(session, sources);
    if (isNothing) return [];
    return [
      [t("Add to this assessment"), () => mdcheck.decide.add(session, sources, { profile: country() })],
    ];
  }

  /** Whether there are ids that no checklist has, which are kept too. */
  function keptIds({ sheet }, sources) {
    return sources.some((one) => one.sheet.unknown_ids.some((id) => !sheet.unknown_ids.includes(id)));
  }

  // From one page to the next

  /** @returns {Choice[]} */
  function passChoice(sources) {
    return mdcheck.where.page("assess")
      ? [[t("Bring files together on the assessment page"), () => pass(sources)]]
      : [];
  }

  function pass(sources) {
    const passed = sources.map(({ name, sheet }) => ({ name, sheet: mdcheck.sheet.write(sheet) }));
    try {
      globalThis.sessionStorage.setItem(PASSED, JSON.stringify(passed));
      globalThis.location.href = mdcheck.where.page("assess");
    } catch {
      const words = t("These files cannot be taken along. Open the assessment page and load them there.");
      ask(words, [], [[t("Close"), null]]);
    }
  }

  /** Take up what another page passed on. */
  async function takePassed(session) {
    const text = globalThis.sessionStorage.getItem(PASSED);
    globalThis.sessionStorage.removeItem(PASSED);
    const passed = JSON.parse(text || "[]");
    await knowing(session.content, { sheets: passed.map(({ sheet }) => sheet) });
    const loaded = passed.map(({ name, sheet }) => readData(session.content, name, sheet));
    if (loaded.length) mdcheck.style("together", () => show(session, loaded));
  }

  // Workshops

  function offerWorkshop({ content }, { file, workshop, findings }, wrong) {
    const { sheets, agreed, title } = workshop;
    const facts = [
      title && t("Title: {title}", { title }),
      n("{count} respondent", "{count} respondents", sheets.length),
      n("{count} level agreed", "{count} levels agreed", Object.keys(agreed).length),
      ...findings.map(mdcheck.load.inWords),
    ];
    /** @type {Choice[]} */
    const open = mdcheck.where.page("group")
      ? [[t("Open it on the group page"), () => toGroup(content, workshop)]]
      : [];
    const body = [
      el(
        "p",
        null,
        t("{file} is a workshop: the sheets of several respondents, and what they agreed.", { file }),
      ),
      mdcheck.dialog.list(facts.filter(Boolean)),
      ...mdcheck.arrivals.refused(wrong),
    ];
    ask(t("Open this workshop?"), body, [...open, [t("Cancel"), null]]);
  }

  /**
   * Open sheets, or a whole workshop, on the group page.
   * @param {Content} content
   * @param {Partial<Workshop> & Pick<Workshop, "sheets">} workshop
   */
  function toGroup(content, workshop) {
    const give = ({ handOver }) => handOver(content, workshop.sheets, workshop.title || "", workshop);
    const group = () => mdcheck.later("group", give); // which stands on the two before it
    mdcheck.later("keeper", () => mdcheck.later("results", group));
  }

  /** Bring sheets that are on this device. */
  function bringSheets(session, sources) {
    mdcheck.style("together", () => offerSheets(session, sources, []));
  }

  Object.assign(mdcheck.load, { bring, offer, takePassed, bringSheets });
  find(document, "[data-dialog]").classList.add("is-roomy");
}
