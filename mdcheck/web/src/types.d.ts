/* The nouns that the scripts share, and what each script gives to the others. Checked by `make check`. */

type Level = 0 | 1 | 2 | "unknown" | "not-applicable" | null;

interface Answer {
  level: Level;
  note: string;
  evidence: string;
  reference: string;
  by: string;
}

interface Goal {
  title: string;
  sectors: string[];
  scores: Record<string, number>;
}

interface Sheet {
  title: string;
  date: string;
  respondent: string;
  constituency: string;
  content_version: string;
  scope: "full" | "quick";
  profile: Record<string, "yes" | "no">;
  answers: Record<string, Answer>;
  goals: Goal[];
  unknown_ids: string[];
}

interface Term {
  id: string;
  title: string;
}

interface Item {
  id: string;
  role: string;
  text?: string;
  weight?: number;
  core?: boolean;
  aliases?: string[];
  transfer?: string[];
  groups?: string[];
}

interface Sector extends Term {
  annex: string;
  items: Item[];
  /** By full id, why an item is no longer asked. */
  retired?: Record<string, string>;
}

interface Method {
  content_version: string;
  method_version: string;
  criteria: Term[];
  constituencies: Term[];
  evidence: Term[];
  profile?: Term[];
  [more: string]: any;
}

/** What a page carries for its scripts; a sector's page has its own items only, and all titles. */
interface Content {
  method: Method;
  sectors: Sector[];
  titles?: Record<string, string>;
  /** How many bytes a file may have. */
  largest: number;
  [more: string]: any;
}

/** A fault of a sheet, and where it is; a fatal one means that there is no sheet. */
interface Problem {
  where: string;
  message: string;
  hint: string;
  fatal: boolean;
}

/** What has changed: one answer, the goals, what heads the sheet and the list of sheets, or anything. */
interface Change {
  kind: "item" | "goals" | "profile" | "head" | "all";
  id?: string;
}

type Listener = (session: Session, what: Change) => void;

/** Binds a part of a page, which has a data attribute of the part's name, to the open assessment. */
type Bind = (root: HTMLElement, session: Session) => void;

interface Entry {
  id: string;
  title: string;
  respondent: string;
  saved: string;
}

interface Shelf {
  state: "kept" | "full" | "forbidden";
  unreadable: Set<string>;
  text(id: string): string | null;
  keep(id: string, text: string): boolean;
  remove(id: string): void;
  setAside(id: string): void;
  list(): Entry[];
  current(): string;
  choose(id: string): void;
  idOf(key: string): string | null;
}

interface Session {
  content: Content;
  shelf: Shelf;
  id: string;
  sheet: Sheet;
  saved: string | null;
  text: string;
  undoable: Replaced | null;
  create(sheet?: Sheet): void;
  open(id: string): void;
  remove(): void;
  replace(sheet: Sheet, title: string): void;
  canUndo(): boolean;
  undo(): void;
  isBlank(): boolean;
  answer(id: string): Answer;
  /** Throws where the page has none of this id. */
  sector(id: string | undefined): Sector;
  asked(sector: Sector): Item[];
  answered(items: Item[]): number;
  change(apply: (sheet: Sheet) => void, what?: Change): void;
  listen(listener: Listener): void;
  follow(event: { key: string | null }): void;
}

interface Replaced {
  id: string;
  before: Sheet;
  copy: { id: string; text: string };
  after: string;
}

type Places = Record<string, unknown>;
type Choice = [string, (() => void) | null];
type Child = Node | string | null;
/** The address of what a line of a report leads to, or "". */
type Where = (to: string) => string;

interface Mdcheck {
  words: {
    speak(catalogue: { language?: string; messages?: Record<string, string | string[]> }): void;
    t(message: string, places?: Places): string;
    n(one: string, many: string, count: number, places?: Places): string;
    percent(tenths: number | null): string;
    moment(iso: string, options: Intl.DateTimeFormatOptions): string;
  };
  score: any;
  sheet: {
    read(data: unknown, content: Content): { sheet: Sheet | null; problems: Problem[] };
    write(sheet: Sheet): Record<string, unknown>;
    blank(content: Content): Sheet;
  };
  shelf: { Shelf: new () => Shelf; newId(): string };
  Session: new (content: Content, shelf: Shelf) => Session;
  session?: Session;
  dom: {
    el(tag: string, attributes?: Record<string, string | boolean | null> | null, ...children: Child[]): any;
    button(label: string, act: () => void): HTMLButtonElement;
    find(root: ParentNode, selector: string): any;
    all(root: ParentNode, selector: string): any[];
  };
  parts: Record<string, Bind>;
  dialog: {
    ask(title: string, body: Child[], choices: Choice[]): void;
    sure(title: string, text: string, label: string, act: () => void): void;
    list(lines: string[]): HTMLElement;
  };
  later(name: string, use: (made: any) => void, failed?: () => void): void;
  file: {
    nameOf(sheet: Sheet): string;
    answersBySector(sheet: Sheet): Record<string, number>;
    save(session: Session): string;
    titleOf(sheet: { title: string }): string;
  };
  load: {
    fromFile(session: Session, file: File): Promise<void>;
    offer(session: Session, data: unknown): void;
  };
  print: { choose(): void };
  where: { (content: Content): Where; page(name: string): string };
  aside: Bind;
  draw: {
    drawing(root: HTMLElement, where: Where): (blocks: Block[]) => void;
    bar(range: Bounds): Element;
    svg(tag: string, attributes: Record<string, string | number>, ...children: Child[]): Element;
    lineParts(line: Line, where: Where): Child[];
  };
  map(block: MapBlock, where: Where): { node: Element; update(next: MapBlock): boolean };
  results: {
    about(session: Session, options: { scope?: string; sectors?: string[] }): Told;
    readTexts(content: Content): void;
    reader(live: HTMLElement): (words: string | null) => void;
    lead(blocks: Block[]): string;
    bindResult(root: HTMLElement, session: Session, what: Change): void;
  };
  example?: unknown;
}

declare var mdcheck: Mdcheck;
declare var mdcheckForbidden: boolean | undefined;
declare var document$: { subscribe(listener: () => void): void } | undefined;
