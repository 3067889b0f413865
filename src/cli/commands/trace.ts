import { openForTracing } from "../../actions/open-summary";
import { componentReport } from "../../actions/summary-report";
import { isOwn } from "../../core/audit/figure-unit";
import type { SourceStory } from "../../core/audit/source-story";
import type { StoredComponent } from "../../core/audit/stored";
import { storiesIn } from "../../core/audit/stories";
import { summaryList } from "../../core/audit/summary-list";
import { type Trace, trace } from "../../core/audit/trace";
import { CodedError } from "../../core/errors/coded-error";
import { formatPeriod } from "../../core/period";
import { type KnownLists, listAmong } from "../../core/targets/known-lists";
import { departmentName, quotedIndicator } from "../../language/names";
import { figureText, minuteText, statedText } from "../../language/numbers";
import type { Speaker } from "../../language/speaker";
import { storySentence } from "../../language/story-sentence";
import { nodePlatform } from "../../workbook/platform/node";
import { environmentWithLists } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson, table } from "../output";
import { isPackage, readSummaryFile } from "../summary-bytes";
import { TOOL } from "../tool";
import { type ForwardOptions, figureNamed, traceForward } from "./trace-forward";

export interface TraceOptions extends ForwardOptions {
  readonly from?: string;
}

/** Prints what a summary cell is made of; or, for a figure of a department, what it enters. */
export async function traceSummary(file: string, cell: string | undefined, options: TraceOptions): Promise<ExitCode> {
  const named = cell === undefined ? figureNamed(options) : null;
  const { lists: known, say, json } = await environmentWithLists(options);
  const { bytes, lists } = readSummaryFile(file, known);
  const stored = openForTracing(bytes, nodePlatform);
  if (!stored) throw new CodedError("usage", "not-a-summary", { file });
  const list = summaryList(stored, listAmong(lists, stored.list));
  if (named) return traceForward(stored, list, { ...named, file, json }, say);
  const found = trace(stored, list, cell!);
  const stories = await storiesOf(found, file, options, lists, say);
  if (json) {
    printJson({ ...TOOL, ...traceReport(found, stories) });
    return exitOf(found);
  }
  const { absence, missing, composition } = found;
  const indicator = quotedIndicator(found.indicator, list, say);
  const shown = isOwn(found.column) ? "" : say(`summary.main.column.${found.column}`).replace("\n", "");
  const measure = `${say(`terms.measure.${found.measure}`)}${shown && say("cli.trace.of", { shown })}`;
  print(say("cli.trace.total", { indicator, measure, value: figureText(found, say) }));
  const verdict = verdictOf(found, say);
  if (verdict !== null) print(verdict);
  if (absence) print(say(`pane.audit.absent.${absence}`));
  const names = (ids: readonly string[]) => ids.map((id) => departmentName(id, list, say)).join(say("terms.separator"));
  if (missing.length > 0 && (absence ?? "not-reported") === "not-reported") {
    print(say("cli.trace.missing", { departments: names(missing) }));
  }
  if (composition.length === 0) return exitOf(found);
  if (found.method && absence === null) print(say(`pane.audit.methods.${found.method}`));
  const head = (["department", "file", "version", "received", "sheet", "cell", "value", "operation"] as const).map(
    (part) => say(`cli.trace.head.${part}`),
  );
  const rows = composition.map(
    ({ department, file: source, version, receivedAt, sheet, cell: at, value, operation, indicator: id }) => [
      departmentName(department, list, say),
      source,
      String(version),
      receivedAt === null ? "" : minuteText(receivedAt),
      sheet,
      at,
      value === null ? "" : statedText(value, list.indicators.find((one) => one.id === id)?.decimals),
      say(`cli.trace.operation.${operation}`),
    ],
  );
  print(table(head, rows, [2, 6]));
  for (const [component, story] of stories) print(storySentence(component, story, list, say));
  return exitOf(found);
}

function exitOf({ agrees }: Trace): ExitCode {
  return agrees === false ? EXIT.attention : EXIT.clean;
}

/** What the cell should hold, where it holds something else or its formula nothing. */
function verdictOf(found: Trace, say: Speaker): string | null {
  const { agrees, isUncalculated, recomputed } = found;
  const value = recomputed === null ? "—" : figureText({ ...found, value: recomputed }, say);
  if (isUncalculated) return say("pane.audit.uncalculated", { value });
  return agrees === false ? say("pane.audit.disagrees", { value }) : null;
}

type Stories = ReadonlyMap<StoredComponent, SourceStory>;

/** What the forms of a package, or of the folder given, tell of each source; nothing without them. */
async function storiesOf(
  { composition }: Trace,
  file: string,
  { from }: TraceOptions,
  lists: KnownLists,
  say: Speaker,
): Promise<Stories> {
  if (from === undefined && !isPackage(file)) return new Map();
  const { readSummarySources } = await import("../summary-sources");
  const { forms, list } = readSummarySources(file, { from }, lists, say);
  return forms ? storiesIn(composition, forms, list) : new Map();
}

/** All that is known of the cell, with figures in full. */
function traceReport({ period, composition, comparisons: _, ...known }: Trace, stories: Stories) {
  return {
    ...known,
    period: formatPeriod(period),
    composition: composition.map((source) => {
      const { number, row, at, ...component } = source;
      const story = stories.get(source);
      return { ...componentReport(component), ...(story ? { story } : {}) };
    }),
  };
}
