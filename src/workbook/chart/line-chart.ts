import { escapeXml, XML_HEAD } from "../ooxml/xml";
import { characters, dataXml, hairline, type Series, textStyle } from "./chart";

/** One line over months, drawn small to stand beside others. */
export interface LineChart {
  readonly kind: "line";
  readonly title: string;
  readonly categories: { readonly range: string; readonly texts: readonly string[] };
  readonly line: Series;
  /** Number format of the value axis. */
  readonly format: string;
}

const AXES = { category: 111, value: 222 };
const TITLE_SIZE = 900;

/** The chart part's XML. Months without a figure are bridged; the last point is marked. */
export function lineChartXml(chart: LineChart): string {
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${characters("defRPr", TITLE_SIZE, true)}</a:pPr><a:r>${characters("rPr", TITLE_SIZE, true, ' lang="zh-CN"')}<a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${lineXml(chart)}${monthAxis()}${valueAxis(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="span"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(700)}</c:chartSpace>`
  );
}

function lineXml({ line, categories }: LineChart): string {
  const { color, values, name } = line;
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const last = values.numbers.findLastIndex((value) => value !== null);
  const dot = `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`;
  return (
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>' +
    `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx><c:spPr><a:ln w="15875" cap="rnd">${fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>` +
    `${last < 0 ? "" : `<c:dPt><c:idx val="${last}"/>${dot}<c:bubble3D val="0"/></c:dPt>`}` +
    `${dataXml({ categories }, line)}<c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="${AXES.category}"/><c:axId val="${AXES.value}"/></c:lineChart>`
  );
}

function monthAxis(): string {
  return (
    `<c:catAx><c:axId val="${AXES.category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${hairline("BFBFBF")}</c:spPr>${textStyle(700, ' rot="0" vert="horz"')}<c:crossAx val="${AXES.value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis({ format }: LineChart): string {
  return (
    `<c:valAx><c:axId val="${AXES.value}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines><c:spPr>${hairline("EDEDED")}</c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(700)}<c:crossAx val="${AXES.category}"/><c:crosses val="autoZero"/><c:crossBetween val="midCat"/></c:valAx>`
  );
}
