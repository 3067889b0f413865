import { RECEIVED_FILE } from "../actions/received";
import { type Form, formsOf } from "../core/form/form";
import { addMonths, formatPeriod, type Period } from "../core/period";
import type { TargetList } from "../core/targets/schema";
import type { Platform } from "../workbook/platform/platform";
import { writeTemplate } from "../workbook/template/write";
import { FAULTS } from "./faults";
import { type FormWriter, formWriter } from "./form-writer";
import { type PlantedFault, type PlantedOddity, simulateMonth } from "./month";

/** Takes a finished file; `name` is a path below the folder written to, with "/". */
type FileSink = (name: string, bytes: Uint8Array) => void;

export interface SimulateRequest {
  readonly list: TargetList;
  readonly period: Period;
  /** Equal requests write equal bytes. */
  readonly seed: number;
  readonly faults: number;
  /**
   * How many workbooks to write, over as many invented districts as it takes, every one punctual.
   * Absent: the list's own district, with one unit missing, one late and one sending twice.
   */
  readonly units?: number;
  readonly platform: Platform;
  /** The list's forms issued before; issued anew when absent, which takes about a second. */
  readonly press?: FormWriter;
  readonly tool: { readonly tool: string; readonly version: string };
  /** Receives the month's workbooks, received.json and planted.json. */
  readonly write: FileSink;
  /** Receives faultless workbooks of the month before and the same month last year, in a folder per month. */
  readonly writeHistory?: FileSink;
  /** Told after each workbook of the month. */
  readonly onFile?: (done: number, total: number) => void;
}

/** Says what was deliberately wrong with the files beside it. */
export const PLANTED_FILE = "planted.json";

/** What was written and what was deliberately wrong with it: the content of planted.json. */
export interface SimulationReport {
  readonly tool: string;
  readonly version: string;
  readonly seed: number;
  readonly period: string;
  readonly files: readonly string[];
  readonly planted: readonly PlantedFault[];
  readonly harmless: readonly PlantedOddity[];
  readonly missing: readonly string[];
  readonly late: readonly { readonly department: string; readonly file: string }[];
  readonly twice: readonly { readonly department: string; readonly files: readonly string[] }[];
}

/** Division codes of invented districts: no province has 99. */
const FIRST_INVENTED_AREA = 990_001;

/** Writes an invented month of filled workbooks, one at a time, and says what was planted in them. */
export async function simulate(request: SimulateRequest): Promise<SimulationReport> {
  const { list, period, seed, units, tool, write } = request;
  const press = request.press ?? (await openFormWriter(list, request.platform));
  const forms = formsOf(list);
  const districts = units === undefined ? 1 : Math.ceil(units / forms.length);
  const report = {
    ...tool,
    seed,
    period: formatPeriod(period),
    files: [] as string[],
    planted: [] as PlantedFault[],
    harmless: [] as PlantedOddity[],
    missing: [] as string[],
    late: [] as { department: string; file: string }[],
    twice: [] as { department: string; files: readonly string[] }[],
  };
  // What nobody can find without earlier months is not planted when there are none.
  const kinds = FAULTS.filter(({ needsHistory }) => !needsHistory || request.writeHistory);
  const received: Record<string, string> = {};
  for (let district = 0; district < districts; district++) {
    const senders = units === undefined ? forms : forms.slice(0, units - district * forms.length);
    const faults =
      Math.round((request.faults * (district + 1)) / districts) - Math.round((request.faults * district) / districts);
    const area = areaOf(list, district);
    const irregular = units === undefined;
    const month = simulateMonth(list, { period, seed, area, forms: senders, faults, kinds, irregular });
    for (const file of month.files) {
      write(file.name, press(file));
      received[file.name] = file.receivedAt;
      report.files.push(file.name);
      request.onFile?.(report.files.length, units ?? month.files.length);
    }
    for (const key of ["planted", "harmless", "missing", "late", "twice"] as const) {
      (report[key] as unknown[]).push(...month[key]);
    }
    if (request.writeHistory) writePast(request.writeHistory, { list, period, seed, area, forms: senders }, press);
  }
  write(RECEIVED_FILE, jsonBytes(received));
  write(PLANTED_FILE, jsonBytes(report));
  return report;
}

/** Issues every form of the list once, to be filled as often as wanted. */
async function openFormWriter(list: TargetList, platform: Platform): Promise<FormWriter> {
  const issued = new Map<string, Uint8Array>();
  for (const form of formsOf(list)) issued.set(form.department.id, await writeTemplate(form, list));
  return formWriter((department) => issued.get(department)!, platform);
}

interface Past {
  readonly list: TargetList;
  readonly period: Period;
  readonly seed: number;
  readonly area: string;
  readonly forms: readonly Form[];
}

/** The months whose figures the checks of a month look back to: the one before within the year, and a year ago. */
function writePast(write: FileSink, { list, period, seed, area, forms }: Past, press: FormWriter): void {
  const months = [addMonths(period, -1), addMonths(period, -12)];
  for (const past of months.filter(({ month }) => month >= list.calendar.firstMonth)) {
    const { files } = simulateMonth(list, { period: past, seed, area, forms, faults: 0 });
    for (const file of files) write(`${formatPeriod(past)}/${file.name}`, press(file));
  }
}

function areaOf(list: TargetList, district: number): string {
  return district === 0 ? list.header.area.code : String(FIRST_INVENTED_AREA + district - 1);
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
