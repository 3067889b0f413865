import { refuseAltered } from "../../actions/altered";
import {
  nextYear,
  noYearEnd,
  taskLines,
  writeNextYear,
  type YearEnd,
  yearEndMonth,
  yearEndOfSummary,
} from "../../actions/next-year";
import { openSummary } from "../../actions/open-summary";
import { CodedError } from "../../core/errors/coded-error";
import { filesOf } from "../../core/targets/files";
import { printListFile } from "../../core/targets/print";
import { type ListProblem, TargetListError } from "../../core/targets/problems";
import type { TargetList } from "../../core/targets/schema";
import { listProblemLine } from "../../language/error-sentence";
import { listText } from "../../language/list-text";
import { statedText, withUnit } from "../../language/numbers";
import type { Speaker } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { exportTargetList } from "../../workbook/target-list/export";
import { SUMMARY_LIMITS } from "../../workbook/zip/limits";
import { type Environment, environment, type GlobalOptions } from "../environment";
import { EXIT } from "../exit";
import { readBytes } from "../files";
import { listInWorkbook } from "../list-workbook";
import { print, printJson, table, tell } from "../output";
import { holds, refuseInput, refuseToOverwrite } from "../overwrite";
import { intoSinks, openSink } from "../sink";
import { TOOL } from "../tool";
import { readAs } from "../unfit-file";
import { writeFile } from "../write-file";

/** A file each. */
export type TargetsOptions = GlobalOptions &
  Readonly<Partial<Record<"export" | "import" | "out" | "next" | "results", string>>> & { readonly force?: boolean };

/** Prints, exports or imports the target list, or makes next year's of it. */
export function targets(options: TargetsOptions): number | Promise<number> {
  const surroundings = environment(options);
  const { import: imported, export: exported, out, next, results, force = false } = options;
  if (results !== undefined && next === undefined) throw new CodedError("usage", "results-alone");
  if (next !== undefined && (exported ?? out) !== undefined) throw new CodedError("usage", "next-alone");
  if (next !== undefined) return writeNext(next, { imported, results, force }, surroundings);
  if (imported !== undefined && exported !== undefined) refuseInput(exported, [imported]);
  if (imported !== undefined) return importList(imported, { out, force }, surroundings);
  if (exported !== undefined) return exportList(exported, force, surroundings);
  return show(surroundings.list, surroundings);
}

interface Saving {
  readonly out: string | undefined;
  readonly force: boolean;
}

async function importList(file: string, { out, force }: Saving, surroundings: Environment): Promise<number> {
  const { say, json } = surroundings;
  const list = listIn(file, surroundings);
  if (list === null) return EXIT.failed;
  if (out !== undefined) await saveList(list, out, force);
  if (json) return show(list, surroundings);
  print(say("cli.targets.imported", { file, ...counts(list) }));
  const open = list.targets.filter(({ pending }) => pending).length;
  if (open > 0) print(say("cli.targets.open", { count: open }));
  if (out !== undefined) print(say("cli.targets.saved", { folder: out }));
  return EXIT.clean;
}

/** The list in a workbook; null where it has mistakes, which are then told. */
function listIn(file: string, { say, json }: Environment): TargetList | null {
  try {
    return listInWorkbook(file);
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    const problems = error.problems.map((problem) => listProblemReport(problem, say));
    if (json) printJson({ ...TOOL, file, problems });
    else {
      tell(say("cli.bad-target-list", { count: problems.length }));
      for (const { code, message } of problems) tell(`  ${code} ${message}`);
    }
    return null;
  }
}

interface NextOptions {
  readonly imported: string | undefined;
  readonly results: string | undefined;
  readonly force: boolean;
}

/** Writes the workbook of next year's list, and tells what is to be done to it. */
async function writeNext(file: string, { imported, results, force }: NextOptions, surroundings: Environment) {
  const { say, json } = surroundings;
  refuseInput(file, [imported ?? [], results ?? []].flat());
  const last = imported === undefined ? surroundings.list : listIn(imported, surroundings);
  if (last === null) return EXIT.failed;
  const made = nextYear(last, results === undefined ? noYearEnd : yearEndIn(results, last), nodePlatform);
  const bytes = await writeNextYear(made, say);
  if (!holds(file, bytes)) {
    refuseToOverwrite(file, { made: "other", list: last, force });
    writeFile(file, bytes);
  }
  const { id, version, year } = made.list.header;
  const lines = taskLines(made.tasks, made.list, say);
  if (json) {
    const tasks = made.tasks.map((task, index) => ({ ...task, ...lines[index]! }));
    printJson({ ...TOOL, list: id, listVersion: version, year, from: last.header.id, file, tasks });
    return EXIT.clean;
  }
  print(say("cli.targets.made-next", { file, year }));
  for (const { sheet, text } of lines) print(`  ${say("cli.targets.task", { sheet, text })}`);
  return EXIT.clean;
}

/** A mistake as `targets --import --json` shows it. */
function listProblemReport(problem: ListProblem, say: Speaker) {
  const { area: _, kind, code, args, file, place, path, ...located } = problem;
  return { code, problem: kind, file, place, path, args, ...located, message: listProblemLine(problem, say) };
}

function yearEndIn(file: string, list: TargetList): YearEnd {
  const stored = readAs("summary", file, () => openSummary(readBytes(file, SUMMARY_LIMITS), nodePlatform));
  const results = stored && yearEndOfSummary(stored, list);
  if (!results) throw new CodedError("usage", "not-the-year-end", { path: file, period: yearEndMonth(list) });
  refuseAltered(stored, list);
  return results;
}

async function saveList(list: TargetList, folder: string, force: boolean): Promise<void> {
  const sink = openSink(folder, { made: "other", list, force });
  await intoSinks([sink], () => {
    for (const [name, content] of Object.entries(filesOf(list))) sink.write(`${name}.json`, printListFile(content));
  });
}

async function exportList(file: string, force: boolean, { list, say, json }: Environment): Promise<number> {
  const bytes = await exportTargetList(list);
  if (!holds(file, bytes)) {
    // A list is exported to be edited, so that one that differs may hold somebody's work.
    refuseToOverwrite(file, { made: "other", list, force });
    writeFile(file, bytes);
  }
  if (json) printJson({ ...TOOL, list: list.header.id, file });
  else print(say("cli.targets.exported", { file, ...counts(list) }));
  return EXIT.clean;
}

function counts({ targets, indicators, relations }: TargetList) {
  return { targets: targets.length, indicators: indicators.length, relations: relations.length };
}

function show(list: TargetList, { say, json, language }: Environment): number {
  if (json) {
    const { id, version } = list.header;
    printJson({ ...TOOL, list: id, listVersion: version, hash: list.hash, targets: list.targets });
    return EXIT.clean;
  }
  const head = (["id", "name", "value", "department", "source"] as const).map((column) =>
    say(`cli.targets.head.${column}`),
  );
  const departments = new Map(list.departments.map((department) => [department.id, department]));
  const rows = list.targets.map((target) => {
    const department = departments.get(target.department)!;
    return [
      target.id,
      language === "en" ? target.nameEn : target.nameZh,
      target.pending
        ? say("cli.targets.pending")
        : target.value === null
          ? "—"
          : withUnit(statedText(target.value), target.unit, say),
      language === "en" ? department.nameEn : department.nameZh,
      target.source ? `${listText(target.source.section, say)} ¶${target.source.paragraph}` : "—",
    ];
  });
  print(table(head, rows, [2]));
  print(say("cli.targets.count", { count: list.targets.length }));
  return EXIT.clean;
}
