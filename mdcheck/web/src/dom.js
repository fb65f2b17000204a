/* Makes and finds elements. Text is always set as text, never as HTML. */
"use strict";
{
  /**
   * An element with attributes and children; strings become text.
   * @param {string} tag
   * @param {Record<string, string | boolean | null> | null} [attributes]
   * @param {...(Node | string | null)} children
   * @returns {any}
   */
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== null) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  /**
   * A button that does something.
   * @param {string} label
   * @param {() => void} act
   * @returns {HTMLButtonElement}
   */
  function button(label, act) {
    const made = el("button", { type: "button" }, label);
    made.addEventListener("click", act);
    return made;
  }

  /**
   * The element that a template promises.
   * @param {ParentNode} root
   * @param {string} selector
   * @returns {any}
   */
  function find(root, selector) {
    return root.querySelector(selector);
  }

  /**
   * @param {ParentNode} root
   * @param {string} selector
   * @returns {any[]}
   */
  function all(root, selector) {
    return [...root.querySelectorAll(selector)];
  }

  /**
   * Start once a page can be read, and again with each page of a theme that swaps them without loading.
   * @param {() => void} start
   */
  function onPage(start) {
    if (globalThis.document$) globalThis.document$.subscribe(start);
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
  }

  mdcheck.dom = { el, button, find, all, onPage };
  mdcheck.parts = {}; // what binds a part of a page, by the part's data attribute
}
