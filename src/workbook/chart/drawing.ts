import { escapeXml, XML_HEAD } from "../ooxml/xml";
import type { ChartCorner, PlacedChart } from "./placed-chart";

/** The drawing part that places charts on a sheet; chart n is its relation rIdn. */
export function drawingXml(charts: readonly PlacedChart[]): string {
  const anchors = charts.map(({ from, to, name }, index) => {
    const number = index + 1;
    return (
      `<xdr:twoCellAnchor>${corner("from", from)}${corner("to", to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${escapeXml(name)}" descr="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `${XML_HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors.join("")}</xdr:wsDr>`;
}

/** English metric units. */
const PER_PIXEL = 9525;

function corner(name: string, { row, column, right = 0 }: ChartCorner): string {
  return `<xdr:${name}><xdr:col>${column - 1}</xdr:col><xdr:colOff>${right * PER_PIXEL}</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
}
