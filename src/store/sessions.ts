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

/** Until when nobody may try to sign in by this key, in milliseconds since 1970; 0 where anybody may. */
export async function signInBarredUntil(db: Database, area: string, key: string): Promise<number> {
  const row = await db
    .selectFrom("sign_in_failure")
    .select("until")
    .where("area", "=", area)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.until.getTime() ?? 0;
}

/** The longest wait after a failure, and after how long of none failures are forgotten; in milliseconds. */
const LONGEST_WAIT = 15 * 60_000;
const FORGOTTEN_AFTER = 60 * 60_000;

/**
 * Counts a failed sign-in; `now` in milliseconds since 1970. The first `free` cost nothing; each further one doubles the
 * wait.
 */
export async function countSignInFailure(
  db: Database,
  area: string,
  { key, free }: { readonly key: string; readonly free: number },
  now: number,
): Promise<void> {
  await db.transaction().execute(async (work) => {
    const forgotten = new Date(now - FORGOTTEN_AFTER);
    await work
      .deleteFrom("sign_in_failure")
      .where("area", "=", area)
      .where("key", "=", key)
      .where("until", "<", forgotten)
      .execute();
    const { failures } = await work
      .insertInto("sign_in_failure")
      .values({ area, key, failures: 1, until: new Date(now).toISOString() })
      .onConflict((conflict) =>
        conflict.columns(["area", "key"]).doUpdateSet((row) => ({ failures: row("sign_in_failure.failures", "+", 1) })),
      )
      .returning("failures")
      .executeTakeFirstOrThrow();
    const wait = failures <= free ? 0 : Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(20, failures - free));
    await work
      .updateTable("sign_in_failure")
      .set({ until: new Date(now + wait).toISOString() })
      .where("area", "=", area)
      .where("key", "=", key)
      .execute();
  });
}

export async function forgetSignInFailures(db: Database, area: string, key: string): Promise<void> {
  await db.deleteFrom("sign_in_failure").where("area", "=", area).where("key", "=", key).execute();
}
