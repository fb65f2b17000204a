/* The report as a document that people hand on, and its page for a minister.
   The twin of report/document.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { tenths } = mdcheck.score;
  const { n, percent, t } = mdcheck.words;
  const { text, titles, points, ourFormula, goals, unknown } = mdcheck.report;
  const { groups, lenses, needAndPotential, toActOn, unrankedLine } = mdcheck.report;
  const { alerts, aside, howSure, lead, partsTable, reasons } = mdcheck.report;
  const { everyAnswer, ranking, sums, summary, toDecide } = mdcheck.report;
  const { agenda, agreement, levelTitle, question, respondents } = mdcheck.report;
  const { settledByTheGroup, toFindOut } = mdcheck.report;
  const FEW = 3; // lines of a list on the page for a minister
  /** @type {DocumentOptions} */
  const EVERYTHING = { sectors: [], notes: true, short: false, version: "", voices: null };

  /** @param {Told} about @param {DocumentOptions} [options] @returns {Block[]} */
  function document(about, options = EVERYTHING) {
    return [
      cover(about, options),
      ...chapter(t("Summary"), [...summary(about), ...toActOn(about), ...toDecide(about)]),
      ...chapter(t("Sector intervention priorities"), priorities(about)),
      ...chapter(t("Sector by sector"), eachSector(about, options)),
      ...chapter(t("What moves, and whom it concerns"), unfolded(lenses(about))),
      ...goals(about),
      ...unfolded(mdcheck.report.process(spoken(about, options))),
      ...chapter(t("Where respondents differ"), differences(options)),
      ...chapter(t("Every answer"), answers(about, options)),
      ...chapter(t("How the score works"), [howItWorks(about)]),
      ...chapter(t("Sources and versions"), sources(about, options)),
    ];
  }

  /** @param {Told} about @param {DocumentOptions} [options] @returns {Block[]} */
  function brief(about, options = EVERYTHING) {
    return [
      { ...cover(about, options), alone: false },
      ...summary(about),
      ...toActOn(about).map(few),
      ...needAndPotential(about).filter((/** @type {Block} */ { kind }) => kind !== "heading"),
      ...toDecide(about),
      text(ourFormula(), "quiet"),
    ];
  }

  /** @param {string} title @param {Block[]} blocks @returns {Block[]} */
  function chapter(title, blocks) {
    return blocks.length ? [{ kind: "heading", level: 2, text: title }, ...blocks] : [];
  }

  /** @param {Told} about @param {DocumentOptions} options @returns {Cover} */
  function cover(about, options) {
    return {
      kind: "cover",
      title: about.result.title || t("Assessment"),
      subtitle: t("Migration and development: in which sectors to act first"),
      facts: facts(about, options),
      text: whatThisIs(options),
      foot: [about.sheet.date, versions(about, options)].filter(Boolean).join(" · "),
      date: about.sheet.date,
    };
  }

  /** @param {Told} about @param {DocumentOptions} options @returns {[string, string][]} */
  function facts({ content, result, sheet }, { sectors, notes, voices }) {
    const kinds = titles(content.method.constituencies);
    const scope = result.scope === "quick" ? t("Short list") : t("All questions");
    const chosen = result.sectors.filter(({ id }) => sectors.includes(id)).map(({ title }) => title);
    const several = voices ? String(voices.sheets.length) : "";
    /** @type {[string, string][]} */
    const named = [
      [t("Respondent"), notes && !several ? sheet.respondent : ""],
      [t("Constituency"), kinds[sheet.constituency] || ""],
      [t("Respondents"), several],
      [t("Date"), sheet.date],
      [t("Questions"), scope],
      [t("Sectors told in full"), chosen.join(", ")],
    ];
    return named.filter(([, said]) => said);
  }

  /** @param {DocumentOptions} options @returns {string} */
  function whatThisIs({ notes }) {
    const said = t(
      "This report says in which sectors migration matters most for the country's development, why, how sure that is, what to find out and what can be done. It orders sectors inside one country, from answers to a checklist for each; it does not rate the country.",
    );
    if (notes) return said;
    return `${said} ${t("Notes, references and names are left out, so that it can be shared.")}`;
  }

  /** @param {Told} about @param {DocumentOptions} options @returns {string} */
  function versions({ content: { method } }, { version }) {
    return t("Checklists {content}, method {method}, mdcheck {version}", {
      content: method.content_version,
      method: method.method_version,
      version: version || "–",
    });
  }

  /** @param {Told} about @returns {Block[]} */
  function priorities(about) {
    const found = about.result.sectors.filter(({ place }) => place === null);
    const lines = found.map((sector) => unrankedLine(about, sector));
    const label = n("{count} sector not ranked", "{count} sectors not ranked", found.length);
    return [
      ...ranking(about),
      ...groups(about).map((/** @type {Block} */ block) => narrowed(about, block)),
      ...needAndPotential(about),
      ...points(label, lines),
    ];
  }

  /** @param {Told} about @param {Block} block @returns {Block} */
  function narrowed({ likely }, block) {
    if (block.kind !== "table") return block;
    const kept = [0, 1, 2, 3, 4, likely.size ? 6 : 5]; // where it could come, likely or at all
    const rows = block.rows.map((row) => (Array.isArray(row) ? kept.map((n) => row[n]) : row));
    const columns = kept.map((n) => ({ ...block.columns[n], extra: false }));
    return { kind: "table", label: block.label, columns, rows };
  }

  /** @param {Told} about @param {DocumentOptions} options @returns {SectorResult[]} */
  function toldInFull({ result }, { sectors }) {
    return result.sectors.filter(
      ({ id, place, drivers }) => (place || drivers.size) && (!sectors.length || sectors.includes(id)),
    );
  }

  /** @param {Told} about @param {DocumentOptions} options @returns {Block[]} */
  function eachSector(about, options) {
    return toldInFull(about, options).flatMap((result) => {
      const title = t("{sector} ({annex})", { sector: result.title, annex: result.annex });
      const why = reasons(about, result);
      const parts = about.library?.serves?.sectors[result.id];
      return [
        { kind: "heading", level: 3, text: title },
        text(lead(about, result, { alone: false }), "lead"),
        ...alerts(about, result),
        ...howSure(about, result).map((/** @type {string} */ line) => text(line)),
        ...(parts ? [text(t("This sector serves {parts}.", { parts }), "quiet")] : []),
        partsTable(result),
        ...sums(result),
        ...(options.short ? why.map(shortened) : why),
        ...(options.short ? [] : unfolded(aside(about, result))),
      ];
    });
  }

  /** @param {Block} block @returns {Block} */
  function few(block) {
    if (block.kind !== "points") return block;
    return shortened(points(block.label, block.lines, FEW)[0]);
  }

  /** @param {Block} block @returns {Block} */
  function shortened(block) {
    if (block.kind !== "points" || !block.more) return block;
    const lines = [...block.lines.slice(0, block.shown), { text: block.more }];
    return { kind: "points", label: block.label, lines, shown: lines.length };
  }

  /** @param {Told} about @param {DocumentOptions} options @returns {Told} */
  function spoken(about, { notes }) {
    if (notes) return about;
    const said = Object.entries(about.sheet.answers);
    const blank = { note: "", evidence: "", reference: "", by: "" };
    const answers = said.map(([id, { level }]) => [id, { ...blank, level }]);
    return { ...about, sheet: { ...about.sheet, answers: Object.fromEntries(answers) } };
  }

  /** @param {Block[]} blocks @returns {Block[]} */
  function unfolded(blocks) {
    return blocks.flatMap((block) => {
      if (block.kind !== "fold") return [block];
      const inside = block.blocks();
      const level = inside[0].kind === "points" ? 4 : 3;
      return [{ kind: "heading", level, text: block.title }, ...inside];
    });
  }

  /** @param {Told} about @param {DocumentOptions} options @returns {Block[]} */
  function answers(about, options) {
    if (options.short) return [];
    return everyAnswer(about, toldInFull(about, options), { notes: options.notes });
  }

  /** @param {DocumentOptions} options @returns {Block[]} */
  function differences({ voices: found, notes, short }) {
    if (!found) return [];
    if (!notes) return [...lowered(agreement(found)), ...points(t("To discuss"), votes(found))];
    return [
      respondents(found),
      ...lowered(agreement(found)),
      ...lowered([{ kind: "heading", level: 2, text: t("To discuss") }, ...agenda(found, { short })]),
      ...lowered(settledByTheGroup(found)),
      ...lowered(toFindOut(found)),
    ];
  }

  /** @param {Block[]} blocks @returns {Block[]} */
  function lowered(blocks) {
    return blocks.map((block) =>
      block.kind === "heading" ? { kind: "heading", level: block.level + 1, text: block.text } : block,
    );
  }

  /** @param {Voices} found @returns {Line[]} */
  function votes(found) {
    return found.merged.disagreements.map((id) => question(found, id, voteWords(found, id).join("; ")));
  }

  /** @param {Voices} found @param {string} id @returns {string[]} */
  function voteWords(found, id) {
    /** @type {any} */
    const given = found.items.get(id)?.votes;
    return [2, 1, 0, "unknown"]
      .filter((level) => given[level])
      .map((level) =>
        t("{answer}: {names}", { answer: levelTitle(found.about, level), names: given[level] }),
      );
  }

  /** @param {Told} about @returns {Box} */
  function howItWorks(about) {
    const wanted = percent(tenths(about.content.method.coverage));
    const lines = [
      t(
        "Every question is answered no, partly or yes. That gives 0, 1 or 2 points, times the weight of the question. For a safeguard, protection that works, a no gives most.",
      ),
      t(
        "Need adds up pressures and safeguards, potential what could give more. Each is the share of its points in the most that its known questions could give.",
      ),
      t(
        "Priority lies halfway between need and potential. Its bounds are what it would become if all that is not known turned out lowest, or highest.",
      ),
      t(
        "A sector is ranked when {wanted} % of what counts in it is known. The ranked sectors form groups: First, Next and Later.",
        { wanted },
      ),
      ...likelyLines(about),
      ourFormula(),
    ];
    return { kind: "box", title: t("The score in short"), blocks: lines.map((line) => text(line)) };
  }

  /** @param {Told} about @returns {string[]} */
  function likelyLines({ likely, draws, content }) {
    if (!likely.size) return [];
    const [, slip] = content.method.robustness.slip;
    return [
      t(
        "Likely places are those of nine in ten of {draws} variations in which unknown answers are filled at random, one answer in {slip} is a step off, and weights vary.",
        { draws, slip },
      ),
    ];
  }

  /** @param {Told} about @param {DocumentOptions} options @returns {Block[]} */
  function sources(about, options) {
    const { library, sheet, content } = about;
    const lines = (library?.documents || []).map(({ title }) => ({ text: title }));
    const answered = sheet.content_version;
    const isOther = answered && answered !== content.method.content_version;
    return [
      ...points(t("Questions, measures and experiences draw on these documents"), lines),
      ...(isOther
        ? [text(t("The questions were answered in version {version}.", { version: answered }))]
        : []),
      ...unknown(about),
      text(t("{versions}.", { versions: versions(about, options) }), "quiet"),
    ];
  }

  Object.assign(mdcheck.report, { document, brief });
}
