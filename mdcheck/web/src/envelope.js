/* What goes to somebody who is asked: a file that begins with what is known, and a letter. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t, n } = mdcheck.words;
  const { requestTo, questions, minutes, prepared, standing, sent } = mdcheck.asking;
  const isSingle = document.documentElement.classList.contains("mdcheck-single");

  function today() {
    const now = new Date();
    const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
    return [now.getFullYear(), ...parts].join("-");
  }

  /** A name that says who and what: "kasamba-2026_health_ministry-of-health.html". */
  function fileName({ to, sectors }, { title }, ending) {
    const { slug } = mdcheck.file;
    const several = t("{count} sectors", { count: sectors.length });
    const what = sectors.length === 1 ? sectors[0].id : several;
    return `${[title || "mdcheck", what, to].map(slug).filter(Boolean).join("_")}.${ending}`;
  }

  function change(session, act) {
    session.change(
      (_, desk) => {
        desk.asked = act(desk.asked);
      },
      { kind: "desk" },
    );
  }

  /** The letter and the file to one body, in the making. */
  class Envelope {
    isPage = !isSingle;
    isReminder = false;
    made = ""; // the letter as it was written here, before anybody changed it
    /** @type {Ask | null} */
    before = null;
    said = el("p", { role: "status", class: "mdcheck-from" });
    text = el("textarea", { rows: "18", spellcheck: "true" });

    /** @param {string} name @param {Session} session */
    constructor(name, session) {
      const { content, sheet } = session;
      this.session = session;
      this.name = name;
      const maxlength = String(content.limits.longest.name);
      const value = this.asked.back || sheet.respondent;
      this.back = el("input", { type: "text", value, maxlength });
      this.back.addEventListener("input", () => this.write());
      this.back.addEventListener("change", () => this.note({ back: this.back.value }));
      this.write();
    }

    /** What the list says of this body today; where its name is gone from the list, as it was. */
    get asked() {
      const { copy, content } = this.session;
      const now = requestTo(copy.desk.asked, this.name, content);
      if (now.sectors.length || !this.before) this.before = now;
      return this.before;
    }

    get count() {
      return this.asked.sectors.flatMap((sector) => questions(sector, this.session.sheet)).length;
    }

    /** Keep what is known of all that this body is asked for. */
    note(parts) {
      change(this.session, (asked) => sent(asked, this.asked.to, parts));
    }

    /** Write the letter; one that was changed by hand stays as it is, unless another kind is asked for. */
    write(isAnew = false) {
      const { session, asked, count, back, isPage, isReminder } = this;
      const given = asked.sectors.map((sector) => standing(session, sector).answered);
      const made = mdcheck.letter.text({
        ...asked,
        title: session.sheet.title,
        back: back.value.trim(),
        sectors: asked.sectors.map(({ title }) => title),
        questions: count,
        minutes: minutes(count),
        answered: given.reduce((sum, one) => sum + one, 0),
        file: fileName(asked, session.sheet, isPage ? "html" : "json"),
        isPage,
        isReminder,
      });
      if (isAnew || this.text.value === this.made) this.text.value = made;
      this.made = made;
    }

    begun() {
      const { asked, session, back } = this;
      return prepared({ ...asked, back: back.value.trim() }, session.sheet, session.content);
    }

    /** The page that opens by itself. */
    savePage() {
      mdcheck.later("single-edition", (edition) => {
        this.save("html", mdcheck.edition.file(edition, this.begun()), "text/html");
      });
    }

    saveSheet() {
      this.save("json", mdcheck.file.textOf(this.begun().sheet), "application/json");
    }

    save(ending, text, type) {
      const file = fileName(this.asked, this.session.sheet, ending);
      mdcheck.file.give(file, text, type);
      const isOther = this.isPage !== (ending === "html");
      this.isPage = ending === "html";
      if (isOther) this.write();
      this.note({ when: today() });
      this.said.textContent = t("Saved as {file} in your downloads. Attach it to the letter.", {
        file,
      });
    }

    async copyText() {
      try {
        await navigator.clipboard.writeText(this.text.value);
      } catch {
        this.text.select();
        document.execCommand("copy"); // what a page from disk may do
      }
      this.note({ when: today() });
      this.said.textContent = t("The letter is copied. Paste it into an e-mail.");
    }

    print() {
      this.note({ when: today() });
      mdcheck.printAlone("mdcheck-mail", el("p", { class: "mdcheck-text" }, this.text.value));
    }

    /** A button that turns the letter into a reminder, and back. */
    turn() {
      const words = () => (this.isReminder ? t("Write the first letter") : t("Write a reminder"));
      const made = button(words(), () => {
        this.isReminder = !this.isReminder;
        made.textContent = words();
        this.write(true);
      });
      return made;
    }

    facts() {
      const { asked, count } = this;
      const sectors = asked.sectors.map(({ title }) => title).join(", ");
      const time = mdcheck.letter.time(minutes(count));
      return n("{sectors}: {count} question, {time}.", "{sectors}: {count} questions, {time}.", count, {
        sectors,
        time,
      });
    }

    files() {
      const sheet = button(t("Save a file to send"), () => this.saveSheet());
      const about = isSingle
        ? t("A sheet holds the title and the profile. It is loaded on the site, or in a file like this one.")
        : t(
            "The page opens in any browser, without a network, and asks these questions only. A sheet holds the title and the profile, for those who use this site.",
          );
      const page = button(t("Save the page to send"), () => this.savePage());
      page.className = "mdcheck-main";
      return [
        el("p", { class: "mdcheck-buttons" }, ...(isSingle ? [sheet] : [page, sheet])),
        el("p", { class: "mdcheck-from" }, about),
      ];
    }
  }

  /**
   * The part of a page with the letter and the file to one body.
   * @param {string} name
   * @param {Session} session
   * @param {() => void} close
   */
  function open(name, session, close) {
    const made = new Envelope(name, session);
    const title = t("For {name}", { name: made.asked.to });
    const heading = el("h3", { tabindex: "-1" }, title);
    const acts = [
      button(t("Copy the letter"), () => made.copyText()),
      button(t("Print the letter"), () => made.print()),
      made.turn(),
      button(t("Close"), close),
    ];
    const node = el(
      "section",
      { class: "mdcheck-envelope", "aria-label": title },
      heading,
      el("p", null, made.facts()),
      ...made.files(),
      el("label", null, t("The answers go back to"), made.back),
      el("label", null, t("The letter: change it as you like"), made.text),
      el("p", { class: "mdcheck-buttons" }, ...acts),
      made.said,
    );
    return { node, heading };
  }

  mdcheck.envelope = { open, today };
}
