/* What heads the group page: the workshop's title and date, how it is kept, the ways in and out, its figures. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t, n, moment } = mdcheck.words;
  const { field } = mdcheck.voiced;
  const { typed } = mdcheck.discussed;

  // How it is kept

  /** How the open workshop is kept, in words. @param {Keeping} keeping */
  function statusWords({ state, saved }) {
    if (state === "nowhere") {
      return t(
        "Not saved: this browser keeps no data of pages. Save the workshop to a file before you leave this page.",
      );
    }
    if (state === "saving") return t("Saving on this device … Nothing is sent anywhere.");
    if (!saved) return t("What you add and decide here is saved on this device. Nothing is sent anywhere.");
    const isSoft = state === "kept"; // the browser does not say when it is on the disk
    if (new Date(saved).toDateString() === new Date().toDateString()) {
      const when = { time: moment(saved, { hour: "2-digit", minute: "2-digit" }) };
      return isSoft
        ? t("Kept in this browser at {time}. Nothing is sent anywhere.", when)
        : t("Saved on this device at {time}. Nothing is sent anywhere.", when);
    }
    const when = { day: moment(saved, { day: "numeric", month: "long", year: "numeric" }) };
    return isSoft
      ? t("Kept in this browser on {day}. Nothing is sent anywhere.", when)
      : t("Saved on this device on {day}. Nothing is sent anywhere.", when);
  }

  // What stands above the views

  /** The figures of a workshop, and how far it has come.
   * @param {Meeting} meeting @returns {[number, string][]} */
  function figuresOf({ board, agenda }) {
    const { all: points, agreed, find: wanted } = agenda.progress;
    const decisive = agenda.points.filter(({ isDecisive }) => isDecisive).length;
    const sectors = board.content.sectors.filter(({ items }) =>
      items.some(({ id }) => board.sheets.some(({ answers }) => (answers[id]?.level ?? null) !== null)),
    );
    const { length } = board.participants;
    return [
      [length, n("respondent", "respondents", length)],
      [sectors.length, t("of {count} sectors answered", { count: board.content.sectors.length })],
      [points, n("disagreement", "disagreements", points)],
      [decisive, n("would change a verdict", "would change a verdict", decisive)],
      [
        agreed + wanted,
        t("of {count} settled: {agreed} agreed, {find} to find out", { count: points, agreed, find: wanted }),
      ],
    ];
  }

  function figures(root, meeting) {
    const rows = figuresOf(meeting);
    const says = JSON.stringify(rows);
    if (root.dataset.says === says) return;
    root.dataset.says = says;
    root.hidden = !meeting.board.participants.length;
    const { all: points, agreed, find: wanted } = meeting.agenda.progress;
    const meter = el("span", { class: "mdcheck-meter", "aria-hidden": "true" }, el("span"));
    meter.firstChild.style.inlineSize = `${points ? Math.floor((100 * (agreed + wanted)) / points) : 0}%`;
    const parts = rows.map(([count, words]) =>
      el("li", null, el("strong", null, String(count)), " ", el("span", null, words)),
    );
    parts[parts.length - 1].append(meter);
    root.replaceChildren(...parts);
  }

  /** The bar: title, date, ways in and out. @param {Meeting} meeting */
  function barOf(meeting) {
    const { board } = meeting;
    const { limits } = board.content;
    const words = t("Title or date was changed.");
    const title = el("input", {
      type: "text",
      maxlength: String(limits.longest.title),
      placeholder: t("For example: National workshop, first day"),
    });
    const date = el("input", { type: "date", min: "0001-01-01", max: "9999-12-31" });
    typed(title, (value) => board.entitle({ title: value }, words));
    typed(date, (value) => board.entitle({ date: value }, words));
    const file = el("input", {
      type: "file",
      multiple: true,
      accept: ".json,.yaml,.yml,.xlsx",
      hidden: true,
      "aria-label": t("Files to add"),
    });
    file.addEventListener("change", () => {
      meeting.takeFiles([...file.files]);
      file.value = "";
    });
    meeting.chooseFiles = () => file.click();
    const undo = button(t("Undo"), () => board.undo());
    const status = el("p", { class: "mdcheck-saved", "aria-hidden": "true" });
    const alert = el("div", { class: "mdcheck-alert", role: "alert", hidden: true });
    const ways = el(
      "span",
      { class: "mdcheck-buttons" },
      button(t("Add files"), () => meeting.chooseFiles()),
      button(t("Save to a file"), () => mdcheck.papers.save(meeting)),
      button(t("Show in the room"), () => mdcheck.inTheRoom(meeting)),
      button(t("Enter answers from paper"), () => mdcheck.fromPaper(meeting)),
      file,
    );
    const heads = el("span", { class: "mdcheck-heads" }, field(t("Workshop"), title), field(t("Date"), date));
    const node = el(
      "section",
      { class: "mdcheck-bar", "aria-label": t("The workshop") },
      el("div", { class: "mdcheck-bar-row" }, heads, ways),
      el("p", { class: "mdcheck-undo" }, status, undo),
      alert,
    );
    const put = (control, value) => {
      if (control !== document.activeElement && control.value !== value) control.value = value;
    };
    const paint = () => {
      put(title, board.head.title);
      put(date, board.head.date);
      status.textContent = [statusWords(meeting.keeping), board.undoable].filter(Boolean).join(" ");
      undo.hidden = !board.undoable;
      alert.hidden = meeting.keeping.state !== "nowhere" && !board.unreadable.length;
      const damaged = board.unreadable.length
        ? t("Something of this workshop could not be read. It was left as it is.")
        : statusWords(meeting.keeping);
      if (!alert.hidden && alert.textContent !== damaged) alert.textContent = damaged;
    };
    return { node, paint };
  }

  mdcheck.heading = { barOf, figures };
}
