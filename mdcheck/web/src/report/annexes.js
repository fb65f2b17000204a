/* Says the annexes of a plan of action: how priorities were found, who took part, what others did.
   The twin of report/annexes.py, which says what each function answers: the same functions in the same order. */
"use strict";
{
  const { t } = mdcheck.words;
  const { SHOWN, cited, filled, form, groups, points, sectorItemLine } = mdcheck.report;
  const { heading, shortTitles, text } = mdcheck.report;

  /** @param {Told} about @param {Plan} made @returns {Block[]} */
  function annexes(about, made) {
    return [
      heading(2, t("3. Annexes")),
      heading(3, t("How the priorities were found")),
      ...groups(about),
      heading(3, t("Who took part")),
      ...whoTookPart(about),
      ...experiences(about, made),
      ...unknown(about, made),
      heading(3, t("To be added by the country")),
      form(t("Annexes to be added by the country"), [
        [t("Local expertise"), filled("", t("experts and research institutions"))],
        [t("Work of others"), filled("", t("what international and other organisations already do"))],
        [t("Research"), filled("", t("studies and figures on this country"))],
        [t("Terms of reference"), filled("", t("those of the committee and its groups"))],
      ]),
      heading(3, t("Sources")),
      text(sources(about, made)),
    ];
  }

  /** @param {Told} about @returns {Block[]} */
  function whoTookPart({ sheet }) {
    const names = [sheet.respondent, ...Object.values(sheet.answers).map(({ by }) => by)];
    const found = [...new Set(names.filter(Boolean))].map((name) => ({ text: name }));
    if (found.length) return points(t("Who answered"), found);
    const hint = t("who answered, who was consulted, who agreed");
    return [form(t("Who answered"), [[t("Who answered"), filled("", hint)]])];
  }

  /** @param {Told} about @param {Plan} made @returns {Block[]} */
  function experiences({ library }, made) {
    /** @type {Term[]} */
    const known = library ? /** @type {any} */ (library).experiences : [];
    const names = new Map(known.map((one) => [one.id, one.title]));
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const action of made.goals.flatMap(({ actions }) => actions)) {
      for (const id of action.experiences) {
        const name = names.get(id);
        if (name !== undefined && !found.has(name)) found.set(name, action.title);
      }
    }
    if (!found.size) return [];
    const lines = Array.from(found, ([name, action]) => ({ text: name, tail: action }));
    return [heading(3, t("What others have done")), ...points(t("Experiences with these actions"), lines)];
  }

  /** @param {Told} about @param {Plan} made @returns {Block[]} */
  function unknown(about, made) {
    const ids = [...new Set(made.goals.flatMap(({ to_find_out }) => to_find_out))];
    const names = Object.fromEntries(about.content.sectors.map(({ id, title }) => [id, title]));
    const lines = ids.map((id) => sectorItemLine(about, names[id.split(".")[0]], id));
    if (!lines.length) return [];
    return [
      heading(3, t("What to find out")),
      ...points(t("Not known yet in the sectors of this plan"), lines, SHOWN),
    ];
  }

  /** @param {Told} about @param {Plan} made @returns {string} */
  function sources(about, made) {
    const actions = made.goals.flatMap((goal) => goal.actions);
    const own = ["2.3.3", "2.3.5", "2.3.6", ...actions.flatMap(({ source }) => source)];
    return t(
      "Form of this plan and its measures: {sources}. Places are those of the handbook, where none else is named. Checklists {content}, method {method}.",
      {
        sources: cited(own, shortTitles(about)),
        content: about.result.content_version,
        method: about.result.method_version,
      },
    );
  }

  Object.assign(mdcheck.report, { annexes });
}
