import { address, parseAddress } from "../core/grid/address";
import type { Range } from "../core/grid/grid";
import type { Told } from "./application";

/** "A1:C3", with both corners even for one cell. */
export function areaAddress({ top, left, bottom, right }: Range): string {
  return `${address(top, left)}:${address(bottom, right)}`;
}

/** Reads what WPS calls a range, such as "$B$2:$D$7"; null for whole rows, whole columns and several areas. */
export function areaOf(text: string): Range | null {
  const [first, last = first, ...others] = text.split(":").map(parseAddress);
  if (!first || !last || others.length > 0) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** What WPS tells of every cell of an area: a plain value where it is one cell. */
export function table<Value>(told: Told): readonly (readonly Value[])[] {
  return (Array.isArray(told) ? told : [[told]]) as Value[][];
}

/** A part of an area, and what is so in all of it. */
export interface Part<Value> {
  readonly area: Range;
  readonly value: Value;
}

/**
 * Finds out a property that WPS tells of a whole range only where it is the same everywhere, by halving what is mixed:
 * first the direction in which it differs less. Where WPS tells it cell by cell, that answer is taken.
 */
export function partsOf<Value>(area: Range, halveFirst: "rows" | "columns", ask: (area: Range) => Told): Part<Value>[] {
  const told = ask(area);
  if (Array.isArray(told)) return cellByCell(area, table<Value>(told));
  if (told !== null && told !== undefined) return [{ area, value: told as Value }];
  return halves(area, halveFirst).flatMap((half) => partsOf<Value>(half, halveFirst, ask));
}

/** None where there is but one cell. */
function halves(area: Range, first: "rows" | "columns"): readonly Range[] {
  const { top, left, bottom, right } = area;
  const [row, column] = [(top + bottom) >> 1, (left + right) >> 1];
  if (left < right && (first === "columns" || top === bottom)) {
    return [
      { ...area, right: column },
      { ...area, left: column + 1 },
    ];
  }
  if (top === bottom) return [];
  return [
    { ...area, bottom: row },
    { ...area, top: row + 1 },
  ];
}

function cellByCell<Value>({ top, left }: Range, values: readonly (readonly Value[])[]): Part<Value>[] {
  return values.flatMap((line, row) =>
    line.map((value, column) => {
      const place = { top: top + row, bottom: top + row, left: left + column, right: left + column };
      return { area: place, value };
    }),
  );
}

/** The places of an area, row by row. */
export function* placesIn({ top, left, bottom, right }: Range): Generator<{ row: number; column: number }> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield { row, column };
}
