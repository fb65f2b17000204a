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

/** What is to be done for a goal: a measure of the library, or an action of one's own. */
interface PlannedAction {
  measure: string;
  title: string;
  result: string;
  who: string;
  when: string;
  money: string;
  status: "" | "planned" | "begun" | "done" | "dropped";
}

interface PlannedIndicator {
  title: string;
  baseline: string;
  target: string;
}

interface PlannedGoal {
  title: string;
  national: string;
  objective: string;
  sectors: string[];
  actions: PlannedAction[];
  /** One a line, like `assumptions`. */
  requirements: string;
  assumptions: string;
  indicators: PlannedIndicator[];
}

/** What was chosen and written for the plan of action: replaced, never changed in place. */
interface Planned {
  years: string;
  framework: string;
  goals: PlannedGoal[];
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
  /** As it was written where the page knows nothing of plans. */
  plan?: Planned | null;
  unknown_ids: string[];
}

/** What a group agreed for an item, and why. */
interface Agreed {
  level: Level;
  note: string;
}

/** Who finds out what is so, and by when, where the group could not say. */
interface FindOut {
  who: string;
  when: string;
  note: string;
}

/** The sheets of several respondents, and what the group made of them, by item id. */
interface Workshop {
  title: string;
  date: string;
  by: "" | "constituency";
  sheets: Sheet[];
  agreed: Record<string, Agreed>;
  find_out: Record<string, FindOut>;
}

interface Term {
  id: string;
  title: string;
}

interface Item {
  id: string;
  role: string;
  /** In its checklist, where the page shows a part of that. */
  number?: number;
  text?: string;
  weight?: number;
  core?: boolean;
  aliases?: string[];
  transfer?: string[];
  groups?: string[];
  /** Of a step: what to do where it is not in place. */
  next?: string;
}

interface Sector extends Term {
  annex: string;
  items: Item[];
  /** By full id, why an item is no longer asked. */
  retired?: Record<string, string>;
}

/** A checklist of the planning process: steps that are in place or not. */
interface Process extends Term {
  stage: string;
  items: Item[];
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
  /** Their items only where a page knows them. */
  processes: Process[];
  titles?: Record<string, string>;
  limits: Limits;
  [more: string]: any;
}

/** How much a file and the texts of a sheet can hold; `longest` in characters, by key. */
interface Limits {
  largest: number;
  most: number;
  deepest: number;
  longest: Record<string, number>;
  goals: number;
  /** Goals of a plan; actions and indicators of each. */
  plan: number;
}

/** What leads to a part of a sheet: keys, and positions from 0. */
type Keys = (string | number)[];
type KeysOf = (mapping: object) => string[];

/** A fault of a sheet, not yet in words; a fatal one means that there is no sheet. */
interface Problem {
  keys: Keys;
  what: string;
  said: Record<string, unknown>;
  fatal: boolean;
  line?: number | null;
}

/** A fault of a sheet in words, and where it is. */
interface Finding {
  line: number | null;
  where: string;
  message: string;
  hint: string;
  fatal: boolean;
}

interface Reading {
  data: any;
  problems: Problem[];
  keysOf: KeysOf;
  lineOf(keys: Keys): number | null;
}

/** What a reader of text notes. */
interface Noted {
  limits: Limits;
  first: number;
  data: any;
  doubles: Problem[];
  lines: WeakMap<object, Map<string | number, number>>;
  whole(): any;
  count(): void;
  keysOf: KeysOf;
  lineOf: Reading["lineOf"];
  faults(data: any, keys?: Keys): Problem[];
  reading(): Reading;
}

/** What a file holds; where that is nothing of ours, its findings say why. */
interface Loaded {
  file: string;
  kind: "sheet" | "workshop" | "wrong";
  sheet: Sheet | null;
  workshop: Workshop | null;
  findings: Finding[];
}

/** A sheet of a spreadsheet: its rows that hold something. Rows and columns count from 0. */
interface Grid {
  name: string;
  rows: GridRow[];
}

interface GridRow {
  at: number;
  cells: Map<number, string>;
}

/** What a workbook says, in the form of an answer sheet, and in which cell each part of it stands. */
interface Answered {
  data: any;
  findings: Finding[];
  placed(keys: (string | number)[]): string;
  keysOf: KeysOf;
}

/** What has changed: one answer, what lies beside the sheet, the goals, what heads the sheet and the list of sheets, or anything. */
interface Change {
  kind: "item" | "desk" | "goals" | "profile" | "head" | "all";
  id?: string;
}

type Listener = (session: Session, what: Change) => void;

/** Binds a part of a page, which has a data attribute of the part's name, to the open assessment. */
type Bind = (root: HTMLElement, session: Session) => void;

interface Entry {
  id: string;
  title: string;
  respondent: string;
  date: string;
  sectors: string[];
  saved: string;
}

interface Shelf {
  storage: Storage | null;
  state: "kept" | "full" | "forbidden";
  unreadable: Set<string>;
  left: Map<string, string>;
  text(id: string): string | null;
  shared(id: string): string | null;
  keep(id: string, text: string): void;
  judge(id: string, isOnDisk: boolean): void;
  remove(id: string): void;
  setAside(id: string): void;
  ids(): string[];
  list(): Entry[];
  current(): string;
  choose(id: string): string;
  chosen(text: string | undefined): boolean;
  idOf(key: string): string | null;
}

/** A kept sheet as fields by their paths, each with a stamp that grows with every change. */
interface Kept {
  saved: string;
  values: Record<string, unknown>;
  stamps: Record<string, number>;
}

/** What lies beside a sheet on this device and is in no file. Proposals and the list of who was asked are
    replaced, never changed in place. */
interface Desk {
  /** Questions to come back to, by their ids. */
  flags: Record<string, true>;
  /** A written sheet: its answers count for nothing until confirmed. */
  proposals: Record<string, unknown> | null;
  asked: Asked[];
}

/** One assessment as a window holds it. */
interface Copy {
  id: string;
  sheet: Sheet;
  desk: Desk;
  near: string;
  saved: string;
  stamps: Record<string, number>;
  pending: Map<string, number>;
  states: State[];
  isGone: boolean;
  isSafe: boolean | null;
  isDue: boolean;
  isSaving: boolean;
  change(apply: (sheet: Sheet, desk: Desk) => void): void;
  stamp(): void;
  isAhead(): boolean;
  text(): string;
  shelve(shelf: Shelf): void;
}

/** An assessment as it was once: before which step, or at the end of some minutes of answering ("").  */
interface State {
  id: string;
  why: "" | "replaced" | "added" | "cleared" | "deleted" | "earlier" | "clash" | "tried" | "planned";
  /** In milliseconds since 1970. */
  at: number;
  text: string;
  /** The fields that it is about, where it is not about all. */
  paths?: string[];
}

/** A sheet that is to be brought together with the open one, and what its file is called. */
interface Arrival {
  name: string;
  sheet: Sheet;
  findings: Finding[];
}

/** What is said at a place: by the open assessment (-1) or the file at a position, and by which others too. */
interface Variant {
  at: number;
  also: number[];
  value: any;
  text: string;
}

/** A place where files bring something: an answer by its id, or a goal by its title. */
interface Place {
  key: string;
  kind: "answer" | "goal";
  id: string;
  variants: Variant[];
}

interface Brought {
  fresh: number;
  same: number;
  differing: number;
  between: number;
}

/** What files bring to the open sheet. */
interface Together {
  files: { answers: Brought; goals: Brought; twice: number }[];
  fresh: Place[];
  differing: Place[];
  profile: Record<string, { yes: number[]; no: number[] }>;
}

interface Choosing {
  key: string;
  node: HTMLElement;
  variants: Variant[];
}

/** The last step that took much away, and the state before it. */
interface Undoable {
  state: State;
  words: string;
  /** What can be undone after it. */
  before: Undoable | null;
}

interface Keeper {
  hear(copy: Copy, text: string): boolean;
  save(copy: Copy): Promise<void>;
  remove(copy: Copy, state: State): void;
  put(id: string, text: string): void;
  choose(text: string): void;
}

interface Session {
  content: Content;
  shelf: Shelf;
  keeper: Keeper | null;
  copy: Copy;
  id: string;
  sheet: Sheet;
  saved: string;
  undoable: Undoable | null;
  isOnDisk: boolean;
  create(sheet?: Sheet, desk?: Desk): void;
  open(id: string): void;
  take(id: string): boolean;
  takeFirst(ids: string[]): boolean;
  others(): string[];
  leave(): void;
  choose(): void;
  replace(sheet: Sheet): void;
  canUndo(): boolean;
  isBlank(): boolean;
  answer(id: string): Answer;
  /** Throws where the page has none of this id. */
  sector(id: string | undefined): Sector;
  asked(sector: Sector): Item[];
  answered(items: Item[]): number;
  change(apply: (sheet: Sheet, desk: Desk) => void, what?: Change): void;
  keep(copy?: Copy): void;
  refresh(): boolean;
  judge(copy: Copy, isOnDisk: boolean, isSafe?: boolean): void;
  isAtRisk(): boolean;
  listen(listener: Listener): void;
  watch(watcher: () => void): void;
  tell(what: Change): void;
  follow(event: { key: string | null }): void;
}

/** What an answer comes to, of an open question "said" or "unsaid". */
type Standpoint = "answered" | "unknown" | "reasonless" | "open" | "aside" | "said" | "unsaid";

/** How far some questions are answered; lists of ids, in the order of the checklist. */
interface Review {
  states: Map<string, Standpoint>;
  asked: number;
  answered: number;
  open: string[];
  unknown: string[];
  reasonless: string[];
  flagged: string[];
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
    read(data: unknown, content: Content, keysOf?: KeysOf): { sheet: Sheet | null; problems: Problem[] };
    reader(content: Content, keysOf?: KeysOf): any;
    write(sheet: Sheet): Record<string, unknown>;
    blank(content: Content): Sheet;
    newMap(): any;
    isMap(value: unknown): boolean;
  };
  spreadsheet: { opened(bytes: Uint8Array): { grids: Grid[]; refused: { isVast: boolean } | null } };
  workbook: {
    read(grids: Grid[], content: Content): Answered;
    saysAnything(data: any): boolean;
  };
  /** Made by a script that not all pages have. */
  readPlan?(top: object, key: "plan", reader: any): Planned | null;
  planOf(content: Content, sheet: Sheet): Planned | null;
  workshop: {
    read(
      data: unknown,
      content: Content,
      keysOf?: KeysOf,
    ): { workshop: Workshop | null; problems: Problem[] };
    write(workshop: Workshop): Record<string, unknown>;
  };
  fields: {
    /** Who changes fields in this window. */
    writer: number;
    SIZE: number;
    fieldsOf(sheet: any): Record<string, unknown>;
    valuesOf(copy: { sheet: Sheet; desk: Desk }): Record<string, unknown>;
    textOf(value: unknown): string;
    stampOf(stamps: Record<string, number>, path: string): number;
    stamped(stamps: Record<string, number>, before: object, after: object): Record<string, number>;
  };
  join: {
    copyOf(values: Record<string, unknown>): { sheet: Record<string, unknown>; desk: Record<string, any> };
    isAhead(one: Kept, other: Kept): boolean;
    join(ours: Kept, theirs: Kept, pending: Map<string, number>): Kept & { lost: Record<string, unknown> };
  };
  Copy: {
    new (id: string, sheet: Sheet, desk?: Desk): Copy;
    read(id: string, text: string, content: Content): Copy | null;
    deskOf(kept?: unknown): Desk;
  };
  disk: {
    isStrict: boolean;
    states(): Promise<(State & { key: number })[]>;
    drop(keys: number[]): Promise<void>;
    all(): Promise<Map<string, string>>;
    update(
      id: string,
      make: (text: string | undefined) => { text: string; states?: State[] } | null,
    ): Promise<string | undefined>;
  };
  steps: {
    [name: string]: any;
    replace(session: Session, sheet: Sheet): void;
    bring(session: Session, words: string, made: (sheet: Sheet) => Sheet): void;
    clear(session: Session): void;
    remove(session: Session): void;
    bringBack(session: Session, state: State): void;
    undo(session: Session): void;
  };
  history: { outdated(states: (State & { key: number })[], now: number): number[] };
  keeper?: { Keeper: new (session: Session) => Keeper };
  shelf: { Shelf: new () => Shelf; newId(): string; homesOf(answers: object): string[] };
  Session: new (content: Content, shelf: Shelf) => Session;
  session?: Session;
  dom: {
    el(tag: string, attributes?: Record<string, string | boolean | null> | null, ...children: Child[]): any;
    button(label: string, act: () => void): HTMLButtonElement;
    find(root: ParentNode, selector: string): any;
    all(root: ParentNode, selector: string): any[];
    onPage(start: () => void): void;
  };
  plain(text: string): string;
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
    /** Its size in bytes. */
    give(name: string, text: string | BlobPart[], type?: string): number;
    textOf(data: unknown): string;
    save(session: Session): string;
    titleOf(sheet: { title: string }): string;
    slug(text: string): string;
  };
  near: {
    nearMiss(word: unknown, known: Iterable<string>): string;
    short(value: unknown): string;
    kindOf(value: unknown): string;
  };
  noted: {
    problem(what: string, said?: object): Problem;
    Refused: new (problem: Problem) => Error & { problem: Problem };
    Noted: new (limits: Limits) => Noted;
  };
  jsontext: { readJson(text: string, limits: Limits): Reading };
  problems: { told(problem: Problem, lineOf: Reading["lineOf"]): Finding };
  yamlevents: {
    YamlText: new (
      text: string,
    ) => { text: string; lineAt(at: number): number; events(limits: Limits): any[] };
  };
  yaml: { readYaml(text: string, limits: Limits): Reading };
  load: {
    [name: string]: any;
    readFiles(content: Content, files: Iterable<File>): Promise<Loaded[]>;
    readData(content: Content, name: string, data: unknown): Loaded;
    knowing(content: Content, data: any): Promise<void>;
    inWords(finding: Finding): string;
    bring(session: Session, files: File[]): Promise<void>;
    offer(session: Session, name: string, data: unknown): void;
  };
  together: {
    MINE: number;
    compare(open: Sheet, files: Arrival[]): Together;
    undecided(model: Together, chosen: Map<string, number>): Place[];
    result(
      open: Sheet,
      files: Arrival[],
      decided?: { chosen?: Map<string, number>; profile?: Record<string, "yes" | "no"> },
    ): Sheet;
    whoOf(source: Pick<Arrival, "name" | "sheet">, value: Answer | Goal): string;
  };
  arrivals: {
    (session: Session, sources: Arrival[], model: Together): HTMLElement[];
    refused(wrong: Loaded[], named?: (file: string) => string): HTMLElement[];
    openNow(session: Session): string;
    sectorTitle(id: string, content: Content): string;
  };
  country(
    session: Session,
    sources: Arrival[],
    profile: Together["profile"],
  ): { node: HTMLElement | null; chosen(): Record<string, "yes" | "no"> };
  decide: {
    (session: Session, sources: Arrival[], profile: Record<string, "yes" | "no">): void;
    add(session: Session, sources: Arrival[], decided: object): void;
  };
  listed?(content: Content, entry: any): string;
  drop(root: HTMLElement, onFiles: (files: File[]) => void): void;
  print: { choose(): void };
  /** Prints what was answered, where a page makes documents. */
  paper?: () => void;
  where: { (content: Content): Where; page(name: string): string };
  aside?: Bind;
  course: {
    bindSteps(root: HTMLElement, session: Session, what: Change): void;
    bindCourse(root: HTMLElement, session: Session, what: Change): void;
  };
  cycle: {
    isNews(content: Content, ids: string[]): boolean;
    known(content: Content, use: (nothing?: any) => void): void;
    apart(sheet: Sheet, content: Content): { counts: Record<string, number>; process: number };
  };
  /** All processes with their steps, where they were loaded. */
  processes?: Process[];
  draw: {
    drawing(root: HTMLElement, where: Where): (blocks: Block[]) => void;
    bar(range: Bounds): Element;
    svg(tag: string, attributes: Record<string, string | number>, ...children: Child[]): Element;
    lineParts(line: Line, where: Where): Child[];
  };
  map(block: MapBlock, where: Where): { node: Element; update(next: MapBlock): boolean };
  named(label: string, about: string, act: () => void): HTMLButtonElement;
  style(name: string, use: () => void): void;
  review: {
    (session: Session, sectors: Sector[]): Review;
    concerns(sectors: Sector[], what: Change): boolean;
    nextOf(all: string[], wanted: string[], from?: string): string | undefined;
  };
  progress: {
    (root: HTMLElement, session: Session, sectors: Sector[]): void;
    words(now: Review): string;
  };
  check(session: Session, sectors: Sector[], level: number): HTMLElement[];
  summary(session: Session, sectors: Sector[]): HTMLElement[];
  sending(root: HTMLElement, session: Session): (what: Change) => void;
  handover?: Bind;
  search: { query(asked: string): string; ranked(pages: any[][]): any[][] };
  number(content: Content, id: string): number;
  numbered(content: Content, item: { id: string; text?: string }, sector?: string): string;
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
declare var jsyaml: any;
declare var mdcheckForbidden: boolean | undefined;
declare var document$: { subscribe(listener: () => void): void } | undefined;
