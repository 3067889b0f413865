import { once } from "node:events";
import { createWriteStream, existsSync, readFileSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { CodedError } from "../../core/errors/coded-error";
import type { SignedHead } from "../../core/log/head";
import { backUp } from "../../store/backup";
import { rootOfTree } from "../../store/log";
import type { Tables } from "../../store/schema";
import { type BackupEnd, type BackupHead, FORMAT, keyFile } from "../backup-file";
import { type DataOptions, needData, openData } from "../data-folder";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson } from "../output";
import { TOOL } from "../tool";

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
    const { store, keeper, now } = data.service;
    const heads: SignedHead[] = [];
    await backUp(store.db, async (piece) => {
      rows += piece.rows.length;
      if (piece.table === "log_tree") {
        for (const { area, ...tree } of piece.rows as readonly Tables["log_tree"][])
          heads.push(keeper.sign({ area, ...rootOfTree(tree), at: now().toISOString() }));
      }
      await put(piece);
    });
    await put({ heads } satisfies BackupEnd);
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
