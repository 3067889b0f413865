import { createHash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";

/** Tells this machine's from those of others that write into the same shared folder, whose processes cannot be seen. */
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** Names of machine and process, then what tells the writes of a process apart. */
const UNFINISHED = /^\.huizong-([0-9a-f]{8})-(\d+)-[0-9a-f]+\.tmp$/;

/** The name of a file that is still being written. Its first letter keeps it from being taken for a form. */
export function unfinishedName(write: string): string {
  return `.huizong-${machine}-${process.pid}-${write}.tmp`;
}

const looked = new Set<string>();

/** Removes from a folder, once in a run, what runs left there that were killed on this machine; nothing of a run that lives. */
export function removeLeftovers(folder: string): void {
  const place = resolve(folder);
  if (looked.has(place)) return;
  looked.add(place);
  try {
    for (const name of readdirSync(place)) if (isLeftover(name)) rmSync(join(place, name), { force: true });
  } catch {
    // Writing says what is wrong with a folder; a leftover that cannot be removed hinders nothing.
  }
}

function isLeftover(name: string): boolean {
  const [, writer, id] = UNFINISHED.exec(name) ?? [];
  return writer === machine && !lives(Number(id));
}

/** Whether a process with the number runs, of whatever program and user. */
function lives(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
