/* The nouns of documents: how they speak, what there is of them, and what draws them. */

/** How a document speaks, and what it looks like as a page. */
interface Speech {
  language: string;
  isRtl: boolean;
  /** Of mdcheck. */
  version: string;
  style: string;
  /** What its pictures look like. */
  chart: string;
}

/** An element as [tag, attributes, ...children], several of them, or a text. */
type Twig = string | any[];

interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** The pictures of a report by their blocks as JSON. */
type Pictures = Map<string, Picture>;

/** Parts of a zip file by their names, in their order. */
type ZipParts = Record<string, string | Uint8Array>;

/** What somebody chose in the form. */
interface DocumentChoices {
  format: string;
  /** None: all of them. */
  sectors: string[];
  isNone: boolean;
  notes: boolean;
  short: boolean;
}

/** What a document is about: a sheet, and who said what where it is of several. */
type Documented = Pick<Session, "content" | "sheet"> & { voicesOf?(about: Told): Voices };

/** A document that can be made, in some of the formats; `asks`: what the form leaves to choose. */
interface DocumentKind {
  id: string;
  title(): string;
  /** What it is for, in a sentence. */
  about(): string;
  /** What its file is called. */
  name(): string;
  formats: string[];
  asks: string[];
  /** Scripts that it stands on, in their order. */
  needs?: string[];
  make(told: Told, options: DocumentOptions): Block[];
}

/** A format; one that has no file is printed. */
interface DocumentFormat {
  id: string;
  title(): string;
  ending: string;
  type: string;
  needs: string[];
  draw?(report: Block[], speech: Speech): string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
}

interface SheetCell {
  text?: string;
  number?: number;
  /** What it works out; its number is what that comes to. */
  formula?: string;
  /** The number of its look in the style sheet. */
  style: number;
}

interface SheetChart {
  xml: string;
  row: number;
  /** Pixels from the side. */
  left: number;
  /** What it shows, in words. */
  about: string;
}

/** A sheet of a workbook while it is written; rows and columns from 0. */
interface SheetWriting {
  name: string;
  row: number;
  home: number;
  asked: Map<number, number>;
  hasHead: boolean;
  shares: string[];
  cells: Map<number, Map<number, SheetCell>>;
  heights: Map<number, number>;
  frozen: number;
  repeated: number;
  charts: SheetChart[];
  begin(tables: Table[]): void;
  say(text: string, look: string, at?: number): void;
  skip(): void;
}

interface Library {
  documents?: Term[];
}

interface Mdcheck {
  visible(text: string): string;
  splitAtSpace(text: string): string[];
  withOneSpace(text: string): string;
  sha256(text: string): string;
  paged: {
    CHAPTERS: number;
    LONG: number;
    LONG_TITLE: number;
    MAP: number;
    SMALL: number;
    WIDEST: number;
    /** Blocks that follow each other on pages of one kind; true: these are turned. */
    stretches(report: Block[]): [boolean, Block[]][];
    unfolded(blocks: Block[], level: number): Block[];
    titleOf(report: Block[], otherwise: string): string;
    coverOf(report: Block[]): Cover | null;
    widths(part: Table): number[];
    narrowed(part: Table, room: number): number[];
  };
  docxXml: any;
  xlsxTable: any;
  xlsxCharts: any;
  /** The looks and charts of a workbook of Python's, as the script "xlsx" brings them. */
  workbookGiven: {
    styles: string;
    theme: string;
    looks: Record<string, number>;
    charts: Record<"scores" | "places" | "map" | "map_turned", string>;
  };
  /** What Word's documents stand on of Python's side, as the script "docx" brings it. */
  wordGiven: { styles: string; settings: string; bullet: string };
  tree: { write(part: Twig): string; grow(home: Document, part: Twig): Node };
  cells: {
    clean(text: string): string;
    oneLine(text: string): string;
    worked(one: Worked): string;
    plain(cell: Cell): string;
    bounds(one: Rank): string;
    places(one: Rank): string;
    quarters(part: MapBlock): [string, string][];
    described(part: MapBlock | Ranking): string;
    ranked(one: Rank): string;
    facts(cover: Cover): string[];
  };
  picture: {
    bar(one: Bounds): Twig;
    chart(part: Ranking, speech: Speech): Twig;
    picture(part: MapBlock, speech: Speech): Twig;
    /** Of a block that is a picture, by its kind. */
    drawings: Record<string, (part: any, speech: Speech) => Twig>;
    paper(part: Block, speech: Speech): Twig;
  };
  html: {
    render(report: Block[], speech: Speech): string;
    page(report: Block[], speech: Speech): Twig;
    inline(text: string): string;
    lines(text: string): Twig[];
  };
  md: { render(report: Block[]): string };
  plainText: { render(report: Block[]): string };
  wrap: {
    (text: string, width: number, first?: string, rest?: string): string[];
    lengthOf(text: string): number;
  };
  docx: { render(report: Block[], speech: Speech, pictures: Pictures): ZipParts };
  xlsx: { render(report: Block[], speech: Speech): ZipParts };
  zip: { pack(parts: ZipParts): Uint8Array<ArrayBuffer> };
  /** Python's side of what is drawn, as the script "documents" brings it. */
  given: { version: string; style: string; chart: string };
  /** What only documents say of the library. */
  besides: { documents: Term[]; shown_by: Record<string, string>; serves: Serves };
  /** The likely places of a result, where the page has worked them out already. */
  likelyOf(sheet: Sheet, result: Result): Robustness | null;
  pictures(report: Block[], speech: Speech): Promise<Pictures>;
  documents: {
    kinds: DocumentKind[];
    formats: DocumentFormat[];
    add(kind: DocumentKind): void;
    formatOf(id: string): DocumentFormat;
    make(session: Documented, kind: DocumentKind, choices: DocumentChoices): Promise<string>;
    fileName(session: Documented, kind: DocumentKind, choices: DocumentChoices, ending: string): string;
    NotLoaded: new () => Error;
    ask(root: HTMLElement, session: Session, format: string, now?: () => Documented): void;
  };
}

declare var fflate: any;
