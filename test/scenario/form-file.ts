import { type Form, formOf } from "#src/core/form/form";
import { type FormLayout, layoutOf } from "#src/core/form/layout";
import type { Workbook } from "#src/core/grid/grid";
import { noHistory } from "#src/core/history/from-submissions";
import type { Measure } from "#src/core/measure";
import { parsePeriod } from "#src/core/period";
import { extractSubmission } from "#src/core/submission/extract";
import { type Fact, SIGNATURES, type Submission } from "#src/core/submission/submission";
import type { TargetList } from "#src/core/targets/schema";
import { contentOf, type FormContent } from "#src/pane/workspace/content";
import type { FormWriter } from "#src/samples/form-writer";
import { simulateMonth } from "#src/samples/month";
import { type CellChange, openForPatching, type Patcher, patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { textHash } from "#src/workbook/platform/platform";
import { readAnyWorkbook } from "#src/workbook/read/read-any";
import { defaultTargetList } from "./default-list";
import { formWriterOf, issuedBytes } from "./issued";

export const list: TargetList = defaultTargetList(nodePlatform);

/** What the pane knows beside a form. */
export const request = { list, history: noHistory, platform: nodePlatform };

/** The department whose form it is where a test does not care. */
const ANY = "investment-cooperation";

/** A form as a file: changed as a test needs it, and then its bytes or what is read from them. */
export class FormFile {
  constructor(private readonly made: Promise<Uint8Array>) {}

  /** With cells overwritten, as by a unit that corrects it. */
  with(...changes: readonly CellChange[]): FormFile {
    return new FormFile(this.made.then((bytes) => changed(bytes, changes)));
  }

  bytes(): Promise<Uint8Array> {
    return this.made;
  }

  async submission(): Promise<Submission> {
    return submissionOf(await this.made);
  }

  /** What the pane makes of it. */
  async content(): Promise<FormContent> {
    return formContent(await this.made);
  }
}

/** A department's form as issued, with nothing in it. */
export function issuedForm(department = ANY): FormFile {
  return new FormFile(Promise.resolve(issuedBytes(department)));
}

const writers = new Map<TargetList, Promise<FormWriter>>();

/**
 * A department's issued form, filled in completely and in order, as the file it would hand in. With another year's list it
 * is a form of that, whose figures go on from those of the bundled one; with an area it is of another district.
 */
export function filledForm(
  department = ANY,
  month = "2024-03",
  issuedBy = list,
  area = list.header.area.code,
): FormFile {
  const writer = writers.get(issuedBy) ?? formWriterOf(issuedBy);
  writers.set(issuedBy, writer);
  const world = { ...issuedBy, header: { ...issuedBy.header, year: list.header.year }, targets: list.targets };
  const form = formOf(issuedBy, issuedBy.departments.find(({ id }) => id === department)!)!;
  const about = { period: parsePeriod(month)!, seed: 1, area, forms: [form], faults: 0 };
  return new FormFile(writer.then((write) => write(simulateMonth(world, about).files[0]!)));
}

/** What a unit types into its form. Keys of figures are "indicator measure", of milestones the id. */
export interface Entries {
  readonly period?: string | number | null;
  readonly figures?: Readonly<Record<string, number | string>>;
  readonly notes?: Readonly<Record<string, string>>;
  readonly milestones?: Readonly<Record<string, readonly [state: string, date: string, note: string]>>;
  readonly unsigned?: true;
}

const patchers = new Map<string, Patcher>();

/** A department's issued form with just these entries typed in, and changes beside them. */
export function typedForm(department: string, entries: Entries, more: readonly CellChange[] = []): FormFile {
  const { layout } = formFor(department);
  const patcher = patchers.get(department) ?? openForPatching(issuedBytes(department), nodePlatform);
  patchers.set(department, patcher);
  return new FormFile(Promise.resolve(patcher.apply([...typed(entries, layout), ...more])));
}

function typed(entries: Entries, layout: FormLayout): CellChange[] {
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
  return changes;
}

const SIGNED = {
  unitHead: "负责人甲",
  statisticsHead: "统计负责人甲",
  preparer: "填报人甲",
  phone: "0431-80000000",
  reportedOn: "2024年4月8日",
} as const;

export function formFor(department: string): { form: Form; layout: FormLayout } {
  const form = formOf(list, list.departments.find(({ id }) => id === department)!)!;
  return { form, layout: layoutOf(form) };
}

/** Where things stand on the form of a test that does not care whose it is. */
export const { layout } = formFor(ANY);

/** A file with cells overwritten. */
export function changed(bytes: Uint8Array, cells: readonly CellChange[]): Uint8Array {
  return patchWorkbook(bytes, cells, nodePlatform);
}

export function read(bytes: Uint8Array): Workbook {
  return readAnyWorkbook(bytes, nodePlatform);
}

/** The submission a grid or a file is. */
export function submissionOf(source: Workbook | Uint8Array): Submission {
  const workbook = source instanceof Uint8Array ? read(source) : source;
  return extractSubmission(workbook, list, { name: "表.xlsx", sha256: "0".repeat(64) }, textHash(nodePlatform));
}

/** What the pane makes of a file. */
export function formContent(bytes: Uint8Array): FormContent {
  const content = contentOf({ workbook: read(bytes), fileName: "表.xlsx" }, request);
  if (content.kind !== "form") throw new Error(`a ${content.kind}, not a form`);
  return content;
}

export function factOf(submission: Submission, indicator: string, measure: Measure): Fact | undefined {
  return submission.facts.find((fact) => fact.indicator === indicator && fact.measure === measure);
}

/** The figures somebody typed in a form, in its order. */
export function typedFigures(bytes: Uint8Array): Fact[] {
  return submissionOf(bytes).facts.filter(({ formula, state }) => formula === undefined && state === "value");
}

/** Every figure that is not blank, as "indicator measure state value"; `typed` leaves out those of formulas. */
export function figuresOf(submission: Submission, typed?: "typed"): string[] {
  return submission.facts
    .filter(({ state, formula }) => state !== "blank" && !(typed && formula !== undefined))
    .map(({ indicator, measure, state, value }) => `${indicator} ${measure} ${state} ${value}`)
    .sort();
}
