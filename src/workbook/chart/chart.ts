import { escapeXml, XML_HEAD } from "../ooxml/xml";

/** The cells of a series or of the categories, and what is in them now ("'目标对照'!$F$6:$F$40"). */
interface ChartTexts {
  readonly range: string;
  readonly texts: readonly string[];
}

interface ChartNumbers {
  readonly range: string;
  readonly numbers: readonly (number | null)[];
}

/** One set of bars, or the line. `hatched` bars can be told apart without color. */
export interface Series {
  readonly name: string;
  readonly values: ChartNumbers;
  /** RRGGBB. */
  readonly color: string;
  readonly hatched?: boolean;
}

/** Bars standing (column) or lying (bar), one series on top of the other, with a line across where there is one. */
export interface Chart {
  readonly title: string;
  readonly direction: "column" | "bar";
  readonly stacked: boolean;
  readonly categories: ChartTexts;
  readonly series: readonly Series[];
  readonly line?: Series;
  /** Number format of the value axis, and its greatest value where that is fixed. */
  readonly format: string;
  readonly max?: number;
  /** Whether each bar carries its figure. */
  readonly labelled: boolean;
}

const INK = "404040";
const CATEGORY_AXIS = 111;
const VALUE_AXIS = 222;

/** The chart part's XML. Figures are held as references with their present values, so that it shows before any recalculation. */
export function chartXml(chart: Chart): string {
  const { line } = chart;
  const plot = [
    "<c:layout/>",
    barsXml(chart),
    line ? lineXml(chart, line, chart.series.length) : "",
    categoryAxis(chart),
    valueAxis(chart),
  ];
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${characters("defRPr", 1200, true)}</a:pPr><a:r>${characters("rPr", 1200, true, ' lang="zh-CN"')}<a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea>${plot.join("")}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
    `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textStyle(900)}</c:legend><c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>${textStyle(900)}</c:chartSpace>`
  );
}

function barsXml(chart: Chart): string {
  const series = chart.series.map(
    (one, index) =>
      `<c:ser>${seriesHead(one, index)}<c:spPr>${fill(one)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>${chart.labelled ? labelsXml(one) : ""}${dataXml(chart, one)}</c:ser>`,
  );
  return (
    `<c:barChart><c:barDir val="${chart.direction === "column" ? "col" : "bar"}"/><c:grouping val="${chart.stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    `${series.join("")}<c:gapWidth val="55"/><c:overlap val="100"/>${axisIds()}</c:barChart>`
  );
}

/** Zero goes without a label; on a dark bar the figure is white. */
function labelsXml({ color, hatched }: Series): string {
  const ink = !hatched && isDark(color) ? "FFFFFF" : INK;
  const back = hatched ? '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' : "<a:noFill/>";
  return (
    `<c:dLbls><c:numFmt formatCode="0;;" sourceLinked="0"/><c:spPr>${back}</c:spPr>${textStyle(800, "", ink)}<c:dLblPos val="ctr"/>` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function isDark(color: string): boolean {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 140;
}

function lineXml(chart: Chart, line: Series, index: number): string {
  const stroke = `<a:ln w="22225"><a:solidFill><a:srgbClr val="${line.color}"/></a:solidFill><a:prstDash val="dash"/></a:ln>`;
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser>${seriesHead(line, index)}<c:spPr>${stroke}</c:spPr>` +
    `<c:marker><c:symbol val="none"/></c:marker>${dataXml(chart, line)}<c:smooth val="0"/></c:ser><c:marker val="1"/>${axisIds()}</c:lineChart>`
  );
}

function seriesHead({ name }: Series, index: number): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`;
}

/** The cells of a series with what is in them now. */
export function dataXml({ categories }: Pick<Chart, "categories">, { values }: Series): string {
  const texts = categories.texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  const numbers = values.numbers.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return (
    `<c:cat><c:strRef><c:f>${escapeXml(categories.range)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${texts.join("")}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(values.range)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.numbers.length}"/>${numbers.join("")}</c:numCache></c:numRef></c:val>`
  );
}

function fill({ color, hatched }: Series): string {
  if (!hatched) return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  return `<a:pattFill prst="dkUpDiag"><a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`;
}

function axisIds(): string {
  return `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
}

function categoryAxis({ direction }: Chart): string {
  const standing = direction === "column";
  // Long Chinese names under standing bars run downwards.
  const turn = standing ? ' rot="-5400000" vert="horz"' : "";
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${standing ? "minMax" : "maxMin"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${standing ? "b" : "l"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `<c:spPr>${hairline("7F7F7F")}</c:spPr>${textStyle(800, turn)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis({ direction, format, max }: Chart): string {
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${max === undefined ? "" : `<c:max val="${max}"/>`}<c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${direction === "column" ? "l" : "t"}"/><c:majorGridlines><c:spPr>${hairline("E0E0E0")}</c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textStyle(800)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${direction === "column" ? "autoZero" : "max"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

export function hairline(color: string): string {
  return `<a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;
}

export function textStyle(size: number, body = "", ink = INK): string {
  return `<c:txPr><a:bodyPr${body}/><a:p><a:pPr>${characters("defRPr", size, false, "", ink)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

export function characters(element: string, size: number, bold: boolean, extra = "", ink = INK): string {
  const face = bold ? "黑体" : "宋体";
  return `<a:${element}${extra} sz="${size}" b="0"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill><a:latin typeface="${bold ? face : "Times New Roman"}"/><a:ea typeface="${face}"/></a:${element}>`;
}
