import { parseAddress } from "../../core/grid/address";
import { Allowance } from "../read/allowance";
import { chartAllowance } from "../read/charts";
import { parseNumber, parseWhole } from "../read/number";
import { openPart, SPREADSHEET } from "../read/part";
import { readSparklines } from "../read/sparklines";
import { attributeText, textOf } from "../read/text";
import { isTrue, type XmlScanner } from "../read/xml";
import type { ZipArchive } from "../zip/archive";
import { readDrawings } from "./charts";
import { type Change, readConditions } from "./conditions";
import { PRINT_READERS } from "./print";
import { readRanges } from "./ranges";
import {
  type ColumnStyle,
  type DataBarStyle,
  type InputStyle,
  PLAIN_PRINT,
  type PrintStyle,
  type SheetStyle,
  type TextStyle,
} from "./style";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A look while it is read. */
type Draft = Mutable<SheetStyle> &
  Rows & {
    readonly columns: ColumnStyle[];
    readonly inputs: InputStyle[];
    readonly texts: TextStyle[];
    readonly bars: DataBarStyle[];
  };

interface Rows {
  readonly heights: Map<number, number>;
  readonly rowStyles: Map<number, number>;
  readonly cellStyles: Map<number, Map<number, number>>;
}

/** Cells the lines of a sheet may count for: many times what a summary's own do. */
const MOST_LINES = 10_000;
const WIDTH = 8.43;
const HEIGHT = 15;

/** What the workbook says of the printing of one of its sheets. */
export interface Printed {
  readonly repeated: SheetStyle["repeated"];
  readonly area: PrintStyle["area"];
}

/** How one sheet looks. Cells and rows may leave out their numbers. */
export function readSheetStyle(
  zip: ZipArchive,
  part: string,
  { repeated, area }: Printed,
  changes: readonly Change[],
): SheetStyle {
  const { charts, areAllDrawn } = readDrawings(zip, part, chartAllowance());
  const look: Draft = {
    columns: [],
    inputs: [],
    texts: [],
    bars: [],
    heights: new Map(),
    rowStyles: new Map(),
    cellStyles: new Map(),
    repeated,
    print: { ...PLAIN_PRINT, area },
    defaultWidth: WIDTH,
    defaultHeight: HEIGHT,
    frozen: { rows: 0, columns: 0 },
    gridLines: true,
    protected: false,
    charts,
    hasUndrawn: !areAllDrawn,
    lines: readSparklines(zip, "", part, new Allowance(MOST_LINES)),
  };
  const xml = openPart(zip, part, SPREADSHEET);
  while (xml.child(1)) {
    if (xml.is("conditionalFormatting")) readConditions(xml, changes, look);
    else READERS.find(([name]) => xml.is(name))?.[1](xml, look);
  }
  return look;
}

/** What reads each element of a sheet that tells how it looks. */
const READERS: readonly (readonly [string, (xml: XmlScanner, look: Draft) => void])[] = [
  ["sheetData", readRows],
  ["cols", eachChild((xml, { columns }) => columns.push(readColumn(xml)))],
  ["sheetViews", eachChild(readView)],
  ["sheetFormatPr", readDefaults],
  ["sheetProtection", readProtection],
  ...PRINT_READERS.map(
    ([name, read]) =>
      [
        name,
        (xml: XmlScanner, look: Draft) => {
          look.print = read(xml, look.print);
        },
      ] as const,
  ),
  ["dataValidations", eachChild((xml, { inputs }) => inputs.push(readInput(xml)))],
];

function eachChild(read: (xml: XmlScanner, look: Draft) => void) {
  return (xml: XmlScanner, look: Draft) => {
    while (xml.child(2)) read(xml, look);
  };
}

function readProtection(xml: XmlScanner, look: Mutable<SheetStyle>): void {
  while (xml.attribute()) if (xml.keyIs("sheet")) look.protected = isTrue(xml);
}

function readDefaults(xml: XmlScanner, look: Mutable<SheetStyle>): void {
  while (xml.attribute()) {
    if (xml.keyIs("defaultColWidth")) look.defaultWidth = decimalOf(xml) || WIDTH;
    else if (xml.keyIs("defaultRowHeight")) look.defaultHeight = decimalOf(xml) || HEIGHT;
  }
}

function readView(xml: XmlScanner, look: Mutable<SheetStyle>): void {
  while (xml.attribute()) if (xml.keyIs("showGridLines")) look.gridLines = isTrue(xml);
  while (xml.child(3)) {
    if (!xml.is("pane")) continue;
    let [rows, columns, isFrozen] = [0, 0, false];
    while (xml.attribute()) {
      if (xml.keyIs("ySplit")) rows = decimalOf(xml);
      else if (xml.keyIs("xSplit")) columns = decimalOf(xml);
      else if (xml.keyIs("state")) isFrozen = xml.valueIs("frozen") || xml.valueIs("frozenSplit");
    }
    if (isFrozen) look.frozen = { rows, columns };
  }
}

function readColumn(xml: XmlScanner): ColumnStyle {
  let [first, last, style] = [1, 1, 0];
  let width: number | null = null;
  while (xml.attribute()) {
    if (xml.keyIs("min")) first = wholeOf(xml);
    else if (xml.keyIs("max")) last = wholeOf(xml);
    else if (xml.keyIs("width")) width = decimalOf(xml);
    else if (xml.keyIs("style")) style = wholeOf(xml);
  }
  return { first, last, width, style };
}

function readRows(xml: XmlScanner, rows: Rows): void {
  for (let row = 0; xml.child(2); ) row = readRow(xml, rows, row);
}

/** Reads a row, which follows the one before it when it does not say its number; gives its number. */
function readRow(xml: XmlScanner, { heights, rowStyles, cellStyles }: Rows, before: number): number {
  let row = before + 1;
  let style = -1;
  let isStyled = false;
  let height = -1;
  while (xml.attribute()) {
    if (xml.keyIs("r")) row = wholeOf(xml);
    else if (xml.keyIs("ht")) height = decimalOf(xml);
    else if (xml.keyIs("s")) style = wholeOf(xml);
    else if (xml.keyIs("customFormat")) isStyled = isTrue(xml);
  }
  if (height >= 0) heights.set(row, height);
  if (isStyled && style >= 0) rowStyles.set(row, style);
  const styles = new Map<number, number>();
  let column = 0;
  while (xml.child(3)) {
    column++;
    let own = 0;
    while (xml.attribute()) {
      if (xml.keyIs("r")) column = parseAddress(attributeText(xml))?.column ?? column;
      else if (xml.keyIs("s")) own = wholeOf(xml);
    }
    styles.set(column, own);
  }
  cellStyles.set(row, styles);
  return row;
}

function readInput(xml: XmlScanner): InputStyle {
  let [title, prompt, ranges, isList] = ["", "", "", false];
  while (xml.attribute()) {
    if (xml.keyIs("promptTitle")) title = attributeText(xml);
    else if (xml.keyIs("prompt")) prompt = attributeText(xml);
    else if (xml.keyIs("sqref")) ranges = attributeText(xml);
    else if (xml.keyIs("type")) isList = xml.valueIs("list");
  }
  let choices: string[] | null = null;
  while (xml.child(3)) {
    if (!xml.is("formula1") || !isList) continue;
    xml.leaf();
    const listed = /^"(.*)"$/.exec(textOf(xml))?.[1];
    if (listed) choices = listed.split(",").map((choice) => choice.trim());
  }
  return { ranges: readRanges(ranges), choices, title, prompt };
}

function wholeOf(xml: XmlScanner): number {
  return Math.max(0, parseWhole(xml.bytes, xml.valueStart, xml.valueEnd));
}

function decimalOf(xml: XmlScanner): number {
  const value = parseNumber(xml.bytes, xml.valueStart, xml.valueEnd);
  return Number.isFinite(value) ? value : 0;
}
