import type { GivenTo, KindOf } from "../../core/errors/coded-error";
import { address, cellAt } from "../../core/grid/address";
import type { Cell, CellAddress, Sheet, Workbook } from "../../core/grid/grid";
import { type ListFile, type ListProblem, type Path, problemAt } from "../../core/targets/problems";
import type { Field, FormSheet, TableSheet } from "./field";
import { plain } from "./labels";
import type { Names } from "./names";

/** Collects what was read, where each value stood, and what could not be read. */
export class SheetReader {
  readonly problems: ListProblem[] = [];
  private readonly places = new Map<string, CellAddress>();

  constructor(readonly names: Names) {}

  /** Notes where the value at a path stands; of a value spread over cells, the first. */
  stand(file: ListFile, path: Path, place: CellAddress): void {
    if (!this.places.has(key(file, path))) this.places.set(key(file, path), place);
  }

  /** The cell of the nearest value at or above a path. */
  placeOf(file: string, path: Path): CellAddress | undefined {
    for (let length = path.length; length >= 0; length--) {
      const place = this.places.get(key(file.replace(/\.json$/, ""), path.slice(0, length)));
      if (place) return place;
    }
    return undefined;
  }

  complain<Kind extends KindOf<"list">>(
    file: ListFile,
    kind: Kind,
    cell: CellAddress,
    ...args: GivenTo<"list", Kind>
  ): void {
    this.problems.push({ ...problemAt(file, null, [], kind, ...args), cell });
  }
}

const key = (file: string, path: Path) => `${file}/${path.join("/")}`;

/** The records of a table sheet, in its rows' order. Blank rows are passed over and columns found by their header. */
export function readTable(workbook: Workbook, table: TableSheet, reading: SheetReader): Record<string, unknown>[] {
  const { file, name } = table;
  const above: Path = table.within ? [table.within] : [];
  const sheet = table.optional ? sheetNamed(workbook, name) : sheetOf(workbook, name, file, reading);
  if (!sheet) return [];
  const headers = table.columns.map(({ header }) => header);
  const headerRow = rowOf(sheet, headers);
  reading.stand(file, above, { sheet: name, cell: address(headerRow, 1) });
  const columns = columnsOf(sheet, headerRow, table, reading);
  const records: Record<string, unknown>[] = [];
  for (const [row, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const filled = cells.filter((cell) => columns.some(({ column }) => column === cell.column) && !isBlank(cell));
    if (row <= headerRow || filled.length === 0) continue;
    const path = [...above, records.length];
    reading.stand(file, path, { sheet: name, cell: address(row, columns[0]?.column ?? 1) });
    const record: Record<string, unknown> = {};
    for (const { field, column } of columns) readField(record, field, sheet, row, column, file, path, reading);
    records.push(record);
  }
  return records;
}

/** The values of a form sheet; lines are found by their label. */
export function readForm(workbook: Workbook, form: FormSheet, reading: SheetReader): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  const sheet = sheetOf(workbook, form.name, form.file, reading);
  if (!sheet) return record;
  const headerRow = rowOf(sheet, ["项目", "内容"]);
  const columnOf = (header: string) =>
    sheet.rows.get(headerRow)?.find((cell) => plain(String(cell.value)) === header)?.column;
  const labels = columnOf("项目") ?? 1;
  const contents = columnOf("内容") ?? 2;
  reading.stand(form.file, [], { sheet: form.name, cell: address(headerRow, labels) });
  for (const row of sheet.rows.keys()) {
    const label = cellAt(sheet, row, labels);
    const named = plain(String(label?.value ?? ""));
    const field = form.lines.find(({ header, formerly }) => plain(header) === named || formerly === named);
    if (field && row > headerRow) readField(record, field, sheet, row, contents, form.file, [], reading);
  }
  return record;
}

function sheetOf(workbook: Workbook, name: string, file: ListFile, reading: SheetReader): Sheet | undefined {
  const sheet = sheetNamed(workbook, name);
  if (!sheet) reading.complain(file, "missing-sheet", { sheet: name, cell: "A1" }, { sheet: name });
  return sheet;
}

function sheetNamed({ sheets }: Workbook, name: string): Sheet | undefined {
  return sheets.find((one) => one.name.trim() === name);
}

/** The first row with most of the headers; 1 where there is none. */
function rowOf(sheet: Sheet, headers: readonly string[]): number {
  const wanted = new Set(headers.map(plain));
  for (const [row, cells] of [...sheet.rows].sort(([a], [b]) => a - b)) {
    const found = new Set(cells.map((cell) => plain(String(cell.value))).filter((header) => wanted.has(header)));
    if (found.size * 2 > headers.length) return row;
  }
  return 1;
}

function columnsOf(sheet: Sheet, row: number, table: TableSheet, reading: SheetReader) {
  const columns: { field: Field; column: number }[] = [];
  const fields = new Map(table.columns.map((field) => [plain(field.header), field]));
  for (const cell of sheet.rows.get(row) ?? []) {
    const header = plain(String(cell.value ?? ""));
    const place = { sheet: table.name, cell: address(row, cell.column) };
    if (header === "" || header === table.shown?.header) continue;
    const field = fields.get(header);
    if (!field) reading.complain(table.file, "unknown-column", place, { header });
    else if (columns.some((one) => one.field === field)) {
      reading.complain(table.file, "duplicate-column", place, { header });
    } else columns.push({ field, column: cell.column });
  }
  for (const field of table.columns) {
    if (columns.some((one) => one.field === field)) continue;
    const place = { sheet: table.name, cell: address(row, 1) };
    reading.complain(table.file, "missing-column", place, { header: field.header });
  }
  return columns;
}

function readField(
  record: Record<string, unknown>,
  field: Field,
  sheet: Sheet,
  row: number,
  column: number,
  file: ListFile,
  above: Path,
  reading: SheetReader,
): void {
  const place = { sheet: sheet.name, cell: address(row, column) };
  field.path.forEach((_, depth) => {
    reading.stand(file, [...above, ...field.path.slice(0, depth + 1)], place);
  });
  const cell = cellAt(sheet, row, column);
  if (!cell || isBlank(cell)) {
    if (field.blank !== undefined) put(record, field.path, field.blank);
    return;
  }
  if (field.open && plain(String(cell.value)) === field.open.word) {
    put(record, field.path, field.blank ?? null);
    put(record, field.open.path, true);
    return;
  }
  const about = { header: field.header, given: String(cell.value ?? cell.formula ?? "") };
  if (cell.kind === "error" || cell.value === null) {
    reading.complain(file, "cell-in-error", place, about);
    return;
  }
  const given = typeof cell.value === "boolean" ? String(cell.value) : cell.value;
  const value = cell.kind === "date" ? undefined : field.codec.read(given, reading.names);
  if (value === undefined) reading.complain(file, field.codec.failure, place, { ...about, ...choicesOf(field) });
  else put(record, field.path, value);
}

function choicesOf({ codec, note }: Field): Record<string, string> {
  return { expected: Array.isArray(codec.choices) ? codec.choices.join("、") : (note ?? "") };
}

function isBlank(cell: Cell): boolean {
  return cell.kind === "text" && String(cell.value).trim() === "";
}

function put(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let here = record;
  for (const step of path.slice(0, -1)) {
    here[step] ??= {};
    here = here[step] as Record<string, unknown>;
  }
  here[path.at(-1)!] = value;
}
