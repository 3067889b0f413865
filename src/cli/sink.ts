import { holds, type Overwriting, refuseToOverwrite } from "./overwrite";
import { pathWithin, type StagedFile, stageFile } from "./write-file";

/** Files below a folder that come into their places together, or none of them. */
export interface Sink {
  /** Takes a file by its path below the folder, with "/"; refused where it would replace what is not to be lost. */
  write(name: string, bytes: Uint8Array | string): void;
  commit(): void;
  discard(): void;
}

/** Opens a folder for writing, making folders as they are needed; nothing that stands there is lost. */
export function openSink(folder: string, overwriting: Overwriting): Sink {
  const staged: StagedFile[] = [];
  return {
    write(name, bytes) {
      const path = pathWithin(folder, name);
      if (holds(path, bytes)) return;
      refuseToOverwrite(path, overwriting);
      staged.push(stageFile(path, bytes));
    },
    commit() {
      for (const file of staged) file.commit();
    },
    discard() {
      for (const file of staged) file.discard();
    },
  };
}

/** Lets the work write into the sinks; when it is done all is put in place, when it fails nothing is. */
export async function intoSinks<T>(sinks: readonly Sink[], work: () => T | Promise<T>): Promise<T> {
  try {
    const result = await work();
    for (const sink of sinks) sink.commit();
    return result;
  } catch (error) {
    for (const sink of sinks) sink.discard();
    throw error;
  }
}
