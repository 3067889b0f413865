import { holds, type Overwriting, refuseToOverwrite } from "./overwrite";
import { pathWithin, writeFile } from "./write-file";

/** Writes below a folder, making folders as they are needed; nothing that stands there is lost. */
export function fileSink(folder: string, overwriting: Overwriting): (name: string, bytes: Uint8Array | string) => void {
  return (name, bytes) => {
    const path = pathWithin(folder, name);
    if (holds(path, bytes)) return;
    refuseToOverwrite(path, overwriting);
    writeFile(path, bytes);
  };
}
