import { address, columnLetters } from "../../core/grid/address";
import type { CellDraft, ColumnDraft, Conditional, PrintDraft, RowDraft, SheetDraft } from "./draft";
import { sparklinesXml } from "./sparklines";
import type { Style, StyleBook } from "./style";
import { attributes, escapeCellText, escapeXml, XML_HEAD } from "./xml";

/** What a sheet's parts share with the rest of the package. */
export interface SheetContext {
  readonly styles: StyleBook;
  /** The number of a text among the workbook's shared strings. */
  text(value: string): number;
  readonly drawing?: string;
  readonly table?: string;
  readonly active: boolean;
}

/** Excel calls a file broken that holds a longer text. */
const LONGEST_TEXT = 32_767;
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

/** The XML of a worksheet, in the order of elements the schema prescribes. */
export function sheetXml(sheet: SheetDraft, context: SheetContext): string {
  const links: string[] = [];
  return [
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    "<sheetPr>",
    sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor}"/>` : "",
    '<outlinePr summaryRight="0"/>',
    sheet.print ? '<pageSetUpPr fitToPage="1"/>' : "",
    "</sheetPr>",
    viewXml(sheet, context.active),
    `<sheetFormatPr defaultRowHeight="18"${sheet.columns.some((column) => column.folded) ? ' outlineLevelCol="1"' : ""}/>`,
    columnsXml(sheet.columns),
    "<sheetData>",
    ...sheet.rows.map((row, index) => rowXml(row, index + 1, context, links)),
    "</sheetData>",
    sheet.filter ? `<autoFilter ref="${sheet.filter}"/>` : "",
    mergesXml(sheet.merges ?? []),
    conditionalsXml(sheet.conditionals ?? [], context.styles),
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    sheet.print ? printXml(sheet.print) : "",
    breaksXml(sheet.breaks ?? []),
    context.drawing ? `<drawing r:id="${context.drawing}"/>` : "",
    context.table ? `<tableParts count="1"><tablePart r:id="${context.table}"/></tableParts>` : "",
    extensionsXml(barExtensionsXml(sheet.conditionals ?? []), sparklinesXml(sheet.sparklines ?? [])),
    "</worksheet>",
  ].join("");
}

function viewXml({ freeze }: SheetDraft, active: boolean): string {
  const head = `<sheetViews><sheetView showGridLines="0"${active ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  if (!freeze) return `${head}/></sheetViews>`;
  const { row, column } = freeze;
  const pane = attributes({
    xSplit: column > 1 ? column - 1 : undefined,
    ySplit: row > 1 ? row - 1 : undefined,
    topLeftCell: address(row, column),
    activePane: column > 1 ? (row > 1 ? "bottomRight" : "topRight") : "bottomLeft",
    state: "frozen",
  });
  return `${head}><pane${pane}/></sheetView></sheetViews>`;
}

function columnsXml(columns: readonly ColumnDraft[]): string {
  const written = columns.map(({ width, hidden, folded }, index) => {
    const place = { min: index + 1, max: index + 1, width, customWidth: true };
    return `<col${attributes({ ...place, hidden: hidden || folded || undefined, outlineLevel: folded ? 1 : undefined })}/>`;
  });
  return written.length > 0 ? `<cols>${written.join("")}</cols>` : "";
}

function rowXml(row: RowDraft, number: number, context: SheetContext, links: string[]): string {
  const cells = row.cells.map((cell, index) => (cell ? cellXml(cell, address(number, index + 1), context, links) : ""));
  const { height, hidden } = row;
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${tall}${hidden ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
}

function cellXml(cell: CellDraft, place: string, context: SheetContext, links: string[]): string {
  if (cell.link) {
    links.push(`<hyperlink${attributes({ ref: place, location: cell.link.location, tooltip: cell.link.tip })}/>`);
  }
  const { value, formula } = cell;
  const style = context.styles.number(styleOf(cell));
  const head = `<c r="${place}"${style > 0 ? ` s="${style}"` : ""}`;
  if (formula !== undefined) {
    const result =
      value === undefined || value === null
        ? ""
        : `<v>${typeof value === "string" ? escapeCellText(value) : value}</v>`;
    return `${head}${typeof value === "string" ? ' t="str"' : ""}><f>${escapeXml(formula)}</f>${result}</c>`;
  }
  if (typeof value === "number") return `${head}><v>${value}</v></c>`;
  if (typeof value === "string" && value !== "") return `${head} t="s"><v>${context.text(textOfCell(value))}</v></c>`;
  return `${head}/>`;
}

/** A text as it stands in a cell. */
export function textOfCell(value: string): string {
  return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
}

const quotedStyles = new WeakMap<Style, Style>();
const PLAIN: Style = {};

function styleOf({ value, formula, style = PLAIN }: CellDraft): Style {
  if (formula !== undefined || typeof value !== "string" || !LOOKS_LIKE_FORMULA.test(value)) return style;
  let quoted = quotedStyles.get(style);
  if (!quoted) {
    quoted = { ...style, quoted: true };
    quotedStyles.set(style, quoted);
  }
  return quoted;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;
}

function conditionalsXml(conditionals: readonly Conditional[], styles: StyleBook): string {
  return conditionals
    .map((conditional, index) => {
      const priority = index + 1;
      const rule =
        conditional.kind === "highlight"
          ? `<cfRule type="expression" dxfId="${styles.highlight(conditional.highlight)}" priority="${priority}"><formula>${escapeXml(conditional.formula)}</formula></cfRule>`
          : `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="${conditional.max}"/><color rgb="FF${conditional.color}"/></dataBar>` +
            `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>${barId(index)}</x14:id></ext></extLst></cfRule>`;
      return `<conditionalFormatting sqref="${conditional.range}">${rule}</conditionalFormatting>`;
    })
    .join("");
}

function barId(index: number): string {
  return `{00000000-0000-4000-8000-${String(index).padStart(12, "0")}}`;
}

/** Excel 2007's data bar shades to white and has no fixed ends; this extension makes it plain. */
function barExtensionsXml(conditionals: readonly Conditional[]): string {
  const bars = conditionals.flatMap((conditional, index) =>
    conditional.kind === "bar"
      ? `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${barId(index)}">` +
        `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>${conditional.max}</xm:f></x14:cfvo></x14:dataBar>` +
        `</x14:cfRule><xm:sqref>${conditional.range}</xm:sqref></x14:conditionalFormatting>`
      : [],
  );
  if (bars.length === 0) return "";
  return `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>${bars.join("")}</x14:conditionalFormattings></ext>`;
}

function extensionsXml(...extensions: readonly string[]): string {
  const written = extensions.join("");
  return written === "" ? "" : `<extLst>${written}</extLst>`;
}

function printXml(print: PrintDraft): string {
  const setup = { paperSize: print.paper, orientation: print.landscape ? "landscape" : "portrait" };
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.55" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup${attributes({ ...setup, fitToWidth: 1, fitToHeight: 0 })}/>` +
    `<headerFooter><oddFooter>${escapeXml(print.footer)}</oddFooter></headerFooter>`
  );
}

function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const listed = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${listed.join("")}</rowBreaks>`;
}

/** A range of one column as a name refers to it: ("明细", 10, 4, 90) → "'明细'!$J$4:$J$90". */
export function columnRange(sheet: string, column: number, top: number, bottom: number): string {
  const letters = columnLetters(column);
  return `'${sheet}'!$${letters}$${top}:$${letters}$${bottom}`;
}
