import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes below a folder, making folders as they are needed. */
export function fileSink(folder: string): (name: string, bytes: Uint8Array) => void {
  const made = new Set<string>();
  return (name, bytes) => {
    const path = join(folder, name);
    const parent = dirname(path);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(path, bytes);
  };
}
