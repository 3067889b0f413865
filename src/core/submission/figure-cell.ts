import type { Cell } from "../grid/grid";
import { bare, textOf } from "./cell-text";
import type { FactState } from "./submission";

/** A figure as its cell shows it. */
export interface FigureReading {
  readonly state: FactState;
  readonly value: number | null;
  readonly raw: string;
}

export const BLANK: FigureReading = { state: "blank", value: null, raw: "" };

/** "—" and what people type for it. */
const NOT_APPLICABLE = /^(?:[-—–―─]{1,2}|不适用)$/;

/** Reads a figure's cell. A number written as text is invalid: what it means is for its unit to confirm. */
export function readFigure(cell: Cell | undefined, date1904: boolean): FigureReading {
  if (!cell || cell.value === null) return BLANK;
  if (cell.kind === "number" && typeof cell.value === "number" && Number.isFinite(cell.value)) {
    return { state: "value", value: cell.value, raw: String(cell.value) };
  }
  const raw = textOf(cell, date1904);
  if (raw === "") return BLANK;
  if (cell.kind === "text" && NOT_APPLICABLE.test(bare(raw))) return { state: "not-applicable", value: null, raw };
  return { state: "invalid", value: null, raw };
}
