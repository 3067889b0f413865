import { type Form, formOf } from "../../../src/core/form/form";
import { type FormLayout, layoutOf } from "../../../src/core/form/layout";
import type { Workbook } from "../../../src/core/grid/grid";
import type { Measure } from "../../../src/core/measure";
import { extractSubmission } from "../../../src/core/submission/extract";
import { type Fact, SIGNATURES, type Submission } from "../../../src/core/submission/submission";
import type { TargetList } from "../../../src/core/targets/schema";
import { type CellChange, openForPatching, type Patcher } from "../../../src/workbook/patch/patch";
import { nodePlatform } from "../../../src/workbook/platform/node";
import { textHash } from "../../../src/workbook/platform/platform";
import { readWorkbook } from "../../../src/workbook/read/read";
import { writeTemplate } from "../../../src/workbook/template/write";
import { defaultTargetList } from "../../scenario/default-list";

export const list: TargetList = defaultTargetList(nodePlatform);

/** What a unit types into its form. Keys of figures are "indicator measure", of milestones the id. */
export interface Entries {
  readonly period?: string | number | null;
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly milestones?: Readonly<Record<string, readonly [state: string, date: string, note: string]>>;
  readonly unsigned?: true;
}

const patchers = new Map<string, Promise<Patcher>>();

export function formFor(department: string): { form: Form; layout: FormLayout } {
  const form = formOf(list, list.departments.find(({ id }) => id === department)!)!;
  return { form, layout: layoutOf(form) };
}

/** The department's issued template with the entries typed in, as a file. */
export async function filledForm(department: string, entries: Entries, more: readonly CellChange[] = []) {
  const { form, layout } = formFor(department);
  let opened = patchers.get(department);
  if (!opened) {
    opened = writeTemplate(form, list).then((bytes) => openForPatching(bytes, nodePlatform));
    patchers.set(department, opened);
  }
  const changes: CellChange[] = [];
  const period = entries.period === undefined ? "2024年3月" : entries.period;
  changes.push({ ...layout.period, value: period });
  for (const [key, value] of Object.entries(entries.figures ?? {})) {
    const [indicator, measure] = key.split(" ") as [string, Measure];
    changes.push({ ...layout.figure(indicator, measure), value });
  }
  for (const [indicator, value] of Object.entries(entries.notes ?? {})) {
    changes.push({ ...layout.note(indicator), value });
  }
  for (const [id, [state, date, note]] of Object.entries(entries.milestones ?? {})) {
    const places = layout.milestone(id);
    changes.push({ ...places.state, value: state }, { ...places.date, value: date }, { ...places.note, value: note });
  }
  if (!entries.unsigned) {
    for (const name of SIGNATURES) changes.push({ ...layout.signatures[name], value: SIGNED[name] });
  }
  return (await opened).apply([...changes, ...more]);
}

const SIGNED = {
  unitHead: "负责人甲",
  statisticsHead: "统计负责人甲",
  preparer: "填报人甲",
  phone: "0431-80000000",
  reportedOn: "2024年4月8日",
} as const;

export function read(bytes: Uint8Array): Workbook {
  return readWorkbook(bytes, nodePlatform);
}

/** The submission a grid or a file is. */
export function submissionOf(source: Workbook | Uint8Array): Submission {
  const workbook = source instanceof Uint8Array ? read(source) : source;
  return extractSubmission(workbook, list, { name: "表.xlsx", sha256: "0".repeat(64) }, textHash(nodePlatform));
}

export function factOf(submission: Submission, indicator: string, measure: Measure): Fact | undefined {
  return submission.facts.find((fact) => fact.indicator === indicator && fact.measure === measure);
}

/** Every figure that is not blank, as "indicator measure state value"; `typed` leaves out those of formulas. */
export function figuresOf(submission: Submission, typed?: "typed"): string[] {
  return submission.facts
    .filter(({ state, formula }) => state !== "blank" && !(typed && formula !== undefined))
    .map(({ indicator, measure, state, value }) => `${indicator} ${measure} ${state} ${value}`)
    .sort();
}
