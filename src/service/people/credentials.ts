import type { FastifyRequest } from "fastify";

const COOKIE = "huizong_session";

/** What a request shows to say whose it is. A pane in another program sends a bearer token, as it can keep no cookie. */
export interface Credentials {
  readonly token: string;
  readonly by: "cookie" | "bearer";
}

export function credentialsOf({ headers }: FastifyRequest): Credentials | null {
  const bearer = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? "")?.[1];
  if (bearer !== undefined) return { token: bearer, by: "bearer" };
  const cookies = (headers.cookie ?? "").split(/;\s*/);
  const cookie = cookies.find((one) => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
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
