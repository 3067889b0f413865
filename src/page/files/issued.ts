import { formOf, templateName } from "../../core/form/form";
import type { Department, TargetList } from "../../core/targets/schema";

/** A department's blank form among those the page is served with. */
export interface IssuedForm {
  readonly department: Department;
  readonly name: string;
}

/** The blank forms that are issued, by department. */
export function issuedForms(list: TargetList): IssuedForm[] {
  return list.departments
    .filter((department) => formOf(list, department) !== null)
    .map((department) => ({ department, name: templateName(list, department) }));
}

/** Fetches every blank form, in one zip. Throws when the server does not have one of them. */
export async function fetchAllIssued(list: TargetList): Promise<Uint8Array> {
  const { writeZip } = await import("../../workbook/zip/write");
  const forms = await Promise.all(issuedForms(list).map(async (form) => [form.name, await fetchIssued(form)] as const));
  return writeZip(new Map(forms));
}

/** Fetches a blank form. Throws when the server does not have it. */
export async function fetchIssued({ name }: IssuedForm): Promise<Uint8Array> {
  const answer = await fetch(`templates/${encodeURIComponent(name)}`);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}
