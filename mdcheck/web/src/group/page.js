/* The group page: which workshop is open, and its views. */
"use strict";
{
  const { el, find, all } = mdcheck.dom;
  const { t } = mdcheck.words;
  const { cabinet } = mdcheck;
  const { barOf, figures } = mdcheck.heading;
  const LAST = "mdcheck:workshop"; // under which it is kept which one was open

  function remembered() {
    try {
      return localStorage.getItem(LAST) || "";
    } catch {
      return "";
    }
  }

  function remember(id) {
    try {
      localStorage.setItem(LAST, id);
    } catch {} // the newest is opened then
  }

  // Views

  const TABS = () => [
    ["people", t("Who answered")],
    ["agenda", t("Agenda")],
    ["answers", t("All answers")],
    ["results", t("Results")],
    ["papers", t("Record and snapshots")],
  ];

  /** Tabs, of which one view is drawn and told what changes. @param {Meeting} meeting */
  function tabsOf(meeting) {
    const list = el("div", {
      class: "mdcheck-tabs",
      role: "tablist",
      "aria-label": t("Parts of the workshop"),
    });
    const made = TABS().map(([name, words]) => {
      const tab = el(
        "button",
        { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `view-${name}` },
        words,
      );
      const panel = el("div", {
        role: "tabpanel",
        id: `view-${name}`,
        "aria-labelledby": tab.id,
        tabindex: "-1",
        hidden: true,
      });
      tab.addEventListener("click", () => choose(name));
      const body = el("div");
      panel.append(el("h2", { class: "mdcheck-sr" }, words), body);
      list.append(tab);
      return { name, tab, panel, view: mdcheck.views[name](body, meeting), isDrawn: false };
    });
    let chosen = made[0];

    function choose(name, isFocused = false) {
      chosen = made.find((one) => one.name === name) || chosen;
      for (const one of made) {
        const isChosen = one === chosen;
        one.tab.setAttribute("aria-selected", String(isChosen));
        one.tab.tabIndex = isChosen ? 0 : -1;
        one.panel.hidden = !isChosen;
      }
      if (isFocused) chosen.tab.focus();
      if (chosen.isDrawn) return;
      chosen.isDrawn = true;
      setTimeout(chosen.view.show); // the tab is shown first
    }

    list.addEventListener("keydown", (event) => {
      const isRtl = getComputedStyle(list).direction === "rtl";
      const steps = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 };
      const at = made.indexOf(chosen);
      const to = { ...steps, Home: -at, End: made.length - 1 - at }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      choose(made[(at + to + made.length) % made.length].name, true);
    });

    /** The view in sight is told at once, the others are drawn again when they come. */
    function hear(news) {
      for (const one of made) if (one !== chosen) one.isDrawn = false;
      chosen.view.hear(news);
    }

    return { nodes: [list, ...made.map(({ panel }) => panel)], choose, hear };
  }

  // The page

  /** Entries are taken up a few at a time, so that nobody waits for thirty sheets. */
  function filled(board, entries) {
    return new Promise((resolve) => {
      mdcheck.slices(
        entries,
        ([key, text]) => board.take({ [key]: text }),
        () => resolve(board),
      );
    });
  }

  class Group {
    /**
     * @param {HTMLElement} root
     * @param {Session} session
     */
    constructor(root, session) {
      this.root = root;
      this.session = session;
      this.live = el("p", { class: "mdcheck-sr", role: "status" });
      this.board = new mdcheck.Board(session.content, "");
      this.turn = 0;
      /** @type {any} */
      this.parts = null;
      /** @type {any} */
      this.agenda = null;
      /** @type {any} */
      this.news = null;
      /** @type {(() => void) | null} */
      this.stop = null;
      cabinet.listen((news) => this.hear(news));
      globalThis.addEventListener("beforeunload", (event) => {
        if (this.keeping?.isAtRisk()) event.preventDefault();
      });
    }

    say = (words) => {
      this.live.textContent = "";
      setTimeout(() => {
        this.live.textContent = words;
      }, 100);
    };

    /** The one that was open last, or else the newest. */
    async start() {
      const cards = (await cabinet.list().catch(() => [])).filter(({ deleted }) => !deleted);
      const last = cards.find(({ id }) => id === remembered()) || cards[0];
      await this.open(last?.id || "", [], last?.saved);
      cabinet.tidy().catch(() => {});
    }

    /** Open a workshop of this device, or a new one, which may begin with entries. */
    open = async (id, entries = [], saved = "") => {
      const turn = ++this.turn;
      const kept = id ? await cabinet.read(id).catch(() => []) : [];
      const board = new mdcheck.Board(this.session.content, id || mdcheck.shelf.newId());
      await filled(board, entries.length ? entries : kept);
      if (turn !== this.turn) return;
      this.show(board, kept.length ? saved : "");
      if (entries.length) this.keeping?.keep(Object.fromEntries(entries));
      remember(board.id);
    };

    /** @param {any} board @param {string} saved when it was, as ISO text, or "" */
    show(board, saved) {
      this.board = mdcheck.board = board;
      this.agenda = new mdcheck.Agenda(board);
      this.keeping = new mdcheck.Keeping(board, () => this.paintSoon());
      Object.assign(this.keeping, { saved, state: saved ? "saved" : "empty" });
      this.takeFiles = (files) => mdcheck.gathered.takeFiles(this, files);
      this.addFromDevice = () => mdcheck.gathered.addFromDevice(this);
      const bar = barOf(/** @type {any} */ (this));
      const numbers = el("ul", { class: "mdcheck-figures", "aria-label": t("The workshop in figures") });
      const tabs = tabsOf(/** @type {any} */ (this));
      this.root.replaceChildren(bar.node, numbers, ...tabs.nodes, this.live);
      const count = () => figures(numbers, /** @type {any} */ (this));
      this.parts = { bar, tabs, count };
      this.isBegun = false;
      this.news = null;
      board.listen((_, news) => this.heard(news));
      bar.paint();
      this.work();
    }

    /** Work out what the views stand on, then show them: the first for the first time, or what is new. */
    work() {
      this.stop?.();
      this.stop = mdcheck.slices(
        this.agenda.work(),
        (act) => act(),
        () => {
          this.parts.count();
          if (this.isBegun) this.tell();
          else this.begin();
        },
      );
    }

    begin() {
      this.isBegun = true;
      this.news = null;
      this.parts.tabs.choose(this.board.participants.length > 1 ? "agenda" : "people");
      this.root.dataset.ready = "yes";
    }

    tell() {
      const { agenda, news } = this;
      this.news = null;
      this.later(() => agenda === this.agenda && this.parts.tabs.hear(news));
    }

    /** Each piece of work in a turn of its own: no key or click waits for all of it. */
    later(...acts) {
      for (const act of acts) setTimeout(act);
    }

    heard(news) {
      this.parts.bar.paint();
      this.news = { ...news, puts: { ...this.news?.puts, ...news.puts } };
      this.work();
    }

    paintSoon() {
      this.parts?.bar.paint();
    }

    /** Another window wrote. */
    hear({ id, puts }) {
      if (id === this.board.id) this.board.hear(puts);
    }
  }

  /** Keep sheets, or a whole workshop, as a new one, and go to it. */
  async function handOver(content, sheets, title = "", whole = {}) {
    /** @type {Workshop} */
    const workshop = { date: "", by: "", agreed: {}, find_out: {}, ...whole, title, sheets };
    const entries = mdcheck.Board.entriesOf(content, workshop);
    const { date } = workshop;
    const id = mdcheck.shelf.newId();
    const card = { title, date, count: sheets.length, saved: new Date().toISOString(), deleted: 0 };
    await cabinet.keep(id, Object.fromEntries(entries), card);
    remember(id);
    const here = find(document, "[data-group]");
    const address = mdcheck.where.page("group");
    if (here?.mdcheckGroup) here.mdcheckGroup.open(id);
    else if (address) globalThis.location.href = address;
    if (here) here.scrollIntoView();
  }

  /** @param {any} root @param {Session} session */
  function bind(root, session) {
    root.mdcheckGroup = new Group(root, session);
    root.mdcheckGroup.start();
  }

  mdcheck.helps = () => {
    const data = find(document, ".mdcheck-helps");
    const helps = data ? JSON.parse(data.textContent) : helpsShown();
    mdcheck.helps = () => helps;
    return helps;
  };

  /** Where the page has the questions, it has what helps to judge them. */
  function helpsShown() {
    const forms = all(document, "[data-item]").map((form) => [form, find(form, ".mdcheck-help p")]);
    return Object.fromEntries(
      forms.filter(([, help]) => help).map(([form, help]) => [form.dataset.item, help.textContent]),
    );
  }

  mdcheck.group = { bind, handOver };
}
