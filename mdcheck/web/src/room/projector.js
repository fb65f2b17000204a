/* The room view: one question at a time over the whole screen, or the ranking, for a room that looks on.
   By keyboard alone, or by its buttons. It is given what it shows and tells what is chosen. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { actOf } = mdcheck.roomKeys;
  const TICK = 250; // milliseconds

  class Projector {
    /** @type {"question" | "chart" | "help"} */
    view = "question";
    at = 0;
    isOpen = false; // the answers given before
    isJudged = false;
    isFull = false;
    live = el("p", { class: "mdcheck-sr", role: "status" });
    where = el("p", { class: "mdcheck-where" });
    stage = el("div", { class: "mdcheck-stage", tabindex: "-1" });
    progress = el("span");
    timer = mdcheck.timer((words) => this.say(words));
    /** @type {Record<string, HTMLButtonElement>} */
    tools = {};

    /** @param {Show} show */
    constructor(show) {
      this.show = show;
      this.at = Math.max(
        0,
        show.items.findIndex(({ id }) => id === show.at),
      );
      if (show.chartFirst || show.items.length === 0) this.view = "chart";
      this.question = mdcheck.question.view(show.steps, (level) => this.level(level));
      this.body = el("div", { class: "mdcheck-room-body" }, ...this.parts());
      this.dialog = el("dialog", { class: "mdcheck mdcheck-room", "aria-label": show.title }, this.body);
      this.dialog.addEventListener("keydown", (event) => this.press(event));
      this.dialog.addEventListener("close", () => this.left());
      this.dialog.addEventListener("click", (event) => this.clicked(event));
    }

    get item() {
      return this.show.items[this.at];
    }

    parts() {
      const made = mdcheck.roomHelp.tools(this.show.chartName).map(([act, value, key, label]) => {
        const tool = button("", () => this[String(act)](value));
        tool.append(el("kbd", { "aria-hidden": "true" }, String(key)), el("span", null, String(label)));
        this.tools[value === -1 ? "back" : String(act)] = tool;
        return tool;
      });
      const head = el("div", { class: "mdcheck-head" }, this.where, this.timer.node);
      const meter = el("div", { class: "mdcheck-through", "aria-hidden": "true" }, this.progress);
      return [head, this.stage, meter, el("div", { class: "mdcheck-tools" }, ...made), this.live];
    }

    // What it shows

    paint() {
      const { view, show, stage, at } = this;
      if (view === "question") this.paintQuestion();
      const shown = this.shown();
      if (shown !== stage.firstChild) stage.replaceChildren(shown);
      stage.tabIndex = stage.scrollHeight > stage.clientHeight ? 0 : -1; // to be moved by its keys
      this.where.replaceChildren(...this.whereParts());
      this.progress.style.inlineSize = `${Math.round((100 * (at + 1)) / (show.items.length || 1))}%`;
      this.paintTools();
      this.tick();
    }

    shown() {
      if (this.view === "help") return mdcheck.roomHelp.sheet();
      return this.view === "chart" ? this.chartParts() : this.question.node;
    }

    paintQuestion() {
      const { item, isOpen, isJudged } = this;
      const level = this.show.levelOf(item.id);
      this.question.update(item, { level, votes: this.votes(), isOpen, isJudged });
    }

    paintTools() {
      const { tools, view, at, show } = this;
      const isAsked = view === "question";
      const pressed = { reveal: this.isOpen, judge: this.isJudged, chart: view === "chart" };
      for (const [name, is] of Object.entries({ ...pressed, help: view === "help" })) {
        tools[name].setAttribute("aria-pressed", String(is));
      }
      tools.reveal.hidden = !isAsked || !this.votes();
      tools.judge.hidden = !isAsked;
      tools.back.disabled = isAsked && at === 0;
      tools.go.disabled = isAsked && at === show.items.length - 1;
    }

    /** The votes on the question shown; null where there are none. */
    votes() {
      const votes = this.item ? this.show.votesOf(this.item.id) : null;
      return votes?.length ? votes : null;
    }

    whereParts() {
      const { items, title } = this.show;
      if (this.view === "chart" || !this.item) return [el("b", null, title)];
      const places = { at: this.at + 1, count: items.length };
      return [el("b", null, this.item.sector), el("span", null, t("{at} of {count}", places))];
    }

    chartParts() {
      const chart = this.show.chart();
      const title = el("h2", null, chart ? chart.title : t("The ranking"));
      const none = t("Nothing can be ranked yet. The ranking grows with the answers.");
      const body = chart ? mdcheck.chart.drawn(chart) : el("p", { class: "mdcheck-waiting" }, none);
      return el("div", { class: "mdcheck-charted" }, title, body);
    }

    tick() {
      this.timer.paint();
      this.dialog.classList.toggle("is-over", this.timer.isOver());
    }

    say(words) {
      this.live.textContent = words;
    }

    /** Where one is, for who cannot see it. */
    tell() {
      const { item, view } = this;
      if (view === "help") this.say(mdcheck.roomHelp.read());
      else if (view === "chart") this.say(this.stage.querySelector("h2")?.textContent || "");
      else this.say(t("{sector}, question {number}: {text}", { ...item }));
    }

    // What it does

    press(event) {
      const { target, key, repeat } = event;
      if (target.closest("button") && [" ", "Enter"].includes(key)) return;
      const act = actOf(event, getComputedStyle(this.dialog).direction === "rtl");
      if (!act) return;
      event.preventDefault();
      if (!repeat || act[0] === "go" || act[0] === "minutes") this[act[0]](act[1]);
    }

    /** After a click the keys are those of the room again: Space is not the button's. */
    clicked({ detail }) {
      if (detail > 0) this.stage.focus({ preventScroll: true });
    }

    /** @param {Level} level */
    level(level) {
      const { show, item, view } = this;
      if (view !== "question" || item.anchors.length === 0) return;
      show.setLevel(item.id, level);
      this.paint();
      const chosen = show.steps.find((step) => step.level === show.levelOf(item.id));
      this.say(chosen ? t("Chosen: {answer}", { answer: chosen.title }) : t("No answer"));
    }

    go(way) {
      this.move(this.view === "question" ? this.at + way : this.at);
    }

    end(way) {
      this.move(way < 0 ? 0 : this.show.items.length - 1);
    }

    /** The first question of the next sector, or of the one before. */
    sector(way) {
      const { items } = this.show;
      const isFirst = (n) => n === 0 || items[n - 1].sector !== items[n].sector;
      const firsts = [...items.keys()].filter(isFirst);
      const own = firsts.filter((first) => first <= this.at).length - 1;
      this.move(firsts[Math.min(Math.max(own + way, 0), firsts.length - 1)]);
    }

    move(to) {
      if (to < 0 || to >= this.show.items.length) return;
      if (to !== this.at) this.isOpen = false;
      this.at = to;
      this.look("question");
    }

    /** @param {"question" | "chart" | "help"} view */
    look(view) {
      this.view = view;
      this.paint();
      this.stage.scrollTop = 0;
      this.tell();
    }

    reveal() {
      const votes = this.votes();
      if (!votes || this.view !== "question") return;
      this.isOpen = !this.isOpen;
      this.paint();
      const { read, waiting } = mdcheck.question;
      this.say(this.isOpen ? read(votes, this.show.steps) : waiting(votes));
    }

    judge() {
      if (this.view !== "question") return;
      this.isJudged = !this.isJudged;
      this.paint();
      if (this.isJudged) this.say(mdcheck.question.judged(this.item, this.show.steps));
    }

    chart() {
      this.look(this.view === "chart" && this.item ? "question" : "chart");
    }

    help() {
      const back = this.item ? "question" : "chart";
      this.look(this.view === "help" ? back : "help");
    }

    clock() {
      this.timer.toggle();
    }

    minutes(more) {
      this.timer.lengthen(more);
    }

    // Coming and going

    enter() {
      document.body.append(this.dialog);
      this.dialog.showModal();
      this.full();
      this.ticking = setInterval(() => this.tick(), TICK);
      document.addEventListener("fullscreenchange", this);
      this.stage.focus();
      this.look(this.view);
    }

    full() {
      if (document.fullscreenElement) {
        this.isFull = false;
        document.exitFullscreen();
        return;
      }
      const entered = this.body.requestFullscreen?.();
      const enter = () => {
        this.isFull = true;
      };
      entered?.then(enter, () => {}); // not everywhere allowed; the dialog covers the page
    }

    /** The full screen is left. One Escape leaves both: the browser takes it for the full screen. */
    handleEvent() {
      if (this.isFull && !document.fullscreenElement) this.close();
    }

    close() {
      if (this.dialog.open) this.dialog.close();
    }

    left() {
      clearInterval(this.ticking);
      document.removeEventListener("fullscreenchange", this);
      if (document.fullscreenElement) document.exitFullscreen();
      this.dialog.remove();
      this.show.closed?.(this.item ? this.item.id : null);
    }
  }

  /** @param {Show} show */
  function open(show) {
    mdcheck.styled("room", () => new Projector(show).enter());
  }

  Object.assign(mdcheck, { projector: { open } });
}
