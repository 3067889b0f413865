import { isGrowth, type Measure } from "../measure";
import { summaryDecimals } from "../numbers";
import { valuePeriod } from "./due";
import type { FormGroup } from "./form-group";
import { type MadeFigure, makeFigure } from "./recipe";
import type { RegionPlan } from "./region-plan";
import { addExactly, type ExactTotal, roundedTotal } from "./sum";
import type { Operation, SummaryRow } from "./summary";

/** A figure of a region. Unrounded; `totals` are the sums it is made of. */
export interface RegionRow
  extends Pick<SummaryRow, "indicator" | "measure" | "value" | "unit" | "decimals" | "method" | "period"> {
  /** As in a summary; or all who answered did so by lists that define the figure otherwise, or no list asks it. */
  readonly absent?: NonNullable<SummaryRow["absent"]> | "defined-otherwise";
  /** Units, over all districts. */
  readonly coverage: { readonly expected: number; readonly received: number };
  readonly totals: readonly { readonly operation: Operation; readonly value: number | null }[];
}

/** What some of a region's forms bring into its figures; parts are joined in any order and grouping. */
export interface RegionPart {
  /** `otherwise`: units whose answer is left out. */
  readonly rows: readonly {
    readonly totals: readonly ExactTotal[];
    readonly received: number;
    readonly otherwise: number;
  }[];
}

/** What a group of forms brings in that is of a kind of district, without the indicators its own list defines otherwise. */
export function partOfGroup(plan: RegionPlan, group: FormGroup, kind = 0, leftOut?: ReadonlySet<string>): RegionPart {
  const cells = cellsOf(group);
  return {
    rows: plan.rows.map(({ recipe: { sides }, owed }) => {
      const totals = sides.map((): ExactTotal => []);
      const wanted = owed[kind]?.get(group.department);
      if (!wanted) return { totals, received: 0, otherwise: 0 };
      if (sides.some(({ indicator }) => leftOut?.has(indicator.id))) {
        return { totals, received: 0, otherwise: group.forms };
      }
      const found = wanted.map((side) => cells.find(sides[side]!.indicator.id, sides[side]!.measure));
      const complete = found.every((cell) => cell?.state === "value");
      const answered = complete || found.every((cell) => cell?.state === "not-applicable");
      if (complete || sides.length === 1) {
        for (const [at, side] of wanted.entries()) totals[side] = cells.totalIn(found[at]);
      }
      return { totals, received: answered ? group.forms : 0, otherwise: 0 };
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
    rows: a.rows.map(({ totals, received, otherwise }, index) => {
      const other = b.rows[index]!;
      return {
        received: received + other.received,
        otherwise: otherwise + other.otherwise,
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
  return plan.rows.map(({ planned: { indicator, measure }, recipe, isDue: due, expected }, index) => {
    const { totals, received, otherwise } = part.rows[index]!;
    const totalAt = (side: number) => (totals[side]!.length > 0 ? roundedTotal(totals[side]!) : null);
    const totalOf = (operation: Operation) => totalAt(recipe.sides.findIndex((side) => side.operation === operation));
    const made = makeFigure(recipe, totalOf, expected > 0 && received === expected);
    const isOtherwise = received === 0 && otherwise === expected && plan.districts > 0;
    const absent = whyAbsent(made.absent, due, isOtherwise);
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

function whyAbsent(absent: MadeFigure["absent"], due: boolean, isOtherwise: boolean): RegionRow["absent"] | null {
  if (absent === null || absent === "not-rolled-up") return absent;
  if (!due) return "not-due";
  return isOtherwise ? "defined-otherwise" : absent;
}

/** What brings nothing in. */
export function emptyPart({ rows }: RegionPlan): RegionPart {
  return { rows: rows.map(({ recipe }) => ({ totals: recipe.sides.map(() => []), received: 0, otherwise: 0 })) };
}
