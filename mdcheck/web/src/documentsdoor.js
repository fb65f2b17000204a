/* The part of a page that makes documents: all it needs is loaded once somebody asks for one. What is printed
   of answers and results is a document, too. */
"use strict";
{
  const { find } = mdcheck.dom;
  const { choose } = mdcheck.print;

  /** @type {Bind} */
  function bindDocuments(root, session) {
    const open = find(root, '[data-do="documents"]');
    const show = (format) =>
      mdcheck.later("documents", ({ ask }) => {
        open.hidden = true;
        ask(find(root, "[data-form]"), session, format);
      });
    open.addEventListener("click", () => show(""));
    root.addEventListener("mdcheck:open", () => show("print"));
    open.hidden = false;
  }

  /** Ask what to print; what a page with documents prints of answers is one of them. */
  function chooseOf() {
    const root = find(document, "[data-documents]");
    choose(null, root && (() => root.dispatchEvent(new Event("mdcheck:open"))));
  }

  mdcheck.print.choose = chooseOf;
  mdcheck.parts.documents = bindDocuments;
}
