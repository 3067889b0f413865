import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formOf, templateName } from "#src/core/form/form";
import type { TargetList } from "#src/core/targets/schema";
import { type FormWriter, formWriter } from "#src/samples/form-writer";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "./default-list";

const list = defaultTargetList(nodePlatform);

/**
 * A department's blank form as templates/ holds it, which issuing it anew would give: test/workbook/template compares them.
 */
export function issuedBytes(department: string): Uint8Array {
  const name = templateName(list, list.departments.find(({ id }) => id === department)!);
  return new Uint8Array(readFileSync(join("templates", name)));
}

/** Fills the issued forms. */
export function issuedFormWriter(): FormWriter {
  return formWriter(issuedBytes, nodePlatform);
}

/** Fills forms that are issued by another list. */
export async function formWriterOf(issuedBy: TargetList): Promise<FormWriter> {
  if (issuedBy === list) return issuedFormWriter();
  // What issues forms takes a while to load, and few tests need it.
  const { writeTemplate } = await import("#src/workbook/template/write");
  const issued = new Map<string, Uint8Array>();
  for (const department of issuedBy.departments) {
    const form = formOf(issuedBy, department);
    if (form) issued.set(department.id, await writeTemplate(form, issuedBy));
  }
  return formWriter((department) => issued.get(department)!, nodePlatform);
}
