import type { FormLine } from "../../client/answers";
import { FORM_STATES, type FormState } from "../../core/states/state";
import type { Speaker } from "../../language/speaker";

/** The levels of findings the roster counts. */
export const ROSTER_LEVELS = ["A", "B", "C"] as const;

/** Which lines of the roster to show; an empty set of states means all. */
export interface RosterChoice {
  readonly states: ReadonlySet<FormState>;
  /** Part of a unit's name in either language. */
  readonly text: string;
}

/** What wants the bureau's attention stands first: overdue, to be judged, waited for, done. */
const URGENCY: Readonly<Record<FormState, number>> = {
  submitted: 1,
  faulty: 2,
  returned: 3,
  reviewing: 4,
  passed: 4,
  saved: 4,
  empty: 4,
  accepted: 5,
};

/** The lines a filter lets through, the most urgent first; equals keep the list's order. */
export function shownLines(lines: readonly FormLine[], { states, text }: RosterChoice): FormLine[] {
  const wanted = text.trim().toLowerCase();
  const fits = ({ nameZh, nameEn }: FormLine) => `${nameZh} ${nameEn}`.toLowerCase().includes(wanted);
  return lines
    .filter((line) => (states.size === 0 || states.has(line.state)) && fits(line))
    .toSorted((a, b) => urgency(a) - urgency(b));
}

/** How many forms are in each state that occurs, in the order of the states. */
export function tallies(lines: readonly FormLine[]): { readonly state: FormState; readonly count: number }[] {
  return FORM_STATES.map((state) => ({ state, count: lines.filter((line) => line.state === state).length })).filter(
    ({ count }) => count > 0,
  );
}

/** Whether a form came in time: late or on time once it came, overdue or waited for until then. */
export function punctuality({ version, late, overdue }: FormLine): "onTime" | "late" | "overdue" | "waiting" {
  if (version > 0) return late ? "late" : "onTime";
  return overdue ? "overdue" : "waiting";
}

/** How complete a form is: figures given of those asked; of a unit with tasks alone, the tasks reported on. */
export function reported({ asked, filled, tasks, tasksReported }: FormLine, say: Speaker): string {
  return asked > 0
    ? say("terms.outOf", { part: filled, whole: asked })
    : say("desk.roster.tasks", { reported: tasksReported, tasks });
}

function urgency({ state, overdue }: FormLine): number {
  return overdue ? 0 : URGENCY[state];
}
