/* The nouns of the group page. */

type Puts = Record<string, string | null>;

/** A sheet of a workshop, the key it is kept under, and what there was to say of it. */
interface Participant {
  key: string;
  sheet: Sheet;
  problems: Problem[];
}

/** What changed in a workshop: texts by their keys; whether this window did it. */
interface BoardNews {
  puts: Puts;
  isHere: boolean;
}

type BoardListener = (board: Board, news: BoardNews) => void;

/** The open workshop. */
interface Board {
  content: Content;
  id: string;
  entries: Map<string, string>;
  participants: Participant[];
  head: { title: string; date: string; by: Workshop["by"] };
  steps: { words: string; join: string; before: Puts }[];
  agreed: Record<string, Agreed>;
  find_out: Record<string, FindOut>;
  /** By item and participant, what was said before it was changed. */
  first: Record<string, Record<string, Level>>;
  unreadable: string[];
  readonly sheets: Sheet[];
  readonly firstSheets: Sheet[];
  readonly workshop: Workshop;
  readonly undoable: string;
  isEmpty(): boolean;
  take(puts: Puts): void;
  change(puts: Puts, words: string, join?: string): void;
  undo(): boolean;
  hear(puts: Puts): void;
  listen(listener: BoardListener): void;
  putsFor(sheets: Sheet[]): Puts;
  add(sheets: Sheet[], words: string): void;
  replace(sheets: (Sheet | null)[], words: string): void;
  remove(key: string, words: string): void;
  call(key: string, parts: Partial<Sheet>, words: string): void;
  entitle(parts: Partial<Board["head"]>, words: string): void;
  agree(id: string, agreed: Agreed | null, words: string, join?: string): void;
  leaveOpen(id: string, wanted: FindOut | null, words: string, join?: string): void;
  vote(key: string, id: string, level: Level, words: string): void;
  participant(key: string): Participant;
}

/** An item with its sector and its number there. */
interface Question {
  id: string;
  number: number;
  sector: Sector;
  item: Item;
}

/** An item that is to be talked about. */
interface Point extends Question {
  voted: MergedItem | undefined;
  isDecisive: boolean;
  isPolarised: boolean;
}

/** What somebody said of an item, now and first. */
interface Spoken extends Answer {
  key: string;
  name: string;
  constituency: string;
  first: Level;
  isChanged: boolean;
}

interface MergeOptions {
  by: Workshop["by"];
  agreed: AgreedLevels;
  title: string;
}

interface Agenda {
  board: Board;
  items: Map<string, Question>;
  readonly votes: Merged;
  readonly now: Merged;
  readonly before: Result;
  readonly after: Result;
  readonly constituencies: { id: string; sheets: Sheet[] }[];
  readonly points: Point[];
  readonly progress: { all: number; agreed: number; find: number; open: number };
  work(): Iterable<() => unknown>;
  workOf(group: { id: string; sheets: Sheet[] }): Iterable<() => unknown>;
  resultOf(group: { id: string; sheets: Sheet[] }): Result;
  voted(id: string): MergedItem | undefined;
  isDecisive(id: string): boolean;
  stateOf(id: string): "open" | "agreed" | "find";
  point(id: string): Point;
  said(id: string): Spoken[];
  dissent(id: string): Spoken[];
}

/** What a list of workshops shows of one; `deleted` in milliseconds since 1970, or 0. */
interface Card {
  id: string;
  title: string;
  date: string;
  count: number;
  saved: string;
  deleted: number;
}

interface Snapshot {
  number: number;
  id: string;
  name: string;
  at: number;
}

interface Keeping {
  keep(puts: Puts): Promise<void>;
  state: "empty" | "saving" | "saved" | "kept" | "nowhere";
  saved: string;
  isAhead: boolean;
  isAtRisk(): boolean;
}

/** What the parts of the page know of the open workshop and of each other. */
interface Meeting {
  root: HTMLElement;
  session: Session;
  board: Board;
  agenda: Agenda;
  keeping: Keeping;
  /** Say something to who cannot see it. */
  say(words: string): void;
  chooseFiles(): void;
  takeFiles(files: File[]): void;
  addFromDevice(): void;
  open(id: string, entries?: [string, string][], saved?: string): void;
}

/** A row that opens into a detail. */
interface Row {
  id: string;
  node: HTMLElement;
  head: HTMLElement;
  isOpen: boolean;
  open(isOpen: boolean): void;
  hear(): void;
}

/** A part of the page, drawn when it comes into view, and told what changes while it is. */
type View = (
  root: HTMLElement,
  meeting: Meeting,
) => { show(): void; hear(news: BoardNews): void; go?(id: string): void };

interface Mdcheck {
  board?: Board;
  Board: {
    new (content: Content, id: string, entries?: Iterable<[string, string]>): Board;
    entriesOf(content: Content, workshop: Workshop): [string, string][];
  };
  Merging: new (
    content: Content,
  ) => {
    ids: string[];
    part(name: string, sheets: Sheet[], options: MergeOptions, id: string): Merged;
    whole(name: string, sheets: Sheet[], options: MergeOptions): Merged;
  };
  decisive(content: Content, sheet: Sheet, disagreements: string[], votes: Map<string, Votes>): string[];
  Agenda: new (board: Board) => Agenda;
  Keeping: new (board: Board, watch: () => void) => Keeping;
  database(
    name: string,
    make: (made: IDBDatabase) => void,
  ): {
    isStrict: boolean;
    transact(
      stores: string[],
      act: (stores: IDBObjectStore[], found: (value: any) => void) => void,
      mode?: IDBTransactionMode,
    ): Promise<any>;
  };
  cabinet: {
    isStrict(): boolean;
    list(): Promise<Card[]>;
    read(id: string): Promise<[string, string][]>;
    keep(id: string, puts: Puts, card: Omit<Card, "id">): Promise<void>;
    mark(id: string, deleted: number): Promise<void>;
    forget(id: string): Promise<void>;
    tidy(): Promise<void>;
    listen(listener: (news: { id: string; puts: Puts }) => void): void;
    snap(id: string, name: string, entries: [string, string][]): Promise<void>;
    snapshots(id: string): Promise<Snapshot[]>;
    snapshot(number: number): Promise<[string, string][]>;
    dropSnapshot(number: number): Promise<void>;
  };
  slices: {
    <T>(many: Iterable<T>, act: (one: T) => void, end?: () => void): () => void;
    shown(act: () => void): void;
  };
  voiced: any;
  discussed: any;
  rowsIn(
    meeting: Meeting,
    root: HTMLElement,
  ): {
    rows: Map<string, Row>;
    show(ids: string[], more: (id: string) => Node[], isShown?: (id: string) => boolean): void;
    choose(isShown: (id: string) => boolean): void;
    hear(): void;
    stop(): void;
  };
  views: Record<string, View>;
  helps(): Record<string, string>;
  managing: any;
  inTheRoom(meeting: Meeting): void;
  fromPaper(meeting: Meeting): void;
  gathered: any;
  papers: any;
  lists: any;
  heading: any;
  group: {
    bind(root: HTMLElement, session: Session): void;
    /** Keep these sheets as a new workshop and go to the group page with it. */
    handOver(content: Content, sheets: Sheet[], title?: string, whole?: Partial<Workshop>): Promise<void>;
  };
}
