import { fileKind } from "../../actions/file-kind";
import type { ReceiptProblem } from "../../actions/received";
import type { LeftOutFile } from "../../core/rollup/summary";
import type { PickedFile } from "../engine/picked-file";
import type { FoundFile } from "./found-files";
import { readReceipts } from "./receipts";

/** What was found among files given: what may be forms, and what is to be said of the rest. */
export interface Picked {
  /** In the order of their names. */
  readonly files: readonly PickedFile[];
  /** Files of folders that are no part of the month. */
  readonly leftOut: readonly LeftOutFile[];
  /** Paths of the records of receipt that were read, and what is wrong with them. */
  readonly records: readonly string[];
  readonly receipts: readonly ReceiptProblem[];
}

/** Files that were not found anywhere but made. */
export function pickedAlone(files: readonly PickedFile[]): Picked {
  return { files, leftOut: [], records: [], receipts: [] };
}

// One collator for all: making one for every comparison would hold the pane up.
const order = new Intl.Collator("zh-CN", { numeric: true });

/**
 * Sorts out the files found, with the times their folders record. Which may be forms does not depend on whether they
 * were chosen one by one, as a folder or dropped, and is what the command line takes.
 */
export async function pickWorkbooks(found: readonly FoundFile[]): Promise<Picked> {
  const files: (FoundFile & { readonly about: Omit<PickedFile, "read"> })[] = [];
  const leftOut: LeftOutFile[] = [];
  for (const { folder, file } of found) {
    const folders = folder.split("/").filter((name) => name !== "");
    const path = [...folders, file.name].join("/");
    const kind = fileKind(folders.slice(1), file.name);
    if (kind.kind === "left-out") leftOut.push({ path, reason: "folder" });
    if (kind.kind === "passed" || kind.kind === "left-out") continue;
    const refusal = kind.kind === "by-product" ? { refusal: kind.refusal } : {};
    const modifiedAt = new Date(file.lastModified).toISOString();
    files.push({ folder, file, about: { name: file.name, path, modifiedAt, ...refusal } });
  }
  const { times, records, problems } = await readReceipts(found, new Set(files.map(({ folder }) => folder)));
  files.sort((a, b) => order.compare(a.file.name, b.file.name));
  return {
    files: files.map(({ folder, file, about }): PickedFile => {
      const receivedAt = times.get(folder)?.[file.name];
      const read = async () => new Uint8Array(await file.arrayBuffer());
      return { ...about, read, ...(receivedAt === undefined ? {} : { receivedAt }) };
    }),
    leftOut,
    records,
    receipts: problems,
  };
}
