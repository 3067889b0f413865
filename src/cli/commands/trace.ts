import { openForTracing } from "../../actions/open-summary";
import { componentReport } from "../../actions/summary-report";
import { isOwn } from "../../core/audit/figure-unit";
import { type Trace, trace } from "../../core/audit/trace";
import { CodedError } from "../../core/errors/coded-error";
import { formatPeriod } from "../../core/period";
import { listAmong } from "../../core/targets/known-lists";
import { departmentName, quotedIndicator } from "../../language/names";
import { figureText, statedText } from "../../language/numbers";
import { nodePlatform } from "../../workbook/platform/node";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson, table } from "../output";
import { readSummaryFile } from "../summary-bytes";
import { TOOL } from "../tool";

/** Prints what a summary cell is made of. */
export async function traceSummary(file: string, cell: string, options: ListOptions): Promise<ExitCode> {
  const { lists: known, say, json } = await environmentWithLists(options);
  const { bytes, lists } = readSummaryFile(file, known);
  const stored = openForTracing(bytes, nodePlatform);
  if (!stored) throw new CodedError("usage", "not-a-summary", { file });
  const list = listAmong(lists, stored.list);
  const found = trace(stored, list, cell);
  if (json) {
    printJson({ ...TOOL, ...traceReport(found) });
    return EXIT.clean;
  }
  const { absence, missing, composition } = found;
  const indicator = quotedIndicator(found.indicator, list, say);
  const shown = isOwn(found.column) ? "" : say(`summary.main.column.${found.column}`).replace("\n", "");
  const measure = `${say(`terms.measure.${found.measure}`)}${shown && say("cli.trace.of", { shown })}`;
  print(say("cli.trace.total", { indicator, measure, value: figureText(found, say) }));
  if (absence) print(say(`pane.audit.absent.${absence}`));
  const names = (ids: readonly string[]) => ids.map((id) => departmentName(id, list, say)).join(say("terms.separator"));
  if (missing.length > 0 && (absence ?? "not-reported") === "not-reported") {
    print(say("cli.trace.missing", { departments: names(missing) }));
  }
  if (composition.length === 0) return EXIT.clean;
  if (found.method && absence === null) print(say(`pane.audit.methods.${found.method}`));
  const head = (["department", "file", "sheet", "cell", "value", "operation"] as const).map((part) =>
    say(`cli.trace.head.${part}`),
  );
  const rows = composition.map(({ department, file: source, sheet, cell: at, value, operation, indicator: id }) => [
    departmentName(department, list, say),
    source,
    sheet,
    at,
    value === null ? "" : statedText(value, list.indicators.find((one) => one.id === id)?.decimals),
    say(`cli.trace.operation.${operation}`),
  ]);
  print(table(head, rows, [4]));
  return EXIT.clean;
}

/** All that is known of the cell, with figures in full. */
function traceReport({ period, composition, comparisons: _, ...known }: Trace) {
  return {
    ...known,
    period: formatPeriod(period),
    composition: composition.map(({ number, row, at, ...component }) => componentReport(component)),
  };
}
