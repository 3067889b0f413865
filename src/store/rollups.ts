import type { Database, Work } from "./database";
import type { FormKey } from "./forms";

/** A figure of the district as it was computed from all that had come by entry `log_size` of the log. */
export interface RollupRow {
  readonly indicator: string;
  readonly measure: string;
  readonly value: number | null;
  readonly received: number;
  readonly expected: number;
}

/** Marks an effect as made; false where it was made before, so that a job done twice has its effect once. */
export async function makeOnce(work: Work, area: string, key: string, at: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await work
    .insertInto("effect")
    .values({ area, key, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether an effect was made. */
export async function wasMade(db: Database, area: string, key: string): Promise<boolean> {
  const row = await db
    .selectFrom("effect")
    .select("key")
    .where("area", "=", area)
    .where("key", "=", key)
    .executeTakeFirst();
  return row !== undefined;
}

/** What stands at the head of the key of an invented month that was handed in. */
export const SAMPLE_KEY = "sample ";

/** Whether the store's forms are those of an invented month. */
export async function holdsSample(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom("effect")
    .select("key")
    .where("key", "like", SAMPLE_KEY.concat("%"))
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts a month's figures in the place of older ones; what was computed from less than they were changes nothing. */
export async function keepRollup(
  work: Work,
  { area, period }: Omit<FormKey, "department">,
  rows: readonly RollupRow[],
  logSize: number,
): Promise<void> {
  if (rows.length === 0) return;
  await work
    .insertInto("rollup")
    .values(rows.map((row) => ({ area, period, ...row, log_size: logSize })))
    .onConflict((conflict) =>
      conflict
        .columns(["area", "period", "indicator", "measure"])
        .doUpdateSet((row) => ({
          value: row.ref("excluded.value"),
          received: row.ref("excluded.received"),
          expected: row.ref("excluded.expected"),
          log_size: row.ref("excluded.log_size"),
        }))
        .whereRef("rollup.log_size", "<=", "excluded.log_size"),
    )
    .execute();
}

export async function rollupRows(db: Database, area: string, period: string) {
  return db
    .selectFrom("rollup")
    .select(["indicator", "measure", "value", "received", "expected", "log_size"])
    .where("area", "=", area)
    .where("period", "=", period)
    .orderBy("indicator")
    .orderBy("measure")
    .execute();
}
