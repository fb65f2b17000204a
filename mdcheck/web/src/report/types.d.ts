/* The nouns of a report, as in blocks.py, plain objects; Text, Map and Range mean other things here. What has its default value is left out: a tone,
   a tail, what a line leads to, what a list says of the rest, a column's kind "text". */

/** How a document begins; `foot` stands at the foot of every page. */
interface Cover {
  kind: "cover";
  title: string;
  subtitle: string;
  /** Names with what they are. */
  facts: [string, string][];
  text: string;
  foot: string;
  /** As YYYY-MM-DD; left out where there is none. */
  date?: string;
  /** Left out where it has a page of its own. */
  alone?: false;
}

interface Heading {
  kind: "heading";
  level: number;
  text: string;
}

interface TextBlock {
  kind: "text";
  text: string;
  tone?: "lead" | "alert" | "quiet";
}

/** `to` is a kind and an id, such as "item:health.care-abroad" or "measure:train-at-home". */
interface Line {
  text: string;
  to?: string;
  tail?: string;
}

interface Points {
  kind: "points";
  label: string;
  lines: Line[];
  shown: number;
  more?: string;
}

/** In tenths of a percent. */
interface Bounds {
  low: number;
  value: number;
  high: number;
}

/** A cell that only the country can fill. */
interface Blank {
  hint: string;
}

/** A number that follows from others in its table: see blocks.py. */
interface Worked {
  value: number;
  how: "sum" | "share" | "mean";
  /** Two columns, from 0; left out but of a share. */
  of?: [number, number];
}

type Cell = string | Line | Bounds | Blank | Worked | null;

interface Column {
  title: string;
  kind?: "number" | "bar";
  /** For wide pages only. */
  extra?: boolean;
}

interface Table {
  kind: "table";
  label: string;
  columns: Column[];
  rows: (Cell[] | Heading)[];
}

interface Dot {
  place: number;
  title: string;
  to: string;
  need: number;
  potential: number;
  quadrant: string;
}

interface Quadrant {
  id: string;
  title: string;
  need: boolean;
  potential: boolean;
}

interface MapBlock {
  kind: "map";
  label: string;
  need: string;
  potential: string;
  middle: number;
  quadrants: Quadrant[];
  dots: Dot[];
}

/** A sector in the ranking; `best` and `worst` are its likely places, else its possible ones. */
interface Rank {
  place: number;
  title: string;
  to: string;
  score: Bounds;
  best: number;
  worst: number;
}

interface Ranking {
  kind: "ranking";
  label: string;
  score: string;
  places: string;
  ranks: Rank[];
}

/** Blocks in a frame. */
interface Box {
  kind: "box";
  title: string;
  blocks: Block[];
}

/** Its blocks are made when it is opened: all of them at every answer would take too long. */
interface Fold {
  kind: "fold";
  title: string;
  blocks: () => Block[];
}

type Block = Cover | Heading | TextBlock | Points | Table | MapBlock | Ranking | Box | Fold;

/** What a report is about, and what else it may draw on. */
interface Told {
  content: Content;
  /** By id, each with its text. */
  items: Record<string, Item>;
  sheet: Sheet;
  result: Result;
  library?: Library | null;
  /** Empty unless it was drawn. */
  likely: Map<string, any>; // Likely; null while it is not known yet
  draws: number;
}

/** Somebody's sheet, and what it says of an item. */
type SaidBy = [Sheet, Answer];

/** The sheets of several respondents, what they come to, and what the group made of it. */
interface Voices {
  /** The merged sheet and its result. */
  about: Told;
  sheets: Sheet[];
  merged: Merged;
  items: Map<string, MergedItem>;
  agreed: AgreedLevels;
  find_out: Record<string, FindOut>;
}

/** Two sheets and what moved between them. */
interface Compared {
  /** The later sheet and its result. */
  about: Told;
  before: Sheet;
  found: Comparison;
  /** What was asked for; else each sheet has its own. */
  scope?: string | null;
}

/** What a document is to hold: see document.py. */
interface DocumentOptions {
  sectors: string[];
  notes: boolean;
  short: boolean;
  version: string;
  voices: Voices | null;
}

type Progress = { asked: number; answered: number; unknown: number };

interface Sector {
  stakeholders?: string[];
}

interface Listed {
  title: string;
}

interface Mdcheck {
  /** `report.voices`, which the script "voices" makes. */
  voices?: unknown;
  report: {
    told(
      content: Content,
      sheet: Sheet,
      result: Result,
      options?: { library?: Library | null; robustness?: Robustness | null },
    ): Told;
    progress(about: Told, sectors: Sector[]): Progress;
    sector(about: Told, result: SectorResult, options: { alone: boolean }): Block[];
    overview(about: Told): Block[];
    whole(about: Told, options?: { short?: boolean }): Block[];
    goals(about: Told): Block[];
    ourFormula(): string;
    likely(about: Told, seed: number): Block[];
    /** Made by a script that few pages load. */
    plan(about: Told, made: Plan, options?: { short?: boolean }): Block[];
    voices(
      about: Told,
      sheets: Sheet[],
      merged: Merged,
      agreed: AgreedLevels,
      find_out: Record<string, FindOut>,
    ): Voices;
    merged(found: Voices, options?: { short?: boolean }): Block[];
    document(about: Told, options?: DocumentOptions): Block[];
    brief(about: Told, options?: DocumentOptions): Block[];
    comparison(pair: Compared, options?: { short?: boolean }): Block[];
    /** What the parts of a report give each other. */
    [more: string]: any;
  };
}
