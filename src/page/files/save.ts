/** A file on the user's disk, and what it was like when it was last read or written. */
export interface Origin {
  readonly handle: FileSystemFileHandle;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

interface Asking extends FileSystemFileHandle {
  requestPermission?(options: { mode: "readwrite" }): Promise<PermissionState>;
}

/** A file on the disk as it is now. */
export async function originOf(handle: FileSystemFileHandle): Promise<Origin> {
  const { lastModified, size } = await handle.getFile();
  return { handle, modified: lastModified, size };
}

/** Asks the user, where the browser has to, whether a file may be written. */
export async function mayWrite(handle: Asking): Promise<boolean> {
  return !handle.requestPermission || (await handle.requestPermission({ mode: "readwrite" })) === "granted";
}

/** Whether another program has written a file since; one that is gone or cannot be read shows that when it is written. */
export async function hasChanged({ handle, modified, size }: Origin): Promise<boolean> {
  try {
    const now = await originOf(handle);
    return now.modified !== modified || now.size !== size;
  } catch {
    return false;
  }
}

/** Writes a file and tells what it is like then; null where that cannot be: it is read-only, open elsewhere or gone. */
export async function writeBack(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<Origin | null> {
  try {
    // What is written lies beside the file until it is closed, so that a failure leaves the file as it was.
    const stream = await handle.createWritable();
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
    await stream.close();
    return await originOf(handle);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
