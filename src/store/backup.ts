import { sql } from "kysely";
import { CodedError } from "../core/errors/coded-error";
import type { Database, Work } from "./database";

/** Every table that is kept, in an order in which it can be put back, with how many of its rows go in one piece. */
const TABLES: Readonly<Record<string, number>> = {
  blob: 10,
  list_version: 10,
  used_list: 10,
  period: 1000,
  form: 1000,
  submission: 50,
  unit_rule: 1000,
  review: 100,
  scan: 1000,
  refused_file: 100,
  exemption: 1000,
  returned_cell: 1000,
  accepted_explanation: 1000,
  paper: 1000,
  fact: 5000,
  fact_current: 5000,
  form_shape: 100,
  form_figures: 1000,
  rollup: 5000,
  effect: 5000,
  reminder: 1000,
  account: 1000,
  log_entry: 1000,
  log_tree: 1000,
};

/** Rows of a table as a backup holds them. */
export interface BackupPiece {
  readonly table: string;
  readonly rows: readonly unknown[];
}

/** Characters of rows handed over, or put back, at once: PostgreSQL's jsonb ends at 256 MB. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

/** Hands over all that is kept, piece by piece, as it stood at one moment; sessions and waiting jobs are left out. */
export async function backUp(
  db: Database,
  take: (piece: BackupPiece) => Promise<void>,
  most = MOST_CHARACTERS,
): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (work) => {
      for (const [table, size] of Object.entries(TABLES)) {
        for (let offset = 0; ; offset += size) {
          const rows = await rowsOf(work, table, size, offset);
          for (const few of inPieces(rows, most)) await take({ table, rows: few });
          if (rows.length < size) break;
        }
      }
    });
}

/** Whether nothing has been kept yet, so that a backup may be put here. */
export async function isEmpty(db: Database): Promise<boolean> {
  const kept = await Promise.all(
    (["blob", "account", "log_tree"] as const).map((table) =>
      db.selectFrom(table).select(sql`1`.as("one")).limit(1).execute(),
    ),
  );
  return kept.every(({ length }) => length === 0);
}

interface Restoring {
  readonly check?: (work: Work) => Promise<void>;
  /** Characters of rows put back at once. */
  readonly most?: number;
}

/** Puts a backup into an empty database, whole or not at all: what `check` throws of it leaves nothing behind. */
export async function restoreInto(
  db: Database,
  pieces: AsyncIterable<BackupPiece>,
  { check = async () => undefined, most = MOST_CHARACTERS }: Restoring = {},
): Promise<void> {
  await db.transaction().execute(async (work) => {
    for await (const { table, rows } of pieces) {
      if (!(table in TABLES)) throw new CodedError("usage", "newer-backup", { table });
      const name = sql.table(table);
      for (const few of inPieces(rows, most)) {
        const json = JSON.stringify(few);
        await sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${json}::jsonb)`.execute(
          work,
        );
      }
    }
    await check(work);
  });
}

/** Rows in pieces of so many characters at most, or of one row. */
export function* inPieces(rows: readonly unknown[], most: number): Generator<readonly unknown[]> {
  let few: unknown[] = [];
  let size = 0;
  for (const row of rows) {
    const own = JSON.stringify(row).length;
    if (few.length > 0 && size + own > most) {
      yield few;
      [few, size] = [[], 0];
    }
    few.push(row);
    size += own;
  }
  if (few.length > 0) yield few;
}

/** A row's place on the disk is its order: nothing moves within one snapshot. */
async function rowsOf(work: Work, table: string, size: number, offset: number): Promise<unknown[]> {
  const name = sql.table(table);
  const page = sql<{ row: unknown }>`select to_jsonb(t) as row from ${name} t
    order by tableoid, ctid limit ${size} offset ${offset}`;
  return (await page.execute(work)).rows.map(({ row }) => row);
}
