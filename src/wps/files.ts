import { CodedError } from "../core/errors/coded-error";
import { download } from "../pane/host/download";
import type { Handed } from "../pane/host/workbook-host";
import type { Application, FileSystem, Workbook } from "./application";
import { unseen } from "./quietly";

/** The workbook as WPS would save it now. Throws a problem of the host. */
export function bytesOf(app: Application, book: Workbook): Uint8Array {
  const path = temporaryPath(app);
  try {
    unseen(app, () => book.SaveCopyAs(path));
    const bytes = readFile(app.FileSystem, path);
    // A workbook of another format is copied in that format, whatever the copy is called.
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new CodedError("host", "other-format");
    return bytes;
  } finally {
    removeFile(app, path);
  }
}

/** A place for a file of the add-in's own, which it removes again. */
export function temporaryPath({ Env }: Application): string {
  const folder = Env.GetTempPath();
  const name = `huizong-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}.xlsx`;
  return /[\\/]$/.test(folder) ? folder + name : `${folder}/${name}`;
}

export function removeFile({ FileSystem }: Application, path: string): void {
  try {
    FileSystem.Remove(path);
  } catch {
    // It lies among the temporary files, which are swept by the system.
  }
}

export function writeFile({ FileSystem }: Application, path: string, bytes: Uint8Array): void {
  if (FileSystem.writeAsBinaryString(path, binaryText(bytes)) === false) throw new CodedError("host", "not-written");
}

/** Hands a file to the user, who chooses the place; it is read back and is what it should be. Throws a problem of the host. */
export function saveFile(app: Application, book: Workbook, bytes: Uint8Array, fileName: string): Handed {
  if (keepFile(app, book, bytes, fileName) !== null) return "file";
  download(bytes, fileName);
  return "download";
}

/** Saves a workbook where the user says and opens it there; a WPS that cannot ask hands it over. Throws a problem of the host. */
export function openFile(app: Application, book: Workbook, bytes: Uint8Array, fileName: string): Handed {
  const path = keepFile(app, book, bytes, fileName);
  if (path === null) {
    download(bytes, fileName);
    return "download";
  }
  app.Workbooks.Open(path);
  return "file";
}

/** Writes a file where the user says; null where WPS cannot ask. Throws a problem of the host. */
function keepFile(app: Application, book: Workbook, bytes: Uint8Array, fileName: string): string | null {
  if (typeof app.GetSaveAsFilename !== "function") return null;
  const folder = book.Path ? `${book.Path.replace(/[\\/]$/, "")}/` : "";
  const extension = fileName.slice(fileName.lastIndexOf("."));
  const path = app.GetSaveAsFilename(folder + fileName, `${extension} (*${extension}), *${extension}`);
  if (typeof path !== "string" || path === "") throw new CodedError("host", "cancelled");
  if (path === book.FullName) throw new CodedError("host", "not-written");
  try {
    writeFile(app, path, bytes);
  } catch {
    throw new CodedError("host", "not-written");
  }
  const written = readFile(app.FileSystem, path);
  if (written.length !== bytes.length || written.some((byte, at) => byte !== bytes[at])) {
    throw new CodedError("host", "not-written");
  }
  return path;
}

function readFile(files: FileSystem, path: string): Uint8Array {
  if (typeof files.ReadFileAsArrayBuffer === "function") return new Uint8Array(files.ReadFileAsArrayBuffer(path));
  return Uint8Array.from(files.readAsBinaryString(path), (letter) => letter.charCodeAt(0));
}

const PIECE = 0x8000;

/** One character a byte, a piece at a time because a call takes only so many arguments. */
function binaryText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}
