import { intersection } from "@huizong/excel-host/model/area";
import { type ConditionalFormat, plainDifferential } from "@huizong/excel-host/model/parts";
import { defineType, reads, textArgument, WpsObject } from "./object";
import type { ConditionRef, RangeRef } from "./targets";

/** xlExpression and xlCellValue. */
const KINDS: Readonly<Record<string, number>> = { Custom: 2, CellValue: 1 };

const touching = ({ sheet, areas }: RangeRef): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((one) => one.areas.some((part) => areas.some((area) => intersection(part, area))));

const wrap = ({ session, book, sheet }: RangeRef, condition: ConditionalFormat) =>
  new WpsObject("FormatCondition", { session, book, sheet, condition } satisfies ConditionRef);

defineType<RangeRef>(
  "FormatConditions",
  { Count: reads((ref) => touching(ref).length) },
  {
    Item: (ref, [place]) => {
      const condition = touching(ref)[Number(place) - 1];
      if (!condition) throw new Error("下标越界");
      return wrap(ref, condition);
    },
    Add: (ref, [type, operator, formula]) => {
      ref.sheet.assertAllowed("allowFormatCells");
      if (type !== 2 || (operator !== undefined && operator !== null)) {
        throw new Error("The emulated WPS adds conditional formats by formula only.");
      }
      const condition: ConditionalFormat = {
        id: ref.book.nextId(),
        type: "Custom",
        areas: [...ref.areas],
        priority: ref.sheet.conditionalFormats.length,
        stopIfTrue: true,
        formula: textArgument(formula),
        rule: {},
        format: plainDifferential(),
      };
      ref.sheet.conditionalFormats = [...ref.sheet.conditionalFormats, condition];
      return wrap(ref, condition);
    },
  },
);

/** Those of the sheet in order, with priorities that are places in it. */
function arrange({ sheet }: ConditionRef, conditions: readonly ConditionalFormat[]): void {
  for (const [priority, condition] of conditions.entries()) condition.priority = priority;
  sheet.conditionalFormats = [...conditions];
}

const others = ({ sheet, condition }: ConditionRef) => sheet.conditionalFormats.filter((one) => one !== condition);

defineType<ConditionRef>(
  "FormatCondition",
  {
    Type: reads(({ condition }) => KINDS[condition.type] ?? 3),
    Formula1: reads(({ condition }) => condition.formula),
    Interior: reads((ref) => new WpsObject("Interior", ref)),
  },
  {
    SetFirstPriority: (ref) => arrange(ref, [ref.condition, ...others(ref)]),
    Delete: (ref) => {
      ref.sheet.assertAllowed("allowFormatCells");
      arrange(ref, others(ref));
    },
  },
);

defineType<ConditionRef>("Interior", {
  Color: {
    get: ({ condition }) => bgr(condition.format.fillColor ?? "#FFFFFF"),
    set: (ref, value) => {
      ref.sheet.assertAllowed("allowFormatCells");
      const color = Number(value);
      const parts = [color & 0xff, (color >> 8) & 0xff, (color >> 16) & 0xff];
      ref.condition.format.fillColor = `#${parts.map((part) => part.toString(16).padStart(2, "0").toUpperCase()).join("")}`;
    },
  },
});

function bgr(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red! + green! * 0x100 + blue! * 0x10000;
}
