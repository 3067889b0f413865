import type { FormState, PeriodState } from "../core/states/state";
import type { Database, Work } from "./database";
import type { Store } from "./store";

/** A unit's form of a month; `period` is written "2024-03". */
export interface FormKey {
  readonly area: string;
  readonly period: string;
  readonly department: string;
}

/** How a form stands while nobody else can change it. */
export interface HeldForm {
  readonly state: FormState;
  readonly version: number;
  readonly sha256: string | null;
  /** The last day of an exception from the lock, as "2024-04-20". */
  readonly unlockedUntil: string | null;
  readonly period: PeriodState;
}

/** Does something with a form that nobody else touches meanwhile, whole or not at all; its month cannot close meanwhile. */
export function withForm<Result>(
  { db }: Pick<Store, "db">,
  key: FormKey,
  doing: (work: Work, form: HeldForm) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (work) => {
    const period = await heldPeriod(work, key, "share");
    await work
      .insertInto("form")
      .values({ ...key, state: "empty", version: 0, sha256: null, unlocked_until: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const form = await formOf(work, key).forUpdate().executeTakeFirstOrThrow();
    const { state, version, sha256, unlocked_until: unlockedUntil } = form;
    return doing(work, { state, version, sha256, unlockedUntil, period });
  });
}

/** Does something with a month while no form of it changes. */
export function withPeriod<Result>(
  { db }: Pick<Store, "db">,
  key: Omit<FormKey, "department">,
  doing: (work: Work, state: PeriodState) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (work) => doing(work, await heldPeriod(work, key, "update")));
}

async function heldPeriod(work: Work, { area, period }: Omit<FormKey, "department">, hold: "share" | "update") {
  await work
    .insertInto("period")
    .values({ area, period, state: "open" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const asked = work.selectFrom("period").select("state").where("area", "=", area).where("period", "=", period);
  const { state } = await (hold === "share" ? asked.forShare() : asked.forUpdate()).executeTakeFirstOrThrow();
  return state;
}

export async function setPeriod(work: Work, { area, period }: Omit<FormKey, "department">, state: PeriodState) {
  await work.updateTable("period").set({ state }).where("area", "=", area).where("period", "=", period).execute();
}

export async function periodState(db: Database, area: string, period: string): Promise<PeriodState> {
  const row = await db
    .selectFrom("period")
    .select("state")
    .where("area", "=", area)
    .where("period", "=", period)
    .executeTakeFirst();
  return row?.state ?? "open";
}

/** Changes how a held form stands. */
export async function setForm(
  work: Work,
  { area, period, department }: FormKey,
  change: {
    readonly state?: FormState;
    readonly version?: number;
    readonly sha256?: string;
    readonly unlocked_until?: string;
  },
): Promise<void> {
  await work
    .updateTable("form")
    .set(change)
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .execute();
}

/** How the forms of a district stand, of one month or unit where that is asked. */
export async function formsWhere(
  db: Database,
  area: string,
  asked: { readonly period?: string; readonly department?: string; readonly state?: FormState },
) {
  let query = db.selectFrom("form").selectAll().where("area", "=", area);
  if (asked.period !== undefined) query = query.where("period", "=", asked.period);
  if (asked.department !== undefined) query = query.where("department", "=", asked.department);
  if (asked.state !== undefined) query = query.where("state", "=", asked.state);
  return query.orderBy("period").orderBy("department").execute();
}

function formOf(work: Work, { area, period, department }: FormKey) {
  return work
    .selectFrom("form")
    .selectAll()
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department);
}

/** Months from one on, up to but without another; to no end where that is null. */
interface Months {
  readonly from: string;
  readonly before: string | null;
}

/** The closed months among some, the first first. */
export async function closedPeriods(db: Database | Work, area: string, { from, before }: Months): Promise<string[]> {
  let query = db.selectFrom("period").select("period").where("area", "=", area).where("state", "=", "closed");
  query = query.where("period", ">=", from);
  if (before !== null) query = query.where("period", "<", before);
  return (await query.orderBy("period").execute()).map(({ period }) => period);
}

/** The months among some of which a form was taken, the first first. */
export async function receivedPeriods(db: Database | Work, area: string, { from, before }: Months): Promise<string[]> {
  let query = db.selectFrom("form").select("period").distinct().where("area", "=", area).where("version", ">", 0);
  query = query.where("period", ">=", from);
  if (before !== null) query = query.where("period", "<", before);
  return (await query.orderBy("period").execute()).map(({ period }) => period);
}
