import type { ListFile } from "../../core/targets/problems";
import type { Codec } from "./codec";
import type { Names } from "./names";

/** A column of a table sheet, or a line of a form sheet: where its value stands in a record and how it is written. */
export interface Field {
  readonly header: string;
  readonly path: readonly string[];
  readonly codec: Codec;
  /** Width of the column in characters. */
  readonly width: number;
  /** Shown beside the header. */
  readonly note?: string;
  /** Its header in earlier workbooks, which are still read. */
  readonly formerly?: string;
  /** What a blank cell means; absent: the record has no such value. */
  readonly blank?: unknown;
  /** A word that stands for a value not set yet, and what of the record then says so. */
  readonly open?: { readonly word: string; readonly path: readonly string[] };
}

/** A sheet with one record a row. */
export interface TableSheet {
  readonly name: string;
  readonly file: ListFile;
  /** Where in the file the records are; absent: the file is the list of them. */
  readonly within?: string;
  /** Whether a workbook may lack the sheet: it then has no such records. */
  readonly optional?: true;
  readonly hint: string;
  readonly columns: readonly Field[];
  /** Columns kept in view when scrolling. */
  readonly frozen: number;
  /** A column that only shows the name of the 代码 in another one; not read. */
  readonly shown?: { readonly header: string; readonly after: string; readonly width: number };
}

/** A sheet with one value a line: 项目 | 内容 | 说明. */
export interface FormSheet {
  readonly name: string;
  readonly file: ListFile;
  readonly hint: string;
  readonly lines: readonly Field[];
}

/** What stands in a field's cell for a record; null leaves it blank. */
export function shownIn({ path, codec, open }: Field, record: unknown, names: Names): string | number | null {
  if (open && valueAt(record, open.path) === true) return open.word;
  const value = valueAt(record, path);
  return value === undefined ? null : codec.write(value, names);
}

export function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], record);
}

/** A field whose value stands at a dotted path of the record. */
export const field = (
  header: string,
  path: string,
  codec: Codec,
  width: number,
  note?: string,
  more: Pick<Field, "blank" | "open" | "formerly"> = {},
): Field => ({ header, path: path.split("."), codec, width, ...(note === undefined ? {} : { note }), ...more });
