import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from "node:fs";
import { open as openFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip, createGzip } from "node:zlib";
import { CodedError } from "../../core/errors/coded-error";
import { type BackupPiece, backUp, isEmpty, restoreInto } from "../../store/backup";
import { type DataOptions, openData } from "../data-folder";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson } from "../output";
import { TOOL } from "../tool";

const FORMAT = "huizong-backup-1";

/** The first line of a backup. */
interface BackupHead {
  readonly format: string;
  /** The key the log's heads are signed with. */
  readonly logKey: string;
}

/** Writes all that a service keeps into one file, as it stands at one moment, while the service goes on. */
export async function backup(options: GlobalOptions & DataOptions & { readonly out: string }): Promise<ExitCode> {
  const { say, json } = environment(options);
  const { out } = options;
  if (existsSync(out)) throw new CodedError("usage", "backup-exists", { path: out });
  const open = await openData(options);
  const unfinished = `${out}.unfinished`;
  let rows = 0;
  try {
    const packed = createGzip();
    // It holds the key and every form.
    const file = createWriteStream(unfinished, { mode: 0o600 });
    packed.pipe(file);
    const put = async (line: object) => {
      if (!packed.write(`${JSON.stringify(line)}\n`)) await once(packed, "drain");
    };
    await put({ format: FORMAT, logKey: readFileSync(keyFile(open.folder), "utf8") } satisfies BackupHead);
    await backUp(open.service.store.db, async (piece) => {
      rows += piece.rows.length;
      await put(piece);
    });
    packed.end();
    await once(file, "close");
    const handle = await openFile(unfinished, "r+");
    await handle.sync();
    await handle.close();
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { force: true });
    await open.close();
  }
  if (json) printJson({ ...TOOL, file: out, rows });
  else print(say("cli.backup.done", { path: out, rows }));
  return EXIT.clean;
}

/** Puts a backup into a data folder and database that hold nothing yet. */
export async function restore(path: string, options: GlobalOptions & DataOptions): Promise<ExitCode> {
  const { say, json } = environment(options);
  if (!existsSync(path)) throw new CodedError("usage", "no-such-file", { path });
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()) })[Symbol.asyncIterator]();
  const head = headOf((await lines.next().catch(() => ({ value: "" }))).value as string | undefined, path);
  const open = await openData(options);
  let rows = 0;
  try {
    if (!(await isEmpty(open.service.store.db))) throw new CodedError("usage", "folder-not-empty");
    await restoreInto(open.service.store.db, pieces());
    writeFileSync(keyFile(open.folder), head.logKey, { mode: 0o600 });
  } finally {
    await open.close();
  }
  if (json) printJson({ ...TOOL, rows });
  else print(say("cli.restore.done", { rows }));
  return EXIT.clean;

  async function* pieces(): AsyncGenerator<BackupPiece> {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      const piece = JSON.parse(line.value) as BackupPiece;
      rows += piece.rows.length;
      yield piece;
    }
  }
}

function headOf(line: string | undefined, path: string): BackupHead {
  try {
    const head = JSON.parse(line ?? "") as BackupHead;
    if (head.format === FORMAT) return head;
  } catch {
    // Said below.
  }
  throw new CodedError("usage", "not-a-backup", { path });
}

function keyFile(folder: string): string {
  return join(folder, "log-key.pem");
}
