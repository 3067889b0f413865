import type { ListDifference } from "../../core/targets/difference";
import { filesOf } from "../../core/targets/files";
import type { TargetList } from "../../core/targets/schema";
import { type Field, shownIn, valueAt } from "../../workbook/target-list/field";
import { LABELS } from "../../workbook/target-list/labels";
import type { Names } from "../../workbook/target-list/names";
import { namesOf } from "../../workbook/target-list/names";
import { FORM_SHEETS, TABLE_SHEETS } from "../../workbook/target-list/sheets";
import { fieldAt } from "./fields";

/** One changed value as the workbook of the list writes it; null where it is blank. */
export interface ChangedValue {
  /** The heading of its column, or of its line. */
  readonly header: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The way to it from its record. */
  readonly path: readonly string[];
}

/** A difference in the words of the list's own workbook. */
export interface SpokenDifference {
  readonly difference: ListDifference;
  /** The sheet it is on. */
  readonly sheet: string;
  /** What people call the record; null for a sheet's own values. */
  readonly name: { readonly nameZh: string; readonly nameEn: string } | null;
  readonly values: readonly ChangedValue[];
}

/** Says differences between two versions. A value that has no column of its own is told by the name it has in the files. */
export function speakDifferences(
  differences: readonly ListDifference[],
  before: TargetList,
  after: TargetList,
): SpokenDifference[] {
  const names = { before: namesIn(before), after: namesIn(after) };
  return differences.map((difference) => {
    const { sheet, fields } = sheetOf(difference);
    return { difference, sheet, name: nameOf(difference), values: valuesOf(difference, fields, names) };
  });
}

function namesIn(list: TargetList): Names {
  const { indicators, departments } = filesOf(list);
  return namesOf({ indicators: indicators as [], departments: departments as [] });
}

function sheetOf({ file, within, key }: ListDifference): { sheet: string; fields: readonly Field[] } {
  if (key === "" && within === null) {
    const form = FORM_SHEETS.find((one) => one.file === file);
    return { sheet: form?.name ?? file, fields: form?.lines ?? [] };
  }
  const table = TABLE_SHEETS.find((one) => one.file === file && (one.within ?? null) === within);
  return { sheet: table?.name ?? file, fields: table?.columns ?? [] };
}

function nameOf({ before, after, key }: ListDifference): SpokenDifference["name"] {
  if (key === "") return null;
  const record = (after ?? before) as Readonly<Record<string, unknown>>;
  const nameZh = String(
    record.nameZh ?? record.titleZh ?? record.labelZh ?? record.sentenceZh ?? ruleIn(record) ?? key,
  );
  return { nameZh, nameEn: String(record.nameEn ?? record.titleEn ?? record.labelEn ?? nameZh) };
}

/** The check a 规则状态 is about. */
function ruleIn({ rule }: Readonly<Record<string, unknown>>): string | undefined {
  return Object.entries(LABELS.rule).find(([code]) => code === rule)?.[1];
}

function valuesOf(
  { before, after, fields }: ListDifference,
  columns: readonly Field[],
  names: { readonly before: Names; readonly after: Names },
): ChangedValue[] {
  const values = new Map<string, ChangedValue>();
  for (const changed of fields) {
    const column = fieldAt(columns, changed);
    const path = column?.path ?? changed;
    const header = column?.header ?? path.join(".");
    if (values.has(header)) continue;
    values.set(header, {
      header,
      path,
      before: written(before, column, path, names.before),
      after: written(after, column, path, names.after),
    });
  }
  return [...values.values()];
}

function written(record: unknown, column: Field | undefined, path: readonly string[], names: Names): string | null {
  if (column) {
    const shown = valueAt(record, path) === null && !column.open ? null : shownIn(column, record, names);
    return shown === null ? null : String(shown);
  }
  const value = valueAt(record, path);
  return value === undefined || value === null ? null : JSON.stringify(value);
}
