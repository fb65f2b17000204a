/* The nouns of what is shared: who is asked for a part of an assessment, and what they begin with; and of an
   earlier sheet as proposals. */

/** Somebody asked for a sector: days are YYYY-MM-DD, and any part but the sector may be "". */
interface Asked {
  sector: string;
  to: string;
  /** On which day they were asked. */
  when: string;
  /** By which day an answer is wanted. */
  by: string;
  /** To whom the answers go back. */
  back: string;
}

/** All that one body is asked for. */
interface Ask {
  to: string;
  sectors: Sector[];
  by: string;
  when: string;
  back: string;
}

/** How far a sector is answered, in scored questions, and how many answers are whose. */
interface Progressed {
  asked: number;
  answered: number;
  unknown: number;
  names: [string, number][];
}

/** What an assessment prepared for others begins with. */
interface PreparedFile {
  sectors: string[];
  sheet: Record<string, unknown>;
  until: string;
  back: string;
}

/** The same in a single file, under the id that its assessments begin with. */
interface Begun extends PreparedFile {
  id: string;
}

/** What single files for some sectors are made of: texts, each with when it stands there. */
interface SingleEdition {
  pieces: [string, string][];
  data: Content;
}

/** What a letter says. */
interface Letter {
  title: string;
  to: string;
  by: string;
  back: string;
  when: string;
  sectors: string[];
  questions: number;
  answered: number;
  minutes: number;
  file: string;
  /** Whether the file is a page that opens by itself, or else a sheet. */
  isPage: boolean;
  isReminder: boolean;
}

/** An earlier sheet, read by what is asked today. */
interface Earlier {
  sheet: Sheet;
  problems: Problem[];
}

/** What became of the checklists since an earlier sheet. */
interface Since {
  version: [string, string] | null;
  gone: { id: string; why: string }[];
}

interface Mdcheck {
  /** Not on the page of one sector. */
  prepared: { given: Begun | null; isOwn(id: string): boolean };
  beside(session: Session): void;
  edition: {
    file(edition: SingleEdition, prepared: PreparedFile): string;
    begun(prepared: PreparedFile): Begun;
    idOf(text: string): string;
  };
  "single-edition"?: SingleEdition;
  asking: {
    NOBODY: Asked;
    of(asked: Asked[], sector: string): Asked[];
    put(asked: Asked[], sector: string, at: number, parts: Partial<Asked>): Asked[];
    usual(asked: Asked[]): { by: string; back: string };
    requestTo(asked: Asked[], name: string, content: Content): Ask;
    sent(asked: Asked[], name: string, parts: Partial<Asked>): Asked[];
    questions(sector: Sector, sheet: Sheet): Item[];
    minutes(count: number): number;
    prepared(request: Ask, sheet: Sheet, content: Content): PreparedFile;
    standing(session: Session, sector: Sector): Progressed;
    isLate(entry: Asked, progressed: Progressed, today: string): boolean;
  };
  letter: {
    text(about: Letter): string;
    time(minutes: number): string;
    dayOf(iso: string): string;
    shortDayOf(iso: string): string;
  };
  envelope: {
    open(name: string, session: Session, close: () => void): { node: HTMLElement; heading: HTMLElement };
    today(): string;
  };
  askrow: {
    Row: new (
      sector: Sector,
      at: number,
      session: Session,
      openLetter: (name: string, from: HTMLElement) => void,
    ) => any;
    progress(progressed: Progressed): string;
    fromWhom(progressed: Progressed): string;
    stateOf(entry: Asked, progressed: Progressed, isShared: boolean): string[];
  };
  printAlone(kind: string, ...nodes: Node[]): void;
  sharing?: { bind(part: HTMLElement, session: Session): void };
  proposed: {
    read(content: Content, written: Record<string, unknown>): Earlier;
    says(item: Item, answer?: Answer): boolean;
    pending(items: Item[], sheet: Sheet, earlier: Sheet): Item[];
    confirm(sheet: Sheet, earlier: Sheet, items: Item[]): void;
    since(earlier: Earlier, content: Content): Since;
    nameOf(sheet: Sheet): string;
  };
  proposal: {
    name(sheet: Sheet): string;
    changes(earlier: Earlier, content: Content): string[];
    confirm(session: Session, items: Item[]): void;
    earlierOf(session: Session): Earlier | null;
    showItem(form: HTMLElement, item: Item, session: Session): void;
  };
  proposals?: {
    show(session: Session): void;
    offer(session: Session, sheet: Sheet): void;
    dropButton(session: Session): HTMLButtonElement;
    facts(session: Session): string[];
  };
}
