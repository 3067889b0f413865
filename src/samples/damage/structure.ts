import { parseAddress } from "../../core/grid/address";
import { mapPackage } from "../../workbook/patch/package";
import { type CellSpan, indexSheet } from "../../workbook/patch/sheet-index";
import { attribute, escapeText, unescapeXml, withAttribute } from "../../workbook/patch/xml";
import type { Platform } from "../../workbook/platform/platform";
import { openZip } from "../../workbook/zip/archive";
import { assembleZip, packPart } from "../../workbook/zip/write";
import type { StructureEdit } from "../world/draft";
import { moveRows } from "./move-rows";

type SheetEdit = Exclude<StructureEdit, { kind: "last-sheet-first" }>;

/**
 * Rebuilds a workbook as a user might: rows inserted, deleted, hidden, cells merged, a formula broken, sheets moved.
 * Throws when a sheet, row or cell it should change is not there.
 */
export function restructure(bytes: Uint8Array, edits: readonly StructureEdit[], platform: Platform): Uint8Array {
  const archive = openZip(bytes, platform);
  const parts = new Map(archive.names.map((name) => [name, archive.read(name)]));
  const decoder = new TextDecoder();
  const read = (name: string) => decoder.decode(parts.get(name));
  const put = (name: string, text: string) => parts.set(name, new TextEncoder().encode(text));
  const map = mapPackage(archive);
  for (const edit of edits) {
    if (edit.kind === "last-sheet-first") {
      put(map.workbook, lastSheetFirst(read(map.workbook)));
      continue;
    }
    const part = map.sheets.get(edit.sheet);
    if (part === undefined) throw new RangeError(`no sheet ${edit.sheet}`);
    put(part, editSheet(read(part), edit));
    if (edit.kind === "insert-row" || edit.kind === "delete-row") {
      put(map.workbook, moveNames(read(map.workbook), edit));
    }
  }
  return assembleZip(new Map([...parts].map(([name, part]) => [name, packPart(part, platform)])));
}

function editSheet(xml: string, edit: SheetEdit): string {
  switch (edit.kind) {
    case "insert-row":
      return insertRow(moveRows(xml, edit.row, 1), edit.row, edit.texts);
    case "delete-row": {
      const { start, end } = rowAt(xml, edit.row);
      return moveRows(xml.slice(0, start) + xml.slice(end), edit.row + 1, -1);
    }
    case "hide-row": {
      const { start, tagEnd } = rowAt(xml, edit.row);
      return xml.slice(0, start) + withAttribute(xml.slice(start, tagEnd), "hidden", "1") + xml.slice(tagEnd);
    }
    case "merge":
      return merge(xml, edit.range);
    case "break-formula": {
      const body = `<f>${escapeText(edit.formula)}</f><v>${escapeText(edit.error)}</v>`;
      return replaceCell(xml, cellAt(xml, edit.cell), ` t="e">${body}</c>`);
    }
  }
}

function insertRow(xml: string, row: number, texts: Readonly<Record<string, string>>): string {
  const cells = Object.entries(texts).map(([letter, text]) =>
    /^\d+$/.test(text) && letter !== "C"
      ? `<c r="${letter}${row}"><v>${text}</v></c>`
      : `<c r="${letter}${row}" t="inlineStr"><is><t>${escapeText(text)}</t></is></c>`,
  );
  const { start } = rowAt(xml, row + 1);
  return `${xml.slice(0, start)}<row r="${row}">${cells.join("")}</row>${xml.slice(start)}`;
}

/** As in Excel, only the first cell of a merged range keeps its content. */
function merge(xml: string, range: string): string {
  const [first, last] = range.split(":").map((corner) => parseAddress(corner)!);
  const inside = indexSheet(xml)
    .rows.flatMap((row) => row.cells)
    .filter(
      ({ row, column }) => row >= first!.row && row <= last!.row && column >= first!.column && column <= last!.column,
    );
  const emptied = inside
    .slice(1)
    .reverse()
    .reduce((text, cell) => replaceCell(text, cell, "/>"), xml);
  return emptied
    .replace(/(<mergeCells[^>]*>)/, `$1<mergeCell ref="${range}"/>`)
    .replace(/(<mergeCells[^>]* count=")(\d+)"/, (_, head: string, count: string) => `${head}${Number(count) + 1}"`);
}

function replaceCell(xml: string, { start, end }: CellSpan, rest: string): string {
  const tag = xml.slice(start, xml.indexOf(">", start) + 1);
  const style = attribute(tag, "s");
  const head = `<c r="${attribute(tag, "r")}"${style === null ? "" : ` s="${style}"`}`;
  return xml.slice(0, start) + head + rest + xml.slice(end);
}

function rowAt(xml: string, row: number) {
  const found = indexSheet(xml).rows.find((candidate) => candidate.row === row);
  if (!found) throw new RangeError(`no row ${row}`);
  return found;
}

function cellAt(xml: string, cell: string): CellSpan {
  const place = parseAddress(cell);
  const found = place && rowAt(xml, place.row).cells.find(({ column }) => column === place.column);
  if (!found) throw new RangeError(`no cell ${cell}`);
  return found;
}

/** Defined names such as the print area grow and shrink with their sheet. */
function moveNames(workbook: string, edit: { kind: "insert-row" | "delete-row"; sheet: string; row: number }): string {
  return workbook.replace(/(<definedName\s[^>]*>)([^<]*)(?=<\/definedName>)/g, (whole, tag: string, text: string) => {
    const sheet = unescapeXml(text).split("!")[0]!.replace(/^'|'$/g, "");
    if (sheet !== edit.sheet) return whole;
    const last = edit.kind === "insert-row" ? 1 : -1;
    return tag + text.replace(/\$(\d+)/g, (_, row: string) => `$${Number(row) + (Number(row) >= edit.row ? last : 0)}`);
  });
}

/** The last visible sheet moved to the front; names and the open tab count sheets by position and follow. */
function lastSheetFirst(workbook: string): string {
  const sheets = workbook.match(/<sheet\s[^>]*\/>/g) ?? [];
  const last = sheets.findLast((tag) => !/\sstate="(?:veryH|h)idden"/.test(tag)) ?? "";
  const order = [last, ...sheets.filter((tag) => tag !== last)];
  const moved = (position: string) => String(order.indexOf(sheets[Number(position)] ?? last));
  return workbook
    .replace(/(<sheets>)[\s\S]*(<\/sheets>)/, `$1${order.join("")}$2`)
    .replace(/localSheetId="(\d+)"/g, (_, position: string) => `localSheetId="${moved(position)}"`)
    .replace(/<workbookView\s[^>]*>/, (tag) =>
      withAttribute(tag, "activeTab", moved(attribute(tag, "activeTab") ?? "0")),
    );
}
