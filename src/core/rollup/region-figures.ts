import { isDue } from "../form/form";
import { isGrowth, type Measure } from "../measure";
import { summaryDecimals } from "../numbers";
import type { Period } from "../period";
import type { TargetList } from "../targets/schema";
import { valuePeriod } from "./due";
import type { FormGroup } from "./form-group";
import { type PlannedRow, planOf } from "./plan";
import { makeFigure, type Recipe, recipeOf } from "./recipe";
import { regionalUnit, regionList } from "./region";
import { addExactly, type ExactTotal, roundedTotal } from "./sum";
import type { Operation, SummaryRow } from "./summary";

/** A figure of a region. Unrounded; `totals` are the sums it is made of. */
export interface RegionRow
  extends Pick<SummaryRow, "indicator" | "measure" | "value" | "unit" | "decimals" | "method" | "absent" | "period"> {
  /** Units, over all districts. */
  readonly coverage: { readonly expected: number; readonly received: number };
  readonly totals: readonly { readonly operation: Operation; readonly value: number | null }[];
}

/** How every figure of a region is made, worked out once for any number of forms. */
export interface RegionPlan {
  readonly period: Period;
  readonly districts: number;
  readonly rows: readonly RegionPlanRow[];
  /** The rows a department has a part in, by their number. */
  rowsOf(department: string): readonly number[];
}

interface RegionPlanRow {
  readonly planned: PlannedRow;
  readonly recipe: Recipe;
  /** The departments of each district that owe the figure, each with the sides it owes. */
  readonly owed: ReadonlyMap<string, readonly number[]>;
}

/** What some of a region's forms bring into its figures; parts are joined in any order and grouping. */
export interface RegionPart {
  readonly rows: readonly { readonly totals: readonly ExactTotal[]; readonly received: number }[];
}

/**
 * The plan of a region of so many districts that share a list, as rollUpRegion goes by it. What is due in earlier months and
 * carried into this one is not looked for.
 */
export function regionPlanOf(list: TargetList, period: Period, districts: number): RegionPlan {
  // What is made of the figures of two districts is made of those of any more.
  const few = Array.from({ length: Math.min(districts, 2) }, (_, index) => String(index));
  const { rows, find } = planOf(regionList(list, list.header.area, few));
  const due = rows.map((planned): RegionPlanRow => {
    const recipe = recipeOf(planned.indicator, planned.measure, find);
    return { planned, recipe, owed: isDue(planned.indicator, period.month) ? owedTo(recipe, list) : new Map() };
  });
  const byDepartment = new Map<string, number[]>();
  for (const [index, { owed }] of due.entries()) {
    for (const department of owed.keys()) {
      const known = byDepartment.get(department);
      if (known) known.push(index);
      else byDepartment.set(department, [index]);
    }
  }
  return { period, districts, rows: due, rowsOf: (department) => byDepartment.get(department) ?? [] };
}

/** As in gather: where some units owe every side, one that owes a single side has no part in the figure. */
function owedTo({ sides }: Recipe, { departments }: TargetList): Map<string, number[]> {
  const owing = departments.map(({ id }): [string, number[]] => {
    const unit = regionalUnit("0", id);
    return [id, sides.flatMap(({ indicator }, side) => (indicator.reporters.includes(unit) ? [side] : []))];
  });
  const whole = owing.filter(([, owed]) => owed.length === sides.length);
  return new Map(whole.length > 0 ? whole : owing.filter(([, owed]) => owed.length > 0));
}

/** What a group of forms brings in. */
export function partOfGroup(plan: RegionPlan, group: FormGroup): RegionPart {
  const cells = cellsOf(group);
  const own = new Set(plan.rowsOf(group.department));
  return {
    rows: plan.rows.map(({ recipe: { sides }, owed }, index) => {
      const totals = sides.map((): ExactTotal => []);
      if (!own.has(index)) return { totals, received: 0 };
      const wanted = owed.get(group.department)!;
      const found = wanted.map((side) => cells.find(sides[side]!.indicator.id, sides[side]!.measure));
      const complete = found.every((cell) => cell?.state === "value");
      const answered = complete || found.every((cell) => cell?.state === "not-applicable");
      if (complete || sides.length === 1) {
        for (const [at, side] of wanted.entries()) totals[side] = cells.totalIn(found[at]);
      }
      return { totals, received: answered ? group.forms : 0 };
    }),
  };
}

interface Cell {
  readonly state: string;
  /** Its place among the figures of a form; null where it holds none. */
  readonly column: number | null;
}

function cellsOf({ shape, forms, figures }: FormGroup) {
  const cells = new Map<string, Cell>();
  let width = 0;
  for (const [indicator, measure, state] of shape) {
    cells.set(`${indicator} ${measure}`, { state, column: state === "value" ? width++ : null });
  }
  // Of every column once: a level stands in its own row and in that of its growth.
  const known = new Map<number, ExactTotal>();
  const totalOf = (column: number): ExactTotal => {
    const before = known.get(column);
    if (before) return before;
    const total: ExactTotal = [];
    for (let form = 0; form < forms; form++) addExactly(total, figures[form * width + column]!);
    known.set(column, total);
    return total;
  };
  return {
    find: (indicator: string, measure: Measure) => cells.get(`${indicator} ${measure}`),
    totalIn: (cell: Cell | undefined): ExactTotal => (cell?.column == null ? [] : totalOf(cell.column)),
  };
}

/** Two parts, no form of which is in both. */
export function joinParts(a: RegionPart, b: RegionPart): RegionPart {
  return {
    rows: a.rows.map(({ totals, received }, index) => {
      const other = b.rows[index]!;
      return {
        received: received + other.received,
        totals: totals.map((total, side) => {
          const joined = [...total];
          for (const part of other.totals[side]!) addExactly(joined, part);
          return joined;
        }),
      };
    }),
  };
}

/** The figures of a region from all its forms; those it has no form for are there too. */
export function regionRows(plan: RegionPlan, part: RegionPart): RegionRow[] {
  return plan.rows.map(({ planned: { indicator, measure }, recipe, owed }, index) => {
    const { totals, received } = part.rows[index]!;
    const totalAt = (side: number) => (totals[side]!.length > 0 ? roundedTotal(totals[side]!) : null);
    const expected = owed.size * plan.districts;
    const totalOf = (operation: Operation) => totalAt(recipe.sides.findIndex((side) => side.operation === operation));
    const made = makeFigure(recipe, totalOf, expected > 0 && received === expected);
    const absent = made.absent !== "not-rolled-up" && owed.size === 0 ? "not-due" : made.absent;
    return {
      indicator: indicator.id,
      measure,
      value: made.value,
      unit: isGrowth(measure) ? "%" : indicator.unit,
      decimals: summaryDecimals(indicator, measure),
      method: recipe.method,
      ...(absent ? { absent } : {}),
      period: valuePeriod(indicator, plan.period),
      coverage: { expected, received },
      totals: recipe.sides.map(({ operation }, side) => ({ operation, value: totalAt(side) })),
    };
  });
}

/** What brings nothing in. */
export function emptyPart({ rows }: RegionPlan): RegionPart {
  return { rows: rows.map(({ recipe }) => ({ totals: recipe.sides.map(() => []), received: 0 })) };
}
