import type { Suggestion } from "../../findings/finding";
import { LEVEL_MEASURES, type LevelMeasure } from "../../measure";
import { tidy } from "../../numbers";
import type { StructureNote } from "../../submission/submission";
import type { CheckContext } from "../check";
import { historicFigure, lastFigure } from "./past";
import { cellAddressOf, figureOf, type Row, rowOf } from "./rows";

/** Powers of ten within which a figure is of the size its history has. */
const NEAR = 0.7;

/**
 * What puts a row right whose unit cell was changed: the figures converted and the unit back, or the unit alone where the
 * figures are of the size they always had, or where it names no other unit of the kind.
 */
export function unitOffer(context: CheckContext, { indicator: id, cells, detail }: StructureNote): Suggestion | null {
  const row = id === null ? undefined : rowOf(context, id);
  if (!row) return null;
  const { unit } = row.indicator;
  const restored = { ...cellAddressOf(cells[0]!), value: unit };
  const factor = factorBetween(context, detail, unit);
  const typed = LEVEL_MEASURES.filter((measure) => figureOf(row, measure) !== null && !row.facts[measure]?.formula);
  if (factor === null || typed.length === 0 || typed.some((measure) => fits(context, row, measure))) {
    return { kind: "restore-unit", changes: [restored], args: { unit } };
  }
  const converted = typed.map((measure) => {
    return { ...cellAddressOf(row.facts[measure]!), value: tidy(figureOf(row, measure)! * factor) };
  });
  return { kind: "convert-row", changes: [...converted, restored], args: { unit } };
}

/** What one of the given unit is in the wanted one; null where they do not measure the same. */
function factorBetween({ list }: CheckContext, given: string, wanted: string): number | null {
  const find = (symbol: string) => list.header.units.find((unit) => unit.symbol === symbol);
  const [from, to] = [find(given), find(wanted)];
  return from && to && from.dimension === to.dimension ? from.factor / to.factor : null;
}

/** Whether the figure as it stands is of the size earlier forms had it. */
function fits(context: CheckContext, row: Row, measure: LevelMeasure): boolean {
  const past =
    measure === "month" || measure === "cumulative"
      ? lastFigure(context, row.indicator, measure)
      : historicFigure(context, row.indicator, measure);
  const value = figureOf(row, measure)!;
  return past !== undefined && past.value > 0 && value > 0 && Math.abs(Math.log10(value / past.value)) < NEAR;
}
