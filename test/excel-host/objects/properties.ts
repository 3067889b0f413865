import type { WorkbookModel } from "../model/workbook";
import { OfficeError } from "../wire/office-error";
import { text } from "./arguments";
import { defineType, type HostObject, make, readonly, type Scalar } from "./host-object";
import type { EntryRef, SheetRef, Targets } from "./targets";

type SheetEntry = Targets["WorksheetCustomProperty"];

defineType("DocumentProperties", {
  scalars: {
    Author: property("author"),
    Category: property("category"),
    Comments: property("comments"),
    Company: property("company"),
    Keywords: property("keywords"),
    Manager: property("manager"),
    Subject: property("subject"),
    Title: property("title"),
  },
  links: { Custom: (book) => make("CustomPropertyCollection", book) },
});

defineType("CustomPropertyCollection", {
  items: (book) => [...book.customProperties.keys()].map((key) => make("CustomProperty", { book, key })),
  item: (book, key) => orNotFound(customProperty(book, key)),
  methods: {
    Add: (book, [key, value]) => {
      book.customProperties.set(text(key), propertyValue(value));
      return make("CustomProperty", { book, key: text(key) });
    },
    DeleteAll: (book) => book.customProperties.clear(),
    GetCount: (book) => book.customProperties.size,
    GetItemOrNullObject: (book, [key]) => customProperty(book, key),
  },
});

defineType("CustomProperty", {
  identity: ({ key }) => ({ Key: key }),
  scalars: {
    Key: readonly(({ key }) => key),
    Type: readonly(({ book, key }) => {
      const value = book.customProperties.get(key);
      return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
    }),
    Value: {
      get: ({ book, key }: EntryRef) => book.customProperties.get(key),
      set: ({ book, key }, value) => void book.customProperties.set(key, propertyValue(value)),
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      if (!book.customProperties.delete(key)) throw new OfficeError("ItemNotFound");
    },
  },
});

defineType("SettingCollection", {
  items: (book) => [...book.settings.keys()].map((key) => make("Setting", { book, key })),
  item: (book, key) => orNotFound(setting(book, key)),
  methods: {
    Add: (book, [key, value]) => {
      book.settings.set(text(key), value);
      return make("Setting", { book, key: text(key) });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, [key]) => setting(book, key),
  },
});

defineType("Setting", {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  scalars: {
    Key: readonly(({ key }) => key),
    Value: {
      get: ({ book, key }: EntryRef) => book.settings.get(key),
      set: ({ book, key }, value) => void book.settings.set(key, value),
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      if (!book.settings.delete(key)) throw new OfficeError("ItemNotFound");
    },
  },
});

defineType("WorksheetCustomPropertyCollection", {
  items: (ref) => [...ref.sheet.customProperties.keys()].map((key) => make("WorksheetCustomProperty", { ...ref, key })),
  item: (ref, key) => orNotFound(sheetProperty(ref, key)),
  methods: {
    Add: (ref, [key, value]) => {
      ref.sheet.customProperties.set(text(key), text(value));
      return make("WorksheetCustomProperty", { ...ref, key: text(key) });
    },
    GetCount: ({ sheet }) => sheet.customProperties.size,
    GetItemOrNullObject: (ref, [key]) => sheetProperty(ref, key),
  },
});

defineType("WorksheetCustomProperty", {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  scalars: {
    Key: readonly(({ key }) => key),
    Value: {
      get: ({ sheet, key }: SheetEntry) => sheet.customProperties.get(key),
      set: ({ sheet, key }, value) => void sheet.customProperties.set(key, text(value)),
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      if (!sheet.customProperties.delete(key)) throw new OfficeError("ItemNotFound");
    },
  },
});

function property(key: string): Scalar<WorkbookModel> {
  return {
    get: (book) => book.properties.get(key) ?? "",
    set: (book, value) => void book.properties.set(key, text(value)),
  };
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new OfficeError("InvalidArgument");
}

function customProperty(book: WorkbookModel, key: unknown): HostObject | null {
  // Excel compares the names of properties without regard to case.
  const wanted = text(key).toLowerCase();
  const name = [...book.customProperties.keys()].find((one) => one.toLowerCase() === wanted);
  return name === undefined ? null : make("CustomProperty", { book, key: name });
}

function setting(book: WorkbookModel, key: unknown): HostObject | null {
  return book.settings.has(text(key)) ? make("Setting", { book, key: text(key) }) : null;
}

function sheetProperty(ref: SheetRef, key: unknown): HostObject | null {
  return ref.sheet.customProperties.has(text(key)) ? make("WorksheetCustomProperty", { ...ref, key: text(key) }) : null;
}

function orNotFound(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}
