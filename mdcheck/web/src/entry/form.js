/* A form to type answers from paper: a line for each question, taken with Enter; what was understood in words,
   what was not with what to do, and a way back for every line. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { n, t } = mdcheck.words;
  const { glance, keyHint, parse, put, voices } = mdcheck.entry;
  const PAUSE = 600; // milliseconds of quiet before what is typed is read out

  class EntryForm {
    /** What was taken, in order. @type {TakenLine[]} */
    taken = [];
    list = mdcheck.takenList({
      correct: (entry) => this.correct(entry),
      undo: (entry) => this.undo(entry),
    });
    timer = 0;

    /** @param {HTMLElement} root @param {EntryOptions} options */
    constructor(root, options) {
      this.options = options;
      this.of = options.sectors[0];
      const count = options.tables.length ? 0 : 3;
      const made = Array.from({ length: count }, (_, at) => ({
        name: t("Table {number}", { number: at + 1 }),
        constituency: "",
      }));
      this.tables = mdcheck.entryTables([...options.tables, ...made], options, () => this.glance());
      root.replaceChildren(...this.parts());
      this.propose(0);
      this.sector.focus();
    }

    // What it is made of

    parts() {
      this.line = el("input", {
        type: "text",
        class: "mdcheck-line",
        autocomplete: "off",
        spellcheck: "false",
      });
      this.line.setAttribute("aria-describedby", "mdcheck-entry-keys");
      this.line.addEventListener("keydown", (event) => this.press(event));
      this.line.addEventListener("input", () => this.glance());
      this.line.addEventListener("paste", (event) => this.paste(event));
      this.asked = el("p", { class: "mdcheck-asked-for" });
      this.chips = el("ul", { class: "mdcheck-chips" });
      this.fault = el("div", { class: "mdcheck-faults", role: "alert" });
      this.live = el("p", { class: "mdcheck-sr", role: "status" });
      return [this.who(), this.typing(), this.fault, this.list.node, this.live];
    }

    who() {
      const choices = this.options.sectors.map(({ id, title }) => el("option", { value: id }, title));
      this.sector = el("select", null, ...choices);
      this.sector.addEventListener("change", () => this.choose(this.sector.value));
      const tables = el(
        "fieldset",
        { class: "mdcheck-who-answers" },
        el("legend", null, t("Tables, in the order of the columns")),
      );
      const print = button(t("Print a tally sheet for these tables"), () => this.print());
      tables.append(this.tables.node);
      this.tables.node.querySelector(".mdcheck-buttons")?.append(print);
      return el("div", { class: "mdcheck-entry-head" }, el("label", null, t("Sector"), this.sector), tables);
    }

    typing() {
      const take = button(t("Take it"), () => this.take(this.line.value, true));
      const label = el("label", null, t("Number of the question, then a key for each table"), this.line);
      const example = t(
        "Or count: {example} for 3 no, 1 partly, 2 yes. Columns of a spreadsheet can be pasted.",
        {
          example: "14: 3/1/2",
        },
      );
      const keys = el("p", { class: "mdcheck-quiet", id: "mdcheck-entry-keys" }, `${keyHint()} ${example}`);
      const row = el("div", { class: "mdcheck-entry-line" }, label, take);
      return el("div", { class: "mdcheck-typing" }, row, this.asked, this.chips, keys);
    }

    print() {
      const tally = {
        title: this.options.head.title || "",
        sectors: [this.of],
        tables: this.tables.tables(),
      };
      mdcheck.later("tally", ({ print }) => print(tally));
    }

    // What is typed

    press(event) {
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key === "Enter") this.take(this.line.value, true);
      else if (event.key === "Escape") this.show("");
      else if (event.key in steps) this.propose(this.numberNow(), steps[event.key]);
      else return;
      event.preventDefault();
    }

    /** Several lines are taken at once; a single one can still be changed. */
    paste(event) {
      const text = event.clipboardData.getData("text");
      if (!/[\r\n]/.test(text.trim())) return;
      event.preventDefault();
      this.take(text);
    }

    choose(id) {
      this.of = this.options.sectors.find((one) => one.id === id) || this.of;
      this.propose(0);
      this.paint();
    }

    numberNow() {
      return glance(this.line.value, this.about()).item?.number || 0;
    }

    /** The next question with a key, or the one before. */
    propose(number, way = 1) {
      const asked = this.of.items.filter(({ isOpen }) => !isOpen);
      const next =
        way > 0
          ? asked.find((item) => item.number > number)
          : asked.filter((item) => item.number < number).pop();
      if (next) this.show(`${next.number} `);
      else if (way > 0)
        this.show("", t("That was the last question of {sector}.", { sector: this.of.title }));
    }

    show(text, words = "") {
      this.line.value = text;
      this.glance();
      if (words) this.asked.textContent = words;
    }

    about() {
      const { steps } = this.options;
      return { items: this.of.items, tables: this.tables.tables(), steps };
    }

    /** Show what an unfinished line says so far. */
    glance() {
      const about = this.about();
      const { item, levels } = glance(this.line.value, about);
      const open = item?.isOpen ? t("An open question: write a note, it takes no key.") : "";
      const asked = item ? `${item.number}. ${item.text} ${open}` : t("Type the number of a question.");
      this.asked.textContent = asked.trim();
      this.chips.replaceChildren(
        ...about.tables.map((table, at) => this.chip(table, levels[at], at < levels.length)),
      );
      clearTimeout(this.timer);
      this.timer = setTimeout(() => item && this.say(asked.trim()), PAUSE);
    }

    chip({ name }, level, isGiven) {
      const step = this.options.steps.find((one) => one.level === level);
      const words = level === undefined ? t("not a key") : step ? step.title : t("no answer");
      const given = el("b", null, isGiven ? words : "…");
      return el(
        "li",
        { class: isGiven && level === undefined ? "is-wrong" : isGiven ? "is-given" : null },
        `${name} `,
        given,
      );
    }

    say(words) {
      this.live.textContent = words;
    }

    // What is taken

    /**
     * Take all that is understood, and say what is not; that stays where it can be corrected.
     * @param {string} text
     * @param {boolean} [isLine] whether it is what stands in the line
     */
    take(text, isLine = false) {
      if (!text.trim()) return;
      const fault = this.tables.wrong();
      const all = { lines: [], mistakes: [{ line: 0, text, message: fault, hint: "" }], head: "" };
      const { lines, mistakes, head } = fault ? all : parse(text, this.about());
      this.keep(lines, text.split(/\r\n|\r|\n/));
      this.refuse(mistakes, isLine, head);
      if (!mistakes.length) this.propose(lines[lines.length - 1].number);
      else if (!isLine) this.show("");
      this.line.focus();
    }

    /** Put lines into the sheets, all in one step. @param {TypedLine[]} lines @param {string[]} typed */
    keep(lines, typed) {
      if (!lines.length) return;
      /** @type {(Sheet | null)[]} */
      let sheets = this.options.sheets();
      for (const line of lines) {
        const said = voices(line, { tables: this.tables.tables(), sheets });
        const done = put(sheets, line.id, said, this.options.head, this.isCore(line.id));
        sheets = done.sheets;
        const { id, number, words } = line;
        this.taken.push({
          text: line.votes ? keysInOrder(line) : typed[line.line - 1].trim(),
          id,
          number,
          words,
          of: this.of,
          said,
          before: done.before,
        });
      }
      const one = t("Question {number} was entered from paper.", { number: lines[0].number });
      const words = n(
        "{count} question was entered from paper.",
        "{count} questions were entered from paper.",
        lines.length,
      );
      this.options.keep(sheets, lines.length === 1 ? one : words);
      this.paint();
      this.say(lines.length === 1 ? t("Taken: {number}, {words}.", { ...lines[0] }) : words);
    }

    /** Whether a question is on the short list. */
    isCore(id) {
      return this.options.sectors.some(({ items }) => items.some((item) => item.id === id && item.isCore));
    }

    undo(entry) {
      const isCore = this.isCore(entry.id);
      const { sheets } = put(this.options.sheets(), entry.id, entry.before, this.options.head, isCore);
      this.taken = this.taken.filter((one) => one !== entry);
      const words = t("Question {number} is as it was before.", { number: entry.number });
      this.options.keep(sheets, words);
      this.paint();
      this.say(words);
      this.line.focus();
    }

    paint() {
      this.list.update(this.taken, this.options.sheets(), this.of.id);
    }

    /** Type it again, in its own sector. */
    correct({ of, text }) {
      if (of !== this.of) {
        this.sector.value = of.id;
        this.of = of;
      }
      this.show(text);
      this.line.focus();
    }

    /**
     * Say all that was not understood; where it does not stand in the line, it can be corrected here, below the
     * head of its columns if they had one.
     * @param {LineMistake[]} mistakes @param {boolean} isLine @param {string} head
     */
    refuse(mistakes, isLine, head) {
      this.fault.replaceChildren();
      if (!mistakes.length) return;
      const count = n("{count} line was not taken:", "{count} lines were not taken:", mistakes.length);
      const lines = mistakes.map((mistake) => mistakeLine(mistake, isLine));
      this.fault.append(el("p", null, count), el("ul", null, ...lines));
      const again = [head, ...mistakes.map(({ text }) => text)].filter(Boolean);
      if (!isLine) this.fault.append(...this.again(again.join("\n")));
    }

    /** Room to correct lines that were not taken. @param {string} text */
    again(text) {
      const field = el(
        "textarea",
        { rows: String(Math.min(text.split("\n").length + 1, 8)), spellcheck: "false" },
        text,
      );
      const label = el("label", null, t("Correct them here"), field);
      return [
        label,
        el(
          "p",
          { class: "mdcheck-buttons" },
          button(t("Try these again"), () => this.take(field.value)),
        ),
      ];
    }
  }

  /** A line as it is typed, whatever the order of the columns it came from. @param {TypedLine} line */
  function keysInOrder({ number, votes }) {
    return [number, ...(votes || []).map(mdcheck.answerKeys.keyOf)].join(" ");
  }

  /** @param {LineMistake} mistake @param {boolean} isAlone */
  function mistakeLine({ line, text, message, hint }, isAlone) {
    if (isAlone) return el("li", null, el("b", null, message), ` ${hint}`);
    const where = line ? t("Line {line}: {message}", { line, message }) : message;
    return el("li", null, el("b", null, where), ` ${hint}`, el("code", null, text));
  }

  /**
   * @param {HTMLElement} root
   * @param {EntryOptions} options
   * @returns {() => void} to be called when the sheets were changed elsewhere
   */
  function entryForm(root, options) {
    /** @type {EntryForm | null} */
    let form = null;
    mdcheck.style("room", () => {
      form = new EntryForm(root, options);
    });
    return () => form?.paint();
  }

  mdcheck.entryForm = entryForm;
}
