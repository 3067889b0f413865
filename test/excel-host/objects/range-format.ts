import { intersection, LAST_ROW } from "../model/area";
import { type CellFormat, PLAIN } from "../model/cell-format";
import { OfficeError } from "../wire/office-error";
import { defineType, make, type Scalar } from "./host-object";
import { changeBands, commonOfBands } from "./range-bands";
import type { AreasRef } from "./targets";

const STANDARD_HEIGHT = 15;

defineType("RangeFormat", {
  scalars: {
    ColumnWidth: {
      get: ({ sheet, areas }: AreasRef) =>
        commonOfBands(sheet, areas[0]!, "columns", (band) => band?.size ?? sheet.standardWidth),
      set: ({ sheet, areas }, value) => {
        for (const area of areas)
          changeBands(sheet, area, "columns", (band) => Object.assign(band, { size: size(value) }));
      },
    },
    RowHeight: {
      get: ({ sheet, areas }: AreasRef) =>
        commonOfBands(sheet, areas[0]!, "rows", (band) => band?.size ?? STANDARD_HEIGHT),
      set: ({ sheet, areas }, value) => {
        for (const area of areas)
          changeBands(sheet, area, "rows", (band) => Object.assign(band, { size: size(value) }));
      },
    },
    HorizontalAlignment: look("horizontalAlignment", "string"),
    IndentLevel: look("indentLevel", "number"),
    ShrinkToFit: look("shrinkToFit", "boolean"),
    TextOrientation: look("textOrientation", "number"),
    VerticalAlignment: look("verticalAlignment", "string"),
    WrapText: look("wrapText", "boolean"),
  },
  links: {
    Borders: (ref) => make("RangeBorderCollection", ref),
    Fill: (ref) => make("RangeFill", ref),
    Font: (ref) => make("RangeFont", ref),
    Protection: (ref) => make("FormatProtection", ref),
  },
  methods: {
    // Widths that fit the text need a renderer; the emulator leaves sizes as they are.
    AutofitColumns: ({ sheet }) => sheet.assertAllowed("allowFormatColumns"),
    AutofitRows: ({ sheet }) => sheet.assertAllowed("allowFormatRows"),
  },
});

defineType("RangeFill", {
  scalars: {
    Color: {
      get: (ref: AreasRef) => {
        const fill = common(ref, (format) => format.fill ?? "#FFFFFF");
        return fill ?? "";
      },
      set: (ref, value) => change(ref, { fill: color(value) }),
    },
  },
  methods: { Clear: (ref) => change(ref, { fill: null }) },
});

defineType("RangeFont", {
  scalars: {
    Bold: look("bold", "boolean"),
    Color: {
      get: (ref: AreasRef) => common(ref, (format) => format.fontColor) ?? "",
      set: (ref, value) => change(ref, { fontColor: color(value) }),
    },
    Italic: look("italic", "boolean"),
    Name: look("fontName", "string"),
    Size: look("fontSize", "number"),
    Strikethrough: look("strikethrough", "boolean"),
    Underline: look("underline", "string"),
  },
});

defineType("FormatProtection", {
  scalars: {
    FormulaHidden: guarded(look("formulaHidden", "boolean")),
    Locked: guarded(look("locked", "boolean")),
  },
});

/** A part of the format all cells share; null when they differ. */
function common<V>({ sheet, areas }: AreasRef, read: (format: CellFormat) => V): V | null {
  const answers = new Set<V>();
  for (const area of areas) {
    const used = sheet.usedArea(false);
    const inUse = used && intersection(used, area);
    if (
      !inUse ||
      inUse.bottom < area.bottom ||
      inUse.right < area.right ||
      inUse.top > area.top ||
      inUse.left > area.left
    ) {
      answers.add(read(PLAIN));
    }
    if (!inUse) continue;
    for (let row = inUse.top; row <= inUse.bottom; row += 1) {
      for (let column = inUse.left; column <= inUse.right; column += 1) answers.add(read(sheet.formatAt(row, column)));
    }
  }
  return answers.size === 1 ? [...answers][0]! : null;
}

/** Changes the format of all cells, where protection allows it. */
function change({ book, sheet, areas }: AreasRef, part: Partial<CellFormat>): void {
  sheet.assertAllowed("allowFormatCells");
  for (const area of areas) {
    const tall = area.bottom === LAST_ROW ? Math.max(sheet.usedArea(false)?.bottom ?? 0, area.top) : area.bottom;
    book.format(sheet, { ...area, bottom: tall }, (format) => ({ ...format, ...part }));
  }
}

/** `#RRGGBB` in capitals from what Excel takes as a color; names of colors are not known here. */
export function color(value: unknown): string {
  if (typeof value === "string" && /^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace("#", "").toUpperCase()}`;
  throw new OfficeError("InvalidArgument", `The emulated Excel takes colors as #RRGGBB, not ${String(value)}.`);
}

function look(key: keyof CellFormat, type: "string" | "number" | "boolean"): Scalar<AreasRef> {
  return {
    get: (ref) => common(ref, (format) => format[key]),
    set: (ref, value) => {
      if (typeof value !== type) throw new OfficeError("InvalidArgument");
      change(ref, { [key]: value });
    },
  };
}

function guarded(scalar: Scalar<AreasRef>): Scalar<AreasRef> {
  return {
    get: (ref) => scalar.get(ref),
    set: (ref, value) => {
      ref.sheet.assertUnprotected();
      scalar.set?.(ref, value);
    },
  };
}

function size(value: unknown): number {
  if (typeof value !== "number" || value < 0) throw new OfficeError("InvalidArgument");
  return value;
}
