import type { Finding } from "../../findings/finding";
import { derivationOf } from "../../form/derivation";
import { LEVEL_MEASURES, type Measure } from "../../measure";
import { sameNumber } from "../../numbers";
import { formatPeriod, type Period } from "../../period";
import type { Check, CheckContext } from "../check";
import { previousForm } from "../evidence/calendar";
import { departs } from "../evidence/departure";
import { factsOf } from "../evidence/indexed";
import { formBefore } from "../evidence/past";
import { asksAll, cellAddressOf, dueRows, figureOf, periodOf, type Row } from "../evidence/rows";
import { findingReporter } from "../report";

const { fail, undecided, noHistory } = findingReporter("V21", "B");

/**
 * Of the figures that should differ, the share that is equal in a copied sheet. Below it a few rows may truly
 * repeat; a sheet copied and touched up in one row of five still reaches it.
 */
const COPIED = 0.8;
/** A single equal figure is a coincidence. */
const FEWEST = 2;

export const V21: Check = {
  code: "V21",
  kind: "history",
  level: "B",
  looksBack: true,
  run(context) {
    const period = periodOf(context);
    if (!context.form || !period) return [];
    return [...besideLastForm(context), ...monthIsCumulative(context, period), ...besideOthers(context)];
  },
};

function besideLastForm(context: CheckContext): Finding[] {
  const before = formBefore(context, periodOf(context)!);
  const department = context.submission.identity.department ?? "";
  if (dueRows(context).length === 0) return [];
  if (!context.history.has(department, before)) return [noHistory(context, before, [])];
  const lookUp = ({ row, measure }: Figure) =>
    context.history.find(department, row.indicator.id, measure, before)?.value ?? null;
  const moving = movingFigures(context);
  const copied = compare(moving, lookUp);
  if (!copied) return [];
  const rows = new Set(moving.filter((figure) => isEqual(figure, lookUp(figure))).map(({ row }) => row));
  // Last year's columns of a copied row were copied with it, though they are no sign of it.
  const stale = [...rows].flatMap((row) => inputsOf(context, row).filter((figure) => isEqual(figure, lookUp(figure))));
  const cells = stale.map(({ row, measure }) => cellAddressOf(row.facts[measure]!));
  const changes = cells.map((cell) => ({ ...cell, value: null }));
  const args = { ...copied, lastPeriod: formatPeriod(before) };
  return [fail(context, "last-month", { cells }, { args, suggestion: { kind: "clear-pasted", changes, args: {} } })];
}

/**
 * Without the form before, a form of the year's first month handed in under a later one shows by this alone: every row
 * in which something happened has the same month and running total.
 */
function monthIsCumulative(context: CheckContext, period: Period): Finding[] {
  const { list, history, submission } = context;
  if (history.has(submission.identity.department ?? "", formBefore(context, period))) return [];
  const typed = (row: Row, measure: Measure) => derivationOf(context.form!, row.indicator, measure) === null;
  const rows = dueRows(context).filter(
    (row) =>
      row.indicator.kind === "flow" &&
      asksAll(row, ["month", "cumulative"]) &&
      previousForm(list, row.indicator, period) !== null &&
      typed(row, "month") &&
      (figureOf(row, "month") || figureOf(row, "cumulative")),
  );
  const isOne = (row: Row) => isEqual({ row, measure: "month" }, figureOf(row, "cumulative"));
  if (rows.length < FEWEST || !rows.every(isOne)) return [];
  const cells = rows.map(({ facts }) => cellAddressOf(facts.month!));
  const firstPeriod = formatPeriod({ ...period, month: list.calendar.firstMonth });
  return [
    fail(context, "month-is-cumulative", { cells }, { level: "C", args: { equalCount: rows.length, firstPeriod } }),
  ];
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
    const { department } = other.submission.identity;
    if (department === null || department === own || !units.has(department)) continue;
    const lookUp = ({ row, measure }: Figure) => figureOf({ facts: factsOf(other, row.indicator.id) }, measure);
    const figures = shared.flatMap((row) => inputsOf(context, row).filter(isOfThisYear));
    const copied = compare(figures, lookUp);
    if (!copied) continue;
    const equal = figures.filter((figure) => isEqual(figure, lookUp(figure)));
    const cells = equal.map(({ row, measure }) => cellAddressOf(row.facts[measure]!));
    const args = { ...copied, otherDepartment: department };
    const theirOwn = { ...context, submission: other.submission };
    const mine = equal.some(({ row, measure }) => departs(context, row, measure));
    const their = equal.some(({ row, measure }) =>
      departs(theirOwn, { ...row, facts: factsOf(other, row.indicator.id) }, measure),
    );
    findings.push(
      their && !mine
        ? fail(context, "other-unit-elsewhere", { cells }, { args, level: "D" })
        : fail(context, "other-unit", { cells }, { args }),
    );
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
 * something happened, and running totals of amounts. Levels, shares, last year's figures and quiet months repeat
 * truly, and what the form computes only follows.
 */
function movingFigures(context: CheckContext): Figure[] {
  return dueRows(context).flatMap((row): Figure[] => {
    if (row.indicator.kind !== "flow") return [];
    const hasMonth = asksAll(row, ["month"]);
    const moves = hasMonth ? (figureOf(row, "month") ?? 0) !== 0 : !row.indicator.whole;
    return moves ? inputsOf(context, row).filter(isOfThisYear) : [];
  });
}

/** The levels of a row that are typed in. */
function inputsOf({ form }: CheckContext, row: Row): Figure[] {
  return LEVEL_MEASURES.filter(
    (measure) => asksAll(row, [measure]) && derivationOf(form!, row.indicator, measure) === null,
  ).map((measure) => ({ row, measure }));
}

function isOfThisYear({ measure }: Figure): boolean {
  return measure === "month" || measure === "cumulative";
}

function isEqual({ row, measure }: Figure, other: number | null): boolean {
  const value = figureOf(row, measure);
  return value !== null && other !== null && sameNumber(value, other);
}

/** How many figures are equal, where they are enough; zeros are not counted. */
function compare(
  figures: readonly Figure[],
  lookUp: (figure: Figure) => number | null,
): { readonly equalCount: number; readonly totalCount: number } | null {
  const known = figures.filter((figure) => figureOf(figure.row, figure.measure) && lookUp(figure) !== null);
  const equal = known.filter((figure) => isEqual(figure, lookUp(figure)));
  const enough = known.length >= FEWEST && equal.length >= COPIED * known.length;
  return enough ? { equalCount: equal.length, totalCount: known.length } : null;
}
