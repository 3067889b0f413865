import { openForTracing } from "../../actions/open-summary";
import { figureAt } from "../../core/audit/figure";
import { TraceError, trace } from "../../core/audit/trace";
import { indicatorName } from "../../language/finding-sentence";
import { nodePlatform } from "../../workbook/platform/node";
import { SUMMARY_LIMITS } from "../../workbook/zip/limits";
import { environment, type GlobalOptions } from "../environment";
import { CommandError, EXIT } from "../exit";
import { readBytes } from "../files";
import { print, printJson, table } from "../output";
import { componentReport } from "../reports/rollup";
import { TOOL } from "../tool";

/** Prints what a summary cell is made of. */
export function traceSummary(file: string, cell: string, options: GlobalOptions): number {
  const { list, say, json } = environment(options);
  const stored = openForTracing(readBytes(file, SUMMARY_LIMITS), nodePlatform);
  if (!stored) throw new CommandError("U10", "cli.not-a-summary", { file });
  const found = traceOrExplain(() => trace(stored, cell));
  const known = figureAt(stored, list, found);
  const missing = known?.missing ?? [];
  if (json) {
    const composition = found.composition.map(({ number, row, at, ...component }) => componentReport(component));
    printJson({ ...TOOL, ...found, composition, missing });
    return EXIT.clean;
  }
  const indicator = indicatorName(found.indicator, list, say);
  const shown = found.column === found.measure ? "" : say(`summary.main.column.${found.column}`).replace("\n", "");
  const measure = `${say(`terms.measure.${found.measure}`)}${shown && say("cli.trace.of", { shown })}`;
  const departments = new Map(
    list.departments.map(({ id, nameZh, nameEn }) => [id, say("terms.name", { nameZh, nameEn })]),
  );
  print(say("cli.trace.total", { indicator, measure, value: found.value ?? "—" }));
  if (known?.absence) print(say(`pane.audit.absent.${known.absence}`));
  if (missing.length > 0 && (known?.absence ?? "not-reported") === "not-reported") {
    const names = missing.map((id) => departments.get(id) ?? id).join(say("terms.separator"));
    print(say("cli.trace.missing", { departments: names }));
  }
  if (found.composition.length === 0) return EXIT.clean;
  const head = (["department", "file", "sheet", "cell", "value", "operation"] as const).map((part) =>
    say(`cli.trace.head.${part}`),
  );
  const rows = found.composition.map(({ department, file: source, sheet, cell: at, value, operation }) => [
    departments.get(department) ?? department,
    source,
    sheet,
    at,
    value === null ? "" : String(value),
    say(`cli.trace.operation.${operation}`),
  ]);
  print(table(head, rows, [4]));
  return EXIT.clean;
}

function traceOrExplain<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof TraceError)) throw error;
    throw new CommandError(error.kind === "bad-cell" ? "U11" : "U12", `cli.${error.kind}`, error.args);
  }
}
