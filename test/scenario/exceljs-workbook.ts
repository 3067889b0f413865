import ExcelJS, { type Workbook } from "exceljs";

/** A workbook as exceljs reads it. Bytes may be a Buffer, which shares its memory with others: exceljs is given a copy. */
export async function openInExcelJS(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}
