import type { ListProblem } from "../../core/targets/problems";
import type { Field } from "../../workbook/target-list/field";
import { FORM_SHEETS, TABLE_SHEETS } from "../../workbook/target-list/sheets";

/** The field that holds the value at a path of its record, or holds the value it is part of. */
export function fieldAt(fields: readonly Field[], path: readonly (string | number)[]): Field | undefined {
  const leads = (way: readonly string[] | undefined) => way?.every((step, depth) => path[depth] === step) ?? false;
  return fields.find((field) => leads(field.path) || leads(field.open?.path));
}

/** The heading a mistake's cell stands under; null where it is about more than one field. */
export function headingOf({ file, path }: Pick<ListProblem, "file" | "path">): string | null {
  const name = file.replace(/\.json$/, "");
  const table = TABLE_SHEETS.find((one) => one.file === name && isRecord(path, one.within));
  if (table) return fieldAt(table.columns, path.slice(table.within ? 2 : 1))?.header ?? null;
  const form = FORM_SHEETS.find((one) => one.file === name);
  return fieldAt(form?.lines ?? [], path)?.header ?? null;
}

function isRecord(path: ListProblem["path"], within: string | undefined): boolean {
  return within === undefined ? typeof path[0] === "number" : path[0] === within && typeof path[1] === "number";
}
