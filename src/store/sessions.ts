import { type Account, storedAccount } from "./accounts";
import type { Database } from "./database";

/** Keeps a session under the hash of its token, which nobody else knows. */
export async function keepSession(
  db: Database,
  session: { readonly area: string; readonly name: string; readonly token: string; readonly expiresAt: string },
  now: string,
): Promise<void> {
  const { area, name, token, expiresAt } = session;
  await db.insertInto("session").values({ area, name, token, expires_at: expiresAt }).execute();
  await db.deleteFrom("session").where("expires_at", "<", new Date(now)).execute();
}

/** Who a token's hash stands for now; null once the session is over or the account disabled. */
export async function accountOfSession(db: Database, token: string, now: string): Promise<Account | null> {
  const session = await db
    .selectFrom("session")
    .select(["area", "name"])
    .where("token", "=", token)
    .where("expires_at", ">", new Date(now))
    .executeTakeFirst();
  const found = session && (await storedAccount(db, session.area, session.name));
  if (!found || found.disabled) return null;
  const { password: _, ...account } = found;
  return account;
}

/** Who a token's hash stands for now; the session ends with the answer, so that it is told once. */
export async function takeSession(db: Database, token: string, now: string): Promise<Account | null> {
  const account = await accountOfSession(db, token, now);
  const { numDeletedRows } = await db.deleteFrom("session").where("token", "=", token).executeTakeFirst();
  return numDeletedRows === 1n ? account : null;
}

export async function endSession(db: Database, token: string): Promise<void> {
  await db.deleteFrom("session").where("token", "=", token).execute();
}

/** The longest wait after a failure, and after how long of none failures are forgotten; in milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
const FORGOTTEN_AFTER = 60 * 60_000;

/** What sign-ins are counted by: how many failures in a row cost nothing. */
export interface SignInKey {
  readonly area: string;
  readonly key: string;
  readonly free: number;
}

/**
 * Counts a sign-in as failed before it is looked at, so that many at once gain nothing; `now` in milliseconds since 1970.
 * The first `free` cost nothing; each further one doubles the wait. Gives until when nobody may try by this key, and then
 * counts nothing; null where this one may.
 */
export async function countSignIn(db: Database, { area, key, free }: SignInKey, now: number): Promise<number | null> {
  return db.transaction().execute(async (work) => {
    const forgotten = new Date(now - FORGOTTEN_AFTER);
    await work
      .deleteFrom("sign_in_failure")
      .where("area", "=", area)
      .where("key", "=", key)
      .where("until", "<", forgotten)
      .execute();
    // Whoever comes at the same time waits here until this one is counted.
    await work
      .insertInto("sign_in_failure")
      .values({ area, key, failures: 0, until: new Date(now).toISOString() })
      .onConflict((conflict) =>
        conflict.columns(["area", "key"]).doUpdateSet((row) => ({ failures: row.ref("sign_in_failure.failures") })),
      )
      .execute();
    const { failures, until } = await work
      .selectFrom("sign_in_failure")
      .select(["failures", "until"])
      .where("area", "=", area)
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    // What cost nothing bars nobody, whatever the clock was then.
    if (failures > free && until.getTime() > now) return until.getTime();
    const over = failures + 1 - free;
    const wait = over <= 0 ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(20, over));
    await work
      .updateTable("sign_in_failure")
      .set({ failures: failures + 1, until: new Date(now + wait).toISOString() })
      .where("area", "=", area)
      .where("key", "=", key)
      .execute();
    return null;
  });
}

/** Takes back what was counted for a sign-in that was right after all; `now` in milliseconds since 1970. */
export async function takeBackSignIn(db: Database, { area, key }: SignInKey, now: number): Promise<void> {
  await db
    .updateTable("sign_in_failure")
    .set((row) => ({ failures: row("failures", "-", 1), until: new Date(now).toISOString() }))
    .where("area", "=", area)
    .where("key", "=", key)
    .where("failures", ">", 0)
    .execute();
}

export async function forgetSignInFailures(db: Database, area: string, key: string): Promise<void> {
  await db.deleteFrom("sign_in_failure").where("area", "=", area).where("key", "=", key).execute();
}
