import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OFFICE_JS } from "../office-js";
import { OfficeError } from "./office-error";

const CHECK = /_throwIfApiNotSupported\("(\w+)\.(\w+)", (?:_defaultApiSetName|"(\w+)"), "(\d+)\.(\d+)"/g;

/** The requirement set a member came with, after Microsoft's own table in the readable build of office.js. */
interface ApiSet {
  readonly name: string;
  readonly major: number;
  readonly minor: number;
}

let table: ReadonlyMap<string, ApiSet> | undefined;

/** Member on the wire (`Worksheet.FreezePanes`) → its requirement set; members of ExcelApi 1.1 are not listed. */
function apiSets(): ReadonlyMap<string, ApiSet> {
  table ??= readTable();
  return table;
}

function readTable(): ReadonlyMap<string, ApiSet> {
  const script = readFileSync(join(OFFICE_JS, "excel-win32-16.01.debug.js"), "utf8");
  const excel = script.slice(script.indexOf('var _defaultApiSetName = "ExcelApi"'));
  const sets = new Map<string, ApiSet>();
  for (const [, type, member, name = "ExcelApi", major, minor] of excel.matchAll(CHECK)) {
    sets.set(`${type}.${wireName(member!)}`, { name, major: Number(major), minor: Number(minor) });
  }
  return sets;
}

/** The name of a member on the wire: `numberFormat` is `NumberFormat`. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Requirement sets the emulated Excel claims: `ExcelApi` up to the floor given, and the shared runtime's. */
export function supportedSets(floor: string): Readonly<Record<string, string>> {
  return {
    ExcelApi: floor,
    AddinCommands: "1.3",
    CustomFunctions: "1.7",
    CustomFunctionsRuntime: "1.3",
    CustomXmlParts: "1.1",
    DialogApi: "1.2",
    File: "1.1",
    CompressedFile: "1.1",
    DocumentEvents: "1.1",
    RibbonApi: "1.2",
    Selection: "1.1",
    Settings: "1.1",
    SharedRuntime: "1.1",
    // By these office.js decides what it says of undo; an Excel without them hears nothing of it.
    ...(Number(floor.split(".")[1]) >= 19 ? { RichApiRuntimeFlag: "1.2", ExcelApiUndo: floor } : {}),
  };
}

/** Whether the emulated Excel has a requirement set in that version or a later one. */
export function supports(sets: Readonly<Record<string, string>>, needed: ApiSet): boolean {
  const [major = 0, minor = 0] = (sets[needed.name] ?? "0.0").split(".").map(Number);
  return major > needed.major || (major === needed.major && minor >= needed.minor);
}

/** Refuses a member newer than the emulated Excel, as an old Excel would. */
export function assertSupported(member: string, sets: Readonly<Record<string, string>>): void {
  const needed = apiSets().get(member);
  if (!needed) return;
  if (supports(sets, needed)) return;
  throw new OfficeError("ApiNotFound", `${member} needs ${needed.name} ${needed.major}.${needed.minor}.`);
}
