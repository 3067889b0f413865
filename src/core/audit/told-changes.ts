import type { Summary, SummaryRow } from "../rollup/summary";
import { trendOf } from "../rollup/trend";
import { LIGHT_MARKS } from "./layout";
import type { StoredFigure, StoredSummary } from "./stored";

/** A summary that agrees with what a stored one says of earlier months, and the cells that say it. */
export interface ToldChanges {
  readonly summary: Summary;
  readonly taken: readonly StoredFigure[];
}

/**
 * Takes from a stored summary what only earlier months can tell: by how much a growth changed, and whether what is to be
 * cleared to zero has become less. All that follows from these is then recomputed as ever.
 */
export function withToldChanges(summary: Summary, { figures }: Pick<StoredSummary, "figures">): ToldChanges {
  const taken: StoredFigure[] = [];
  const rows = summary.rows.map((row): SummaryRow => {
    const own = figures.filter(({ line }) => line.indicator === row.indicator);
    const changes = own.filter(
      ({ column, line, value }) => column === "change" && line.reporter === null && typeof value === "number",
    );
    if (row.measure === "growth") taken.push(...changes);
    const told = row.measure === "growth" && row.value !== null ? mostOften(changes) : null;
    const targets = row.targets.map((target) => {
      const light = own.find(({ column, line }) => column === "light" && line.target === target.id);
      if (!light || target.judgement !== "not-cleared") return target;
      taken.push(light);
      return { ...target, light: markedLight(light) ?? target.light };
    });
    const trend = told === null ? null : trendOf(row.value!, row.value! - told);
    return { ...row, targets, ...(row.measure === "growth" ? { change: told, trend } : {}) };
  });
  return { summary: { ...summary, rows }, taken };
}

/** Of an indicator that stands on several lines the figure most of them show. */
function mostOften(figures: readonly StoredFigure[]): number | null {
  const counts = new Map<number, number>();
  for (const { value } of figures) counts.set(Number(value), (counts.get(Number(value)) ?? 0) + 1);
  return [...counts].sort(([, few], [, many]) => many - few)[0]?.[0] ?? null;
}

function markedLight({ value }: StoredFigure): "yellow" | "red" | undefined {
  return (["yellow", "red"] as const).find((light) => String(value).startsWith(LIGHT_MARKS[light]));
}
