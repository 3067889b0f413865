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
