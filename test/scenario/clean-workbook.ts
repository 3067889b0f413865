import { formOf } from "../../src/core/form/form";
import { parsePeriod } from "../../src/core/period";
import type { TargetList } from "../../src/core/targets/schema";
import { simulateMonth } from "../../src/samples/month";
import { type FormWriter, openFormWriter } from "../../src/samples/simulate";
import { nodePlatform } from "../../src/workbook/platform/node";
import { defaultTargetList } from "./default-list";

export const list: TargetList = defaultTargetList(nodePlatform);

let press: Promise<FormWriter> | undefined;

/** A department's issued form, filled in completely and in order, as the file it would hand in. */
export async function cleanWorkbook(department: string, month = "2024-03"): Promise<Uint8Array> {
  press ??= openFormWriter(list, nodePlatform);
  const form = formOf(list, list.departments.find(({ id }) => id === department)!)!;
  const request = { period: parsePeriod(month)!, seed: 1, area: list.header.area.code, forms: [form], faults: 0 };
  return (await press)(simulateMonth(list, request).files[0]!);
}
