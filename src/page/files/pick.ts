/** A file of the user's; `handle` where the browser lets the page write it back. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | null;
}

/** What browsers have that the standard library does not know yet. */
interface FilePickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

interface HandledItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES = [{ description: "Excel", accept: { [XLSX]: [".xlsx", ".xlsm"] } }];

const pickers = (): FilePickers => window as FilePickers;

/** Whether a file can be written back where it came from. */
export function canWriteBack(): boolean {
  return pickers().showSaveFilePicker !== undefined;
}

/** Lets the user choose a workbook; null when they do not. */
export async function pickFile(): Promise<PickedFile | null> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) return pickByInput();
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: TYPES });
    return handle ? await fromHandle(handle) : null;
  } catch (error) {
    if (isAbort(error)) return null;
    throw error;
  }
}

/** Lets the user choose where a file goes; null when they do not. */
export async function pickPlace(name: string): Promise<FileSystemFileHandle | null> {
  try {
    return (await pickers().showSaveFilePicker?.call(window, { suggestedName: name, types: TYPES })) ?? null;
  } catch (error) {
    if (isAbort(error)) return null;
    throw error;
  }
}

/** The first file of a drop; null when it held none. */
export async function droppedFile(transfer: DataTransfer): Promise<PickedFile | null> {
  const item = [...transfer.items].find(({ kind }) => kind === "file") as HandledItem | undefined;
  const file = item?.getAsFile();
  // Both must be asked for before the first await, after which the drop is over.
  const asked = item?.getAsFileSystemHandle?.().catch(() => null);
  if (!file) return null;
  const handle = await asked;
  return fromFile(file, handle instanceof FileSystemFileHandle ? handle : null);
}

function pickByInput(): Promise<PickedFile | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  return new Promise((resolve, reject) => {
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (file) fromFile(file, null).then(resolve, reject);
      else resolve(null);
    });
    input.click();
  });
}

async function fromHandle(handle: FileSystemFileHandle): Promise<PickedFile> {
  return fromFile(await handle.getFile(), handle);
}

async function fromFile(file: File, handle: FileSystemFileHandle | null): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
