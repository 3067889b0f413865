import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of a test run that run-folder.mjs makes; outside of Jest one for this process. */
function runFolder(): string {
  const made = process.env.HUIZONG_TEST_RUN;
  if (made !== undefined) return made;
  const folder = mkdtempSync(join(tmpdir(), "huizong-run-"));
  chmodSync(folder, 0o755);
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  process.env.HUIZONG_TEST_RUN = folder;
  return folder;
}

/** A folder that takes long to fill and that nobody changes, filled once for all suites of a run. */
export function madeOnce(name: string, fill: (folder: string) => void): string {
  const place = join(runFolder(), name);
  if (existsSync(place)) return place;
  const making = mkdtempSync(`${place}-`);
  fill(making);
  return moved(making, place);
}

/** The same for what is filled in steps. */
export async function madeOnceLater(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const place = join(runFolder(), name);
  if (existsSync(place)) return place;
  const making = mkdtempSync(`${place}-`);
  await fill(making);
  return moved(making, place);
}

/** Takes its place whole; another suite may have been first. */
function moved(making: string, place: string): string {
  try {
    renameSync(making, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return place;
}
