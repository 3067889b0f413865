import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { nodePlatform } from "../workbook/platform/node";
import { hashOf, MADE_FILE, madeIn, madeText, nameIn } from "./made-files";
import { pathWithin, writeFile } from "./write-file";

/** A folder in which nothing is but what is written through it. */
export interface OwnFolder {
  readonly folder: string;
  /** Writes below a folder of it. */
  sink(below: string): (name: string, bytes: Uint8Array) => void;
  /** Counts a file written otherwise, by its path below the folder, among what was made, and notes what was made so far. */
  keep(name: string): void;
}

/**
 * Empties the folder of an earlier run, or takes another beside it, "-2" and so on, where anything lies in it that was not
 * made by such a run or was changed since: nothing of anybody's is ever deleted.
 */
export function clearOwnFolder(wanted: string): OwnFolder {
  let folder = wanted;
  for (let number = 2; !isOwn(folder); number++) folder = `${wanted}-${number}`;
  for (const path of filesBelow(folder)) rmSync(path);
  removeEmpty(folder);
  const made = new Map<string, string>();
  const note = (path: string) => made.set(nameIn(folder, path), nodePlatform.sha256(readFileSync(path)));
  return {
    folder,
    sink: (below) => (name, bytes) => {
      const path = pathWithin(folder, join(below, name));
      writeFile(path, bytes);
      note(path);
    },
    keep(name) {
      note(join(folder, name));
      writeFile(join(folder, MADE_FILE), madeText(made));
    },
  };
}

function isOwn(folder: string): boolean {
  if (!existsSync(folder)) return true;
  const made = madeIn(folder);
  return filesBelow(folder).every((path) => {
    const name = nameIn(folder, path);
    return name === MADE_FILE || (made.has(name) && made.get(name) === hashOf(path));
  });
}

/** Everything below a folder that is no folder, links as they are. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

function removeEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder)) removeEmpty(join(folder, entry));
  rmdirSync(folder);
}
