import { OfficeError } from "@huizong/excel-host/wire/office-error";
import type { MemberTable } from "../shim";

/** A property of an object of WPS; without `set` it cannot be assigned to. */
export interface Property<Target> {
  readonly get: (target: Target) => unknown;
  readonly set?: (target: Target, value: unknown) => void;
}

export type Method<Target> = (target: Target, args: readonly unknown[]) => unknown;

interface Type {
  readonly properties: Readonly<Record<string, Property<never>>>;
  readonly methods: Readonly<Record<string, Method<never>>>;
}

const TYPES = new Map<string, Type>();

/** An object as the page gets hold of it: its type and what it stands for. */
export class WpsObject {
  constructor(
    readonly type: string,
    readonly target: unknown,
  ) {}
}

/** Says what members a type has, under the names WPS documents; nothing else is answered. */
export function defineType<Target>(
  type: string,
  properties: Readonly<Record<string, Property<Target>>>,
  methods: Readonly<Record<string, Method<Target>>> = {},
): void {
  TYPES.set(type, { properties, methods });
}

/** Members that always give an object of a type and have nothing to refuse, so that what is asked of it can go along. */
const LINKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Application: { FileSystem: "FileSystem", Env: "Env", PluginStorage: "PluginStorage", Workbooks: "Workbooks" },
  Workbook: { Sheets: "Sheets", Worksheets: "Sheets", Names: "Names" },
  Worksheet: { UsedRange: "Range", Cells: "Range", Protection: "Protection", Range: "Range" },
  Range: {
    ...{ Rows: "Extent", Columns: "Extent", EntireRow: "EntireRow", EntireColumn: "EntireColumn" },
    ...{ MergeArea: "Range", FormatConditions: "FormatConditions" },
  },
  FormatCondition: { Interior: "Interior" },
};

/** The members by type: whether they are called, and the type of the object they give where that is sure. */
export function memberTable(): MemberTable {
  return Object.fromEntries(
    [...TYPES].map(([type, { properties, methods }]) => [
      type,
      Object.fromEntries([
        ...Object.keys(properties).map(
          (name) => [name, { called: false, gives: LINKS[type]?.[name] ?? null }] as const,
        ),
        ...Object.keys(methods).map((name) => [name, { called: true, gives: LINKS[type]?.[name] ?? null }] as const),
      ]),
    ]),
  );
}

export function getMember({ type, target }: WpsObject, member: string): unknown {
  const property = TYPES.get(type)?.properties[member];
  if (!property) throw new Error(`WPS has no ${type}.${member}`);
  return property.get(target as never);
}

export function setMember({ type, target }: WpsObject, member: string, value: unknown): void {
  const property = TYPES.get(type)?.properties[member];
  if (!property?.set) throw new Error(`WPS cannot set ${type}.${member}`);
  property.set(target as never, value);
}

export function callMember({ type, target }: WpsObject, member: string, args: readonly unknown[]): unknown {
  const method = TYPES.get(type)?.methods[member];
  if (!method) throw new Error(`WPS has no ${type}.${member}()`);
  return method(target as never, args);
}

/** A property that is only read. */
export const reads = <Target>(get: (target: Target) => unknown): Property<Target> => ({ get });

/** What WPS says where the model of the workbook refuses. */
export function sentence(error: unknown): string {
  if (error instanceof OfficeError && error.code === "AccessDenied") return "您试图更改的单元格位于受保护的工作表中。";
  return error instanceof Error ? error.message || error.name : String(error);
}

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw new Error("类型不匹配");
  return value;
}

export function objectArgument<Target>(value: unknown, type: string): Target {
  if (!(value instanceof WpsObject) || value.type !== type) throw new Error("类型不匹配");
  return value.target as Target;
}
