import { fileKind } from "../../actions/file-kind";
import type { LeftOutFile } from "../../core/rollup/summary";
import type { PickedFile } from "../engine/picked-file";
import { type ReceiptProblem, readReceipts } from "./receipts";

/** A file with the folder it was found in, "" where that is not known. */
export interface FoundFile {
  readonly folder: string;
  readonly file: File;
}

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

/**
 * What a dialog offers to choose from: also formats that are refused, so that the user is told how to change them, and
 * the record of receipt, so that it may be chosen with the forms it tells of.
 */
export const OFFERED = [".xlsx", ".xlsm", ".xltx", ".xls", ".et", ".ods", ".xlsb", ".json"] as const;

const WORKBOOK = /\.(xlsx|xlsm|xltx|xls|et|ods|xlsb)$/i;

/** Whether a file of a folder is meant to be read: no lock file, no hidden one, nothing else lying about. */
export function isWorkbookName(name: string): boolean {
  return WORKBOOK.test(name) && !name.startsWith("~$") && !name.startsWith(".");
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

/** Files of a file input, chosen one by one or as a folder. */
export function filesOfInput(files: Iterable<File>): FoundFile[] {
  return [...files].map((file) => {
    const path = file.webkitRelativePath;
    return { folder: path.slice(0, Math.max(0, path.lastIndexOf("/"))), file };
  });
}

/** Everything dropped, with what is in folders. Call it while the drop is being handled: its data lives no longer. */
export async function filesOfDrop({ items, files }: DataTransfer): Promise<FoundFile[]> {
  const workbooks: FoundFile[] = [];
  const entries: FileSystemEntry[] = [];
  for (const item of items) {
    const file = item.kind === "file" ? item.getAsFile() : null;
    // What is named like a workbook is taken for one: asking hundreds whether they are folders would hold the pane up.
    if (file && isWorkbookName(file.name)) workbooks.push({ folder: "", file });
    else {
      const entry = item.webkitGetAsEntry?.();
      if (entry) entries.push(entry);
    }
  }
  if (workbooks.length + entries.length === 0) return filesOfInput(files);
  return [...workbooks, ...(await Promise.all(entries.map((entry) => filesIn(entry, "")))).flat()];
}

async function filesIn(entry: FileSystemEntry, folder: string): Promise<FoundFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ folder, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FoundFile[] = [];
  // A reader gives a hundred entries at a time and nothing at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) return found;
    for (const one of batch) found.push(...(await filesIn(one, entry.fullPath)));
  }
}
