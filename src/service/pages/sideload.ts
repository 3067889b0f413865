import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join, win32 } from "node:path";

/** How Excel on a machine learns of an add-in under development. */
export interface SideloadPlan {
  /** Where the manifest is put. */
  readonly file: string;
  /** What tells Excel of it and what takes that back; null where lying in the folder is enough. */
  readonly registry: { readonly add: readonly string[]; readonly remove: readonly string[] } | null;
}

const DEVELOPER_KEY = "HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer";

/** The plan for Windows and the Mac; null elsewhere, where only Excel on the web runs. */
export function sideloadPlan(platform: NodeJS.Platform, home: string, id: string): SideloadPlan | null {
  if (platform === "darwin") {
    const folder = join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
    return { file: join(folder, `${id}.manifest.xml`), registry: null };
  }
  if (platform !== "win32") return null;
  const file = win32.join(home, ".huizong", "manifest.xml");
  const value = [DEVELOPER_KEY, "/v", id];
  return {
    file,
    registry: { add: ["add", ...value, "/t", "REG_SZ", "/d", file, "/f"], remove: ["delete", ...value, "/f"] },
  };
}

/** Puts the manifest where Excel finds it; `write` makes the folder and writes the file whole or not at all. */
export function sideload(
  { file, registry }: SideloadPlan,
  manifest: string,
  write: (path: string, content: string) => void,
): void {
  write(file, manifest);
  if (registry) execFileSync("reg.exe", registry.add, { stdio: "ignore" });
}

/** Takes the add-in out of Excel again. */
export function unload({ file, registry }: SideloadPlan): void {
  rmSync(file, { force: true });
  if (registry) execFileSync("reg.exe", registry.remove, { stdio: "ignore" });
}
