import type { TargetList } from "../../core/targets/schema";
import type { Speaker } from "../../language/make-speaker";
import type { OpenedFile } from "../book/open";
import { readFile } from "./read-file";

/** A summary the pane has made, read to be opened under the name of its month. */
export async function readDelivered(bytes: Uint8Array, list: TargetList, say: Speaker): Promise<OpenedFile> {
  const [read, { readStoredSummary }] = await Promise.all([readFile("", bytes), import("../../core/audit/stored")]);
  const period = readStoredSummary(read.workbook)?.period;
  const { nameZh, nameEn } = list.header.area;
  const area = say("terms.name", { nameZh, nameEn });
  return { ...read, name: period ? say("terms.summaryFile", { area, ...period }) : "汇总.xlsx" };
}
