import ExcelJS from "exceljs";

/** A workbook shaped like a department's form: titles, a table of figures with units and growth formulas, and notes. */
export async function formLikeWorkbook(rows: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("报表", { views: [{ state: "frozen", ySplit: 6 }] });
  sheet.mergeCells("A1:J1");
  sheet.getCell("A1").value = "绿园区重点指标月报(样表)";
  sheet.addRow(["填报单位", "发展和改革局", "", "2024年3月"]);
  sheet.addRow(["甲", "乙", "丙", 1, 2, 3, 4, 5, 6, 7]);
  for (let index = 0; index < rows; index++) {
    const row = sheet.rowCount + 1;
    const base = 1000 + ((index * 7919) % 9000) / 10;
    sheet.addRow([
      `第 ${index + 1} 项指标`,
      ["亿元", "万元", "个", "%"][index % 4],
      `ZB${String(index + 1).padStart(5, "0")}`,
      base,
      base * 3,
      base * 0.93,
      base * 2.79,
      { formula: `IF(F${row}>0,D${row}/F${row}*100-100,"")`, result: 7.5268817 },
      { formula: `IF(G${row}>0,E${row}/G${row}*100-100,"")`, result: 7.5268817 },
      index % 5 === 0 ? "去年同期基数较低,属正常增长" : null,
    ]);
    sheet.getRow(row).getCell(4).numFmt = "#,##0.00";
  }
  const notes = book.addWorksheet("填报说明");
  for (let index = 0; index < Math.min(rows, 40); index++) {
    notes.addRow([`ZB${index}`, "本指标由责任部门按月填报,累计数为年初至报告期末的合计,四舍五入到两位小数。"]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
