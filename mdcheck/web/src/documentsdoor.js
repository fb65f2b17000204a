/* The part of a page that makes documents: all it needs is loaded once somebody asks for one. What is printed
   of answers and results is a document, too. */
"use strict";
{
  const { find } = mdcheck.dom;

  /** @type {Bind} */
  function bindDocuments(root, session) {
    const open = find(root, '[data-do="documents"]');
    const begin = (format) => (documents) => {
      open.hidden = true;
      documents.ask(find(root, "[data-form]"), session, format);
    };
    const show = (format) => {
      const last = () => mdcheck.later("documents", begin(format));
      mdcheck.later("merge", () => mdcheck.later("voices", last)); // what documents share with them
    };
    open.addEventListener("click", () => show(""));
    open.hidden = false;
    mdcheck.paper = () => show("print");
  }

  mdcheck.parts.documents = bindDocuments;
}
