import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { oldFormatWorkbook } from "#src/samples/damage/old-format";
import { madeOnce } from "../tools/made-once";

const PERIOD = "2024-03";
export const SEED = 55;
const FAULTS = 6;

/** A workbook with its own name. */
export interface SampleFile {
  readonly name: string;
  readonly path: string;
}

/** An invented month, written once per run by the command line. */
export interface SampleMonth {
  readonly period: string;
  readonly folder: string;
  /** What the units sent in, with the record of when. */
  readonly submissions: string;
  /** Their forms of the month before and of a year ago, a folder each. */
  readonly earlier: string;
  readonly summary: string;
  readonly planted: { readonly missing: readonly string[]; readonly planted: readonly { readonly file: string }[] };
}

/** The sample month: with a unit missing, one late, one that sent twice and a file that is refused. Nobody changes it. */
export function sampleMonth(): SampleMonth {
  const month = placesIn(madeOnce("sample-month", make));
  return { ...month, planted: JSON.parse(readFileSync(join(month.submissions, "planted.json"), "utf8")) };
}

function placesIn(folder: string): Omit<SampleMonth, "planted"> {
  const place = (name: string) => join(folder, name);
  const places = { submissions: place("submissions"), earlier: place("earlier"), summary: place("summary.xlsx") };
  return { period: PERIOD, folder, ...places };
}

function make(folder: string): void {
  const command = resolve("dist/cli/huizong.cjs");
  if (!existsSync(command)) throw new Error("The command line is not built: run `npm run build` first.");
  const { submissions, earlier, summary } = placesIn(folder);
  const run = (...args: string[]) => {
    // 1 says that there are findings or refused files, as there are meant to be.
    try {
      execFileSync(process.execPath, [command, ...args], { stdio: "pipe" });
    } catch (error) {
      if ((error as { status?: number }).status !== 1) throw error;
    }
  };
  const asked = ["--seed", String(SEED), "--faults", String(FAULTS)];
  run("simulate", "--period", PERIOD, ...asked, "--out", submissions, "--history-out", earlier);
  // A unit that saved its correction in a format of the last century.
  writeFileSync(join(submissions, "财政局2024年3月(更正).xls"), oldFormatWorkbook());
  run("rollup", submissions, "--period", PERIOD, "--history", earlier, "--out", summary);
}

/** The workbooks of a folder, with those in its folders. */
export function workbooksIn(folder: string): SampleFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.xlsx?$/.test(path))
    .sort()
    .map((path) => ({ name: basename(path), path: join(folder, path) }));
}
