import { formOf } from "../../src/core/form/form";
import { type FormLayout, layoutOf } from "../../src/core/form/layout";
import { noHistory } from "../../src/core/history/from-submissions";
import { contentOf, type FormContent } from "../../src/pane/workspace/content";
import { type CellChange, patchWorkbook } from "../../src/workbook/patch/patch";
import { nodePlatform } from "../../src/workbook/platform/node";
import { readWorkbook } from "../../src/workbook/read/read";
import { writeTemplate } from "../../src/workbook/template/write";
import { cleanWorkbook, list } from "../scenario/clean-workbook";

export const request = { list, history: noHistory, platform: nodePlatform };

const form = formOf(list, list.departments.find(({ id }) => id === "investment-cooperation")!)!;

/** Where things stand on the form of 投资合作局. */
export const layout: FormLayout = layoutOf(form);

/** 投资合作局's form for March, complete and in order but for the changes. */
export async function filledForm(...changes: readonly CellChange[]): Promise<Uint8Array> {
  return patchWorkbook(await cleanWorkbook(form.department.id), changes, nodePlatform);
}

/** Its form as issued, with nothing in it but the changes. */
export async function issuedForm(...changes: readonly CellChange[]): Promise<Uint8Array> {
  return patchWorkbook(await writeTemplate(form, list), changes, nodePlatform);
}

/** What the pane makes of a form. */
export function formContent(bytes: Uint8Array): FormContent {
  const content = contentOf({ workbook: readWorkbook(bytes, nodePlatform), fileName: "表.xlsx" }, request);
  if (content.kind !== "form") throw new Error(`a ${content.kind}, not a form`);
  return content;
}
