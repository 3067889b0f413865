const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Writable extends FileSystemFileHandle {
  requestPermission?(options: { mode: "readwrite" }): Promise<PermissionState>;
}

/** Writes a file back to where it came from; false when the user does not allow it. */
export async function writeBack(handle: Writable, bytes: Uint8Array): Promise<boolean> {
  if (handle.requestPermission && (await handle.requestPermission({ mode: "readwrite" })) !== "granted") return false;
  const stream = await handle.createWritable();
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  return true;
}

/** Hands a file to the user as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
