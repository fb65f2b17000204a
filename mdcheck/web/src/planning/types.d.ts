/* The nouns of the plan page. */

/** The page as its parts see it: what the plan is now, and how it is changed. */
interface Planning {
  session: Session;
  library: PlanLibrary;
  where: Where;
  most: { most: number };
  plan: Planned;
  made: Plan;
  told: Told;
  drivers: Drivers;
  edit(apply: (plan: Planned) => Planned): void;
  step(words: string, apply: (plan: Planned) => Planned): void;
  /** The place of the field to go to once the plan is shown anew. */
  focusOn(place: string): void;
}

interface Mdcheck {
  "plan-library": PlanLibrary;
  edits: any;
  planFields: any;
  planAction: any;
  planGoal: any;
  planning: any;
}
