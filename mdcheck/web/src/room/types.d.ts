/* The nouns of a room: what the projector shows, what is typed from paper, what a tally sheet lists. None
   of them knows a page: who opens them gives what they need and is told what was decided. */

/** A question as the room sees it. */
interface ShownItem {
  id: string;
  /** Its number in its checklist. */
  number: number;
  /** The title of its sector. */
  sector: string;
  text: string;
  /** What shows it, in words. */
  help?: string;
  /** What no, partly and yes mean here; none where it is an open question, which takes no level. */
  anchors: string[];
  /** What else the room should know, such as "Would change the verdict of Health services". */
  note?: string;
}

/** What one table or respondent said. */
interface ShownVote {
  name: string;
  /** Its title, or "". */
  constituency: string;
  level: Level;
  note?: string;
}

/** One of the five answers, with its title in the language spoken. */
interface AnswerStep {
  level: Level;
  title: string;
}

/** A row of the chart: its bar, and where it stood before, if there are two. */
interface ChartRow {
  title: string;
  /** None: it is not ranked, and stands last. */
  place: number | null;
  /** The title of its group, such as "First"; "" where there is none. */
  group: string;
  range: Bounds | null;
  before?: { place: number | null; range: Bounds | null } | null;
}

/** The ranking, or what a single sector comes to: at most some twenty rows, all on one screen. */
interface Chart {
  title: string;
  /** A sentence under the title, or "". */
  note: string;
  rows: ChartRow[];
}

/** What is shown on the projector. */
interface Show {
  title: string;
  items: ShownItem[];
  /** No, partly, yes, do not know, not applicable. */
  steps: AnswerStep[];
  /** The question to begin with; the first, if none. */
  at?: string;
  /** What the chart is called; "Ranking", if it is not told. */
  chartName?: string;
  /** Begin with the chart. */
  chartFirst?: boolean;
  /** The level that the room has agreed, or that the open assessment has. */
  levelOf(id: string): Level;
  /** Called with each level chosen; null takes it away. */
  setLevel(id: string, level: Level): void;
  /** What was said before, hidden until it is asked for; null where nobody was asked. */
  votesOf(id: string): ShownVote[] | null;
  /** The ranking as it is now; null where there is none to show yet. */
  chart(): Chart | null;
  /** Called when the room view is left, with the question that was shown. */
  closed?(id: string | null): void;
}

/** A clock that counts down; times in milliseconds. */
interface Clock {
  /** How long it is set to. */
  length: number;
  /** What is left of it while it stands. */
  left: number;
  /** When it ends, while it runs; by the machine's clock. */
  end: number | null;
}

/** A table of a room, or a respondent, whose answers are typed from paper. */
interface RoomTable {
  name: string;
  constituency: string;
}

/** A question that a line can name; `isOpen`: it takes a note only. */
interface PaperItem {
  id: string;
  number: number;
  text: string;
  isOpen: boolean;
  isCore?: boolean; // on the short list
}

/** A line that was understood. Of votes and counts one is null. */
interface TypedLine {
  line: number;
  number: number;
  id: string;
  /** A level per table, in their order; null: it gave no answer. */
  votes: Level[] | null;
  /** How many said no, partly, yes, do not know, not applicable. */
  counts: number[] | null;
  /** What was understood, in words. */
  words: string;
  /** A later line has the same number and counts. */
  isReplaced: boolean;
}

/** A line that was not understood, and what to do. */
interface LineMistake {
  line: number;
  text: string;
  message: string;
  hint: string;
}

interface Typed {
  lines: TypedLine[];
  mistakes: LineMistake[];
  head: string; // that of its columns, or ""
}

/** What one of the voices said of a question; its level is null where it gave no answer. */
interface Voice extends RoomTable {
  level: Level;
  scope?: Sheet["scope"]; // of the sheet before, to bring it back
}

interface EntryOptions {
  sectors: { id: string; title: string; items: PaperItem[] }[];
  steps: AnswerStep[];
  constituencies: Term[];
  tables: RoomTable[];
  longest: Limits["longest"];
  /** What heads the sheets that are made: title, date, content version. */
  head: Partial<Sheet>;
  /** The tables were named, added or left out. */
  named?(tables: RoomTable[]): void;
  /** The sheets as they are now. */
  sheets(): Sheet[];
  /** Keep these in their place: null where one goes, new ones at the end; `words` say what was done. */
  keep(sheets: (Sheet | null)[], words: string): void;
}

/** A line that was put into the sheets: what was typed and said, and what the same voices had said before. */
interface TakenLine {
  text: string;
  id: string;
  number: number;
  words: string;
  of: EntryOptions["sectors"][0];
  said: Voice[];
  before: Voice[];
}

/** A list on paper for the answers of a room. */
interface TallyPaper {
  title: string;
  sectors: { title: string; items: PaperItem[] }[];
  tables: RoomTable[];
}

interface Mdcheck {
  style(name: string, use: () => void): void;
  clock: {
    set(minutes: number): Clock;
    left(clock: Clock, now: number): number;
    toggled(clock: Clock, now: number): Clock;
    lengthened(clock: Clock, minutes: number, now: number): Clock;
    shown(left: number): string;
    said(clock: Clock, now: number): string;
  };
  roomKeys: { actOf(event: { key: string; [more: string]: any }, isRtl: boolean): [string, any?] | null };
  chart: {
    /** The rows of a ranking; where `before` is given, with where each sector stood then. */
    rows(content: Content, now: Result, before?: Result | null): ChartRow[];
    rangeOf(index: Priority | null): Bounds | null;
    moved(row: ChartRow): string;
    drawn(chart: Chart): HTMLElement;
  };
  projector: {
    /** Show it over all, in full screen where that is allowed. */
    open(show: Show): void;
    /** What a page with questions or an assessment shows. */
    ofPage(session: Session): void;
    /** The five answers. */
    stepsOf(method: Method): AnswerStep[];
  };
  answerKeys: {
    plain(text: string): string;
    levelOf(cell: string, steps: AnswerStep[]): Level | undefined;
    keyOf(level: Level): string;
  };
  typed: Pick<Mdcheck["entry"], "parse" | "glance" | "keyHint">;
  entry: {
    keyHint(): string;
    parse(text: string, about: { items: PaperItem[]; tables: RoomTable[]; steps: AnswerStep[] }): Typed;
    glance(
      text: string,
      about: { items: PaperItem[]; steps: AnswerStep[] },
    ): { item: PaperItem | null; levels: (Level | undefined)[] };
    /** Who said what by a line: the tables, or as many counted ones as there are or were. */
    voices(line: TypedLine, about: { tables: RoomTable[]; sheets: (Sheet | null)[] }): Voice[];
    /** Sheets with what these voices said of a question, and what they had said before. */
    put(
      sheets: (Sheet | null)[],
      id: string,
      voices: Voice[],
      head: Partial<Sheet>,
      isCore: boolean,
    ): { sheets: (Sheet | null)[]; before: Voice[] };
  };
  roomHelp: { tools(chart?: string): (string | number | null)[][]; sheet(): HTMLElement; read(): string };
  timer(tell: (words: string) => void): {
    node: HTMLElement;
    toggle(): void;
    lengthen(minutes: number): void;
    paint(): void;
    isOver(): boolean;
  };
  question: {
    view(
      steps: AnswerStep[],
      choose: (level: Level) => void,
    ): {
      node: HTMLElement;
      update(
        item: ShownItem,
        how: { level: Level; votes: ShownVote[] | null; isOpen: boolean; isJudged: boolean },
      ): void;
    };
    read(votes: ShownVote[], steps: AnswerStep[]): string;
    waiting(votes: ShownVote[]): string;
    judged(item: ShownItem, steps: AnswerStep[]): string;
  };
  entryTables(
    tables: RoomTable[],
    options: EntryOptions,
    changed: () => void,
  ): { node: HTMLElement; tables(): RoomTable[]; wrong(): string };
  /** A form to type answers from paper. */
  entryForm(root: HTMLElement, options: EntryOptions): () => void;
  takenList(acts: { correct(entry: TakenLine): void; undo(entry: TakenLine): void }): {
    node: HTMLElement;
    update(taken: TakenLine[], sheets: Sheet[], sector: string): void;
  };
  tally: {
    print(tally: TallyPaper): void;
    /** That of a page with questions. */
    ofPage(session: Session): void;
    /** The questions of a sector by their numbers, for the form to type from paper too. */
    itemsOf(content: Content, sector: Sector): PaperItem[];
  };
}
