import { intersection, without } from "../model/area";
import { type ConditionalFormat, type DifferentialFormat, plainDifferential } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { flag, oneOf, record, text, whole } from "./arguments";
import { defineType, type HostObject, make, readonly, type Scalar } from "./host-object";
import { color } from "./range-format";
import type { AreasRef, PartRef } from "./targets";

type Ref = PartRef<ConditionalFormat>;

const KINDS = [
  "Custom",
  "CellValue",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
];

defineType("ConditionalFormatCollection", {
  items: (ref) => touching(ref).map((part) => wrap(ref, part)),
  item: (ref, id) => wrap(ref, found(ref, id)),
  methods: {
    Add: (ref, [type]) => {
      ref.sheet.assertAllowed("allowFormatCells");
      const part: ConditionalFormat = {
        id: ref.book.nextId(),
        type: oneOf(KINDS)(type),
        areas: [...ref.areas],
        priority: 0,
        stopIfTrue: false,
        formula: "",
        rule: {},
        format: plainDifferential(),
      };
      for (const other of ref.sheet.conditionalFormats) other.priority += 1;
      ref.sheet.conditionalFormats = [part, ...ref.sheet.conditionalFormats];
      return wrap(ref, part);
    },
    ClearAll: ({ sheet, areas }) => {
      sheet.assertAllowed("allowFormatCells");
      for (const one of sheet.conditionalFormats) {
        for (const hole of areas) one.areas = one.areas.flatMap((area) => without(area, hole));
      }
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one.areas.length > 0);
    },
    GetCount: (ref) => touching(ref).length,
    GetItemAt: (ref, [index]) => {
      const part = touching(ref)[whole(index)];
      if (!part) throw new OfficeError("InvalidArgument");
      return wrap(ref, part);
    },
    GetItemOrNullObject: (ref, [id]) => {
      const part = touching(ref).find((one) => one.id === id);
      return part ? wrap(ref, part) : null;
    },
  },
});

defineType("ConditionalFormat", {
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: readonly(({ part }) => part.id),
    Type: readonly(({ part }) => part.type),
    Priority: {
      get: ({ part }: Ref) => part.priority,
      set: (ref, value) => {
        editable(ref).priority = whole(value);
        ref.sheet.conditionalFormats.sort((one, other) => one.priority - other.priority);
      },
    },
    StopIfTrue: {
      get: ({ part }: Ref) => part.stopIfTrue,
      set: (ref, value) => {
        editable(ref).stopIfTrue = flag(value);
      },
    },
  },
  links: {
    CellValue: (ref) => ofKind(ref, "CellValue", () => make("CellValueConditionalFormat", ref)),
    CellValueOrNullObject: (ref) => (ref.part.type === "CellValue" ? make("CellValueConditionalFormat", ref) : null),
    Custom: (ref) => ofKind(ref, "Custom", () => make("CustomConditionalFormat", ref)),
    CustomOrNullObject: (ref) => (ref.part.type === "Custom" ? make("CustomConditionalFormat", ref) : null),
  },
  methods: {
    Delete: (ref) => {
      const part = editable(ref);
      ref.sheet.conditionalFormats = ref.sheet.conditionalFormats.filter((one) => one !== part);
      // Priorities are places in the order, without gaps.
      for (const other of ref.sheet.conditionalFormats) if (other.priority > part.priority) other.priority -= 1;
    },
    GetRange: ({ book, sheet, part }) => {
      if (part.areas.length !== 1) throw new OfficeError("InvalidReference");
      return make("Range", { book, sheet, area: part.areas[0]! });
    },
    GetRangeOrNullObject: ({ book, sheet, part }) =>
      part.areas.length === 1 ? make("Range", { book, sheet, area: part.areas[0]! }) : null,
    GetRanges: ({ book, sheet, part }) => make("RangeAreas", { book, sheet, areas: part.areas }),
  },
});

defineType("CustomConditionalFormat", {
  links: {
    Format: (ref) => make("ConditionalRangeFormat", ref),
    Rule: (ref) => make("ConditionalFormatRule", ref),
  },
});

defineType("ConditionalFormatRule", {
  scalars: {
    Formula: {
      get: ({ part }: Ref) => part.formula,
      set: (ref, value) => {
        const formula = text(value);
        editable(ref).formula = formula.startsWith("=") ? formula : `=${formula}`;
      },
    },
  },
});

defineType("CellValueConditionalFormat", {
  scalars: {
    Rule: {
      get: ({ part }: Ref) => part.rule,
      set: (ref, value) => {
        const rule = record(value);
        text(rule.formula1);
        text(rule.operator);
        editable(ref).rule = rule;
      },
    },
  },
  links: { Format: (ref) => make("ConditionalRangeFormat", ref) },
});

defineType("ConditionalRangeFormat", {
  scalars: { NumberFormat: look("numberFormat", text) },
  links: {
    Fill: (ref) => make("ConditionalRangeFill", ref),
    Font: (ref) => make("ConditionalRangeFont", ref),
  },
});

defineType("ConditionalRangeFill", {
  scalars: { Color: look("fillColor", color) },
  methods: {
    Clear: (ref) => {
      editable(ref).format.fillColor = null;
    },
  },
});

defineType("ConditionalRangeFont", {
  scalars: {
    Bold: look("bold", flag),
    Color: look("fontColor", color),
    Italic: look("italic", flag),
    Strikethrough: look("strikethrough", flag),
    Underline: look("underline", text),
  },
  methods: {
    Clear: (ref) =>
      void Object.assign(editable(ref).format, { ...plainDifferential(), fillColor: ref.part.format.fillColor }),
  },
});

function touching({ sheet, areas }: AreasRef): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((one) =>
    one.areas.some((part) => areas.some((area) => intersection(part, area))),
  );
}

function found(ref: AreasRef, id: unknown): ConditionalFormat {
  const part = touching(ref).find((one) => one.id === id);
  if (!part) throw new OfficeError("ItemNotFound");
  return part;
}

function wrap({ book, sheet }: AreasRef, part: ConditionalFormat): HostObject {
  return make("ConditionalFormat", { book, sheet, part });
}

function ofKind(ref: Ref, kind: string, wrapped: () => HostObject): HostObject {
  if (ref.part.type !== kind) throw new OfficeError("InvalidOperation");
  return wrapped();
}

/** The format itself, where it is still on the sheet and protection allows to change it. */
function editable({ sheet, part }: Ref): ConditionalFormat {
  sheet.assertAllowed("allowFormatCells");
  if (!sheet.conditionalFormats.includes(part)) throw new OfficeError("ItemNotFound");
  return part;
}

function look<K extends keyof DifferentialFormat>(
  key: K,
  read: (value: unknown) => NonNullable<DifferentialFormat[K]>,
): Scalar<Ref> {
  return {
    get: ({ part }) => part.format[key],
    set: (ref, value) => {
      editable(ref).format[key] = read(value);
    },
  };
}
