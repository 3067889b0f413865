import type { Finding } from "../findings/finding";
import type { CellPlace } from "../grid/grid";
import type { Measure } from "../measure";
import { sameNumber } from "../numbers";
import { formatPeriod } from "../period";
import type { Submission } from "../submission/submission";
import type { Check, CheckContext } from "./check";
import { formBefore } from "./past";
import { reporter } from "./report";
import { asksAll, dueRows, factsOf, figureOf, periodOf, placeOf, type Row } from "./rows";

const { fail, undecided, noHistory } = reporter("V21", "B");

/**
 * Of the figures that should differ, the share that is equal in a copied sheet. Below it a few rows may truly
 * repeat; a sheet copied and touched up in one row of five still reaches it.
 */
const COPIED = 0.8;
/** A single equal figure is a coincidence. */
const FEWEST = 2;

export const V21: Check = {
  code: "V21",
  nameZh: "雷同",
  nameEn: "Copied sheet",
  kind: "history",
  level: "B",
  reasonZh: "几乎所有数都与上月或另一单位相同,多半是整表复制后没有更新。",
  reasonEn: "A sheet nearly equal to last month's or another unit's was probably copied and not brought up to date.",
  run(context) {
    const period = periodOf(context);
    if (!context.form || !period) return [];
    return [...besideLastForm(context), ...besideOthers(context)];
  },
};

function besideLastForm(context: CheckContext): Finding[] {
  const before = formBefore(context, periodOf(context)!);
  const department = context.submission.identity.department ?? "";
  const figures = movingFigures(context);
  if (figures.length === 0) return [];
  if (!context.history.has(department, before)) return [noHistory(context, before, [])];
  const copied = compare(figures, ({ row, measure }) => {
    return context.history.find(department, row.indicator.id, measure, before)?.value ?? null;
  });
  if (!copied) return [];
  const { cells, total } = copied;
  const changes = cells.map((cell) => ({ ...cell, value: null }));
  const args = { equalCount: cells.length, totalCount: total, lastPeriod: formatPeriod(before) };
  return [fail(context, "last-month", { cells }, { args, suggestion: { kind: "clear-pasted", changes } })];
}

/** Only units that each own a part of an indicator can be compared: those that report one figure must be equal. */
function besideOthers(context: CheckContext): Finding[] {
  const own = context.submission.identity.department;
  const shared = dueRows(context).filter(
    ({ indicator }) => indicator.reporting === "add" && indicator.reporters.length > 1,
  );
  const units = new Set(shared.flatMap(({ indicator }) => indicator.reporters));
  const findings: Finding[] = [];
  for (const other of context.others) {
    const { department } = other.identity;
    if (department === null || department === own || !units.has(department)) continue;
    const copied = compareWith(shared, other);
    if (!copied) continue;
    const { cells, total } = copied;
    const args = { equalCount: cells.length, totalCount: total, otherDepartment: department };
    findings.push(fail(context, "other-unit", { cells }, { args }));
  }
  return shared.length > 0 && context.others.length === 0
    ? [
        ...findings,
        undecided(
          context,
          "others-not-at-hand",
          {},
          { args: { indicators: shared.map(({ indicator }) => indicator.id) } },
        ),
      ]
    : findings;
}

interface Figure {
  readonly row: Row;
  readonly measure: Measure;
}

/**
 * Figures that cannot stand still from one form to the next: month and running total of a flow in a month in which
 * something happened, and running totals of amounts. Levels, shares and quiet months repeat truly.
 */
function movingFigures(context: CheckContext): Figure[] {
  return dueRows(context).flatMap((row): Figure[] => {
    if (row.indicator.kind !== "flow") return [];
    if (!asksAll(row, ["month"])) return row.indicator.whole ? [] : [{ row, measure: "cumulative" }];
    const stirred = (figureOf(row, "month") ?? 0) !== 0;
    return stirred ? (["month", "cumulative"] as const).map((measure) => ({ row, measure })) : [];
  });
}

function compareWith(rows: readonly Row[], other: Submission) {
  const theirs = factsOf(other);
  const figures = rows.flatMap((row) => row.indicator.measures.map((measure) => ({ row, measure })));
  return compare(figures, ({ row, measure }) => figureOf({ facts: theirs.get(row.indicator.id) ?? {} }, measure));
}

/** The cells that are equal, where they are enough of those compared; zeros are not compared. */
function compare(figures: readonly Figure[], lookUp: (figure: Figure) => number | null) {
  const cells: CellPlace[] = [];
  let total = 0;
  for (const figure of figures) {
    const value = figureOf(figure.row, figure.measure);
    const other = lookUp(figure);
    if (value === null || value === 0 || other === null) continue;
    total += 1;
    if (sameNumber(value, other)) cells.push(placeOf(figure.row.facts[figure.measure]!));
  }
  return total >= FEWEST && cells.length >= COPIED * total ? { cells, total } : null;
}
