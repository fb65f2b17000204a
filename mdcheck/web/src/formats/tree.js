/* A page as lists: [tag, attributes, ...children], where a child is such a list or a text. It is written as
   HTML, or grown as elements where a page may make no markup of texts. */
"use strict";
{
  const SVG = "http://www.w3.org/2000/svg";
  const VOID = new Set(["meta", "br"]);
  const CLOSED = new Set(["rect", "circle", "line"]); // without children, as SVG is written
  const DRAWN = new Set(["svg", "g", "rect", "circle", "text", "line"]);
  const IN_TEXT = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
  const IN_ATTRIBUTE = { ...IN_TEXT, '"': "&quot;", "'": "&#x27;" };

  /** @param {Twig | Twig[]} part @returns {string} */
  function write(part) {
    if (typeof part === "string") return part.replace(/[&<>]/g, (sign) => IN_TEXT[sign]);
    if (!isElement(part)) return part.map(write).join("");
    const [tag, attributes, ...children] = part;
    const head = `${tag}${Object.entries(attributes).map(attribute).join("")}`;
    if (VOID.has(tag)) return `<${head}>`;
    if (CLOSED.has(tag)) return `<${head}/>`;
    if (tag === "style") return `<${head}>${children.join("")}</${tag}>`;
    return `<${head}>${children.map(write).join("")}</${tag}>`;
  }

  function attribute([name, value]) {
    if (value === true) return ` ${name}`;
    if (name === "content") return ` content="${value}"`; // ours, with quotes in it
    return ` ${name}="${String(value).replace(/[&<>"']/g, (sign) => IN_ATTRIBUTE[sign])}"`;
  }

  /** A list that begins with a tag is an element; others are children one after the other. */
  function isElement(part) {
    return typeof part[0] === "string" && typeof part[1] === "object" && !Array.isArray(part[1]);
  }

  /** The same as nodes of a document. @param {Document} home @param {Twig | Twig[]} part @returns {Node} */
  function grow(home, part) {
    if (typeof part === "string") return home.createTextNode(part);
    if (!isElement(part)) {
      const all = home.createDocumentFragment();
      all.append(...part.map((one) => grow(home, one)));
      return all;
    }
    const [tag, attributes, ...children] = part;
    const node = DRAWN.has(tag) ? home.createElementNS(SVG, tag) : home.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      node.setAttribute(name, value === true ? "" : String(value));
    node.append(...children.map((one) => grow(home, one)));
    return node;
  }

  mdcheck.tree = { write, grow };
}
