import type { WorkbookModel } from "../model/workbook";
import { OfficeError } from "../wire/office-error";
import { text } from "./arguments";
import { defineType, type HostObject, make, readonly } from "./host-object";
import type { EntryRef, XmlScope } from "./targets";

defineType("CustomXmlPartCollection", {
  items: (book) => [...book.customXml.keys()].map((key) => make("CustomXmlPart", { book, key })),
  item: (book, id) => orNotFound(part(book, id)),
  methods: {
    Add: (book, [xml]) => {
      const key = book.nextId();
      book.customXml.set(key, wellFormed(text(xml)));
      return make("CustomXmlPart", { book, key });
    },
    GetByNamespace: (book, [namespace]) => make("CustomXmlPartScopedCollection", { book, namespace: text(namespace) }),
    GetCount: (book) => book.customXml.size,
    GetItemOrNullObject: (book, [id]) => part(book, id),
  },
});

defineType("CustomXmlPartScopedCollection", {
  items: inScope,
  methods: {
    GetCount: (scope) => inScope(scope).length,
    GetOnlyItem: (scope) => {
      const [only, second] = inScope(scope);
      if (!only || second) throw new OfficeError("GeneralException");
      return only;
    },
    GetOnlyItemOrNullObject: (scope) => {
      const [only, second] = inScope(scope);
      return second ? null : (only ?? null);
    },
  },
});

defineType("CustomXmlPart", {
  identity: ({ key }) => ({ Id: key }),
  scalars: {
    Id: readonly(({ key }) => key),
    NamespaceUri: readonly((ref) => namespaceOf(xmlOf(ref))),
  },
  methods: {
    Delete: ({ book, key }) => {
      if (!book.customXml.delete(key)) throw new OfficeError("ItemNotFound");
    },
    GetXml: xmlOf,
    SetXml: ({ book, key }, [xml]) => void book.customXml.set(key, wellFormed(text(xml))),
  },
});

function part(book: WorkbookModel, id: unknown): HostObject | null {
  return book.customXml.has(text(id)) ? make("CustomXmlPart", { book, key: text(id) }) : null;
}

function inScope({ book, namespace }: XmlScope): HostObject[] {
  return [...book.customXml]
    .filter(([, xml]) => namespaceOf(xml) === namespace)
    .map(([key]) => make("CustomXmlPart", { book, key }));
}

function xmlOf({ book, key }: EntryRef): string {
  const xml = book.customXml.get(key);
  if (xml === undefined) throw new OfficeError("ItemNotFound");
  return xml;
}

/** The namespace of the root element, or the empty string. */
function namespaceOf(xml: string): string {
  const [, prefix, attributes = ""] =
    /<(?:([\w.-]+):)?[\w.-]+((?:\s[^>]*)?)>/.exec(xml.replace(/<[?!][^>]*>/g, "")) ?? [];
  const name = prefix ? `xmlns:${prefix}` : "xmlns";
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

function wellFormed(xml: string): string {
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<[\w.:-]+[\s\S]*>\s*$/.test(xml)) throw new OfficeError("InvalidArgument");
  return xml;
}

function orNotFound(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}
