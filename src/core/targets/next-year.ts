import { roundTo } from "../numbers";
import type { ListFile } from "./problems";
import type { ListHeader, Target, TargetList } from "./schema";

/** What the bureau has to see to in next year's list; counted where there are several. */
export const NEXT_YEAR_TASKS = [
  "document",
  "targets",
  "references",
  "bases-set",
  "bases-open",
  "notes",
  "changed-basis",
  "profiles",
  "milestones",
  "indicators",
  "rules",
  "exceptions",
  "external",
] as const;

export interface NextYearTask {
  readonly task: (typeof NEXT_YEAR_TASKS)[number];
  readonly file: ListFile;
  /** How many records it is about; 0 where it is about the sheet as a whole. */
  readonly count: number;
}

/** Next year's list without its hash, and what is still to be done to it, in the order of its sheets. */
export interface NextYearList {
  readonly list: Omit<TargetList, "hash">;
  readonly tasks: readonly NextYearTask[];
}

export interface NextYearSources {
  /** What stands for the title of the document the new targets will come from. */
  readonly documentZh: string;
  /** A running total of the year that ends, in the indicator's unit: the district's, or a reporter's part; null where unknown. */
  result(indicator: string, reporter: string | null): number | null;
}

/**
 * The list of the year after: departments, indicators with their 代码, relations, calendar, units and light bands are
 * carried, and with them the states of rules that have no end; targets stay with their figure 待定 and without source, last year's results become the bases of growth; tasks
 * and the city's figures, which belong to one year, are left out. It is coherent as it is, so that the new year's forms
 * can be issued before its targets are set.
 */
export function nextYearList(last: TargetList, sources: NextYearSources): NextYearList {
  const header = nextHeader(last, sources.documentZh);
  const targets = last.targets.map((target) => openTarget(target, last, sources));
  const { hash: _, rules: all = [], ...carried } = last;
  const rules = all.filter(({ until }) => until === undefined);
  const list = { ...carried, ...(rules.length > 0 ? { rules } : {}), header, targets, milestones: [], external: [] };
  return { list, tasks: tasksFor(last, targets, rules.length) };
}

function nextHeader({ header, history }: TargetList, titleZh: string): ListHeader {
  const year = header.year + 1;
  const moved = (text: string) => text.replaceAll(String(header.year), String(year));
  const id = header.id.includes(String(header.year)) ? moved(header.id) : `${header.id}-${year}`;
  const cited = new Set(history.map(({ source }) => source.document));
  return {
    ...header,
    id,
    year,
    version: `${year}.1`,
    templateVersion: `${year}.1`,
    nameZh: moved(header.nameZh),
    nameEn: moved(header.nameEn),
    documents: [
      { id: `${id}-targets`, titleZh, kind: "targets" },
      ...header.documents.filter(({ id: own, kind }) => kind === "results" || cited.has(own)),
    ],
  };
}

/** A target whose figure, source and remarks were last year's. */
function openTarget(target: Target, { indicators }: TargetList, { result }: NextYearSources): Target {
  const { base: _, source: __, noteZh: ___, changedBasis: ____, ...kept } = target;
  const open: Target = { ...kept, value: null, pending: true };
  if (target.measure !== "growth") return open;
  const reached = result(target.indicator, target.reporter ?? null);
  const { decimals } = indicators.find(({ id }) => id === target.indicator)!;
  const base = reached === null ? 0 : roundTo(reached, decimals);
  return base > 0 ? { ...open, base } : open;
}

function tasksFor(
  { targets: last, milestones, external, indicators, calendar }: TargetList,
  targets: readonly Target[],
  rules: number,
) {
  const counted = (list: readonly Target[], has: (target: Target) => unknown) => list.filter(has).length;
  const bases = counted(targets, ({ base }) => base !== undefined);
  const lost = last.filter(({ base }, index) => base !== undefined && targets[index]!.base === undefined).length;
  const all: NextYearTask[] = [
    { task: "document", file: "list", count: 1 },
    { task: "targets", file: "targets", count: counted(targets, ({ comparator }) => comparator !== "track") },
    { task: "references", file: "targets", count: counted(targets, ({ comparator }) => comparator === "track") },
    { task: "bases-set", file: "targets", count: bases },
    { task: "bases-open", file: "targets", count: lost },
    { task: "notes", file: "targets", count: counted(last, ({ noteZh }) => noteZh) },
    { task: "changed-basis", file: "targets", count: counted(last, ({ changedBasis }) => changedBasis) },
    { task: "profiles", file: "targets", count: counted(targets, ({ profile }) => profile) },
    { task: "milestones", file: "milestones", count: milestones.length },
    { task: "indicators", file: "indicators", count: indicators.length },
    { task: "rules", file: "rules", count: rules },
    { task: "exceptions", file: "calendar", count: calendar.exceptions.length },
    { task: "external", file: "external", count: external.length },
  ];
  return all.filter(({ count }) => count > 0);
}
