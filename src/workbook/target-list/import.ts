import type { KindOf } from "../../core/errors/coded-error";
import type { CellAddress, Workbook } from "../../core/grid/grid";
import { parseTargetList } from "../../core/targets/parse";
import { type ListFile, type ListProblem, type Path, TargetListError } from "../../core/targets/problems";
import type { TargetList } from "../../core/targets/schema";
import { namesOf } from "./names";
import { readForm, readTable, SheetReader } from "./read-sheet";
import { FORM_SHEETS, TABLE_SHEETS } from "./sheets";

/** What leaves so much unread that every further problem would be a mere consequence. */
const LOST: readonly KindOf<"list">[] = ["missing-sheet", "missing-column"];

/**
 * Reads the 目标清单 workbook. `hash` gives the SHA-256 of the files' canonical JSON.
 * Throws TargetListError with every mistake of cells and of sense, each with its cell.
 */
export function importTargetList(
  workbook: Workbook,
  hash: (files: Readonly<Record<ListFile, unknown>>) => string,
): TargetList {
  return importTargetListWithAddresses(workbook, hash).list;
}

/** A list with where in its workbook each of its values stands. */
export interface AddressedTargetList {
  readonly list: TargetList;
  /** The cell of the value at a path of a file, or of the nearest one above it. */
  placeOf(file: ListFile, path: Path): CellAddress | undefined;
}

/** Reads the workbook as `importTargetList` does, and keeps where everything was read. */
export function importTargetListWithAddresses(
  workbook: Workbook,
  hash: (files: Readonly<Record<ListFile, unknown>>) => string,
): AddressedTargetList {
  const { files, reading } = readFiles(workbook);
  if (reading.problems.some(({ kind }) => LOST.includes(kind))) throw new TargetListError(reading.problems);
  const unread = new Set(reading.problems.map(placeText));
  try {
    const list = parseTargetList(files, hash(files));
    if (reading.problems.length === 0) return { list, placeOf: (file, path) => reading.placeOf(file, path) };
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    for (const problem of error.problems) {
      const cell = reading.placeOf(problem.file, problem.path);
      const located = cell ? { ...problem, cell } : problem;
      if (!unread.has(placeText(located))) reading.problems.push(located);
    }
  }
  throw new TargetListError(reading.problems);
}

function readFiles(workbook: Workbook): { files: Record<ListFile, unknown>; reading: SheetReader } {
  const reading = new SheetReader(namesIn(workbook));
  const files: Record<string, unknown> = {};
  for (const form of FORM_SHEETS) files[form.file] = readForm(workbook, form, reading);
  for (const table of TABLE_SHEETS) {
    const records = readTable(workbook, table, reading);
    if (table.within) (files[table.file] as Record<string, unknown>)[table.within] = records;
    else files[table.file] = records;
  }
  return { files: files as Record<ListFile, unknown>, reading };
}

/** What the workbook calls its indicators and departments, read before the sheets that refer to them. */
function namesIn(workbook: Workbook) {
  const early = new SheetReader({ indicators: new Map(), departments: new Map() });
  const recordsOf = (file: ListFile) =>
    readTable(workbook, TABLE_SHEETS.find((table) => table.file === file && !table.within)!, early);
  return namesOf({ indicators: recordsOf("indicators"), departments: recordsOf("departments") });
}

function placeText({ cell, file, place }: ListProblem): string {
  return cell ? `${cell.sheet}!${cell.cell}` : `${file}/${place}`;
}
