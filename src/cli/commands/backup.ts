import { createPrivateKey } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, readFileSync, writeFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { CodedError } from "../../core/errors/coded-error";
import { type BackupPiece, backUp, isEmpty, restoreInto } from "../../store/backup";
import { FORM_LIMITS } from "../../workbook/zip/limits";
import { type DataOptions, needData, openData } from "../data-folder";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { openFile } from "../files";
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
  needData(options);
  const data = await openData(options);
  const unfinished = `${out}.unfinished`;
  let rows = 0;
  try {
    const packed = createGzip();
    // It holds the key and every form.
    const written = pipeline(packed, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    const put = async (content: object) => {
      if (!packed.write(`${JSON.stringify(content)}\n`)) await Promise.race([once(packed, "drain"), written]);
    };
    await put({ format: FORMAT, logKey: readFileSync(keyFile(data.folder), "utf8") } satisfies BackupHead);
    await backUp(data.service.store.db, async (piece) => {
      rows += piece.rows.length;
      await put(piece);
    });
    packed.end();
    await written;
    await rename(unfinished, out);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    throw syscall === undefined
      ? error
      : new CodedError("usage", "unwritable-file", { path: out, reason: code ?? "other" });
  } finally {
    await rm(unfinished, { force: true });
    await data.close();
  }
  if (json) printJson({ ...TOOL, file: out, rows });
  else print(say("cli.backup.done", { path: out, rows }));
  return EXIT.clean;
}

/** Puts a backup into a data folder and database that hold nothing yet. */
export async function restore(path: string, options: GlobalOptions & DataOptions): Promise<ExitCode> {
  const { say, json } = environment(options);
  if (!existsSync(path)) throw new CodedError("usage", "no-such-file", { path });
  const lines = linesOf(path);
  const head = headOf((await lines.next()).value as string | undefined, path);
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
      const piece = contentOf<BackupPiece>(line.value, path);
      rows += piece.rows.length;
      yield piece;
    }
  }
}

/** Characters of the longest line: ten of the largest files there can be, each byte two of them. */
const LONGEST_LINE = 2 * 10 * FORM_LIMITS.fileBytes + 1_000_000;

/** The lines of a packed file; what cannot be unpacked to its end is no backup. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const packed = createReadStream(path, { fd: openFile(path) });
  const unpacked = createGunzip();
  // Ends the reader with whatever ends the writer; the reader throws it.
  pipeline(packed, unpacked).catch(() => undefined);
  let line: string[] = [];
  let length = 0;
  try {
    for await (const piece of unpacked.setEncoding("utf8") as AsyncIterable<string>) {
      let from = 0;
      for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
        line.push(piece.slice(from, end));
        yield line.join("");
        [line, length, from] = [[], 0, end + 1];
      }
      line.push(piece.slice(from));
      length += piece.length - from;
      if (length > LONGEST_LINE) throw new RangeError("no line of a backup");
    }
  } catch {
    throw new CodedError("usage", "not-a-backup", { path });
  }
}

function headOf(line: string | undefined, path: string): BackupHead {
  const head = contentOf<BackupHead>(line ?? "", path);
  if (head.format === FORMAT && isKey(head.logKey)) return head;
  throw new CodedError("usage", "not-a-backup", { path });
}

function isKey(text: string): boolean {
  try {
    return createPrivateKey(text).asymmetricKeyType === "ed25519";
  } catch {
    return false;
  }
}

function contentOf<Content>(line: string, path: string): Content {
  try {
    return JSON.parse(line) as Content;
  } catch {
    throw new CodedError("usage", "not-a-backup", { path });
  }
}

function keyFile(folder: string): string {
  return join(folder, "log-key.pem");
}
