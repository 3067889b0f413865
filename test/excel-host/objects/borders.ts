import type { Area } from "../model/area";
import { type CellSide, type Edge, NO_EDGE, SIDES, type Side } from "../model/cell-format";
import { OfficeError } from "../wire/office-error";
import { oneOf, text, whole } from "./arguments";
import { defineType, make, readonly, type Scalar } from "./host-object";
import { color } from "./range-format";
import type { BorderRef } from "./targets";

defineType("RangeBorderCollection", {
  scalars: { Count: readonly(() => SIDES.length) },
  items: (ref) => SIDES.map((side) => make("RangeBorder", { ...ref, side })),
  item: (ref, side) => make("RangeBorder", { ...ref, side: oneOf(SIDES)(side) }),
  methods: {
    GetItemAt: (ref, [index]) => {
      const side = SIDES[whole(index)];
      if (!side) throw new OfficeError("InvalidArgument");
      return make("RangeBorder", { ...ref, side });
    },
  },
});

defineType("RangeBorder", {
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: readonly(({ side }) => side),
    Color: part("color", color),
    Style: part("style", text),
    Weight: part("weight", text),
  },
});

function part(key: keyof Edge, read: (value: unknown) => string): Scalar<BorderRef> {
  return {
    get: (ref) => {
      const answers = new Set<string>();
      for (const { row, column, side } of places(ref)) {
        answers.add((ref.sheet.formatAt(row, column).borders[side] ?? NO_EDGE)[key]);
      }
      if (answers.size === 0) return NO_EDGE[key];
      return answers.size === 1 ? [...answers][0] : null;
    },
    set: (ref, value) => {
      ref.sheet.assertAllowed("allowFormatCells");
      const given = read(value);
      for (const { row, column, side } of places(ref)) {
        const cell = { top: row, left: column, bottom: row, right: column };
        ref.book.format(ref.sheet, cell, (format) => {
          const before = format.borders[side] ?? NO_EDGE;
          const drawn = key === "style" || before.style !== "None" ? before : { ...before, style: "Continuous" };
          return { ...format, borders: { ...format.borders, [side]: { ...drawn, [key]: given } } };
        });
      }
    },
  };
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly side: CellSide;
}

/** The cell edges a side of a range is made of; an inner line belongs to the cell before it. */
function* places(ref: BorderRef): Generator<Place> {
  for (const area of ref.areas) {
    const { part: cells, side } = edgeCells(area, ref.side);
    for (let row = cells.top; row <= cells.bottom; row += 1) {
      for (let column = cells.left; column <= cells.right; column += 1) yield { row, column, side };
    }
  }
}

function edgeCells(area: Area, side: Side): { part: Area; side: CellSide } {
  switch (side) {
    case "EdgeTop":
      return { part: { ...area, bottom: area.top }, side };
    case "EdgeBottom":
      return { part: { ...area, top: area.bottom }, side };
    case "EdgeLeft":
      return { part: { ...area, right: area.left }, side };
    case "EdgeRight":
      return { part: { ...area, left: area.right }, side };
    case "InsideHorizontal":
      return { part: { ...area, bottom: area.bottom - 1 }, side: "EdgeBottom" };
    case "InsideVertical":
      return { part: { ...area, right: area.right - 1 }, side: "EdgeRight" };
    default:
      return { part: area, side };
  }
}
