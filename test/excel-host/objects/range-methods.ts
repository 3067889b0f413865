import { type Area, areaAddress, columnsOf, intersection, rowsOf } from "../model/area";
import type { CellFormat } from "../model/cell-format";
import { PLAIN } from "../model/cell-format";
import { OfficeError } from "../wire/office-error";
import { flag, oneOf, optional, record } from "./arguments";
import type { RangeRef } from "./targets";

/** `Range.clear`: contents, formats or both. */
export function clear({ book, sheet, area }: RangeRef, [applyTo]: readonly unknown[]): void {
  const what = optional(applyTo, oneOf(["All", "Contents", "Formats"]), "All");
  const used = intersection(area, sheet.usedArea(false) ?? area);
  if (!used) return;
  if (what !== "Contents") sheet.assertUnprotected();
  if (what !== "Formats") {
    book.write(
      sheet,
      used,
      Array.from({ length: rowsOf(used) }, () => Array.from({ length: columnsOf(used) }, () => "")),
    );
  }
  if (what !== "Contents") {
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      (one) => !one.areas.some((part) => intersection(part, area)),
    );
    book.format(sheet, used, () => PLAIN);
  }
}

/** `Range.merge`: into one cell, or row by row; only the first value stays. */
export function merge({ book, sheet, area }: RangeRef, [across]: readonly unknown[]): void {
  sheet.assertUnprotected();
  const rows = optional(across, flag, false)
    ? Array.from({ length: rowsOf(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
    : [area];
  sheet.merges = [...sheet.merges.filter((one) => !intersection(one, area)), ...rows];
  for (const row of rows) keepFirst(row, (rest) => book.write(sheet, rest, blank(rest), false));
}

export function unmerge({ sheet, area }: RangeRef): void {
  sheet.assertUnprotected();
  sheet.merges = sheet.merges.filter((one) => !intersection(one, area));
}

function keepFirst(area: Area, wipe: (rest: Area) => void): void {
  if (area.right > area.left) wipe({ ...area, bottom: area.top, left: area.left + 1 });
  if (area.bottom > area.top) wipe({ ...area, top: area.top + 1 });
}

function blank(area: Area): string[][] {
  return Array.from({ length: rowsOf(area) }, () => Array.from({ length: columnsOf(area) }, () => ""));
}

/** Paths of `getCellProperties` and `setCellProperties`, and the part of a cell's format each stands for. */
const PROPERTIES: Readonly<Record<string, keyof CellFormat>> = {
  "format.fill.color": "fill",
  "format.font.bold": "bold",
  "format.font.color": "fontColor",
  "format.font.italic": "italic",
  "format.font.name": "fontName",
  "format.font.size": "fontSize",
  "format.font.strikethrough": "strikethrough",
  "format.font.underline": "underline",
  "format.horizontalAlignment": "horizontalAlignment",
  "format.indentLevel": "indentLevel",
  "format.protection.formulaHidden": "formulaHidden",
  "format.protection.locked": "locked",
  "format.shrinkToFit": "shrinkToFit",
  "format.verticalAlignment": "verticalAlignment",
  "format.wrapText": "wrapText",
};

/** `Range.getCellProperties`: the asked-for formats of every cell in one answer. */
export function getCellProperties(ref: RangeRef, [options]: readonly unknown[]): unknown {
  const wanted = paths(record(options)).filter(([, value]) => value === true);
  return Array.from({ length: rowsOf(ref.area) }, (_, row) =>
    Array.from({ length: columnsOf(ref.area) }, (_, column) => {
      const [top, left] = [ref.area.top + row, ref.area.left + column];
      const answer: Record<string, unknown> = {};
      for (const [path] of wanted) put(answer, path, property(ref, top, left, path));
      return answer;
    }),
  );
}

function property({ book, sheet }: RangeRef, row: number, column: number, path: string): unknown {
  if (path === "address") return book.address(sheet, { top: row, left: column, bottom: row, right: column });
  const format = sheet.formatAt(row, column);
  // Asked for as a whole, set part by part.
  if (path === "format.protection") return { formulaHidden: format.formulaHidden, locked: format.locked };
  const key = PROPERTIES[path];
  if (!key || path.startsWith("format.protection")) {
    throw new OfficeError("ApiNotFound", `The emulated Excel has no cell property ${path}.`);
  }
  const value = format[key];
  return key === "fill" ? (value ?? "#FFFFFF") : value;
}

/** `Range.setCellProperties`: formats cell by cell; empty objects leave a cell as it is. */
export function setCellProperties({ book, sheet, area }: RangeRef, [data]: readonly unknown[]): void {
  sheet.assertAllowed("allowFormatCells");
  if (!Array.isArray(data)) throw new OfficeError("InvalidArgument");
  const lines = data as readonly (readonly unknown[])[];
  book.format(sheet, area, (format, row, column) => {
    const given = lines[row - area.top]?.[column - area.left];
    if (given === undefined || given === null) return format;
    const changes = paths(record(given)).map(([path, value]) => {
      const key = PROPERTIES[path];
      if (!key) throw new OfficeError("ApiNotFound", `The emulated Excel cannot set ${path} of ${areaAddress(area)}.`);
      return [key, value] as const;
    });
    return { ...format, ...Object.fromEntries(changes) };
  });
}

function paths(value: Readonly<Record<string, unknown>>, prefix = ""): [string, unknown][] {
  return Object.entries(value).flatMap(([key, below]): [string, unknown][] =>
    typeof below === "object" && below !== null
      ? paths(below as Record<string, unknown>, `${prefix}${key}.`)
      : [[prefix + key, below]],
  );
}

function put(answer: Record<string, unknown>, path: string, value: unknown): void {
  const parts = path.split(".");
  const last = parts.pop()!;
  let level = answer;
  for (const part of parts) {
    level[part] ??= {};
    level = level[part] as Record<string, unknown>;
  }
  level[last] = value;
}
