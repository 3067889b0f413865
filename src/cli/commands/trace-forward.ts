import { alteredIn } from "../../core/audit/altered";
import { isOwn } from "../../core/audit/figure-unit";
import { type Entered, forwardOf, sourcesIn } from "../../core/audit/forward";
import type { StoredComponent, StoredSummary } from "../../core/audit/stored";
import { CodedError } from "../../core/errors/coded-error";
import type { Measure } from "../../core/measure";
import { formatPeriod, samePeriod } from "../../core/period";
import type { TargetList } from "../../core/targets/schema";
import { alteredSentence } from "../../language/altered-sentence";
import { departmentName, indicatorName } from "../../language/names";
import { figureText, movementText, percentText } from "../../language/numbers";
import type { Speaker } from "../../language/speaker";
import type { ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { namedDepartment } from "../options";
import { print, printJson, table, tell } from "../output";
import { TOOL } from "../tool";

/** A figure of a department by its unit, 代码 and column. */
export interface ForwardOptions extends ListOptions {
  readonly department?: string;
  readonly indicator?: string;
  readonly measure?: Measure;
}

export type FigureNamed = Required<Pick<ForwardOptions, "department" | "indicator" | "measure">>;

/** Prints every figure of the summary that a department's figure enters, and how each moves with it. */
export function traceForward(
  stored: StoredSummary,
  list: TargetList,
  named: FigureNamed & Pick<ListOptions, "json"> & { readonly file: string },
  say: Speaker,
): ExitCode {
  const source = sourceNamed(stored, list, named, say);
  const figures = forwardOf(stored, list, source);
  const places = new Set(figures.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const altered = alteredIn(stored, list).filter(({ sheet, cell }) => places.has(`${sheet}!${cell}`));
  if (altered.length > 0) tell(alteredSentence("altered", named.file, altered, say));
  const exit = altered.length > 0 ? EXIT.attention : EXIT.clean;
  if (named.json) {
    const { department, indicator, measure, period, value, file, sheet, cell } = source;
    const from = { department, indicator, measure, period: formatPeriod(period), value, file, sheet, cell };
    printJson({ ...TOOL, source: from, figures: figures.map(figureReport) });
    return exit;
  }
  print(
    say("cli.trace.enters", {
      department: departmentName(source.department, list, say),
      indicator: indicatorName(source.indicator, list, say),
      measure: say(`terms.measure.${source.measure}`),
      count: figures.length,
    }),
  );
  const head = (["cell", "figure", "value", "operation", "share", "moves"] as const).map((part) =>
    say(`cli.trace.forward.${part}`),
  );
  const rows = figures.map((figure) => [
    `${figure.sheet}!${figure.cell}`,
    `${indicatorName(figure.line.indicator, list, say)} ${columnName(figure, say)}`,
    figureText(figure, say),
    operationText(figure, list, say),
    figure.sharePercent === null ? "" : percentText(figure.sharePercent, say),
    figure.perPercent === null ? "" : movementText(figure, figure.perPercent, say),
  ]);
  print(table(head, rows, [2, 4, 5]));
  return exit;
}

function columnName({ column, measure }: Entered, say: Speaker): string {
  return isOwn(column) ? say(`terms.measure.${measure}`) : say(`summary.main.column.${column}`).replace("\n", "");
}

/** What is done with the figure, and by which other one of its form it comes where it does not enter itself. */
function operationText({ operation, through }: Entered, list: TargetList, say: Speaker): string {
  const done = say(`cli.trace.operation.${operation}`);
  if (!through) return done;
  const by = `${indicatorName(through.indicator, list, say)} ${say(`terms.measure.${through.measure}`)}`;
  return say("cli.trace.through", { operation: done, by });
}

function figureReport({
  sheet,
  cell,
  line,
  measure,
  column,
  value,
  unit,
  operation,
  through,
  sharePercent,
  perPercent,
}: Entered) {
  const { indicator, target } = line;
  return { sheet, cell, indicator, measure, column, target, value, unit, operation, through, sharePercent, perPercent };
}

/** What names a figure, said before any file is read. */
export function figureNamed({ department, indicator, measure }: ForwardOptions): FigureNamed {
  if (department === undefined && indicator === undefined && measure === undefined) {
    throw new CodedError("usage", "missing-arguments", { about: "<cell>" });
  }
  if (department === undefined || indicator === undefined || measure === undefined) {
    throw new CodedError("usage", "missing-arguments", { about: "--department --indicator --measure" });
  }
  return { department, indicator, measure };
}

/** The reported figure that is named. */
function sourceNamed(stored: StoredSummary, list: TargetList, named: FigureNamed, say: Speaker): StoredComponent {
  const { department, indicator, measure } = named;
  const unit = department.includes("/") ? department : namedDepartment(department, list, say).id;
  const row = list.indicators.find(({ id, code }) => id === indicator || code === indicator);
  if (!row) throw new CodedError("usage", "unknown-indicator", { indicator });
  const own = sourcesIn(stored).filter(
    (one) => one.department === unit && one.indicator === row.id && one.measure === measure,
  );
  const found = own.find(({ period }) => samePeriod(period, stored.period)) ?? own[0];
  if (!found)
    throw new CodedError("usage", "no-such-source", {
      department,
      indicator,
      measure: say(`terms.measure.${measure}`),
    });
  return found;
}
