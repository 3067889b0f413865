import type { ListDifference } from "../../core/targets/difference";
import { filesOf } from "../../core/targets/parse";
import type { TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/speaker";
import { FORM_SHEETS, TABLE_SHEETS } from "../../workbook/target-list/sheets";

/** What a record is called: its name, or else its id; a file that is one record by the list's own name. */
export function recordName({ file, id }: ListDifference, list: TargetList, say: Speaker): string {
  if (id === null) return say("terms.name", { nameZh: list.header.nameZh, nameEn: list.header.nameEn });
  const records = filesOf(list)[file] as readonly {
    readonly id: string;
    readonly nameZh?: string;
    readonly nameEn?: string;
  }[];
  const record = records.find((one) => one.id === id);
  return record?.nameZh && record.nameEn ? say("terms.name", { nameZh: record.nameZh, nameEn: record.nameEn }) : id;
}

/** A field under the headings it has in the workbook. */
export function fieldText({ file, field = "" }: ListDifference, say: Speaker): string {
  const fields = [
    ...TABLE_SHEETS.filter((sheet) => sheet.file === file && !sheet.within).flatMap(({ columns }) => columns),
    ...FORM_SHEETS.filter((sheet) => sheet.file === file).flatMap(({ lines }) => lines),
  ];
  const headers = fields.filter(({ path }) => path[0] === field).map(({ header }) => header);
  return headers.length > 0 ? headers.join(say("pane.targets.comma")) : field;
}

/** A value as written; a list or record shortened to its canonical text, nothing as a word. */
export function valueText(json: string | undefined, say: Speaker): string {
  if (json === undefined || json === "null") return say("pane.targets.nothing");
  const value: unknown = JSON.parse(json);
  return typeof value === "string" ? value : json;
}
