import type { Database, Work } from "./database";
import type { FormKey } from "./forms";

/** A cell the bureau gave back; indicator and measure where it is a figure of the form. */
export interface ReturnedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string | null;
  readonly measure: string | null;
  readonly why: string;
}

/**
 * Keeps which cells are to be corrected in a version, instead of those kept for it before; they were given back with it or
 * with one before it.
 */
export async function keepReturnedCells(
  work: Work,
  key: FormKey,
  version: number,
  cells: readonly ReturnedCell[],
  returnedVersion = version,
) {
  await work
    .deleteFrom("returned_cell")
    .where("area", "=", key.area)
    .where("period", "=", key.period)
    .where("department", "=", key.department)
    .where("version", "=", version)
    .execute();
  if (cells.length === 0) return;
  await work
    .insertInto("returned_cell")
    .values(cells.map((cell) => ({ ...key, version, ...cell, returned_version: returnedVersion })))
    .onConflict((conflict) =>
      conflict
        .columns(["area", "period", "department", "version", "sheet", "cell"])
        .doUpdateSet((row) => ({ why: row.ref("excluded.why") })),
    )
    .execute();
}

/** The cells given back with a version; none where it was given back as a whole. */
export async function returnedCells(db: Database | Work, key: FormKey, version: number): Promise<ReturnedCell[]> {
  return db
    .selectFrom("returned_cell")
    .select(["sheet", "cell", "indicator", "measure", "why"])
    .where("area", "=", key.area)
    .where("period", "=", key.period)
    .where("department", "=", key.department)
    .where("version", "=", version)
    .orderBy("sheet")
    .orderBy("cell")
    .execute();
}

/** The version that the cells to be corrected in a version were given back with; null where there are none. */
export async function returnedVersionOf(work: Work, key: FormKey, version: number): Promise<number | null> {
  const row = await work
    .selectFrom("returned_cell")
    .select("returned_version")
    .where("area", "=", key.area)
    .where("period", "=", key.period)
    .where("department", "=", key.department)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.returned_version ?? null;
}

/** Keeps which explanations of a version's level-B findings the bureau has accepted. */
export async function keepAccepted(
  work: Work,
  key: FormKey,
  version: number,
  findings: readonly { readonly code: string; readonly indicator: string }[],
  decided: { readonly by: string; readonly at: string },
): Promise<void> {
  if (findings.length === 0) return;
  await work
    .insertInto("accepted_explanation")
    .values(findings.map(({ code, indicator }) => ({ ...key, version, code, indicator, ...decided })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function acceptedExplanations(db: Database, key: FormKey, version: number) {
  return db
    .selectFrom("accepted_explanation")
    .select(["code", "indicator", "by"])
    .where("area", "=", key.area)
    .where("period", "=", key.period)
    .where("department", "=", key.department)
    .where("version", "=", version)
    .execute();
}
