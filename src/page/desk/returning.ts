import type { CellAddress } from "../../core/grid/grid";
import { keyOf } from "../book/position";

/** What the bureau has put together of a return, before it is sent. */
export interface ReturnDraft {
  readonly cells: readonly (CellAddress & { readonly why: string })[];
  readonly reason: string;
}

export const NO_RETURN: ReturnDraft = { cells: [], reason: "" };

export function isPicked({ cells }: ReturnDraft, place: CellAddress): boolean {
  return cells.some((cell) => keyOf(cell) === keyOf(place));
}

/** Adds cells with what is wrong with them; one that is there already keeps what was written. */
export function withCells(draft: ReturnDraft, places: readonly CellAddress[], why = ""): ReturnDraft {
  const added = places.filter((place) => !isPicked(draft, place));
  return { ...draft, cells: [...draft.cells, ...added.map(({ sheet, cell }) => ({ sheet, cell, why }))] };
}

export function withoutCells(draft: ReturnDraft, places: readonly CellAddress[]): ReturnDraft {
  const gone = new Set(places.map(keyOf));
  return { ...draft, cells: draft.cells.filter((cell) => !gone.has(keyOf(cell))) };
}

export function withWhy(draft: ReturnDraft, place: CellAddress, why: string): ReturnDraft {
  return { ...draft, cells: draft.cells.map((cell) => (keyOf(cell) === keyOf(place) ? { ...cell, why } : cell)) };
}

/** The body of the request: a cell without words of its own goes by the reason. */
export function returnBody({ cells, reason }: ReturnDraft) {
  return {
    reason: reason.trim(),
    cells: cells.map(({ sheet, cell, why }) => ({ sheet, cell, ...(why.trim() === "" ? {} : { why: why.trim() }) })),
  };
}
