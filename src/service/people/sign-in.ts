import { createHash, randomBytes } from "node:crypto";
import { CodedError } from "../../core/errors/coded-error";
import { type Account, hasAccounts, storedAccount } from "../../store/accounts";
import { appendEntry } from "../../store/log";
import { accountOfSession, endSession, keepSession } from "../../store/sessions";
import type { Service } from "../service";
import { isPassword, pretendToCheck } from "./password";
import { throttled, wasRight } from "./throttle";

/** How long a session lasts, in milliseconds: a working day. */
const SESSION = 12 * 3_600_000;

export interface SignIn {
  readonly area: string;
  readonly name: string;
  readonly password: string;
  /** Where it is asked from. */
  readonly address: string;
}

export interface Session {
  readonly token: string;
  readonly account: Account;
  /** ISO 8601. */
  readonly expiresAt: string;
}

/**
 * Begins a session. Throws a Problem: wrong-sign-in, which does not say whether there is such a name, or barred after too
 * many failures by this name or from this address.
 */
export async function signIn(service: Service, { area, name, password, address }: SignIn): Promise<Session> {
  const { db } = service.store;
  const account = await storedAccount(db, area, name);
  const trying = { area, name, address };
  const look = async () => (account ? await isPassword(password, account.password) : await pretendToCheck(password));
  const right = await throttled(service, trying, look);
  if (!account || !right || account.disabled) {
    const record = { kind: "sign-in-failure", at: service.now().toISOString(), by: name, address };
    // A district that nobody made gets no log.
    const logged = (await hasAccounts(db, area)) ? area : service.bundled.header.area.code;
    await db.transaction().execute((work) => appendEntry(work, logged, record));
    throw new CodedError("service", "wrong-sign-in");
  }
  await wasRight(service, trying);
  const { password: _, ...known } = account;
  return beginSession(service, known);
}

/** Begins a session of somebody who has shown who they are. */
export async function beginSession({ store, now: clock }: Service, account: Account): Promise<Session> {
  const now = clock();
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + SESSION).toISOString();
  const { area, name } = account;
  await keepSession(store.db, { area, name, token: hashOf(token), expiresAt }, now.toISOString());
  return { token, account, expiresAt };
}

/** Who a token is of; null for none. */
export async function accountOf({ store, now }: Service, token: string): Promise<Account | null> {
  return accountOfSession(store.db, hashOf(token), now().toISOString());
}

export async function signOut({ store }: Service, token: string): Promise<void> {
  await endSession(store.db, hashOf(token));
}

/** Tokens are kept by their hash, so that reading the database lets nobody in. */
function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
