import { parseAddress } from "../../core/grid/address";
import type { Platform } from "../platform/platform";
import { utf8Of } from "../read/part";
import { openZip } from "../zip/archive";
import { assembleZip, type PackedPart, packPart } from "../zip/write";
import { danglingPane } from "./dangling-pane";
import { mapPackage, PACKAGE_RELATIONS, recalculatedOnLoad, withoutContentType, withoutLink } from "./package";
import { indexSheet, type SheetIndex } from "./sheet-index";
import { type Content, patchSheet, type Result } from "./sheet-patch";

/**
 * What to write into a cell; null clears it. Text stays text whatever it starts with;
 * only with `formula: true` is it a formula, with or without its "=".
 */
export interface CellChange {
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | string | null;
  readonly formula?: true;
}

/** The result a formula cell is to show until the workbook is recalculated. */
export interface ComputedResult {
  readonly sheet: string;
  readonly cell: string;
  readonly value: number | string;
}

/** A workbook opened once and patched many times, each time from its original state. */
export interface Patcher {
  /** The changed workbook. Throws when a sheet or an address does not exist or a number is not finite. */
  apply(changes: readonly CellChange[], computed?: readonly ComputedResult[]): Uint8Array;
  /** The workbook with cells changed that no formula reads, such as those of the hidden sheet: every other result stays, in their own sheet too. */
  annotate(changes: readonly CellChange[]): Uint8Array;
}

/** Changes cells of a workbook in place; see `openForPatching`. */
export function patchWorkbook(
  bytes: Uint8Array,
  changes: readonly CellChange[],
  platform: Platform,
  computed: readonly ComputedResult[] = [],
): Uint8Array {
  return openForPatching(bytes, platform).apply(changes, computed);
}

/**
 * Opens a workbook whose cells are to be changed in place. Styles, validations, protection, charts and parts
 * nobody knows stay byte for byte as they were; cached results of formulas are dropped unless a fresh one is given,
 * the calculation chain with them, and the workbook is told to recalculate when opened. What another program has left of
 * the add-in's pane without its rest goes too.
 */
export function openForPatching(bytes: Uint8Array, platform: Platform): Patcher {
  const archive = openZip(bytes, platform);
  const encoder = new TextEncoder();
  const read = (name: string) => xmlText(archive.read(name));
  const map = mapPackage(archive);
  const packed = new Map<string, PackedPart>();
  const put = (name: string, text: string) => packed.set(name, packPart(encoder.encode(text), platform));

  for (const name of archive.names) if (!name.endsWith("/")) packed.set(name, archive.carry(name));
  const nameOf = (part: string) => archive.names.find((name) => name.toLowerCase() === part.toLowerCase()) ?? part;
  put(nameOf(map.workbook), recalculatedOnLoad(read(map.workbook)));
  const types: ((xml: string) => string)[] = [];
  if (map.calcChain !== null) {
    packed.delete(nameOf(map.calcChain));
    put(nameOf(map.workbookRels), withoutLink(read(map.workbookRels), "/calcChain"));
    const { calcChain } = map;
    types.push((xml) => withoutContentType(xml, calcChain));
  }
  const pane = danglingPane(archive, map.contentTypes, read);
  if (pane) {
    for (const part of pane.parts) packed.delete(nameOf(part));
    put(nameOf(PACKAGE_RELATIONS), pane.relations);
    types.push(pane.withoutTypes);
  }
  if (types.length > 0) {
    const xml = types.reduce((text, change) => change(text), read(map.contentTypes));
    put(nameOf(map.contentTypes), xml);
  }
  const sheets = new Map<string, { part: string; index: SheetIndex; hasFormulas: boolean }>();
  for (const [name, part] of map.sheets) {
    const xml = read(part);
    if (!xml.includes("sheetData")) continue;
    const index = indexSheet(xml);
    const hasFormulas = index.rows.some((row) => row.cells.some((cell) => cell.formula));
    sheets.set(name, { part: nameOf(part), index, hasFormulas });
  }

  const changed = (changes: readonly CellChange[], computed: readonly ComputedResult[], keepsResults: boolean) => {
    const contents = bySheet(changes);
    const results = resultsBySheet(computed);
    for (const name of contents.keys()) if (!sheets.has(name)) throw new Error(`no sheet ${name}`);
    const parts = new Map(packed);
    for (const [name, sheet] of sheets) {
      const own = contents.get(name);
      if (!own && (keepsResults || !sheet.hasFormulas)) continue;
      const text = patchSheet(sheet.index, {
        contents: own ?? new Map(),
        results: results.get(name) ?? new Map(),
        keepsResults,
      });
      parts.set(sheet.part, packPart(encoder.encode(text), platform));
    }
    return assembleZip(parts);
  };
  return {
    apply: (changes, computed = []) => changed(changes, computed, false),
    annotate: (changes) => changed(changes, [], true),
  };
}

/** A part's text as the reader reads it: UTF-16 or UTF-8, broken bytes as U+FFFD; it is written as UTF-8 and says so. */
function xmlText(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(utf8Of(bytes));
  return text.replace(/^(\ufeff?<\?xml[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
}

function bySheet(changes: readonly CellChange[]): Map<string, Map<number, Map<number, Content>>> {
  const sheets = new Map<string, Map<number, Map<number, Content>>>();
  for (const change of changes) {
    const place = parseAddress(change.cell);
    if (!place || place.row < 1 || place.row > 1_048_576 || place.column > 16_384) {
      throw new Error(`no cell ${change.cell}`);
    }
    const rows = sheets.get(change.sheet) ?? new Map<number, Map<number, Content>>();
    const columns = rows.get(place.row) ?? new Map<number, Content>();
    columns.set(place.column, contentOf(change));
    sheets.set(change.sheet, rows.set(place.row, columns));
  }
  return sheets;
}

function contentOf({ cell, value, formula }: CellChange): Content {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${cell}: ${value} is no figure`);
  if (!formula) return { kind: "constant", value };
  if (typeof value !== "string") throw new Error(`${cell}: a formula is a text`);
  return { kind: "formula", text: value.replace(/^=/, "") };
}

function resultsBySheet(computed: readonly ComputedResult[]): Map<string, Map<string, Result>> {
  const sheets = new Map<string, Map<string, Result>>();
  for (const { sheet, cell, value } of computed) {
    const results = sheets.get(sheet) ?? new Map<string, Result>();
    sheets.set(sheet, results.set(cell, value));
  }
  return sheets;
}
