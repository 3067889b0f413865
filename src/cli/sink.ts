import { join } from "node:path";
import { writeBytes } from "./files";

/** Writes below a folder, making folders as they are needed. */
export function fileSink(folder: string): (name: string, bytes: Uint8Array) => void {
  return (name, bytes) => writeBytes(join(folder, name), bytes);
}
