import { historyOf } from "../history/from-submissions";
import type { HistoryFact } from "../history/history";
import { isGrowth, type Measure } from "../measure";
import { STATED_GROWTH_DECIMALS } from "../numbers";
import type { Period } from "../period";
import { indicatorOf } from "../targets/indicators";
import type { TargetList } from "../targets/schema";
import type { CueCell, CueInput } from "./cue";

/** The input with what several searches look up. */
export interface CueContext extends CueInput {
  /** Units with figures of the month. */
  readonly departments: readonly string[];
  /** The figures of a unit's form of the month. */
  of(department: string): readonly HistoryFact[];
  /** A unit's figure in a month, by default the one looked at. */
  find(department: string, indicator: string, measure: Measure, period?: Period): HistoryFact | undefined;
}

export function contextOf(input: CueInput): CueContext {
  const all = historyOf([...input.past, ...input.figures]);
  const units = groupBy(input.figures, ({ department }) => department);
  return {
    ...input,
    departments: [...units.keys()],
    of: (department) => units.get(department) ?? [],
    find: (department, indicator, measure, period = input.period) => all.find(department, indicator, measure, period),
  };
}

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The cell of a figure; its place is empty where only a summary tells of it. */
export function cellOf({ department, indicator, measure, period, value, file, sheet, cell }: HistoryFact): CueCell {
  return { department, indicator, measure, period, value, file, sheet: sheet ?? "", cell: cell ?? "" };
}

/** The decimals a figure is stated with. */
export function statedDecimals(list: TargetList, indicator: string, measure: Measure): number {
  return isGrowth(measure) ? STATED_GROWTH_DECIMALS : indicatorOf(list, indicator).decimals;
}

/** How many steps of its last stated digit a figure is: 21.59 with two decimals is 2159 of them. */
export function stepsOf(list: TargetList, { indicator, measure, value }: HistoryFact): number {
  return Math.round(Math.abs(value) * 10 ** statedDecimals(list, indicator, measure));
}
