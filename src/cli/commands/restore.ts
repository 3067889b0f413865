import { createPrivateKey } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { CodedError } from "../../core/errors/coded-error";
import type { SignedHead } from "../../core/log/head";
import { keeperWith, verifySignature } from "../../service/keeper";
import { fileKeptOtherwise } from "../../service/kept-contents";
import { type BackupPiece, isEmpty, restoreInto } from "../../store/backup";
import { faultOfKept } from "../../store/log-check";
import { type BackupEnd, contentOf, headOf, keyFile, linesOf } from "../backup-file";
import { type DataOptions, openData } from "../data-folder";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson } from "../output";
import { TOOL } from "../tool";
import { keptHead } from "./log";

export interface RestoreOptions extends GlobalOptions, DataOptions {
  /** A head kept elsewhere. */
  readonly head?: string;
}

/**
 * Puts a backup into a data folder and database that hold nothing yet, holds every log, file and receipt of it against the
 * heads it was signed with and the one kept elsewhere, and what is kept of each file against what it says when it is read
 * anew; where they disagree nothing is put there.
 */
export async function restore(path: string, options: RestoreOptions): Promise<ExitCode> {
  const { say, json } = environment(options);
  if (!existsSync(path)) throw new CodedError("usage", "no-such-file", { path });
  const heads: SignedHead[] = options.head === undefined ? [] : [keptHead(options.head)];
  const lines = linesOf(path);
  const { logKey } = headOf((await lines.next()).value as string | undefined, path);
  const { key } = keeperWith(createPrivateKey(logKey));
  const open = await openData(options);
  let rows = 0;
  let entries = 0;
  try {
    const { db } = open.service.store;
    if (!(await isEmpty(db))) throw new CodedError("usage", "folder-not-empty");
    await restoreInto(db, pieces(), {
      async check(work) {
        const found = await faultOfKept(work, heads, key, verifySignature);
        if (found) throw new CodedError("usage", "untrue-backup", { context: found.fault, about: found.about });
        const otherwise = await fileKeptOtherwise(work, open.service.bundled);
        if (otherwise) throw new CodedError("usage", "untrue-backup", { context: "contents", about: otherwise });
        const { count } = await work
          .selectFrom("log_entry")
          .select(({ fn }) => fn.countAll<string>().as("count"))
          .executeTakeFirstOrThrow();
        entries = Number(count);
      },
    });
    writeFileSync(keyFile(open.folder), logKey, { mode: 0o600 });
  } finally {
    await open.close();
  }
  if (json) printJson({ ...TOOL, rows, entries, heads: heads.length });
  else print(say(`cli.restore.${heads.length > 0 ? "signed" : "done"}`, { rows, entries }));
  return EXIT.clean;

  async function* pieces(): AsyncGenerator<BackupPiece> {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      const piece = contentOf<BackupPiece | BackupEnd>(line.value, path);
      if ("heads" in piece) {
        heads.push(...piece.heads);
        continue;
      }
      rows += piece.rows.length;
      yield piece;
    }
  }
}
