import type { TableDraft } from "./draft";
import { attributes, escapeXml, XML_HEAD } from "./xml";

/** The part of a native Excel table with filter buttons and thin banding. */
export function tableXml({ name, range, columns }: TableDraft, number: number): string {
  const listed = columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escapeXml(column)}"/>`);
  const head = attributes({ id: number, name, displayName: name, ref: range, totalsRowShown: false });
  return (
    `${XML_HEAD}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${head}><autoFilter ref="${range}"/>` +
    `<tableColumns count="${columns.length}">${listed.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
