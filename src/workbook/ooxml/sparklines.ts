import { escapeXml } from "./xml";

/** A line within a cell over the figures of a range, "'走势'!$E$50:$Q$50"; programs that know none leave the cell empty. */
export interface Sparkline {
  readonly cell: string;
  readonly range: string;
}

/** RRGGBB of the line and of its last point. */
const [LINE, LAST] = ["1F5C8B", "A3290F"];

/** The extension of a worksheet that holds its sparklines, each on its own scale. */
export function sparklinesXml(sparklines: readonly Sparkline[]): string {
  if (sparklines.length === 0) return "";
  const lines = sparklines.map(
    ({ cell, range }) => `<x14:sparkline><xm:f>${escapeXml(range)}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`,
  );
  return (
    '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    '<x14:sparklineGroup lineWeight="1.25" displayEmptyCellsAs="span" last="1">' +
    `<x14:colorSeries rgb="FF${LINE}"/><x14:colorNegative rgb="FF${LINE}"/><x14:colorAxis rgb="FFBFBFBF"/><x14:colorMarkers rgb="FF${LINE}"/>` +
    `<x14:colorFirst rgb="FF${LINE}"/><x14:colorLast rgb="FF${LAST}"/><x14:colorHigh rgb="FF${LINE}"/><x14:colorLow rgb="FF${LINE}"/>` +
    `<x14:sparklines>${lines.join("")}</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>`
  );
}
