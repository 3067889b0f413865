import type { Database, Work } from "./database";
import type { FormKey } from "./forms";
import type { ReminderState } from "./schema";

/** A reminder by one way: a robot's place in the settings, as "webhook 0", or "mail" with an address. */
export interface Reminder extends FormKey {
  /** The place in the log of the deed that sends it. */
  readonly cause: number;
  readonly way: string;
  readonly text: string;
  /** Mobile numbers a robot mentions. */
  readonly mobiles: readonly string[];
  /** Whom a mail goes to; null for a robot. */
  readonly address: string | null;
}

export async function keepReminder(work: Work, reminder: Reminder, at: string): Promise<void> {
  const mobiles = reminder.mobiles.join(" ");
  await work
    .insertInto("reminder")
    .values({ ...reminder, mobiles, state: "waiting", reason: "", tries: 0, at })
    .execute();
}

/**
 * Takes a reminder to be sent by whoever asks first. Null where it was sent or nobody can tell; one that was being sent
 * when its worker ended is one nobody can tell of.
 */
export async function takeReminder(
  db: Database,
  { area, cause, way }: Pick<Reminder, "area" | "cause" | "way">,
): Promise<Reminder | null> {
  return db.transaction().execute(async (work) => {
    const row = await rowOf(work, area, cause, way).forUpdate().executeTakeFirst();
    if (!row || row.state === "sent" || row.state === "unknown") return null;
    const state = row.state === "sending" ? "unknown" : "sending";
    await work
      .updateTable("reminder")
      .set({ state, tries: row.tries + 1, ...(state === "unknown" ? { reason: "interrupted" } : {}) })
      .where("area", "=", area)
      .where("cause", "=", cause)
      .where("way", "=", way)
      .execute();
    const { period, department, text, address } = row;
    const mobiles = row.mobiles === "" ? [] : row.mobiles.split(" ");
    return state === "unknown" ? null : { area, cause, way, period, department, text, mobiles, address };
  });
}

/** Says what became of a reminder that was taken. */
export async function endReminder(
  db: Database,
  { area, cause, way }: Pick<Reminder, "area" | "cause" | "way">,
  outcome: { readonly state: ReminderState; readonly reason: string; readonly at: string },
): Promise<void> {
  await db
    .updateTable("reminder")
    .set(outcome)
    .where("area", "=", area)
    .where("cause", "=", cause)
    .where("way", "=", way)
    .execute();
}

/** How the reminders about a form were sent, the first first. */
export async function remindersOf(db: Database, { area, period, department }: FormKey) {
  const rows = await db
    .selectFrom("reminder")
    .select(["cause", "way", "address", "state", "reason", "tries", "at"])
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .orderBy("cause")
    .orderBy("way")
    .execute();
  return rows.map(({ cause, at, ...row }) => ({ ...row, logIndex: cause, at: at.toISOString() }));
}

function rowOf(work: Work, area: string, cause: number, way: string) {
  return work
    .selectFrom("reminder")
    .selectAll()
    .where("area", "=", area)
    .where("cause", "=", cause)
    .where("way", "=", way);
}
