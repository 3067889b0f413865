import type { Database, Work } from "./database";

/** Units of a district whose forms are seen by two of their people before they count. */
export async function reviewedUnits(db: Database | Work, area: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("unit_rule")
    .select("department")
    .where("area", "=", area)
    .where("reviewed", "=", true)
    .execute();
  return new Set(rows.map(({ department }) => department));
}

/** Sets whether two people must see a unit's forms. */
export async function setReviewed(work: Work, area: string, department: string, reviewed: boolean, at: string) {
  await work
    .insertInto("unit_rule")
    .values({ area, department, reviewed, at })
    .onConflict((conflict) => conflict.columns(["area", "department"]).doUpdateSet({ reviewed, at }))
    .execute();
}
