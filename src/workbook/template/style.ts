import type { Alignment, Border, Borders, Cell, Fill, Font, Worksheet } from "exceljs";

/** Faces and colors of a printed Chinese statistical form; figures stand in a face with tabular digits. */
const BODY = "宋体";
const HEADING = "黑体";
const FIGURES = "Times New Roman";

const GREY = "FF7F7F7F";
const WARM = "FFFFFAEF";

export const font = {
  title: { name: HEADING, size: 16 },
  mark: { name: HEADING, size: 10 },
  heading: { name: BODY, size: 10, bold: true },
  body: { name: BODY, size: 10 },
  unit: { name: BODY, size: 10, color: { argb: GREY } },
  small: { name: BODY, size: 9 },
  figures: { name: FIGURES, size: 10 },
} as const satisfies Record<string, Partial<Font>>;

/** The tint of the cells that are to be filled in; all others stay white. */
const inputFill: Fill = { type: "pattern", pattern: "solid", fgColor: { argb: WARM } };

const thin: Partial<Border> = { style: "thin", color: { argb: "FF808080" } };
const medium: Partial<Border> = { style: "medium", color: { argb: "FF000000" } };

export const align = {
  left: { horizontal: "left", vertical: "middle", wrapText: true },
  centre: { horizontal: "center", vertical: "middle", wrapText: true },
  right: { horizontal: "right", vertical: "middle" },
  text: { horizontal: "left", vertical: "middle" },
  inset: { horizontal: "left", vertical: "middle", wrapText: true, indent: 1 },
} as const satisfies Record<string, Partial<Alignment>>;

/** Rules a table: thin inside, medium around. */
export function rule(sheet: Worksheet, top: number, bottom: number, columns: number): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = 1; column <= columns; column++) {
      const border: Partial<Borders> = {
        top: row === top ? medium : thin,
        bottom: row === bottom ? medium : thin,
        left: column === 1 ? medium : thin,
        right: column === columns ? medium : thin,
      };
      sheet.getCell(row, column).border = border;
    }
  }
}

/** Writes a locked text. */
export function write(
  sheet: Worksheet,
  row: number,
  column: number,
  text: string,
  face: Partial<Font>,
  alignment: Partial<Alignment>,
): Cell {
  const cell = sheet.getCell(row, column);
  cell.value = text;
  cell.font = face;
  cell.alignment = alignment;
  return cell;
}

/** Makes a cell one that the unit fills in. */
export function openForInput(cell: Cell): void {
  cell.protection = { locked: false };
  cell.fill = inputFill;
}

/** Draws the line under a blank that is signed on paper. */
export function underline(sheet: Worksheet, row: number, from: number, columns: number): void {
  for (let column = from; column < from + columns; column++) sheet.getCell(row, column).border = { bottom: thin };
}

/** How many more characters of the small face than of the workbook's own, by which columns are measured, fit a width. */
export const SMALL_FONT = 1.12;

/** What every sheet shares: paper, scaling, repeated head, frozen head, protection without a password. */
export async function setUpSheet(
  sheet: Worksheet,
  repeat: { readonly from: number; readonly to: number },
  frozenColumns: number,
): Promise<void> {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${repeat.from}:${repeat.to}`,
    margins: { left: 0.5, right: 0.5, top: 0.55, bottom: 0.55, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter = { oddFooter: '&C&"宋体"&9第 &P 页，共 &N 页' };
  sheet.views = [{ state: "frozen", xSplit: frozenColumns, ySplit: repeat.to, showGridLines: false }];
  sheet.properties.defaultRowHeight = 18;
  // Marks are conditional formats: a sheet that allows formats takes them without being unprotected, which would empty
  // the user's undo.
  await sheet.protect("", {
    formatCells: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
