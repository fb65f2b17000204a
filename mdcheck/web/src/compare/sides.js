/* What can be compared: the assessments of this device, earlier states of them, and files that are opened
   for it. Nothing of it is kept or changed here. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n, moment } = mdcheck.words;
  const { titleOf } = mdcheck.file;
  const { list } = mdcheck.dialog;

  /** @type {(iso: string | number) => string} */
  const dayOf = (iso) =>
    moment(new Date(iso).toISOString(), {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    });

  /** The sheet of a kept text, or null where it cannot be read. */
  function sheetOf(content, text) {
    try {
      return mdcheck.sheet.read(JSON.parse(text).sheet, content).sheet;
    } catch {
      return null;
    }
  }

  const labelOf = (...parts) => parts.filter(Boolean).join(" · ");

  class Sources {
    /** @param {Session} session */
    constructor(session) {
      this.session = session;
      /** @type {Side[]} */
      this.files = [];
      /** @type {(State & {key: number})[]} */
      this.states = [];
    }

    /** Look again for earlier states, which are on the disk. */
    async look() {
      this.states = (await mdcheck.disk.states().catch(() => [])).sort((a, b) => b.at - a.at);
    }

    /** All there is, in groups. @returns {{title: string, sources: Side[]}[]} */
    groups() {
      const { session, files } = this;
      const { id, sheet, shelf } = session;
      const open = session.isBlank()
        ? []
        : [{ key: `kept:${id}`, label: labelOf(titleOf(sheet), sheet.date) }];
      const others = shelf.list().filter((one) => one.id !== id);
      const kept = others.map(({ id, title, respondent, saved }) => ({
        key: `kept:${id}`,
        label: labelOf(titleOf({ title }), respondent, saved && dayOf(saved)),
      }));
      const titles = new Map(others.map((one) => [one.id, titleOf(one)])).set(id, titleOf(sheet));
      const states = this.states.map(({ key, id, at }) => ({
        key: `state:${key}`,
        label: labelOf(dayOf(at), titles.get(id) || t("Deleted assessments")),
      }));
      return [
        { title: t("Open now"), sources: open },
        { title: t("Files opened here"), sources: files },
        { title: t("Other assessments on this device"), sources: kept },
        { title: t("Earlier states"), sources: states },
      ].filter(({ sources }) => sources.length);
    }

    /** The sheet of a source; null where it is there no more. @param {string} key @returns {Sheet | null} */
    sheet(key) {
      const { session } = this;
      const [kind, id] = [key.split(":")[0], key.slice(key.indexOf(":") + 1)];
      if (kind === "file") return this.files.find((one) => one.key === key)?.sheet || null;
      if (kind === "kept" && id === session.id) return session.sheet;
      const text =
        kind === "kept" ? session.shelf.text(id) : this.states.find((one) => String(one.key) === id)?.text;
      return text ? sheetOf(session.content, text) : null;
    }

    /** Take up files; those that are sheets can be compared, and each sheet of a workshop.
     * @param {File[]} files @returns {Promise<{keys: string[], wrong: Loaded[]}>} */
    async read(files) {
      const load = await new Promise((resolve, reject) => mdcheck.later("load", resolve, reject));
      /** @type {Loaded[]} */ const loaded = await load.readFiles(this.session.content, files);
      const keys = loaded.flatMap(({ file, sheet, workshop }) =>
        (workshop ? workshop.sheets : sheet ? [sheet] : []).map((one) => this.add(file, one)),
      );
      return { keys, wrong: loaded.filter(({ kind }) => kind === "wrong") };
    }

    add(file, sheet) {
      const key = `file:${this.files.length}`;
      this.files.push({ key, label: labelOf(file, sheet.respondent || titleOf(sheet), sheet.date), sheet });
      return key;
    }
  }

  /** What tells a sheet apart, in words. @param {Sheet} sheet @param {Content} content
   * @returns {string[]} */
  function factsOf(sheet, content) {
    const counts = Object.values(mdcheck.cycle.apart(sheet, content).counts);
    const answers = counts.reduce((sum, one) => sum + one, 0);
    return [
      titleOf(sheet),
      sheet.respondent,
      sheet.date,
      n("{count} answer", "{count} answers", answers),
      n("{count} sector", "{count} sectors", counts.length),
      sheet.scope === "quick" ? t("Short list") : "",
    ].filter(Boolean);
  }

  /** Say which files could not be read, and why. @param {Loaded[]} wrong */
  function refuse(wrong) {
    const { inWords } = mdcheck.load;
    const parts = wrong.flatMap(({ file, findings }) => [el("p", null, file), list(findings.map(inWords))]);
    mdcheck.dialog.ask(t("Not all files could be opened"), parts, [[t("Close"), null]]);
  }

  /**
   * One of the two that are compared: a list to choose from, and a file instead.
   * @param {string} title
   * @param {Sources} sources
   * @param {() => void} changed
   */
  function sideOf(title, sources, changed) {
    const select = el("select", { "aria-label": title });
    const facts = el("p", { class: "mdcheck-from" });
    const file = el("input", {
      type: "file",
      multiple: true,
      accept: ".json,.yaml,.yml,.xlsx",
      hidden: true,
      "aria-label": t("Files to compare"),
    });
    const choose = mdcheck.named(t("Choose a file"), title, () => file.click());
    const node = el(
      "fieldset",
      { class: "mdcheck-side" },
      el("legend", null, title),
      select,
      facts,
      choose,
      file,
    );
    let offered = "";
    const side = { node, file, key: "", sheet: /** @type {Sheet | null} */ (null), put, paint };

    function put(key) {
      side.key = key;
      paint();
    }

    /** A list that is open stays as it is while nothing comes or goes. */
    function paint() {
      const groups = sources.groups();
      const says = JSON.stringify(
        groups.map(({ sources: own }) => own.map(({ key, label }) => [key, label])),
      );
      if (says !== offered) offer(groups);
      offered = says;
      side.sheet = side.key ? sources.sheet(side.key) : null;
      if (!side.sheet) side.key = "";
      select.value = side.key;
      facts.textContent = side.sheet
        ? factsOf(side.sheet, sources.session.content).join(" · ")
        : t("Nothing chosen yet.");
    }

    function offer(groups) {
      const options = groups.map(({ title, sources: own }) => {
        const made = own.map(({ key, label }) => el("option", { value: key }, label));
        return el("optgroup", { label: title }, ...made);
      });
      select.replaceChildren(el("option", { value: "" }, t("Choose an assessment")), ...options);
    }

    select.addEventListener("change", () => {
      put(select.value);
      changed();
    });
    return side;
  }

  mdcheck.sides = { Sources, sideOf, refuse };
}
