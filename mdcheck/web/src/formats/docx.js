/* Draws a report as a document for Word: real headings, lists and tables, pictures with their text.
   The twin of formats/docx.py, which says what each function answers: the same text in the same XML. What
   python-docx makes of a package is written here. */
"use strict";
{
  const { t } = mdcheck.words;
  const { described, oneLine, quarters } = mdcheck.cells;
  const { attribute, caption, escaped, exact, listed, paragraph, run, table } = mdcheck.docxXml;
  const { field: counted } = mdcheck.docxXml;
  const { CHAPTERS, LONG_TITLE, MAP, SMALL, coverOf, stretches, titleOf } = mdcheck.paged;
  const { styles, settings, bullet } = mdcheck.wordGiven;
  const TONES = { "": "Normal", lead: "Lead", quiet: "Quiet", alert: "Alert" };
  const LONG = 16838; // twips: A4, its margins
  const SHORT = 11906;
  const MARGIN = 1134;
  const NARROW = 850;
  const FOOT = 567;
  const EMU = 635; // of a twip
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
  const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  const DRAWN = "http://schemas.openxmlformats.org/drawingml/2006";
  const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const R = `xmlns:r="${OFFICE}/relationships"`;
  const SPACES = `${W} ${R} xmlns:wp="${DRAWN}/wordprocessingDrawing" xmlns:a="${DRAWN}/main" xmlns:pic="${DRAWN}/picture"`;
  const FEET = ["rIdFoot1", "rIdFoot2"]; // of upright and of turned pages

  /**
   * A document while it is written: what is counted, and its pictures.
   * @typedef {{speech: Speech, pictures: Pictures, isBook: boolean, tables: number, figures: number,
   *   headings: number, turned: boolean, begun: boolean, media: Uint8Array[]}} Writing
   */

  /** @param {Block[]} report @param {Speech} speech @param {Pictures} pictures @returns {ZipParts} */
  function render(report, speech, pictures) {
    const cover = coverOf(report);
    /** @type {Writing} */
    const writing = {
      speech,
      pictures,
      isBook: cover !== null && cover.alone !== false,
      tables: 0,
      figures: 0,
      headings: 0,
      turned: false,
      begun: false,
      media: [],
    };
    const said = body(writing, stretches(report)).join("");
    const feet = footers(cover);
    return {
      "[Content_Types].xml": types(),
      "_rels/.rels": relations([
        ["rId1", `${OFFICE}/relationships/officeDocument`, "word/document.xml"],
        ["rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
      ]),
      "docProps/core.xml": properties(titleOf(report, t("Assessment")), cover, speech),
      "word/document.xml": `${HEAD}<w:document ${SPACES}><w:body>${said}</w:body></w:document>`,
      "word/_rels/document.xml.rels": relations(related(writing)),
      "word/styles.xml": styled(speech),
      "word/numbering.xml": `${HEAD}<w:numbering ${W}>${bullet}</w:numbering>`,
      "word/settings.xml": `${HEAD}<w:settings ${W}>${spoken(settings, speech)}</w:settings>`,
      "word/footer1.xml": feet[0],
      "word/footer2.xml": feet[1],
      ...Object.fromEntries(writing.media.map((png, n) => [`word/media/image${n + 1}.png`, png])),
    };
  }

  // What the document is

  /** @param {string} text @param {Speech} speech */
  function spoken(text, { language }) {
    return text.replaceAll("LANGUAGE", language);
  }

  /** @param {Speech} speech */
  function styled(speech) {
    const said = spoken(styles, speech);
    if (!speech.isRtl) return said;
    return said.replaceAll("<!--bidi-->", "<w:bidi/>").replaceAll("<!--rtl-->", "<w:rtl/>");
  }

  function types() {
    const parts = {
      "/word/document.xml": `${WORD}.document.main+xml`,
      "/word/styles.xml": `${WORD}.styles+xml`,
      "/word/numbering.xml": `${WORD}.numbering+xml`,
      "/word/settings.xml": `${WORD}.settings+xml`,
      "/word/footer1.xml": `${WORD}.footer+xml`,
      "/word/footer2.xml": `${WORD}.footer+xml`,
      "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    };
    const ours = Object.entries(parts).map(
      ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
    );
    const defaults =
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>';
    return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${ours.join("")}</Types>`;
  }

  /** @param {string[][]} entries */
  function relations(entries) {
    const made = entries.map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
    );
    return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${made.join("")}</Relationships>`;
  }

  /** @param {Writing} writing */
  function related({ media }) {
    const kind = (/** @type {string} */ name) => `${OFFICE}/relationships/${name}`;
    return [
      ["rId1", kind("styles"), "styles.xml"],
      ["rId2", kind("numbering"), "numbering.xml"],
      ["rId3", kind("settings"), "settings.xml"],
      [FEET[0], kind("footer"), "footer1.xml"],
      [FEET[1], kind("footer"), "footer2.xml"],
      ...media.map((_, n) => [`rIdImage${n + 1}`, kind("image"), `media/image${n + 1}.png`]),
    ];
  }

  /** @param {string} title @param {Cover | null} cover @param {Speech} speech */
  function properties(title, cover, { language }) {
    const short = (/** @type {string} */ text) => escaped([...text].slice(0, 255).join(""));
    const day = `${cover?.date || "2000-01-01"}T00:00:00Z`;
    const when = (/** @type {string} */ name) =>
      `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
    return (
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${short(oneLine(title))}</dc:title>` +
      `<dc:subject>${short(oneLine(cover ? cover.subtitle : ""))}</dc:subject><dc:language>${language}</dc:language>` +
      `<cp:revision>1</cp:revision>${when("created")}${when("modified")}</cp:coreProperties>`
    );
  }

  // The pages

  /** @param {Cover | null} cover @returns {string[]} */
  function footers(cover) {
    return [SHORT, LONG].map((across) => {
      const [before, rest = ""] = t("Page {page} of {pages}").split("{page}");
      const [middle, after = ""] = rest.split("{pages}");
      const tab = `<w:tabs><w:tab w:val="end" w:pos="${across - 2 * MARGIN}"/></w:tabs>`;
      const page = [
        exact(before),
        counted("PAGE", "1"),
        exact(middle),
        counted("NUMPAGES", "1"),
        exact(after),
      ];
      const runs = [cover ? run(cover.foot) : "", "<w:r><w:tab/></w:r>", ...page];
      return `${HEAD}<w:ftr ${W} ${R}>${paragraph("Footer", runs, tab)}</w:ftr>`;
    });
  }

  /** @param {Writing} writing @param {boolean} isFirst @returns {string} */
  function section({ turned, isBook, speech: { isRtl } }, isFirst) {
    const above = isBook ? MARGIN : NARROW;
    const [wide, high] = turned ? [LONG, SHORT] : [SHORT, LONG];
    const way = turned ? ' w:orient="landscape"' : "";
    return [
      `<w:sectPr><w:footerReference w:type="default" r:id="${FEET[Number(turned)]}"/>`,
      `<w:pgSz w:w="${wide}" w:h="${high}"${way}/><w:pgMar w:top="${above}" w:right="${MARGIN}" `,
      `w:bottom="${above}" w:left="${MARGIN}" w:header="${FOOT}" w:footer="${FOOT}" w:gutter="0"/>`,
      `${isFirst && isBook ? "<w:titlePg/>" : ""}${isRtl ? "<w:bidi/>" : ""}</w:sectPr>`,
    ].join("");
  }

  /** @param {Writing} writing @param {[boolean, Block[]][]} parts
   * @returns {string[]} */
  function body(writing, parts) {
    return parts.flatMap(([turned, blocks], n) => {
      Object.assign(writing, { turned, begun: false });
      const said = blocks.flatMap((one) => {
        const made = block(writing, one);
        writing.begun = true;
        return one.kind === "cover" && writing.isBook ? [made, contents(parts)] : [made];
      });
      const pages = section(writing, n === 0);
      return [...said, n === parts.length - 1 ? pages : `<w:p><w:pPr>${pages}</w:pPr></w:p>`];
    });
  }

  // The blocks

  /** @param {Writing} writing @param {Block} part @returns {string} */
  function block(writing, part) {
    switch (part.kind) {
      case "cover":
        return part.alone === false ? masthead(part.title, factsOf(part)) : coverPage(part);
      case "heading":
        return heading(writing, part);
      case "text":
        return paragraph(TONES[part.tone || ""], [run(part.text)]);
      case "points":
        return (part.label ? paragraph("Label", [run(part.label)]) : "") + part.lines.map(listed).join("");
      case "table":
        writing.tables += 1;
        return table(part, acrossOf(writing), writing.tables, writing.speech);
      case "map":
        return picture(writing, part, (writing.isBook ? MAP : SMALL) / 100) + legend(part);
      case "ranking":
        return picture(writing, part, 1);
      case "box":
        return paragraph("BoxTitle", [run(part.title)]) + part.blocks.map(boxed).join("");
    }
    throw TypeError(part.kind);
  }

  /** @param {Writing} writing */
  function acrossOf({ turned }) {
    return (turned ? LONG : SHORT) - 2 * MARGIN;
  }

  /** @param {MapBlock} part */
  function legend(part) {
    return quarters(part)
      .map(([label, list]) => paragraph("ListBullet", [run(t("{label}: {list}", { label, list }))]))
      .join("");
  }

  /** @param {Block} part @returns {string} */
  function boxed(part) {
    if (part.kind === "text") return paragraph("Box", [run(part.text)]);
    if (part.kind !== "points") return "";
    return [part.label, ...part.lines.map(({ text }) => text)]
      .map((one) => paragraph("Box", [run(one)]))
      .join("");
  }

  /** @param {Cover} part @returns {string} */
  function coverPage({ title, subtitle, facts, text }) {
    const names = facts.map(([name, said]) =>
      paragraph("Facts", [run(name, "Name"), "<w:r><w:tab/></w:r>", run(said)]),
    );
    return [
      paragraph("Title", [run(title)]),
      paragraph("Subtitle", [run(subtitle)]),
      ...names,
      paragraph("Normal", [run(text)], '<w:spacing w:before="600"/>'),
    ].join("");
  }

  /** @param {Cover} part */
  function factsOf({ facts }) {
    return facts.map(([, said]) => said).join(" · ");
  }

  /** @param {string} title @param {string} facts @returns {string} */
  function masthead(title, facts) {
    const style = [...title].length <= LONG_TITLE ? "Masthead" : "MastheadLong";
    return paragraph(style, [run(title)]) + (facts ? paragraph("Quiet", [run(facts)]) : "");
  }

  /** @param {number} n */
  function mark(n) {
    return `_Toc${String(n).padStart(6, "0")}`;
  }

  /** @param {Writing} writing @param {Heading} part @returns {string} */
  function heading(writing, { level, text }) {
    if (level === 1) return masthead(text, "");
    writing.headings += 1;
    const n = writing.headings;
    const isNew = level === 2 && writing.isBook && writing.begun;
    const begin = `<w:bookmarkStart w:id="${n}" w:name="${mark(n)}"/>`;
    const runs = [begin, run(text), `<w:bookmarkEnd w:id="${n}"/>`];
    return paragraph(`Heading${level - 1}`, runs, isNew ? "<w:pageBreakBefore/>" : "");
  }

  /** @param {[boolean, Block[]][]} parts @returns {string} */
  function contents(parts) {
    const blocks = parts.flatMap(([, stretch]) => stretch);
    const titles = blocks.flatMap((one) => (one.kind === "heading" && one.level > 1 ? [one] : []));
    const lines = titles
      .map(({ level, text }, n) => ({ level, n: n + 1, text }))
      .filter(({ level }) => level <= CHAPTERS);
    if (!lines.length) return "";
    const begin = [
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      '<w:r><w:instrText>TOC \\o "1-2" \\h \\z \\u</w:instrText></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    ];
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const shown = lines.map(({ level, n, text }, at) => {
      const to = `<w:hyperlink w:anchor="${mark(n)}" w:history="1">${run(text)}</w:hyperlink>`;
      const runs = [...(at ? [] : begin), to, at === lines.length - 1 ? end : ""];
      return paragraph(`TOC${level - 1}`, runs);
    });
    return paragraph("TOCHeading", [run(t("Contents"))], "<w:pageBreakBefore/>") + shown.join("");
  }

  /** @param {Writing} writing @param {MapBlock | Ranking} part @param {number} share @returns {string} */
  function picture(writing, part, share) {
    writing.figures += 1;
    const { figures, media, pictures } = writing;
    const { bytes, width, height } = /** @type {Picture} */ (pictures.get(JSON.stringify(part)));
    media.push(bytes);
    const across = Math.round((SHORT - 2 * MARGIN) * share) * EMU;
    const extent = `cx="${across}" cy="${Math.floor((across * height) / width)}"`;
    const names = `${attribute("name", part.label)} ${attribute("descr", described(part))}`;
    const about = `id="${figures}" ${names}`;
    const drawing = [
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>`,
      `<wp:docPr ${about}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>`,
      `</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="${DRAWN}/picture"><pic:pic><pic:nvPicPr>`,
      `<pic:cNvPr ${about}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>`,
      `<a:blip r:embed="rIdImage${media.length}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>`,
      `<a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>`,
      "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
    ];
    const message = t("Figure {number}. {label}");
    return (
      paragraph("Figure", [drawing.join("")]) +
      caption("FigureCaption", message, "Figure", figures, part.label)
    );
  }

  mdcheck.docx = { render };
}
