/* What the end of a checklist and of an assessment says: what is answered, and what is still to be seen to. */
"use strict";
{
  const { el } = mdcheck.dom;
  const { t, n } = mdcheck.words;

  /** The result of looking it through, in one sentence. */
  function lead({ asked, answered, open }) {
    if (!answered) {
      return n("The one question is not answered yet.", "None of {count} questions is answered yet.", asked);
    }
    if (open.length) {
      return n(
        "{answered} of {asked} questions are answered, {count} is open.",
        "{answered} of {asked} questions are answered, {count} are open.",
        open.length,
        { answered, asked },
      );
    }
    return n("The one question is answered.", "All {count} questions are answered.", asked);
  }

  /** Questions by their numbers, each leading there. */
  function numbers(session, ids, where) {
    const { content } = session;
    const links = ids.map((id) => {
      const number = mdcheck.number(content, id);
      const label = t("Question {number}", { number });
      return el("a", { href: where(`item:${id}`), "aria-label": label }, String(number));
    });
    return el("span", { class: "mdcheck-numbers" }, ...links);
  }

  function todo(kind, words, session, ids, where) {
    if (!ids.length) return null;
    return el("li", { class: `is-${kind}` }, el("span", null, words), numbers(session, ids, where));
  }

  /** What is still to be seen to in a sector, a line each. */
  function todos(session, { open, unknown, reasonless, flagged }, where) {
    const count = ({ length }) => ({ count: length });
    return [
      todo("open", t("Open: {count}", count(open)), session, open, where),
      todo("unknown", t("Not known: {count}", count(unknown)), session, unknown, where),
      todo(
        "reasonless",
        t("Not applicable, without a reason: {count}", count(reasonless)),
        session,
        reasonless,
        where,
      ),
      todo("flagged", t("To come back to: {count}", count(flagged)), session, flagged, where),
    ].filter(Boolean);
  }

  /** Of an assessment, how many sectors are begun, and how far these are. */
  function leadOfAll(begun, sectors, { asked, answered }) {
    const places = { sectors: sectors.length, answered, asked };
    return n(
      "{count} of {sectors} sectors is begun, {answered} of its {asked} questions are answered.",
      "{count} of {sectors} sectors are begun, {answered} of their {asked} questions are answered.",
      begun.length,
      places,
    );
  }

  /** A sector, with how far it is. */
  function sectorLine(sector, now, where) {
    const link = el("a", { href: where(`sector:${sector.id}`) }, sector.title);
    return el("li", { class: now.open.length ? "is-open" : "is-done" }, link, el("span", null, detail(now)));
  }

  function detail({ asked, answered, unknown, reasonless, flagged }) {
    const parts = [
      t("{answered} of {asked} answered", { answered, asked }),
      unknown.length && n("{count} not known", "{count} not known", unknown.length),
      reasonless.length && n("{count} without a reason", "{count} without a reason", reasonless.length),
      flagged.length && n("{count} to come back to", "{count} to come back to", flagged.length),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  /** Of all sectors that are begun. */
  function summaryOfAll(session, sectors, where) {
    /** @type {[Sector, Review][]} */
    const reviews = sectors.map((sector) => [sector, mdcheck.review(session, [sector])]);
    const begun = reviews.filter(([, { answered, flagged }]) => answered + flagged.length);
    const sum = (key) => begun.reduce((all, [, now]) => all + now[key], 0);
    const [asked, answered] = [sum("asked"), sum("answered")];
    const isDone = asked > 0 && asked === answered;
    const lines = begun.map(([sector, now]) => sectorLine(sector, now, where));
    return parts(leadOfAll(begun, sectors, { asked, answered }), isDone, lines);
  }

  function parts(words, isDone, lines) {
    const said = el("p", { class: isDone ? "mdcheck-lead is-done" : "mdcheck-lead" }, words);
    return lines.length ? [said, el("ul", { class: "mdcheck-todo" }, ...lines)] : [said];
  }

  /**
   * What is answered and what is still to be seen to.
   * @param {Session} session
   * @param {Sector[]} sectors
   * @returns {HTMLElement[]}
   */
  function summary(session, sectors) {
    const where = mdcheck.where(session.content);
    if (sectors.length > 1) return summaryOfAll(session, sectors, where);
    const now = mdcheck.review(session, sectors);
    const isDone = now.asked > 0 && !now.open.length;
    return parts(lead(now), isDone, todos(session, now, where));
  }

  mdcheck.summary = summary;
}
