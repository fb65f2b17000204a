/* The workshops of this device: which is open, new ones, what was deleted and can be brought back. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t, n, moment } = mdcheck.words;
  const { sure } = mdcheck.dialog;
  const { cabinet, named } = mdcheck;

  const dayOf = (iso) => moment(iso, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

  function facts({ date, count, saved }) {
    const people = n("{count} respondent", "{count} respondents", count);
    return [date, people, saved && t("changed {moment}", { moment: dayOf(saved) })]
      .filter(Boolean)
      .join(" · ");
  }

  /** What a workshop is called in a list. */
  function nameOf({ title, saved }) {
    if (title) return title;
    return saved ? t("Untitled workshop, changed {moment}", { moment: dayOf(saved) }) : t("New workshop");
  }

  function row(card, ...buttons) {
    const words = el("span", null, el("strong", null, nameOf(card)), el("span", null, facts(card)));
    return el("li", null, words, el("span", { class: "mdcheck-buttons" }, ...buttons));
  }

  function openRow(meeting, card, again) {
    const isOpen = card.id === meeting.board.id;
    const text = t("It can be brought back for 30 days. A file that you saved stays where it is.");
    const act = async () => {
      await cabinet.mark(card.id, Date.now());
      if (isOpen) meeting.open("");
      else again();
    };
    const ask = () => sure(t("Delete {title}?", { title: nameOf(card) }), text, t("Delete"), act);
    const open = isOpen ? [] : [named(t("Open"), nameOf(card), () => meeting.open(card.id, [], card.saved))];
    return row(card, ...open, named(t("Delete"), nameOf(card), ask));
  }

  function deletedRow(meeting, card, again) {
    const text = t("Nothing of it stays on this device. A file that you saved stays where it is.");
    const forget = () => cabinet.forget(card.id).then(again);
    const ask = () =>
      sure(t("Delete {title} for good?", { title: nameOf(card) }), text, t("Delete for good"), forget);
    const back = async () => {
      await cabinet.mark(card.id, 0);
      meeting.open(card.id, [], card.saved);
    };
    return row(
      card,
      named(t("Bring back"), nameOf(card), back),
      named(t("Delete for good"), nameOf(card), ask),
    );
  }

  /**
   * The part of the page that lists them.
   * @param {Meeting} meeting
   */
  function managing(meeting) {
    const list = el("ul", { class: "mdcheck-states", "aria-label": t("Workshops on this device") });
    const gone = el("ul", { class: "mdcheck-states", "aria-label": t("Deleted workshops") });
    const label = el("p", { class: "mdcheck-label" }, t("Deleted workshops"));
    const show = (cards) => {
      const deleted = cards.filter((card) => card.deleted);
      list.replaceChildren(
        ...cards.filter((card) => !card.deleted).map((card) => openRow(meeting, card, again)),
      );
      gone.replaceChildren(...deleted.map((card) => deletedRow(meeting, card, again)));
      label.hidden = !deleted.length;
    };
    const again = () => cabinet.list().then(show, () => {});
    const nodes = [
      el("h3", null, t("Workshops on this device")),
      el(
        "p",
        { class: "mdcheck-buttons" },
        button(t("New workshop"), () => meeting.open("")),
      ),
      list,
      label,
      gone,
    ];
    return { nodes, again };
  }

  mdcheck.managing = Object.assign(managing, { nameOf });
}
