/* The nouns of the kernel, as in model.py and beside the functions of count.py and score.py; those of
   content and sheets stand in ../types.d.ts. Whole numbers throughout: `mdcheck.result` publishes them. */

/** An exact share: part and whole, compared by cross-multiplying; the whole is never 0. */
type Ratio = [number, number];
type Answers = Record<string, Answer>;
type Profile = Record<string, string>;
type Drivers = Map<string, number>; // item id -> its points, most first
type Json = Record<string, any>;

interface Item {
  /** Keys of the profile; none: it concerns every country. */
  applies?: string[];
}

interface Content {
  measures?: Listed[];
  instruments?: Listed[];
  data_sources?: Listed[];
  /** By measure, the title of an experience. */
  shown_by?: Record<string, string>;
  serves?: Serves;
}

/** P, K and M of the method, and what follows from them; M is never 0. */
interface Index extends Priority {
  points: number;
  known: number;
  full: number;
}

/** Need and potential taken together. */
interface Priority {
  low: Ratio;
  value: Ratio | null;
  high: Ratio;
  coverage: Ratio;
}

/** A scored item made ready to be counted, once for any number of sheets. */
interface Counted {
  item: Item;
  id: string;
  /** 0 need, 1 potential. */
  part: 0 | 1;
  /** Weight times points, for level 0, 1, 2. */
  points: number[];
  /** Twice the weight: its points at most. */
  full: number;
  /** The sums it is part of: its sector's, its transfers', its groups'. */
  slots: number[];
  /** The level at which it is something to act on whatever the score. */
  alert: number | null;
  /** Its position when core items come first, then file order. */
  order: number;
  /** Its position when heavy items come first, then core, then file order. */
  heaviest: number;
}

interface Prepared {
  method: Method;
  scope: string;
  sectors: { sector: Sector; items: Counted[] }[];
  transfers: string[];
  groups: string[];
  /** How many sums there are: need and potential of each sector, each transfer, each group. */
  size: number;
}

interface Sums {
  points: number[];
  known: number[];
  full: number[];
}

interface Found {
  alerts: string[];
  drivers: Drivers;
  to_find_out: string[];
  set_aside: string[];
  /** Kind, or "none" -> the points that rest on it. */
  evidence: Map<string, number>;
}

interface Tally extends Found {
  /** Twice the heaviest weight answered in need and in potential. */
  heaviest: [number, number];
}

interface Lens {
  need: Index | null;
  potential: Index | null;
}

interface Parts extends Lens {
  priority: Priority | null;
}

/** The placed sectors: what each of them is compared with. */
interface Field {
  size: number;
  lows: Ratio[];
  values: Ratio[];
  highs: Ratio[];
  needs: Ratio[];
  potentials: Ratio[];
}

/** How a sector stands among the others. */
interface Standing {
  verdict: string;
  firm: boolean | null;
  group_best: string | null;
  group_worst: string | null;
  mode: string | null;
  mode_firm: boolean | null;
  place: number | null;
  best: number | null;
  worst: number | null;
  need_place: number | null;
  potential_place: number | null;
}

interface SectorResult extends Parts, Found, Standing {
  id: string;
  title: string;
  annex: string;
  step: Ratio | null;
}

interface Scores {
  sectors: SectorResult[];
  transfer: Map<string, Lens>;
  group: Map<string, Lens>;
}

interface GoalResult {
  title: string;
  sectors: string[];
  total: number;
  low: number;
  high: number;
  place: number | null;
}

/** A measure, an instrument or a data source, and the items it goes with. */
interface Listed {
  id: string;
  sector?: string; // of a measure
  items: string[];
}

interface Library {
  measures?: Listed[];
  instruments?: Listed[];
  data_sources?: Listed[];
  /** By measure, the title of an experience. */
  shown_by?: Record<string, string>;
  serves?: Serves;
}

interface ToDo {
  measures: string[];
  instruments: string[];
  data_sources: string[];
}

/** What an answer sheet comes to: sectors and goals in the order shown, and the lenses. */
interface Result extends Scores {
  title: string;
  scope: string;
  content_version: string;
  method_version: string;
  ranked: number;
  /** The kinds of evidence there are, none first. */
  evidence: string[];
  goals: GoalResult[];
  unknown_ids: string[];
  /** By sector, where a library was given. */
  to_do: Map<string, () => ToDo>; // worked out when it is asked for
}

/** The items of a sector that a draw goes through: three points each, level -1 for none. */
interface Drawn {
  ids: string[];
  weights: Int32Array;
  points: Int32Array;
  parts: Uint8Array;
  levels: Int8Array;
}

/** Where a placed sector comes in many variations; `shares` counts draws by group. */
interface Likely {
  id: string;
  place: number;
  likely_best: number;
  likely_worst: number;
  shares: Map<string, number | null>;
  hinges: string[];
}

interface Robustness {
  title: string;
  scope: string;
  seed: number;
  draws: number;
  sectors: Likely[];
}

/** `step` makes so many more draws and says whether all are made; `result` makes those that are left. */
interface Draws {
  step(draws: number): boolean;
  result(): Robustness;
}

/** What each answer to an item was given how often: 0, 1, 2, "unknown", "not-applicable". */
type Votes = Record<string | number, number>;
/** By item id, what a group agreed. */
type AgreedLevels = Record<string, { level: Level; note: string }>;
/** A ratio whose parts need more room than a number has. */
type BigRatio = [bigint, bigint];
/** A sheet, or a constituency's sheets as one. */
type Voter = Pick<Sheet, "profile" | "answers" | "goals">;

/** What one respondent said of an item. */
interface Said {
  name: string;
  answer: Answer;
}

interface Respondent {
  name: string;
  constituency: string;
  date: string;
  /** Its votes on scored items. */
  answered: number;
}

/** What several respondents said of an item, and what it comes to. */
interface MergedItem {
  id: string;
  votes: Votes;
  level: Level;
  /** The median lies between two levels, and none is agreed: `level` is unknown. */
  contested: boolean;
  agreed: boolean;
  spread: number | null;
  agreement: Ratio | null;
}

/** Several respondents brought together: the merged sheet, and where they disagree. */
interface Merged {
  by: string;
  respondents: Respondent[];
  items: MergedItem[];
  disagreements: string[];
  decisive: string[];
  alpha: BigRatio | null;
  /** By sector. */
  alphas: Map<string, BigRatio | null>;
  sheet: Sheet;
}

/** What is said of an item before and after. */
interface SaidTwice {
  item: Item;
  was: Level;
  now: Level;
}

/** After less before, of published values, in tenths of a percent. */
interface Difference {
  priority: number | null;
  need: number | null;
  potential: number | null;
}

/** One sector at two dates, and the ids of the items that moved. */
interface SectorComparison {
  id: string;
  before: SectorResult;
  after: SectorResult;
  difference: Difference;
  better: string[];
  worse: string[];
  grown: string[];
  shrunk: string[];
  newly_known: string[];
  newly_unknown: string[];
}

interface Comparison {
  before: { title: string; date: string };
  after: { title: string; date: string };
  sectors: SectorComparison[];
}

/** How many steps of the process have which answer. */
interface Steps {
  in_place: number;
  partly: number;
  missing: number;
  unknown: number;
  not_applicable: number;
  blank: number;
}

interface ProcessResult {
  id: string;
  stage: string;
  steps: Steps;
  /** What is not in place, in file order. */
  to_do: { id: string; state: keyof Steps }[];
}

interface StageResult {
  id: string;
  steps: Steps;
  checklists: string[];
}

/** Where the planning process stands. `at`: the first stage with something to do; `ahead`: begun beyond it. */
interface Course {
  at: string | null;
  ahead: string[];
  stages: StageResult[];
  checklists: ProcessResult[];
}

interface Options {
  scope?: string | null;
  sectors?: string[] | null;
  /** The content itself, where the result is also to say what the answers call for. */
  library?: Library | null;
}

interface Mdcheck {
  count: any;
  score: any;
  goals: any;
  measures: any;
  prepare(content: Content, ids?: string[] | null, scope?: string): Prepared;
  assess(content: Content, sheet: Sheet, options?: Options): Result;
  assessed(prepared: Prepared, sheet: Sheet, library?: Library | null): Result;
  robustness: {
    (prepared: Prepared, sheet: Sheet, result: Result, seed?: number): Robustness;
    start(prepared: Prepared, sheet: Sheet, result: Result, seed?: number): Draws;
    numbers(seed: number): () => number;
  };
  votes: any;
  agreement: {
    spread(votes: Votes): number | null;
    agreement(votes: Votes): Ratio | null;
    alpha(votes: Votes[]): BigRatio | null;
    /** An alpha as it is published, in hundredths. */
    hundredths(ratio: BigRatio): number;
  };
  decisive(content: Content, sheet: Sheet, ids: string[], votes: Map<string, Votes>): string[];
  merge(
    content: Content,
    sheets: Sheet[],
    options?: { by?: string; agreed?: AgreedLevels; title?: string },
  ): Merged;
  /** Made by a script that few pages load. */
  plan?(
    content: Content,
    library: PlanLibrary,
    sheet: Sheet,
    result: Result,
    options?: { top?: number; sectors?: string[]; goals?: string[] },
  ): Plan;
  compare(content: Content, before: Sheet, after: Sheet, options?: { scope?: string | null }): Comparison;
  process: {
    (content: Content, answers: Answers): Course;
    isSaid(content: Content, answers: Answers): boolean;
    leftOf(steps: Steps): number;
    applicableOf(steps: Steps): number;
    isGraded(item: Item): boolean;
  };
  result: any;
  merged: { mergeObject(merged: Merged): Json; comparisonObject(found: Comparison): Json };
}

/** A measure with all that a plan says of it. */
interface PlanMeasure extends Listed {
  indicators: string[];
  watch: string;
  source: string[];
  instruments: string[];
  experiences: string[];
  /** What it takes to plan with it, as far as it is told; cost and time in words. */
  lead?: string;
  legal?: string;
  needs?: string;
  steps?: string[];
  cost?: string;
  effect?: string;
  /** Where the first values of its indicators come from. */
  baselines?: string[];
}

/** What sectors and measures serve, each in a line, by id. */
interface Serves {
  sectors: Record<string, string>;
  measures: Record<string, string>;
}

/** The library as the plan page has it. */
interface PlanLibrary {
  serves: Serves;
  measures: PlanMeasure[];
  instruments: Listed[];
  data_sources: Listed[];
  experiences: Term[];
  /** The titles of the documents, by their ids. */
  named: Record<string, string>;
  /** By sector, whom to convene. */
  stakeholders: Record<string, { name: string; source: string[] }[]>;
}

interface Convener {
  name: string;
  sectors: string[];
  source: string[];
}

/** What is to be done, what calls for it, and how one sees that it works. */
interface PlanAction extends PlannedAction {
  called_by: string[];
  indicators: PlannedIndicator[];
  watch: string;
  data_sources: string[];
  instruments: string[];
  experiences: string[];
  source: string[];
}

interface PlanGoal {
  title: string;
  sectors: string[];
  place: number | null;
  total: number | null;
  national: string;
  objective: string;
  actions: PlanAction[];
  more: string[];
  tied: number;
  requirements: string[];
  assumptions: string[];
  indicators: PlannedIndicator[];
  convene: Convener[];
  to_find_out: string[];
}

interface Plan {
  basis: string;
  years: string;
  framework: string;
  goals: PlanGoal[];
  left: number;
  convene: Convener[];
}
