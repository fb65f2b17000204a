/* Draws a report as a workbook: a sheet for each chapter, sums that calculate, charts of its own.
   The twin of formats/xlsx.py, which says what each function answers: the same cells with the same looks. What
   people wrote is text, whatever it begins with. */
"use strict";
{
  const { t } = mdcheck.words;
  const { described, oneLine, quarters } = mdcheck.cells;
  const { coverOf, titleOf, unfolded } = mdcheck.paged;
  const { write: escaped } = mdcheck.tree;
  const { Writing, address, head, table } = mdcheck.xlsxTable;
  const { rankingData, mapData, quotedName, scoresChart, placesChart, mapChart } = mdcheck.xlsxCharts;
  const { styles, theme } = mdcheck.workbookGiven;
  const FORBIDDEN = /[[\]:*?/\\'!=]/g; // in the name of a sheet
  const NAME = 31; // signs of the name of a sheet
  const ROW = 20; // pixels: of a row, of a chart
  const HIGH = 400;
  const ACROSS = 520;
  const UPRIGHT = 130; // signs of a line that is not too small on it upright
  const EMU = 9525; // of a pixel
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const OPEN = "http://schemas.openxmlformats.org";
  const MAIN = `xmlns="${OPEN}/spreadsheetml/2006/main" xmlns:r="${OPEN}/officeDocument/2006/relationships"`;
  const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";

  /** @param {Block[]} report @param {Speech} speech @returns {ZipParts} */
  function render(report, speech) {
    const cover = coverOf(report);
    const title = titleOf(report, t("Assessment"));
    /** @type {Set<string>} */
    const names = new Set();
    const sheets = chapters(report, title).map(([chapter, blocks]) => {
      const writing = new Writing(nameOf(chapter, names));
      write(writing, blocks, speech);
      return writing;
    });
    const foot = cover ? cover.foot : "";
    return packed(sheets, foot, oneLine(title), cover?.date || "2000-01-01", speech);
  }

  /** @param {Block[]} report @param {string} title @returns {[string, Block[]][]} */
  function chapters(report, title) {
    /** @type {[string, Block[]][]} */
    const found = [[title, []]];
    for (const one of unfolded(report, 1)) {
      if (one.kind === "heading" && one.level === 2) found.push([one.text, []]);
      found[found.length - 1][1].push(one);
    }
    return found[0][1].length || found.length === 1 ? found : found.slice(1);
  }

  /** @param {string} chapter @param {Set<string>} names @returns {string} */
  function nameOf(chapter, names) {
    const plain = mdcheck.splitAtSpace(oneLine(chapter).replace(FORBIDDEN, " ")).join(" ") || "–";
    let name = cut(plain, NAME);
    for (let n = 2; names.has(name.toLowerCase()); n += 1) name = `${cut(plain, NAME - 4)} ${n}`;
    names.add(name.toLowerCase());
    return name;
  }

  /** @param {string} text @param {number} most @returns {string} */
  function cut(text, most) {
    return text
      .slice(0, most)
      .replace(/[\ud800-\udbff]$/, "")
      .trim();
  }

  /** @param {SheetWriting} writing @param {Block[]} blocks @param {Speech} speech */
  function write(writing, blocks, speech) {
    const tables = blocks.flatMap((one) => (one.kind === "table" ? [one] : []));
    const isList = isOneList(blocks, tables);
    writing.begin(blocks.flatMap((one) => numbersOf(one) || []));
    for (const [n, one] of blocks.entries()) {
      block(writing, one, speech);
      if (!isList || n) continue;
      head(writing, tables[0]);
      Object.assign(writing, { frozen: writing.row, repeated: writing.row - 1, hasHead: true });
    }
  }

  /** @param {Block} part @returns {Table | null} */
  function numbersOf(part) {
    if (part.kind === "table") return part;
    if (part.kind === "map") return mapData(part);
    return part.kind === "ranking" ? rankingData(part) : null;
  }

  /** @param {Block[]} blocks @param {Table[]} tables @returns {boolean} */
  function isOneList(blocks, tables) {
    if (!tables.length || blocks[0].kind !== "heading") return false;
    const says = ({ columns }) =>
      JSON.stringify(columns.map(({ title, kind = "text", extra = false }) => [title, kind, extra]));
    return (
      tables.every((one) => says(one) === says(tables[0])) &&
      blocks.every(({ kind }) => kind === "heading" || kind === "table")
    );
  }

  /** @param {SheetWriting} writing @param {Block} part @param {Speech} speech */
  function block(writing, part, speech) {
    switch (part.kind) {
      case "cover":
        return cover(writing, part);
      case "heading":
        return writing.say(part.text, `titles.${Math.min(part.level, 4)}`, 0);
      case "text":
        return writing.say(part.text, `tones.${part.tone || ""}`);
      case "points":
        return points(writing, part);
      case "table":
        return table(writing, part);
      case "map": {
        charts(writing, mapData(part), described(part), [
          (sheet, first) => mapChart(part, sheet, first, speech.isRtl),
        ]);
        for (const [label, list] of quarters(part))
          writing.say(t("{label}: {list}", { label, list }), "text");
        return;
      }
      case "ranking":
        return charts(writing, rankingData(part), described(part), [
          (sheet, first) => scoresChart(part, sheet, first),
          (sheet, first) => placesChart(part, sheet, first),
        ]);
      case "box":
        return box(writing, part, speech);
    }
  }

  /** @param {SheetWriting} writing @param {Points} part */
  function points(writing, { label, lines }) {
    writing.skip();
    writing.say(label, "label");
    for (const { text, tail } of lines) {
      const behind = tail ? ` · ${tail}` : "";
      writing.say(`•  ${text}${behind}`, "text");
    }
  }

  /** @param {SheetWriting} writing @param {Box} part @param {Speech} speech */
  function box(writing, { title, blocks }, speech) {
    writing.say(title, "box_title");
    for (const one of blocks) {
      if (one.kind === "text") writing.say(one.text, "box");
      else block(writing, one, speech);
    }
  }

  /** @param {SheetWriting} writing @param {Cover} part */
  function cover(writing, part) {
    writing.say(part.title, "titles.1");
    writing.say(part.subtitle, "quiet");
    writing.skip();
    for (const [label, list] of part.facts) writing.say(t("{label}: {list}", { label, list }), "text");
    writing.skip();
    writing.say(part.text, "text");
    writing.say(part.foot, "quiet");
  }

  /** @param {SheetWriting} writing @param {Table} data @param {string} about
   * @param {((sheet: string, first: number) => string)[]} drawn */
  function charts(writing, data, about, drawn) {
    writing.skip();
    const start = writing.row;
    writing.row += HIGH / ROW + 2;
    const first = table(writing, data);
    for (const [n, draw] of drawn.entries()) {
      const left = 10 + n * (ACROSS + 20);
      writing.charts.push({ xml: draw(writing.name, first), row: start, left, about });
    }
  }

  // The parts of a workbook

  /** @param {SheetWriting[]} sheets @param {string} foot @param {string} title @param {string} date
   * @param {Speech} speech @returns {ZipParts} */
  function packed(sheets, foot, title, date, speech) {
    /** @type {Map<string, number>} */
    const shared = new Map();
    /** @type {ZipParts} */
    const parts = {};
    let drawings = 0;
    let drawn = 0;
    for (const [n, sheet] of sheets.entries()) {
      const name = `xl/worksheets/sheet${n + 1}.xml`;
      parts[name] = sheetXml(sheet, shared, foot, speech);
      if (!sheet.charts.length) continue;
      drawings += 1;
      parts[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] = relations([
        ["rId1", "officeDocument/2006/relationships/drawing", `../drawings/drawing${drawings}.xml`],
      ]);
      parts[`xl/drawings/drawing${drawings}.xml`] = drawing(sheet);
      const charts = sheet.charts.map(({ xml }, at) => {
        drawn += 1;
        parts[`xl/charts/chart${drawn}.xml`] = xml;
        const kind = "officeDocument/2006/relationships/chart";
        return [`rId${at + 1}`, kind, `../charts/chart${drawn}.xml`];
      });
      parts[`xl/drawings/_rels/drawing${drawings}.xml.rels`] = relations(charts);
    }
    const all = {
      "_rels/.rels": relations([
        ["rId1", "officeDocument/2006/relationships/officeDocument", "xl/workbook.xml"],
        ["rId2", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
      ]),
      "docProps/core.xml": properties(title, date),
      "xl/workbook.xml": workbook(sheets),
      "xl/_rels/workbook.xml.rels": relations(related(sheets)),
      "xl/theme/theme1.xml": theme,
      "xl/styles.xml": styles,
      "xl/sharedStrings.xml": strings(shared),
      ...parts,
    };
    return { "[Content_Types].xml": types(Object.keys(all)), ...all };
  }

  /** @param {string[][]} entries */
  function relations(entries) {
    const made = entries.map(
      ([id, type, target]) => `<Relationship Id="${id}" Type="${OPEN}/${type}" Target="${target}"/>`,
    );
    return `${HEAD}<Relationships xmlns="${OPEN}/package/2006/relationships">${made.join("")}</Relationships>`;
  }

  /** @param {SheetWriting[]} sheets */
  function related(sheets) {
    const kind = (/** @type {string} */ name) => `officeDocument/2006/relationships/${name}`;
    return [
      ...sheets.map((_, n) => [`rId${n + 1}`, kind("worksheet"), `worksheets/sheet${n + 1}.xml`]),
      ["rIdTheme", kind("theme"), "theme/theme1.xml"],
      ["rIdStyles", kind("styles"), "styles.xml"],
      ["rIdStrings", kind("sharedStrings"), "sharedStrings.xml"],
    ];
  }

  /** @param {string[]} names */
  function types(names) {
    const kinds = {
      "xl/workbook": `${SHEETS}.sheet.main+xml`,
      "xl/worksheets/sheet": `${SHEETS}.worksheet+xml`,
      "xl/styles": `${SHEETS}.styles+xml`,
      "xl/sharedStrings": `${SHEETS}.sharedStrings+xml`,
      "xl/theme/theme": "application/vnd.openxmlformats-officedocument.theme+xml",
      "xl/drawings/drawing": "application/vnd.openxmlformats-officedocument.drawing+xml",
      "xl/charts/chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      "docProps/core": "application/vnd.openxmlformats-package.core-properties+xml",
    };
    const ours = names.flatMap((name) => {
      const kind = kinds[name.replace(/\d*\.xml$/, "")];
      return kind ? [`<Override PartName="/${name}" ContentType="${kind}"/>`] : [];
    });
    const defaults =
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>';
    return `${HEAD}<Types xmlns="${OPEN}/package/2006/content-types">${defaults}${ours.join("")}</Types>`;
  }

  /** @param {string} title @param {string} date */
  function properties(title, date) {
    const day = `${date}T00:00:00Z`;
    const when = (/** @type {string} */ name) =>
      `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
    return (
      `${HEAD}<cp:coreProperties xmlns:cp="${OPEN}/package/2006/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped([...title].slice(0, 255).join(""))}` +
      `</dc:title>${when("created")}${when("modified")}</cp:coreProperties>`
    );
  }

  /** @param {SheetWriting[]} sheets */
  function workbook(sheets) {
    const listed = sheets.map(
      ({ name }, n) => `<sheet name="${attribute(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
    );
    const repeated = sheets.flatMap(({ name, repeated: row }, n) => {
      const rows = `$${row + 1}:$${row + 1}`;
      const said = `${escaped(quotedName(name))}!${rows}`;
      return row < 0
        ? []
        : [`<definedName name="_xlnm.Print_Titles" localSheetId="${n}">${said}</definedName>`];
    });
    const defined = repeated.length ? `<definedNames>${repeated.join("")}</definedNames>` : "";
    return (
      `${HEAD}<workbook ${MAIN}><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView ` +
      'xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660"/></bookViews>' +
      `<sheets>${listed.join("")}</sheets>${defined}<calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>`
    );
  }

  /** @param {string} text */
  function attribute(text) {
    return escaped(text).replaceAll('"', "&quot;");
  }

  /** @param {Map<string, number>} shared */
  function strings(shared) {
    const said = [...shared.keys()].map((one) => `<si><t xml:space="preserve">${escaped(one)}</t></si>`);
    return `${HEAD}<sst xmlns="${OPEN}/spreadsheetml/2006/main" uniqueCount="${shared.size}">${said.join("")}</sst>`;
  }

  // A sheet

  /** @param {SheetWriting} sheet @param {Map<string, number>} shared @param {string} foot
   * @param {Speech} speech @returns {string} */
  function sheetXml(sheet, shared, foot, { isRtl }) {
    const page = t("Page {page} of {pages}", { page: "&P", pages: "&N" });
    const said = [...oneLine(foot)].slice(0, 150).join("").replaceAll("&", "&&");
    const ends = `&L&8 ${said}&R&8 ${page}`;
    const asked = [...sheet.asked.values()].reduce((sum, one) => sum + one, 0);
    const way = asked > UPRIGHT ? "landscape" : "portrait";
    return [
      `${HEAD}<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
      `<sheetViews><sheetView${isRtl ? ' rightToLeft="1"' : ""} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="15"/><cols>${columns(sheet)}</cols>`,
      `<sheetData>${rows(sheet, shared)}</sheetData>`,
      '<pageMargins left="0.6" right="0.6" top="0.7" bottom="0.8" header="0.3" footer="0.3"/>',
      `<pageSetup paperSize="9" fitToHeight="0" orientation="${way}"/>`,
      `<headerFooter><oddFooter>${escaped(ends)}</oddFooter></headerFooter>`,
      `${sheet.charts.length ? '<drawing r:id="rId1"/>' : ""}</worksheet>`,
    ].join("");
  }

  /** @param {SheetWriting} sheet */
  function pane({ frozen }) {
    if (!frozen) return "";
    const first = address(frozen, 0);
    return `<pane ySplit="${frozen}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  }

  /** The pixels of a column that is so many signs wide. @param {number} signs */
  function pixels(signs) {
    return Math.floor(signs * 7 + 0.5) + 5;
  }

  /** @param {SheetWriting} sheet */
  function columns({ asked }) {
    const made = [...asked].sort(([a], [b]) => a - b);
    return made
      .map(([n, signs]) => {
        const width = Math.floor((pixels(signs) / 7) * 256) / 256;
        return `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`;
      })
      .join("");
  }

  /** @param {SheetWriting} sheet @param {Map<string, number>} shared */
  function rows({ cells, heights }, shared) {
    const numbers = [...new Set([...cells.keys(), ...heights.keys()])].sort((a, b) => a - b);
    return numbers
      .map((n) => {
        const points = heights.get(n);
        const high = points === undefined ? "" : ` ht="${whole(points)}" customHeight="1"`;
        const own = [...(cells.get(n) || [])].sort(([a], [b]) => a - b);
        const inside = own.map(([at, cell]) => cellXml(n, at, cell, shared)).join("");
        return `<row r="${n + 1}"${high}>${inside}</row>`;
      })
      .join("");
  }

  /** Points of whole pixels, since a screen has no others. @param {number} points */
  function whole(points) {
    return Math.floor((points * 4) / 3 + 0.5) * 0.75;
  }

  /** @param {number} row @param {number} at @param {SheetCell} cell @param {Map<string, number>} shared */
  function cellXml(row, at, { text, number, formula, style }, shared) {
    const head = `<c r="${address(row, at)}" s="${style}"`;
    if (formula !== undefined) return `${head}><f>${escaped(formula)}</f><v>${number}</v></c>`;
    if (number !== undefined) return `${head}><v>${number}</v></c>`;
    if (!text) return `${head}/>`;
    if (!shared.has(text)) shared.set(text, shared.size);
    return `${head} t="s"><v>${shared.get(text)}</v></c>`;
  }

  /** @param {SheetWriting} sheet */
  function drawing({ charts, asked }) {
    const anchors = charts.map(({ row, left, about }, n) => {
      const from = corner(asked, left, row);
      const to = corner(asked, left + ACROSS, row + HIGH / ROW);
      return (
        `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${from}</xdr:from><xdr:to>${to}</xdr:to><xdr:graphicFrame macro="">` +
        `<xdr:nvGraphicFramePr><xdr:cNvPr id="${n + 2}" name="Chart ${n + 1}" descr="${attribute(oneLine(about))}"/><xdr:cNvGraphicFramePr/>` +
        '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
        `<a:graphicData uri="${OPEN}/drawingml/2006/chart"><c:chart xmlns:c="${OPEN}/drawingml/2006/chart" ` +
        `xmlns:r="${OPEN}/officeDocument/2006/relationships" r:id="rId${n + 1}"/></a:graphicData></a:graphic>` +
        "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
      );
    });
    return (
      `${HEAD}<xdr:wsDr xmlns:xdr="${OPEN}/drawingml/2006/spreadsheetDrawing" ` +
      `xmlns:a="${OPEN}/drawingml/2006/main">${anchors.join("")}</xdr:wsDr>`
    );
  }

  /** A corner of a chart, so many pixels from the side. @param {Map<number, number>} asked
   * @param {number} left @param {number} row */
  function corner(asked, left, row) {
    let column = 0;
    let rest = left;
    const wide = () => (asked.has(column) ? pixels(Number(asked.get(column))) : 64);
    while (rest >= wide()) {
      rest -= wide();
      column += 1;
    }
    return `<xdr:col>${column}</xdr:col><xdr:colOff>${rest * EMU}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  }

  mdcheck.xlsx = { render };
}
