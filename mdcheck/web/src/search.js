/* Puts what a search finds into an order that serves who reads. Loaded when somebody searches.

   Material's own worker finds any page with any of the words. What is asked is put into its words first: small
   words left out, one spelling, one number. What it has found is weighed anew: who asks for three words wants all of
   them; guidance comes before questions of a checklist; a page that is called so comes first. */
"use strict";
globalThis.mdcheck = globalThis.mdcheck || {};
{
  const QUERY = 2; // kinds of messages, as Material numbers them
  const RESULT = 3;

  const SMALL = new Set(
    "a about an and are as at by do does for from has have how i in into is it of on or the their to was what when where which who why with".split(
      " ",
    ),
  );

  /** Spellings of the United States, and what a word is called here. */
  const SPELLED = [
    [/^labor(?!at)/, "labour"],
    [/^(organ|urban|regular|national|global|decentral|mobil|util|harmon|standard)iz/, "$1is"],
    [/^program$/, "programme"],
    [/^center/, "centre"],
    [/^behavior/, "behaviour"],
    [/^mainstreamed$/, "mainstream"],
  ];

  /** Names that no search would find as they are written. */
  const NAMES = [
    [/\bWHO\b|^\s*who(?= (code|list)\b)/, "World Health Organization"],
    [/\bm ?& ?e\b/i, "monitoring evaluation"],
  ];

  /** A word as most texts have the beginning of it: in one spelling, without the ending of its plural or of -ing. */
  function root(word) {
    const spelled = SPELLED.reduce((text, [from, to]) => text.replace(from, String(to)), word);
    if (spelled.length < 5) return spelled;
    return spelled
      .replace(/ies$/, "")
      .replace(/([^s])s$/, "$1")
      .replace(/^(.{5,})ing$/, "$1");
  }

  /**
   * What is asked, as the worker shall search it; marks of one's own are kept.
   * @param {string} asked
   * @returns {string}
   */
  function query(asked) {
    if (/["+~^*:]|(^|\s)-/.test(asked)) return asked;
    const written = NAMES.reduce((text, [from, to]) => text.replace(from, String(to)), asked);
    const words = written
      .toLowerCase()
      .split(/[\s,;/()?!–—-]+/)
      .filter(Boolean);
    const large = words.filter((word) => !SMALL.has(word));
    return (large.length ? large : words).map(root).join(" ");
  }

  /** How much of what was asked an item has, from 0 to 1. */
  function share(terms) {
    const asked = Object.values(terms);
    return asked.length ? asked.filter(Boolean).length / asked.length : 0;
  }

  /** What an item is, by its address: what a page is called, a question, an experience, a list, or a text. */
  function worth(location) {
    if (isCalled({ location })) return 4;
    if (/#q-/.test(location)) return 0.2;
    if (/^experiences\/.*#/.test(location)) return 0.4;
    if (/^(library\/indicators|reference\/glossary)\//.test(location)) return 0.2; // long, and of everything
    return 1;
  }

  /**
   * The pages found, each a list of items with their scores, in the order of how well the best item answers.
   * @param {any[][]} pages
   * @returns {any[][]}
   */
  function ranked(pages) {
    const weighed = pages.map((items) => {
      const terms = Object.assign({}, ...items.map((item) => item.terms), ...items.map(found));
      const scored = items
        .map((item) => ({ ...item, score: item.score * share(item.terms) ** 4 * worth(item.location) }))
        .sort(byScore);
      return { items: led(scored), score: scored[0].score * (1 + share(terms)) };
    });
    return weighed.sort(byScore).map(({ items }) => items);
  }

  const byScore = (a, b) => b.score - a.score;

  /** Terms that are there overrule those that are not, of another item. */
  function found({ terms }) {
    return Object.fromEntries(Object.entries(terms).filter(([, there]) => there));
  }

  /** Who asks for what a page is called is shown the page, and its best text; or else that it is called so. */
  function led(items) {
    const [best] = items;
    if (!isCalled(best)) return items;
    const page = items.find(({ location }) => !location.includes("#"));
    const text = items.find((item) => item !== page && item !== best && answers(item));
    const first = [page, text || best].filter(Boolean);
    const rest = items.filter((item) => !first.includes(item));
    return [
      ...first.map((item) => ({ ...item, score: best.score })),
      ...rest.map((item) => (item === best ? { ...item, score: 0 } : item)).sort(byScore),
    ];
  }

  const isCalled = ({ location }) => location.endsWith("#also");

  /** Whether an item is a text with all that was asked. */
  function answers({ location, terms }) {
    return share(terms) === 1 && worth(location) === 1;
  }

  /** Change what goes to Material's worker, and what comes from it before Material, which listens already, sees it. */
  function listen() {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message, ...rest) {
      const asks = message && message.type === QUERY && typeof message.data === "string";
      postMessage.call(this, asks ? { ...message, data: query(message.data) } : message, ...rest);
    };
    const seen = new WeakSet(); // a message is looked at more than once
    const { get } = /** @type {any} */ (Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data"));
    Object.defineProperty(MessageEvent.prototype, "data", {
      get() {
        const message = get.call(this);
        const items = message && message.type === RESULT && message.data && message.data.items;
        if (!Array.isArray(items) || seen.has(message)) return message;
        seen.add(message);
        items.splice(0, items.length, ...ranked(items));
        return message;
      },
    });
  }

  /** Have Material's index come: the page holds it back until this script is there, whichever comes first. */
  function letCome() {
    const form = /** @type {any} */ (document.forms.namedItem("search"));
    const held = form && form.ready;
    if (form) Object.defineProperty(form, "ready", { set: (go) => go() });
    if (held) held();
  }

  mdcheck.search = { query, ranked };
  if (globalThis.document) {
    listen();
    letCome();
  }
}
