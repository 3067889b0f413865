import { type FoundFile, filesOfDrop, filesOfInput, OFFERED } from "../../pane/files/found-files";
import type { Origin } from "./save";

/** A file of the user's; `origin` where the browser lets the page write it back. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly origin: Origin | null;
}

/** What the user gave: a workbook to open, or several to be rolled up. */
export type Given =
  | { readonly kind: "one"; readonly file: PickedFile }
  | { readonly kind: "many"; readonly found: readonly FoundFile[] };

/** What browsers have that the standard library does not know yet. */
interface FilePickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

interface HandledItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const SAVED = [{ description: "Excel", accept: { [XLSX]: [".xlsx", ".xlsm"] } }];
const OPENED = [{ description: "Excel, WPS", accept: { [XLSX]: OFFERED } }];

const pickers = (): FilePickers => window as FilePickers;

/** Whether a file can be written back where it came from. */
export function canWriteBack(): boolean {
  return pickers().showSaveFilePicker !== undefined;
}

/** Lets the user choose workbooks; null when they do not. */
export async function pickFiles(): Promise<Given | null> {
  const { showOpenFilePicker } = pickers();
  if (!showOpenFilePicker) return pickByInput();
  const handles = await unlessAborted(showOpenFilePicker.call(window, { types: OPENED, multiple: true }));
  if (!handles) return null;
  const files = await Promise.all(handles.map((handle) => handle.getFile()));
  return given(filesOfInput(files), handles);
}

/** Lets the user choose where a file goes; null when they do not. */
export async function pickPlace(name: string): Promise<FileSystemFileHandle | null> {
  const asked = pickers().showSaveFilePicker?.call(window, { suggestedName: name, types: SAVED });
  return asked ? unlessAborted(asked) : null;
}

/** What a drop held; null when it was no file. Call it while the drop is handled: its data lives no longer. */
export async function droppedFiles(transfer: DataTransfer): Promise<Given | null> {
  const items: HandledItem[] = [...transfer.items].filter(({ kind }) => kind === "file");
  const asked = items.map((item) => item.getAsFileSystemHandle?.().catch(() => null));
  const found = await filesOfDrop(transfer);
  const handles = await Promise.all(asked);
  return given(
    found,
    handles.map((handle) => (handle?.kind === "file" ? (handle as FileSystemFileHandle) : null)),
  );
}

async function given(
  found: readonly FoundFile[],
  handles: readonly (FileSystemFileHandle | null)[],
): Promise<Given | null> {
  const [only] = found;
  if (!only) return null;
  if (found.length > 1 || only.folder !== "") return { kind: "many", found };
  const { name, lastModified, size } = only.file;
  const [handle] = handles;
  const bytes = new Uint8Array(await only.file.arrayBuffer());
  const origin = handle ? { handle, modified: lastModified, size } : null;
  return { kind: "one", file: { name, bytes, origin } };
}

function pickByInput(): Promise<Given | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = true;
  input.accept = OFFERED.join();
  return new Promise((resolve, reject) => {
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => given(filesOfInput(input.files ?? []), []).then(resolve, reject));
    input.click();
  });
}

/** What is chosen; null when the user closes the dialog instead. */
async function unlessAborted<Chosen>(choice: Promise<Chosen>): Promise<Chosen | null> {
  try {
    return await choice;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}
