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
      el("h3", { class: "mdcheck-heading" }, t("Which answers moved")),
      ...(sections.length ? sections : [none]),
    ];
  }

  /**
   * @param {HTMLElement} root
   * @param {Session} session
   */
  function bindCompare(root, session) {
    const { content } = session;
    const sources = new Sources(session);
    const shown = el("div", { class: "mdcheck-compared" });
    const live = el("p", { class: "mdcheck-sr", role: "status" });
    const before = sideOf(t("Before"), sources, () => show(true));
    const after = sideOf(t("Now"), sources, () => show(true));
    const sides = [before, after];
    const swap = button("⇄", () => {
      const [one, other] = [before.key, after.key];
      before.put(other);
      after.put(one);
      show(true);
    });
    swap.setAttribute("aria-label", t("Swap the two"));
    swap.title = t("Swap the two");
    swap.className = "mdcheck-swap";
    const pairing = el("div", { class: "mdcheck-pairing" }, before.node, swap, after.node);
    root.replaceChildren(pairing, shown, live);

    for (const side of sides) {
      side.file.addEventListener("change", () => {
        take(side, [...side.file.files]);
        side.file.value = "";
      });
      mdcheck.drop(side.node, (files) => take(side, files));
    }

    /** The first file comes to this side, a second one to the other, the older of two being before. */
    async function take(side, files) {
      const { keys, wrong } = await sources.read(files);
      if (wrong.length) refuse(wrong);
      if (!keys.length) return;
      const other = side === before ? after : before;
      const dated = (key) => sources.sheet(key)?.date || "";
      const [one, two] = keys.slice(0, 2).sort((a, b) => (dated(a) < dated(b) ? -1 : 1));
      if (two) {
        before.put(one);
        after.put(two);
      } else {
        side.put(one);
        other.paint();
      }
      show(true);
    }

    function show(isRead = false) {
      const isBoth = before.sheet && after.sheet;
      const ask = el(
        "p",
        { class: "mdcheck-empty" },
        t("Choose two assessments, or drop a file on each side."),
      );
      const parts = isBoth ? drawn(content, before.sheet, after.sheet) : [ask];
      shown.replaceChildren(...parts);
      if (isRead && isBoth) live.textContent = find(shown, ".mdcheck-lead")?.textContent || "";
    }

    async function refresh() {
      await sources.look();
      for (const side of sides) side.paint();
      show();
    }

    session.listen((_, { kind }) => {
      if (kind !== "goals" && kind !== "desk") refresh();
    });
    if (!session.isBlank()) after.key = `kept:${session.id}`;
    refresh();
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
