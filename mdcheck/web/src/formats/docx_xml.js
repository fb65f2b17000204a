/* Paragraphs, runs and tables of a document for Word, as its XML; what people wrote stays text.
   The twin of formats/docx_xml.py, which says what each function answers: the same functions in the same
   order. */
"use strict";
{
  const { percent, t } = mdcheck.words;
  const { write: escaped } = mdcheck.tree;
  const { clean, oneLine, plain, worked } = mdcheck.cells;
  const { LONG, widths } = mdcheck.paged;
  const COLOURS = { Behind: '<w:color w:val="55666D"/>' }; // LibreOffice forgets it inside tables
  const BREAK = "<w:r><w:br/></w:r>";

  /** @param {string} name @param {string} text @returns {string} */
  function attribute(name, text) {
    const said = escaped(oneLine(text));
    if (!said.includes('"')) return `${name}="${said}"`;
    return said.includes("'") ? `${name}="${said.replaceAll('"', "&quot;")}"` : `${name}='${said}'`;
  }

  /** @param {string} text @param {string} [style] @returns {string} */
  function run(text, style) {
    const look = style ? `<w:rPr><w:rStyle w:val="${style}"/>${COLOURS[style] || ""}</w:rPr>` : "";
    const lines = clean(text)
      .split("\n")
      .map((one) => `<w:t xml:space="preserve">${escaped(one)}</w:t>`);
    return `<w:r>${look}${lines.join("<w:br/>")}</w:r>`;
  }

  /** @param {string} text @returns {string} */
  function exact(text) {
    return `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  }

  /** @param {string} code @param {string} shown @returns {string} */
  function field(code, shown) {
    return `<w:fldSimple w:instr=" ${code} "><w:r><w:t>${escaped(shown)}</w:t></w:r></w:fldSimple>`;
  }

  /** @param {string} style @param {string[]} [runs] @param {string} [props] @returns {string} */
  function paragraph(style, runs = [], props = "") {
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${props}</w:pPr>${runs.join("")}</w:p>`;
  }

  /** @param {Line} one @returns {string} */
  function lineRuns({ text, tail }) {
    return run(text) + (tail ? BREAK + run(tail, "Behind") : "");
  }

  /** @param {Line} one @returns {string} */
  function listed({ text, tail }) {
    return paragraph("ListBullet", [run(text), tail ? exact(" · ") + run(tail, "Behind") : ""]);
  }

  // Tables

  /** @param {Table} part @param {number} across @param {number} number @param {Speech} speech
   * @returns {string} */
  function table(part, across, number, { isRtl }) {
    const shares = widths(part);
    const all = total(shares);
    const each = shares.map((one) => Math.floor((across * one) / all));
    const turned = isRtl ? "<w:bidiVisual/>" : "";
    const grid = each.map((one) => `<w:gridCol w:w="${one}"/>`).join("");
    const label = attribute("w:val", part.label);
    return [
      caption("Caption", t("Table {number}. {label}"), "Table", number, part.label),
      `<w:tbl><w:tblPr><w:tblStyle w:val="Report"/>${turned}<w:tblW w:w="${total(each)}" `,
      'w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" ',
      'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
      `<w:tblCaption ${label}/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
      `${head(part.columns, each)}${body(part, each)}</w:tbl>${paragraph("Cell")}`,
    ].join("");
  }

  /** @param {number[]} numbers */
  const total = (numbers) => numbers.reduce((sum, one) => sum + one, 0);

  /** @param {string} style @param {string} message @param {string} counter @param {number} number
   * @param {string} label @returns {string} */
  function caption(style, message, counter, number, label) {
    const [before, after = ""] = message.split("{number}");
    const counted = field(`SEQ ${counter} \\* ARABIC`, String(number));
    return paragraph(style, [
      exact(before),
      counted,
      exact(after.replaceAll("{label}", () => oneLine(label))),
    ]);
  }

  /** @param {Column[]} columns @param {number[]} each @returns {string} */
  function head(columns, each) {
    const cells = columns.map((column, n) =>
      cell(each[n], paragraph("CellHead", [run(column.title)], side(column))),
    );
    return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`;
  }

  /** @param {Table} part @param {number[]} each @returns {string} */
  function body({ columns, rows }, each) {
    const made = rows.map((one) => {
      if (Array.isArray(one)) return row(columns, one, each);
      const title = paragraph("CellGroup", [run(one.text)]);
      const inside = cell(total(each), title, `<w:gridSpan w:val="${each.length}"/>`, "F3F7F6");
      return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${inside}</w:tr>`;
    });
    return made.join("");
  }

  /** @param {Column[]} columns @param {Cell[]} cells @param {number[]} each @returns {string} */
  function row(columns, cells, each) {
    const isSum = cells.some((one) => one !== null && typeof one === "object" && "how" in one);
    const fill = isSum ? "E4F0EF" : "";
    const inside = cells
      .map((one, n) => cell(each[n], paragraph("Cell", [insideCell(one)], side(columns[n])), "", fill))
      .join("");
    const isLong = cells.some((one) => [...plain(one)].length > LONG);
    return `<w:tr>${isLong ? "" : "<w:trPr><w:cantSplit/></w:trPr>"}${inside}</w:tr>`;
  }

  /** @param {Column} column @returns {string} */
  function side({ kind }) {
    return kind === "number" ? '<w:jc w:val="end"/>' : "";
  }

  /** @param {number} width @param {string} inside @param {string} [span] @param {string} [fill]
   * @returns {string} */
  function cell(width, inside, span = "", fill = "") {
    const shade = fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : "";
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${shade}</w:tcPr>${inside}</w:tc>`;
  }

  /** @param {Cell} value @returns {string} */
  function insideCell(value) {
    if (value === null) return run("–");
    if (typeof value === "string") return run(value);
    if ("hint" in value) return run(t("[{hint}]", { hint: value.hint }), "Blank");
    if ("how" in value) return run(worked(value), "Strong");
    if (!("high" in value)) return lineRuns(value);
    if (value.low === value.high) return run(percent(value.value));
    const bounds = t("{low} to {high}", { low: percent(value.low), high: percent(value.high) });
    return run(percent(value.value)) + exact(" ") + run(`(${bounds})`, "Behind");
  }

  mdcheck.docxXml = { attribute, caption, escaped, exact, field, listed, paragraph, run, table };
}
