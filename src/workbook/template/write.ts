import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { type Form, SHEETS } from "../../core/form/form";
import { layoutOf } from "../../core/form/layout";
import type { TargetList } from "../../core/targets/schema";
import { writeZip } from "../zip/write";
import { writeFigures } from "./figures";
import { writeGuide } from "./guide";
import { writeIdentity } from "./identity";
import { writeMilestones } from "./milestones";
import { withPane } from "./web-extension";

/**
 * The blank form of a department as .xlsx bytes; the same form and list always give the same bytes.
 * @param share the network share Excel has the add-in from, so that its pane opens with the form
 */
export async function writeTemplate(form: Form, list: TargetList, share?: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const issued = new Date(Date.UTC(list.header.year, 0, 1));
  workbook.created = issued;
  workbook.modified = issued;
  workbook.title = form.titleZh;
  workbook.creator = list.header.agencyZh;
  workbook.lastModifiedBy = list.header.agencyZh;
  workbook.calcProperties.fullCalcOnLoad = true;

  const layout = layoutOf(form);
  if (form.rows.length > 0) await writeFigures(workbook.addWorksheet(SHEETS.form), form, list, layout);
  if (form.milestones.length > 0) {
    await writeMilestones(workbook.addWorksheet(SHEETS.milestones), form, list, layout);
  }
  if (form.rows.length > 0) await writeGuide(workbook.addWorksheet(SHEETS.guide), form, list);
  writeIdentity(workbook.addWorksheet(SHEETS.identity, { state: "veryHidden" }), form, list, layout);

  const written = new Uint8Array(await workbook.xlsx.writeBuffer());
  return writeZip(withPane(new Map(Object.entries(unzipSync(written))), share));
}
