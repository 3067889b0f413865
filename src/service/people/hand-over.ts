import { createHash, createHmac, randomBytes } from "node:crypto";
import { CodedError } from "../../core/errors/coded-error";
import type { Account } from "../../store/accounts";
import { keepSession, takeSession } from "../../store/sessions";
import type { Service } from "../service";
import { beginSession, type Session } from "./sign-in";

/** How long a pane may take to fetch its token, in milliseconds. */
const LASTS = 120_000;

/**
 * A code for the pane that opened a window to sign in: it is good once, for two minutes, and only for whoever knows what
 * `challenge` is the SHA-256 of (base64url).
 */
export async function beginHandOver({ store, now: clock }: Service, account: Account, challenge: string) {
  const now = clock();
  const code = randomBytes(32).toString("base64url");
  const { area, name } = account;
  const expiresAt = new Date(now.getTime() + LASTS).toISOString();
  await keepSession(store.db, { area, name, token: keyOf(code, challenge), expiresAt }, now.toISOString());
  return code;
}

/** The pane's session for its code. Throws sign-in-broken-off for one that is used, old or somebody else's. */
export async function finishHandOver(service: Service, code: string, verifier: string): Promise<Session> {
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const account = await takeSession(service.store.db, keyOf(code, challenge), service.now().toISOString());
  if (!account) throw new CodedError("service", "sign-in-broken-off");
  return beginSession(service, account);
}

/** Kept among the sessions, under a key that no token hashes to. */
function keyOf(code: string, challenge: string): string {
  return createHmac("sha256", "hand-over").update(`${code} ${challenge}`).digest("hex");
}
