/* The documents that a page can make, and the formats they come in. Whoever has another kind of document adds
   it here: the form and the making know none by name. */
"use strict";
{
  const { t } = mdcheck.words;

  /** @type {DocumentKind[]} */
  const kinds = [];

  const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What draws a report is a script of its own where it is large. @type {DocumentFormat[]} */
  const formats = [
    {
      id: "docx",
      title: () => t("Word document"),
      ending: "docx",
      type: DOCX,
      needs: ["zip", "docx"],
      draw: async (report, speech) =>
        mdcheck.zip.pack(mdcheck.docx.render(report, speech, await mdcheck.pictures(report, speech))),
    },
    {
      id: "xlsx",
      title: () => t("Spreadsheet"),
      ending: "xlsx",
      type: XLSX,
      needs: ["zip", "xlsx"],
      draw: (report, speech) => mdcheck.zip.pack(mdcheck.xlsx.render(report, speech)),
    },
    {
      id: "html",
      title: () => t("Web page"),
      ending: "html",
      type: "text/html",
      needs: [],
      draw: (report, speech) => `${mdcheck.html.render(report, speech)}\n`,
    },
    {
      id: "md",
      title: () => t("Markdown, for a wiki"),
      ending: "md",
      type: "text/markdown",
      needs: [],
      draw: (report) => `${mdcheck.md.render(report)}\n`,
    },
    {
      id: "txt",
      title: () => t("Plain text"),
      ending: "txt",
      type: "text/plain",
      needs: [],
      draw: (report) => `${mdcheck.plainText.render(report)}\n`,
    },
    { id: "print", title: () => t("On paper, or as PDF"), ending: "", type: "", needs: [] },
  ];

  /** @param {DocumentKind} kind */
  function add(kind) {
    kinds.push(kind);
  }

  /** @param {string} id @returns {DocumentFormat} */
  function formatOf(id) {
    return /** @type {DocumentFormat} */ (formats.find((one) => one.id === id));
  }

  const ON_PAGES = ["docx", "html", "print", "md", "txt"];
  add({
    id: "report",
    title: () => t("Report"),
    about: () => t("For the committee: what comes first and why, and every answer with what it rests on."),
    name: () => t("report"),
    formats: ["docx", "xlsx", "html", "print", "md", "txt"],
    asks: ["sectors", "notes", "length"],
    make: (told, options) => mdcheck.report.document(told, options),
  });
  add({
    id: "brief",
    title: () => t("One page for a minister"),
    about: () => t("What it comes to, the map, and three things to decide."),
    name: () => t("brief"),
    formats: ON_PAGES,
    asks: ["notes"],
    make: (told, options) => mdcheck.report.brief(told, options),
  });

  mdcheck.documents = /** @type {any} */ ({ kinds, formats, add, formatOf });
}
