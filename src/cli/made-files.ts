import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { nodePlatform } from "../workbook/platform/node";
import { FORM_LIMITS } from "../workbook/zip/limits";
import { readRegular } from "./read-file";

/** Lists what was made in a folder: the SHA-256 of each file by its path below it, with "/". */
export const MADE_FILE = ".huizong.json";

/** What was made in a folder, as it says itself; nothing where it says nothing. */
export function madeIn(folder: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(join(folder, MADE_FILE), "utf8")) as object));
  } catch {
    return new Map();
  }
}

/** The text of such a list. */
export function madeText(made: ReadonlyMap<string, unknown>): string {
  return `${JSON.stringify(Object.fromEntries(made), null, 2)}\n`;
}

/** A file's path below a folder, with "/". */
export function nameIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}

/** The SHA-256 of a file; null for what is no file that could have been made. */
export function hashOf(path: string): string | null {
  try {
    return nodePlatform.sha256(readRegular(path, FORM_LIMITS));
  } catch {
    return null;
  }
}
