import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defaultTargetList } from "../../src/actions/default-list";
import { takeFile } from "../../src/actions/intake";
import { nodePlatform } from "../../src/workbook/platform/node";
import { smallestWorkbook } from "../workbook/read/package";
import { runHuizong } from "./command";
import { printPromise } from "./measure";
import { monthInMemory } from "./month";
import { inScratchFolder } from "./scratch";

const MEGABYTE = 1024 * 1024;
const ROUNDS = 3;

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const rowsOf = (cell: string, perRow: number, cells: number) =>
  `<sheetData>${`<row>${cell.repeat(perRow)}</row>`.repeat(Math.ceil(cells / perRow))}</sheetData>`;
const fill = (piece: string) => piece.repeat(Math.floor((7.5 * MEGABYTE) / piece.length));

/** As many different texts as a form may hold, each of which has to be normalised before it can be compared. */
function differentLabels(): string {
  let rows = "";
  for (let row = 0; row < 2_100; row++) {
    rows += "<row>";
    for (let cell = 0; cell < 11; cell++) rows += `<c t="str"><v>(${row},${cell})${"甲".repeat(20)}</v></c>`;
    rows += "</row>";
  }
  return `<sheetData>${rows}</sheetData>`;
}

/** Files made to cost as much as the limits let them. */
const FILES: Readonly<Record<string, () => Uint8Array>> = {
  "a bomb of 256 MB": () => smallestWorkbook(" ".repeat(256 * MEGABYTE)),
  "7 MB of blank cells": () => smallestWorkbook(rowsOf("<c/>", 16_384, 1_900_000)),
  "7 MB of blank rows": () => smallestWorkbook(`<sheetData>${fill("<row/>")}</sheetData>`),
  "7 MB of attributes": () => smallestWorkbook(rowsOf('<c x="" y="" z=""/>', 16_384, 390_000)),
  "7 MB of entities": () => smallestWorkbook(CELL, `<si><t>${"&#x7532;".repeat(100_000)}</t></si>`.repeat(9)),
  "23,000 cells in long rows": () => smallestWorkbook(rowsOf('<c t="str"><v>甲(1)</v></c>', 16_000, 23_000)),
  "23,000 different labels": () => smallestWorkbook(differentLabels()),
  "23,000 merges": () =>
    smallestWorkbook(`<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(23_000)}</mergeCells>`),
  "one long text in 23,000 cells": () =>
    smallestWorkbook(rowsOf('<c t="s"><v>0</v></c>', 100, 23_000), `<si><t>${"指标 (一)".repeat(4_000)}</t></si>`),
  "7 MB of pieces of one text": () => smallestWorkbook(CELL, `<si>${fill("<r><t>a</t></r>")}</si>`),
  "a million texts": () => smallestWorkbook(CELL, "<si/>".repeat(1_000_000)),
};

/** CPU and memory that files at the edge of the limits take until they are refused, beyond those of an honest form. */
export function hostile(): Promise<void> {
  return inScratchFolder(async (folder) => {
    const list = defaultTargetList(nodePlatform);
    const { forms } = await monthInMemory(list);
    const honest = cost(forms[0]!.bytes, folder);
    console.log("\na hostile file in a fresh process, beyond what an honest form takes");
    let [slowest, largest] = [0, 0];
    for (const [name, make] of Object.entries(FILES)) {
      const bytes = make();
      const intake = takeFile({ name, bytes }, list, nodePlatform);
      const outcome = intake.status === "taken" ? "taken" : intake.refusal.kind;
      const { cpu, megabytes } = cost(bytes, folder);
      const [taken, grown] = [cpu - honest.cpu, megabytes - honest.megabytes];
      [slowest, largest] = [Math.max(slowest, taken), Math.max(largest, grown)];
      console.log(
        `  ${name.padEnd(30)}${taken.toFixed(0).padStart(6)} ms ${grown.toFixed(0).padStart(6)} MB  ${outcome}`,
      );
    }
    printPromise("refused in under 1 s", slowest, slowest < 1_000, "ms");
    printPromise("and 100 MB", largest, largest < 100, "MB");
  });
}

/** The least of a few runs: a busy machine only ever adds. */
function cost(bytes: Uint8Array, folder: string): { cpu: number; megabytes: number } {
  const file = join(folder, "hostile.xlsx");
  writeFileSync(file, bytes);
  const runs = Array.from({ length: ROUNDS }, () => runHuizong(["check", file, "--json"], folder));
  return { cpu: Math.min(...runs.map(({ cpu }) => cpu)), megabytes: Math.min(...runs.map((run) => run.megabytes)) };
}
