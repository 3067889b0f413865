import { fileKind } from "../../actions/file-kind";
import { parseReceived, RECEIVED_FILE, type Received, type StrayEntry, strayEntries } from "../../actions/received";
import type { PickedFile } from "../engine/picked-file";

/** A file with the folder it was found in, "" where that is not known. */
export interface FoundFile {
  readonly folder: string;
  readonly file: File;
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
 * The files found that may be forms, in the order of their names, with the times their folders record. Which they are
 * does not depend on whether they were chosen one by one, as a folder or dropped.
 */
export async function pickWorkbooks(found: readonly FoundFile[]): Promise<PickedFile[]> {
  const records = await recordsOf(found);
  return found
    .toSorted((a, b) => order.compare(a.file.name, b.file.name))
    .flatMap(({ folder, file }): PickedFile[] => {
      const folders = folder.split("/").filter((name) => name !== "");
      const kind = fileKind(folders.slice(1), file.name);
      if (kind.kind === "passed" || kind.kind === "left-out") return [];
      const receivedAt = records.get(folder)?.times[file.name];
      const about = {
        name: file.name,
        path: [...folders, file.name].join("/"),
        modifiedAt: new Date(file.lastModified).toISOString(),
        ...(kind.kind === "by-product" ? { refusal: kind.refusal } : {}),
      };
      const read = async () => new Uint8Array(await file.arrayBuffer());
      return [{ ...about, read, ...(receivedAt === undefined ? {} : { receivedAt }) }];
    });
}

/** The entries of the folders' records of receipt that date none of the files found. */
export async function strayReceipts(found: readonly FoundFile[]): Promise<StrayEntry[]> {
  const records = await recordsOf(found);
  return [...records].flatMap(([folder, record]) => {
    return strayEntries(record, new Set(found.filter((one) => one.folder === folder).map(({ file }) => file.name)));
  });
}

async function recordsOf(found: readonly FoundFile[]): Promise<Map<string, Received>> {
  const records = new Map<string, Received>();
  for (const { folder, file } of found) {
    const record = file.name === RECEIVED_FILE ? parseReceived(await file.text()) : null;
    if (record) records.set(folder, record);
  }
  return records;
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
