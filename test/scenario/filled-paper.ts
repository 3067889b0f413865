import { type DrawRequest, drawPaper } from "#src/actions/draw-paper";
import { openForTracing } from "#src/actions/open-summary";
import { speakerOf } from "#src/language/speaker";
import { writePaper } from "#src/workbook/paper/write";
import { nodePlatform } from "#src/workbook/platform/node";
import { openInExcelJS } from "./exceljs-workbook";
import { list } from "./form-file";

/** The working paper of six facts drawn from a summary, or of what else is asked for. */
export async function drawnPaper(summary: Uint8Array, asked: Partial<DrawRequest> = {}): Promise<Uint8Array> {
  const stored = openForTracing(summary, nodePlatform)!;
  const { subject, items, words } = drawPaper({
    ...{ stored, list, scope: { kind: "all" }, method: "random", size: 6, seed: "20240405" },
    summary: { file: "汇总.xlsx", sha256: nodePlatform.sha256(summary) },
    ...{ tool: { tool: "huizong", version: "0.1.0" }, say: speakerOf("zh-CN"), platform: nodePlatform },
    ...asked,
  });
  return writePaper(subject, items, words, stored.generatedAt);
}

/** Fills a working paper as an auditor would: `seen` gives the observed figure of an item by its number, from 1. */
export async function fillPaper(
  paper: Uint8Array,
  seen: (number: number, reported: number) => number | string | null,
): Promise<Uint8Array> {
  const workbook = await openInExcelJS(paper);
  const columns = new Map<string, number>();
  workbook.worksheets[0]!.eachRow((row) => {
    const number = row.getCell(1).value;
    if (number === "序号") row.eachCell((cell, column) => columns.set(String(cell.value), column));
    if (typeof number !== "number") return;
    row.getCell(columns.get("查实数")!).value = seen(number, Number(row.getCell(columns.get("上报数")!).value));
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
