import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { smallestParts, smallestWorkbook } from "../workbook/read/package";
import { type ForgedPart, forgeZip } from "../workbook/zip/forge";
import { runHuizong, type Usage } from "./command";
import { printPromise } from "./measure";
import { monthInMemory } from "./month";
import { inScratchFolder } from "./scratch";

const MEGABYTE = 1024 * 1024;
const ROUNDS = Number(process.env.HUIZONG_ROUNDS ?? 3);

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const rowsOf = (cell: string, perRow: number, cells: number) =>
  `<sheetData>${`<row>${cell.repeat(perRow)}</row>`.repeat(Math.ceil(cells / perRow))}</sheetData>`;
const fill = (piece: string) => piece.repeat(Math.floor((5.6 * MEGABYTE) / piece.length));

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
  "5.6 MB of blank cells": () => smallestWorkbook(rowsOf("<c/>", 16_384, 1_400_000)),
  "5.6 MB of blank rows": () => smallestWorkbook(`<sheetData>${fill("<row/>")}</sheetData>`),
  "5.6 MB of attributes": () => smallestWorkbook(rowsOf('<c x="" y="" z=""/>', 16_384, 290_000)),
  "5.6 MB of entities": () => smallestWorkbook(CELL, `<si><t>${"&#x7532;".repeat(100_000)}</t></si>`.repeat(6)),
  "14,000 cells in long rows": () => smallestWorkbook(rowsOf('<c t="str"><v>甲(1)</v></c>', 16_000, 14_000)),
  "14,000 different labels": () => smallestWorkbook(differentLabels()),
  "14,000 merges": () =>
    smallestWorkbook(`<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(14_000)}</mergeCells>`),
  "one long text in 14,000 cells": () =>
    smallestWorkbook(rowsOf('<c t="s"><v>0</v></c>', 100, 14_000), `<si><t>${"指标 (一)".repeat(4_000)}</t></si>`),
  "5.6 MB of pieces of one text": () => smallestWorkbook(CELL, `<si>${fill("<r><t>a</t></r>")}</si>`),
  "a million texts": () => smallestWorkbook(CELL, "<si/>".repeat(1_000_000)),
};

/** The same for what says it is a summary, which is given more. */
const SUMMARIES: Readonly<Record<string, () => Uint8Array>> = {
  "a summary that is a bomb of 256 MB": () => named(smallestParts(" ".repeat(256 * MEGABYTE))),
  "a summary of 19 MB of blank cells": () => named(smallestParts(rowsOf("<c/>", 16_384, 4_600_000))),
  "a summary of 780,000 cells": () => named(smallestParts(rowsOf("<c><v>1</v></c>", 16_000, 780_000))),
  "a summary of 390,000 texts": () =>
    named(smallestParts(rowsOf('<c t="s"><v>0</v></c>', 16_000, 390_000), "<si><t>甲</t></si>".repeat(390_000))),
};

function named(parts: readonly ForgedPart[]): Uint8Array {
  const summary = `name="${SUMMARY_SHEETS.facts}"`;
  return forgeZip(
    parts.map((part) =>
      part.name === "xl/workbook.xml" ? { ...part, text: String(part.text).replace(/name="[^"]*"/, summary) } : part,
    ),
  );
}

/** What every command that reads workbooks is given; FILE stands for the hostile one. */
const COMMANDS = {
  check: ["check", "FILE", "--json"],
  rollup: ["rollup", "FILE", "--period", "2024-03", "--out", "OUT", "--json"],
  "check --history": ["check", "FORM", "--history", "FILE", "--json"],
  "targets --import": ["targets", "--import", "FILE", "--out", "OUT"],
  trace: ["trace", "FILE", "I11", "--json"],
  verify: ["verify", "FILE", "--from", "FILES", "--json"],
  export: ["export", "FILE", "--out", "OUT"],
} as const;
type CommandName = keyof typeof COMMANDS;

/** Seconds and megabytes of the whole process, Node included. */
const PROMISED = { seconds: 3, megabytes: 330 };
const PROMISED_OF_A_MONTH = { seconds: 1, megabytes: 100 };

/** CPU and memory of the whole process for every command and every file at the edge of the limits. */
export function hostile(): Promise<void> {
  return inScratchFolder(async (folder) => {
    const { forms } = await monthInMemory(defaultTargetList(nodePlatform));
    const form = join(folder, "form.xlsx");
    const files = join(folder, "files");
    mkdirSync(files);
    writeFileSync(form, forms[0]!.bytes);
    const used = (name: CommandName, file: string) => {
      const [out, places] = [join(folder, "out"), { FILE: file, FORM: form, FILES: files }];
      const args = COMMANDS[name].map((arg) => (arg === "OUT" ? out : (places[arg as keyof typeof places] ?? arg)));
      return least(() => {
        rmSync(out, { force: true, recursive: true });
        return runHuizong(args, folder);
      });
    };
    const names = Object.keys(COMMANDS) as CommandName[];
    const worst = new Map(names.map((name) => [name, { cpu: 0, megabytes: 0 }]));
    console.log(`\na hostile file in a fresh process, ms and MB of the whole process\n${"".padEnd(36)}${heads(names)}`);
    for (const [what, make] of Object.entries({ "an honest form": () => forms[0]!.bytes, ...FILES, ...SUMMARIES })) {
      const file = join(folder, "hostile.xlsx");
      writeFileSync(file, make());
      rmSync(files, { recursive: true });
      mkdirSync(files);
      copyFileSync(file, join(files, "hostile.xlsx"));
      let line = what.padEnd(36);
      for (const name of names) {
        const { cpu, megabytes } = used(name, file);
        const most = worst.get(name)!;
        worst.set(name, { cpu: Math.max(most.cpu, cpu), megabytes: Math.max(most.megabytes, megabytes) });
        line += `${cpu.toFixed(0)}, ${megabytes.toFixed(0)}`.padStart(18);
      }
      console.log(line);
    }
    for (const [name, { cpu, megabytes }] of worst) {
      const { seconds, megabytes: most } = name === "check" || name === "rollup" ? PROMISED_OF_A_MONTH : PROMISED;
      printPromise(`${name} under ${seconds} s`, cpu, cpu < seconds * 1000, "ms");
      printPromise(`${name} under ${most} MB`, megabytes, megabytes < most, "MB");
    }
  });
}

const heads = (names: readonly string[]) => names.map((name) => name.padStart(18)).join("");

/** The least of a few runs: a busy machine only ever adds. */
function least(run: () => Usage): Pick<Usage, "cpu" | "megabytes"> {
  const runs = Array.from({ length: ROUNDS }, run);
  return { cpu: Math.min(...runs.map(({ cpu }) => cpu)), megabytes: Math.min(...runs.map((one) => one.megabytes)) };
}
