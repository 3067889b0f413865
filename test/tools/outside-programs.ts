import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PATIENCE } from "./patience";

/** A Python that has openpyxl; null where there is none. */
export const openpyxl: string | null =
  ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0) ?? null;

/** LibreOffice's command; null where it is not installed. */
export const libreOffice: string | null =
  ["soffice", "libreoffice"].find((name) => spawnSync("which", [name]).status === 0) ?? null;

/** `test` where the program is installed; otherwise a skipped test whose name says what is missing. */
export function testWith(program: string | null, programName: string): (name: string, run: () => unknown) => void {
  if (program !== null) return (name, run) => test(name, async () => void (await run()));
  return (name, run) => test.skip(`${name} (needs ${programName})`, async () => void (await run()));
}

/** Runs a Python script with the paths of an input and an output file as its arguments; returns the output file. */
export function throughPython(script: string, input: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const [source, result] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    writeFileSync(source, input);
    run(openpyxl!, ["-c", script, source, result]);
    return new Uint8Array(readFileSync(result));
  });
}

/** The workbook as LibreOffice saves it again, recalculated. */
export function throughLibreOffice(input: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, "in.xlsx"), input);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    run(libreOffice!, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, join(folder, "in.xlsx")]);
    if (!existsSync(join(out, "in.xlsx"))) throw new Error("LibreOffice wrote nothing");
    return new Uint8Array(readFileSync(join(out, "in.xlsx")));
  });
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8", timeout: PATIENCE });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "huizong-test-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
