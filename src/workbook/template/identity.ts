import type { Worksheet } from "exceljs";
import type { Form } from "../../core/form/form";
import { type FormLayout, IDENTITY_KEYS, type IdentityKey, LAYOUT_VERSION } from "../../core/form/layout";
import type { TargetList } from "../../core/targets/schema";

/** Writes the hidden sheet that tells a program what the form is. */
export function writeIdentity(sheet: Worksheet, form: Form, list: TargetList, layout: FormLayout): void {
  const values: Readonly<Record<IdentityKey, string>> = {
    form: form.id,
    templateVersion: list.header.templateVersion,
    list: list.header.id,
    listHash: list.hash,
    area: list.header.area.code,
    department: form.department.id,
    layout: LAYOUT_VERSION,
  };
  for (const [index, key] of IDENTITY_KEYS.entries()) {
    sheet.getCell(index + 1, 1).value = key;
    const cell = sheet.getCell(layout.identity[key].cell);
    cell.value = values[key];
    cell.numFmt = "@";
  }
}
