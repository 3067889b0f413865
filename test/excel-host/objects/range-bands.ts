import { type Area, columnsOf, isUnbounded, rowsOf } from "../model/area";
import type { Band, Sheet } from "../model/sheet";
import { OfficeError } from "../wire/office-error";
import { flag, record } from "./arguments";
import type { Scalar } from "./host-object";
import type { RangeRef } from "./targets";

/** Rows or columns: what they have in common for heights, widths and hiding. */
export type BandKind = "rows" | "columns";

const SPAN = {
  rows: (area: Area) => ({ first: area.top, count: rowsOf(area), permission: "allowFormatRows" }),
  columns: (area: Area) => ({ first: area.left, count: columnsOf(area), permission: "allowFormatColumns" }),
} as const;

/** Reads something of every row or column of an area; null when they differ. */
export function commonOfBands<V>(
  sheet: Sheet,
  area: Area,
  kind: BandKind,
  read: (band: Band | undefined) => V,
): V | null {
  const { first, count } = SPAN[kind](area);
  const bands = sheet[kind];
  const answers = new Set<V>();
  for (const [index, band] of bands) if (index >= first && index < first + count) answers.add(read(band));
  const listed = [...bands.keys()].filter((index) => index >= first && index < first + count).length;
  if (listed < count) answers.add(read(undefined));
  return answers.size === 1 ? [...answers][0]! : null;
}

/** Changes every row or column of an area. */
export function changeBands(sheet: Sheet, area: Area, kind: BandKind, change: (band: Band) => void): void {
  const { first, count, permission } = SPAN[kind](area);
  sheet.assertAllowed(permission);
  if (kind === "rows" && isUnbounded(area) && count > 100_000) throw new OfficeError("NotImplemented");
  for (let index = first; index < first + count; index += 1) {
    const band = sheet[kind].get(index) ?? { hidden: false };
    change(band);
    sheet[kind].set(index, band);
  }
}

/** `rowHidden` and `columnHidden`: true, false, or null where some are and some are not. */
export function bandHidden(kind: BandKind): Scalar<RangeRef> {
  return {
    get: ({ sheet, area }) => commonOfBands(sheet, area, kind, (band) => band?.hidden === true),
    set: ({ sheet, area }, value) => {
      const hidden = flag(value);
      changeBands(sheet, area, kind, (band) => {
        band.hidden = hidden;
      });
    },
  };
}

/** `hidden`: whether every cell is out of sight, by its row or by its column. */
export function hiddenBoth({ sheet, area }: RangeRef): boolean | null {
  const rows = commonOfBands(sheet, area, "rows", (band) => band?.hidden === true);
  const columns = commonOfBands(sheet, area, "columns", (band) => band?.hidden === true);
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}

/** `getRowProperties` and `getColumnProperties`: for every row or column of an area whether it is hidden. */
export function bandProperties(kind: BandKind) {
  const key = kind === "rows" ? "rowHidden" : "columnHidden";
  return ({ sheet, area }: RangeRef, [options]: readonly unknown[]) => {
    const asked = Object.keys(record(options)).filter((name) => record(options)[name] === true);
    if (asked.some((name) => name !== key)) {
      throw new OfficeError("ApiNotFound", `The emulated Excel has only ${key} of ${kind}.`);
    }
    const { first, count } = SPAN[kind](area);
    return Array.from({ length: count }, (_, index) => ({ [key]: sheet[kind].get(first + index)?.hidden === true }));
  };
}
