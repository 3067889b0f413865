import { join } from "node:path";
import { writeFile } from "./files";

/** Writes below a folder, making folders as they are needed. */
export function fileSink(folder: string): (name: string, bytes: Uint8Array) => void {
  return (name, bytes) => writeFile(join(folder, name), bytes);
}
