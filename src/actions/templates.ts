import { formOf, templateName } from "../core/form/form";
import type { Department, TargetList } from "../core/targets/schema";
import { writeTemplate } from "../workbook/template/write";

/** A department's blank form with the file name it is issued under, e.g. "绿园区_发展和改革局_2024.xlsx". */
export interface IssuedTemplate {
  readonly department: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The blank forms of the departments that have one; the same list always gives the same bytes.
 * @param share the network share Excel has the add-in from, if it has
 */
export async function buildTemplates(
  list: TargetList,
  departments: readonly Department[] = list.departments,
  share?: string,
): Promise<IssuedTemplate[]> {
  const issued: IssuedTemplate[] = [];
  for (const department of departments) {
    const form = formOf(list, department);
    if (!form) continue;
    issued.push({
      department: department.id,
      name: templateName(list, department),
      bytes: await writeTemplate(form, list, share),
    });
  }
  return issued;
}
