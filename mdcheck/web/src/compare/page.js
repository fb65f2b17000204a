/* The compare page: which two assessments, what moved between them, and answers tried out. */
"use strict";
{
  const { el, button, find } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { Sources, sideOf, refuse } = mdcheck.sides;
  const { slopes } = mdcheck.slopes;
  const { tally, moved } = mdcheck.moved;
  const { titles } = mdcheck.report;

  /** A sheet and its result, as reports take them. */
  function toldOf(content, sheet) {
    return mdcheck.report.told(content, sheet, mdcheck.assess(content, sheet), {});
  }

  /** The part of the report that comes before the answers that moved, which are shown otherwise here.
   * @param {Block[]} blocks */
  function inShort(blocks) {
    const body = blocks.filter((block) => !(block.kind === "heading" && block.level === 1));
    const isNext = (block, at) => at > 0 && block.kind === "heading" && block.level === 2;
    const first = body.findIndex((block) => block.kind === "heading");
    const end = body.findIndex((block, at) => at > first && isNext(block, at));
    return body.slice(first + 1, end < 0 ? undefined : end);
  }

  /** @param {Content} content @param {Sheet} before @param {Sheet} after @returns {HTMLElement[]} */
  function drawn(content, before, after) {
    const where = mdcheck.where(content);
    const found = mdcheck.compare(content, before, after);
    const pair = { before: toldOf(content, before), after: toldOf(content, after), where };
    const blocks = inShort(mdcheck.report.comparison({ about: pair.after, before, found }, { short: true }));
    const isSaid = (block) => block.kind === "text" && (block.tone === "lead" || block.tone === "alert");
    const [said, rest] = [el("div"), el("div")];
    mdcheck.draw.drawing(said, where)(blocks.filter(isSaid));
    mdcheck.draw.drawing(rest, where)(blocks.filter((block) => block.kind === "table"));
    const sectorTitles = titles(content.sectors);
    const sections = moved(pair, found.sectors);
    const none = el("p", { class: "mdcheck-empty" }, t("No answer moved between the two."));
    return [
      said,
      tally(found.sectors),
      slopes(found.sectors, (id) => sectorTitles[id]),
      rest,
      el("h2", { class: "mdcheck-heading" }, t("Which answers moved")),
      ...(sections.length ? sections : [none]),
    ];
  }

  /** A button that makes before now and now before. */
  function swapOf(act) {
    const swap = button("⇄", act);
    swap.className = "mdcheck-swap";
    swap.title = t("Swap the two");
    swap.setAttribute("aria-label", swap.title);
    return swap;
  }

  class Pairing {
    said = "";

    /** @param {HTMLElement} root @param {Session} session */
    constructor(root, session) {
      this.content = session.content;
      this.sources = new Sources(session);
      this.shown = el("div", { class: "mdcheck-compared" });
      this.live = el("p", { class: "mdcheck-sr", role: "status" });
      this.before = sideOf(t("Before"), this.sources, () => this.show(true));
      this.after = sideOf(t("Now"), this.sources, () => this.show(true));
      this.sides = [this.before, this.after];
      for (const side of this.sides) this.takeFiles(side);
      const nodes = [this.before.node, swapOf(() => this.swap()), this.after.node];
      root.replaceChildren(el("div", { class: "mdcheck-pairing" }, ...nodes), this.shown, this.live);
    }

    swap() {
      const [one, other] = [this.before.key, this.after.key];
      this.before.put(other);
      this.after.put(one);
      this.show(true);
    }

    /** Files come to a side by its button, or are dropped on it. */
    takeFiles(side) {
      side.file.addEventListener("change", () => {
        this.take(side, [...side.file.files]);
        side.file.value = "";
      });
      mdcheck.drop(side.node, (files) => this.take(side, files));
    }

    /** One file comes to this side; of two, the older is before. */
    async take(side, files) {
      const { sources, before, after } = this;
      const { keys, wrong } = await sources.read(files);
      if (wrong.length) refuse(wrong);
      if (!keys.length) return;
      const dated = (key) => sources.sheet(key)?.date || "";
      const [one, two] = keys.slice(0, 2).sort((a, b) => (dated(a) < dated(b) ? -1 : 1));
      if (two) {
        before.put(one);
        after.put(two);
      } else side.put(one);
      for (const each of this.sides) each.paint();
      this.show(true);
    }

    /** What is shown and says the same stays as it is, so that nobody loses the place. */
    show(isRead = false) {
      const [before, after] = this.sides.map(({ sheet }) => sheet);
      const says = JSON.stringify([before, after]);
      if (says === this.said) return;
      this.said = says;
      const ask = el(
        "p",
        { class: "mdcheck-empty" },
        t("Choose two assessments, or drop a file on each side."),
      );
      this.shown.replaceChildren(...(before && after ? drawn(this.content, before, after) : [ask]));
      if (isRead) this.live.textContent = find(this.shown, ".mdcheck-lead")?.textContent || "";
    }

    /** Assessments and earlier states may have come or gone. */
    async refresh() {
      await this.sources.look();
      for (const side of this.sides) side.paint();
      this.show();
    }
  }

  /**
   * @param {HTMLElement} root
   * @param {Session} session
   */
  function bindCompare(root, session) {
    const pairing = new Pairing(root, session);
    session.listen((_, { kind }) => {
      if (kind !== "goals" && kind !== "desk") pairing.refresh();
    });
    if (!session.isBlank()) pairing.after.key = `kept:${session.id}`;
    pairing.refresh();
  }

  /** @param {HTMLElement} root @param {Session} session */
  function bind(root, session) {
    bindCompare(root, session);
    const trial = find(document, "[data-what-if]");
    if (trial) mdcheck.whatIf.bindWhatIf(trial, session);
    root.dataset.ready = "yes";
  }

  mdcheck.comparison = { bind, inShort };
}
