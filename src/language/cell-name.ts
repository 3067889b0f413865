import { MEASURES } from "../core/measure";
import type { TaskPart } from "../core/submission/task-cells";
import type { TargetList } from "../core/targets/schema";
import { indicatorName } from "./names";
import type { Speaker } from "./speaker";

/** A cell of a form with what stands there: a figure, or what is said of a task; neither where that is not known. */
export interface KnownCell {
  readonly cell: string;
  readonly indicator?: string | null | undefined;
  readonly measure?: string | null | undefined;
  readonly milestone?: string | null | undefined;
  readonly part?: TaskPart | null | undefined;
}

/** A cell named by its row and its column, and then by where it is: "「引进内资」1—本月（E14）". */
export function cellName(known: KnownCell, list: TargetList, say: Speaker): string {
  const { cell } = known;
  const row = rowName(known, list, say);
  return row === null ? cell : say("terms.aside", { about: row, text: cell });
}

/** The same for the first few of many, with how many there are. */
export function cellNames(known: readonly KnownCell[], list: TargetList, say: Speaker, most = 5): string {
  const names = known.slice(0, most).map((cell) => cellName(cell, list, say));
  const cells = names.join(say("terms.separator"));
  return names.length === known.length ? cells : say("terms.and-more-places", { cells, count: known.length });
}

/** The same where how many there are is said beside them. */
export function someCellNames(known: readonly KnownCell[], list: TargetList, say: Speaker, most = 5): string {
  const cells = known
    .slice(0, most)
    .map((cell) => cellName(cell, list, say))
    .join(say("terms.separator"));
  return known.length > most ? say("terms.and-more", { cells }) : cells;
}

function rowName({ indicator, measure, milestone, part }: KnownCell, list: TargetList, say: Speaker): string | null {
  const quoted = (text: string) => say("terms.quoted", { text });
  if (milestone) {
    const { nameZh, nameEn } = list.milestones.find(({ id }) => id === milestone) ?? {
      nameZh: milestone,
      nameEn: milestone,
    };
    const row = quoted(say("terms.name", { nameZh, nameEn }));
    return part ? say("terms.column", { row, column: say(`terms.task.${part}`) }) : row;
  }
  if (!indicator) return null;
  const column = MEASURES.find((one) => one === measure);
  const row = quoted(indicatorName(indicator, list, say));
  return column === undefined ? row : say("terms.column", { row, column: say(`terms.measure.${column}`) });
}
