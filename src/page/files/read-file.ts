import { errorOf } from "../../core/errors/coded-error";
import { remote } from "../../pane/engine/remote";
import { browserPlatform } from "../../workbook/platform/browser";
import type { OpenedFile } from "../book/open";
import type { ReadJobs } from "./read-worker";

/** A file of this many bytes takes longer to read than a hand notices. */
const LARGE = 256 * 1024;

/** Reads a file, a large one in another thread. Throws a refusal for what is no workbook. */
export async function readFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.length < LARGE) {
    const { openFile } = await import("../book/open");
    return openFile(name, bytes, browserPlatform);
  }
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url));
  try {
    // The worker takes the memory over, and the page still needs its own.
    const read = await remote<ReadJobs>(worker).call("read", { name, bytes: bytes.slice() });
    if (read.status === "refused") throw errorOf(read.refusal);
    return { ...read.file, bytes };
  } finally {
    worker.terminate();
  }
}
