import { isOwn, unitOf } from "../../core/audit/figure-unit";
import { FIGURE_COLUMNS } from "../../core/audit/layout";
import { byLine, type StoredFigure } from "../../core/audit/stored";
import { isOfSeveral } from "../../core/audit/summary-list";
import { formatPeriod } from "../../core/period";
import type { Speaker } from "../../language/make-speaker";
import { nameOf } from "../../language/names";
import { unitText } from "../../language/units";
import { csvOf } from "./delimited";
import type { ExportedSummary, FigureStanding } from "./standing";

const TEXTS = ["trend", "coverage", "note", "source"] as const;
const BESIDE = ["targetUnit", "ofPeriod", "status"] as const;

/**
 * The lines of 全区汇总表 as CSV, one a line, with the headings of the sheet; figures in full, as the cells hold them. Beside
 * them the unit of the target, the month the figures are of, and what a reader of them must know.
 */
export function summaryCsv(exported: ExportedSummary): Uint8Array {
  const { stored, say } = exported;
  const heading = (column: (typeof FIGURE_COLUMNS)[number] | (typeof TEXTS)[number] | "name" | "department" | "unit") =>
    say(`summary.main.column.${column}`).replaceAll("\n", "");
  const own = (column: (typeof BESIDE)[number] | "area" | "period" | "code") => say(`summary.export.${column}`);
  const head = [
    ...(["area", "period", "code"] as const).map(own),
    ...[...(["name", "department", "unit"] as const), ...FIGURE_COLUMNS].map(heading),
    ...BESIDE.map(own),
    ...TEXTS.map(heading),
  ];
  return csvOf([head, ...byLine(stored.figures).map((figures) => lineOf(figures, exported))]);
}

function lineOf(figures: readonly StoredFigure[], exported: ExportedSummary): (string | number | null)[] {
  const { stored, list, say } = exported;
  const { line } = figures[0]!;
  const indicator = list.indicators.find(({ id }) => id === line.indicator);
  const aim = list.targets.find(({ id }) => id === line.target);
  const department = list.departments.find(({ id }) => id === (line.reporter ?? aim?.department));
  const target = figures.find(({ column }) => column === "target");
  const standings = figures.flatMap((figure) =>
    isOwn(figure.column) && typeof figure.value === "number" ? exported.standingOf(figure) : [],
  );
  const main = standings.find(({ trace }) => trace.measure === line.about) ?? standings[0];
  const texts = exported.textsOf(line);
  return [
    isOfSeveral(stored) ? say("summary.export.several") : stored.area,
    formatPeriod(stored.period),
    indicator?.code ?? "",
    indicator ? nameOf(indicator, say) : line.indicator,
    department ? nameOf(department, say) : "",
    indicator ? unitText(indicator.unit, say) : "",
    ...FIGURE_COLUMNS.map((column) => figures.find((figure) => figure.column === column)?.value ?? null),
    target && typeof target.value === "number" ? unitText(unitOf(target, list).unit, say) : "",
    main ? formatPeriod(main.trace.period) : "",
    statusOf(
      standings,
      figures.some((figure) => exported.unknown.includes(figure)),
      say,
    ),
    ...TEXTS.map((name) => texts[name] ?? ""),
  ];
}

/** What holds of any figure of a line: carried from an earlier form, without some of its units, in question, unknown. */
function statusOf(standings: readonly FigureStanding[], isUnknown: boolean, say: Speaker): string {
  const words = [
    ...(standings.some(({ isCarried }) => isCarried) ? [say("summary.export.carried")] : []),
    ...(standings.some(({ received, expected }) => received < expected) ? [say("summary.export.partial")] : []),
    ...(standings.some(({ isQuestioned }) => isQuestioned) ? [say("summary.judged.questioned")] : []),
    ...(isUnknown ? [say("summary.export.uncalculated")] : []),
  ];
  return words.join(say("terms.separator"));
}
