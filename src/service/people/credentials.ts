import type { FastifyRequest } from "fastify";

import type { Attempt } from "./openid";

const COOKIE = "huizong_session";
const ATTEMPT = "huizong_sign_in";
const REFUSED = "huizong_refused";

/** How long one may take at the provider, in seconds. */
const ATTEMPT_LASTS = 600;

/** For how long after a refusal the provider is to ask who it is, in seconds: as long as it may remember whom it knew. */
const REFUSAL_LASTS = 86_400;

/** What a request shows to say whose it is. A pane in another program sends a bearer token, as it can keep no cookie. */
export interface Credentials {
  readonly token: string;
  readonly by: "cookie" | "bearer";
}

export function credentialsOf({ headers }: FastifyRequest): Credentials | null {
  const bearer = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return { token: bearer, by: "bearer" };
  const cookie = cookieNamed(COOKIE, headers.cookie);
  return cookie ? { token: cookie, by: "cookie" } : null;
}

/**
 * Whether a browser may have been made to send a request by a page from elsewhere: it sends the cookie by itself, and says
 * which page asked.
 */
export function isForged({ method, headers, protocol, host }: FastifyRequest): boolean {
  if (method === "GET" || method === "HEAD") return false;
  return headers.origin !== `${protocol}://${host}`;
}

/** The cookie of a session; over https it never travels without. */
export function sessionCookie(token: string, { secure, seconds }: { secure: boolean; seconds: number }): string {
  const attributes = ["HttpOnly", "SameSite=Strict", "Path=/", `Max-Age=${seconds}`, ...(secure ? ["Secure"] : [])];
  return [`${COOKIE}=${token}`, ...attributes].join("; ");
}

/**
 * The cookie of a sign-in that is under way at a provider; it has to come along when the provider leads back here. Each has
 * its own, as several panes and pages of one browser may sign in at once.
 */
export function attemptCookie(attempt: Attempt, secure: { readonly secure: boolean }): string {
  return cookieOfAttempt(attempt, Buffer.from(JSON.stringify(attempt)).toString("base64url"), ATTEMPT_LASTS, secure);
}

/** Takes the cookie of a sign-in away that is over. */
export function overCookie(attempt: Pick<Attempt, "state">, secure: { readonly secure: boolean }): string {
  return cookieOfAttempt(attempt, "", 0, secure);
}

function cookieOfAttempt(
  { state }: Pick<Attempt, "state">,
  value: string,
  seconds: number,
  { secure }: { readonly secure: boolean },
): string {
  const attributes = ["HttpOnly", "SameSite=Lax", "Path=/api/sign-in/openid", `Max-Age=${seconds}`];
  return [`${attemptName(state)}=${value}`, ...attributes, ...(secure ? ["Secure"] : [])].join("; ");
}

/** Enough of the state to tell attempts apart. */
function attemptName(state: string): string {
  return `${ATTEMPT}_${state.slice(0, 12)}`;
}

/**
 * The cookie of a browser whose sign-in was refused: the provider, which still knows who that was, is to ask anew. It is
 * gone once somebody is let in.
 */
export function refusalCookie(isRefused: boolean, { secure }: { readonly secure: boolean }): string {
  const lasts = `Max-Age=${isRefused ? REFUSAL_LASTS : 0}`;
  const attributes = ["HttpOnly", "SameSite=Lax", "Path=/api/sign-in/openid", lasts, ...(secure ? ["Secure"] : [])];
  return [`${REFUSED}=${isRefused ? 1 : ""}`, ...attributes].join("; ");
}

export function wasRefused(cookies: string | undefined): boolean {
  return cookieNamed(REFUSED, cookies) === "1";
}

/** The sign-in that was begun with a state in this browser; null for none. */
export function attemptIn(cookies: string | undefined, begun: string): Attempt | null {
  const value = cookieNamed(attemptName(begun), cookies);
  if (!value) return null;
  try {
    const attempt = JSON.parse(Buffer.from(value, "base64url").toString()) as Attempt;
    const { state, nonce, verifier, target, challenge } = attempt;
    const isWhole = [state, nonce, verifier, target].every((one) => typeof one === "string" && one !== "");
    return isWhole && typeof challenge === "string" ? { state, nonce, verifier, target, challenge } : null;
  } catch {
    return null;
  }
}

function cookieNamed(name: string, cookies = ""): string | undefined {
  const all = cookies.split(/;\s*/);
  return all.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
}
