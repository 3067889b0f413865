import type { NamedItem } from "../model/parts";
import { OfficeError } from "../wire/office-error";
import { flag, optional, text } from "./arguments";
import { defineType, HostObject, make, readonly } from "./host-object";
import type { NamesRef, RangeRef, Targets } from "./targets";

type Ref = Targets["NamedItem"];

defineType("NamedItemCollection", {
  items: (ref) => list(ref).map((item) => make("NamedItem", { ...ref, item })),
  item: (ref, name) => {
    const found = find(ref, name);
    if (!found) throw new OfficeError("ItemNotFound");
    return found;
  },
  methods: {
    Add: (ref, [name, reference, comment]) => {
      if (find(ref, name)) throw new OfficeError("ItemAlreadyExists");
      const item: NamedItem = {
        name: text(name),
        formula: formulaOf(reference),
        visible: true,
        comment: optional(comment, text, ""),
        scope: ref.sheet ? "Worksheet" : "Workbook",
      };
      replace(ref, [...list(ref), item]);
      return make("NamedItem", { ...ref, item });
    },
    GetCount: (ref) => list(ref).length,
    GetItemOrNullObject: (ref, [name]) => find(ref, name),
  },
});

defineType("NamedItem", {
  identity: ({ item }) => ({ Name: item.name, _Id: item.name }),
  scalars: {
    Name: readonly(({ item }) => item.name),
    Comment: {
      get: ({ item }: Ref) => item.comment,
      set: ({ item }, value) => {
        item.comment = text(value);
      },
    },
    Formula: {
      get: ({ item }: Ref) => item.formula,
      set: (ref, value) => {
        ref.item.formula = formulaOf(value);
        ref.book.calculator.recalculate();
      },
    },
    Scope: readonly(({ item }) => item.scope),
    Type: readonly((ref) => (at(ref) ? "Range" : "String")),
    Value: readonly((ref) => at(ref)?.address ?? ref.item.formula.replace(/^="?|"$/g, "")),
    Visible: {
      get: ({ item }: Ref) => item.visible,
      set: ({ item }, value) => {
        item.visible = flag(value);
      },
    },
  },
  methods: {
    Delete: (ref) => {
      if (!list(ref).includes(ref.item)) throw new OfficeError("ItemNotFound");
      replace(
        ref,
        list(ref).filter((item) => item !== ref.item),
      );
    },
    GetRange: (ref) => {
      const found = at(ref);
      if (!found) throw new OfficeError("InvalidReference");
      return make("Range", found.range);
    },
    GetRangeOrNullObject: (ref) => {
      const found = at(ref);
      return found && make("Range", found.range);
    },
  },
});

function list({ book, sheet }: NamesRef): readonly NamedItem[] {
  return (sheet ?? book).names;
}

function replace({ book, sheet }: NamesRef, names: NamedItem[]): void {
  (sheet ?? book).names = names;
  book.calculator.recalculate();
}

function find(ref: NamesRef, name: unknown): HostObject | null {
  const wanted = text(name).toLowerCase();
  const item = list(ref).find((one) => one.name.toLowerCase() === wanted);
  return item ? make("NamedItem", { ...ref, item }) : null;
}

function at({ book, sheet, item }: Ref): { range: RangeRef; address: string } | null {
  try {
    const found = book.resolve(item.formula.slice(1), sheet ?? book.activeSheet);
    return { range: { book, ...found }, address: book.address(found.sheet, found.area) };
  } catch {
    return null; // a name for a constant or a formula has no range
  }
}

function formulaOf(reference: unknown): string {
  if (reference instanceof HostObject && reference.typeName === "Range") {
    const { book, sheet, area } = reference.target as RangeRef;
    const [name, cells = ""] = split(book.address(sheet, area));
    return `=${name}!${cells.replace(/([A-Z]+)?(\d+)?/g, (_, column, row) => (column ? `$${column}` : "") + (row ? `$${row}` : ""))}`;
  }
  const given = text(reference);
  return given.startsWith("=") ? given : `=${given}`;
}

function split(address: string): [string, string] {
  const bang = address.lastIndexOf("!");
  return [address.slice(0, bang), address.slice(bang + 1)];
}
