import { hashOf } from "../../actions/bundled-list";
import { filesOf } from "../../core/targets/files";
import { printListFile } from "../../core/targets/print";
import { type ListProblem, TargetListError } from "../../core/targets/problems";
import type { TargetList } from "../../core/targets/schema";
import { listProblemLine } from "../../language/error-sentence";
import type { Speaker } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { readWorkbook } from "../../workbook/read/read";
import { exportTargetList } from "../../workbook/target-list/export";
import { importTargetList } from "../../workbook/target-list/import";
import { type Environment, environment, type GlobalOptions } from "../environment";
import { EXIT } from "../exit";
import { readBytes } from "../files";
import { print, printJson, table, tell } from "../output";
import { holds, refuseInput, refuseToOverwrite } from "../overwrite";
import { fileSink } from "../sink";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

/** A file each. */
export type TargetsOptions = GlobalOptions &
  Readonly<Partial<Record<"export" | "import" | "out", string>>> & { readonly force?: boolean };

/** Prints, exports or imports the target list. */
export function targets(options: TargetsOptions): number | Promise<number> {
  const surroundings = environment(options);
  const { import: imported, export: exported, out, force = false } = options;
  if (imported !== undefined && exported !== undefined) refuseInput(exported, [imported]);
  if (imported !== undefined) return importList(imported, { out, force }, surroundings);
  if (exported !== undefined) return exportList(exported, force, surroundings);
  return show(surroundings.list, surroundings);
}

interface Saving {
  readonly out: string | undefined;
  readonly force: boolean;
}

function importList(file: string, { out, force }: Saving, surroundings: Environment): number {
  const { say, json } = surroundings;
  let list: TargetList;
  try {
    list = importTargetList(readWorkbook(readBytes(file), nodePlatform), (files) => hashOf(files, nodePlatform));
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    const problems = error.problems.map((problem) => listProblemReport(problem, say));
    if (json) printJson({ ...TOOL, file, problems });
    else {
      tell(say("cli.bad-target-list", { count: problems.length }));
      for (const { code, message } of problems) tell(`  ${code} ${message}`);
    }
    return EXIT.failed;
  }
  if (out !== undefined) saveList(list, out, force);
  if (json) return show(list, surroundings);
  print(say("cli.targets.imported", { file, ...counts(list) }));
  if (out !== undefined) print(say("cli.targets.saved", { folder: out }));
  return EXIT.clean;
}

/** A mistake as `targets --import --json` shows it. */
function listProblemReport(problem: ListProblem, say: Speaker) {
  const { area: _, kind, code, args, file, place, path, ...located } = problem;
  return { code, problem: kind, file, place, path, args, ...located, message: listProblemLine(problem, say) };
}

function saveList(list: TargetList, folder: string, force: boolean): void {
  const write = fileSink(folder, { made: "other", list, force });
  for (const [name, content] of Object.entries(filesOf(list))) {
    write(`${name}.json`, printListFile(content));
  }
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
      target.value === null ? "—" : `${target.value} ${target.unit}`,
      language === "en" ? department.nameEn : department.nameZh,
      `${target.source.section} ¶${target.source.paragraph}`,
    ];
  });
  print(table(head, rows, [2]));
  print(say("cli.targets.count", { count: list.targets.length }));
  return EXIT.clean;
}
