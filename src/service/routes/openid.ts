import { z } from "zod";
import { CodedError, isCoded } from "../../core/errors/coded-error";
import { appendEntry } from "../../store/log";
import { attemptCookie, attemptIn, sessionCookie } from "../people/credentials";
import { accountOfPerson, personOf } from "../people/openid-account";
import { beginSession } from "../people/sign-in";
import { Answer, route } from "../route";
import type { Service } from "../service";

/** Where a browser comes back to from the provider. */
const BACK = "/api/sign-in/openid/callback";

/** Where a signed-in browser goes on: the page, or the window the pane opened for signing in. */
const TARGETS = { page: "/", pane: "/signed-in.html" } as const;

export const openIdRoutes = [
  route({
    method: "GET",
    path: "/sign-in/openid",
    id: "openid",
    summary:
      "Leads a browser to the OpenID Connect provider, by authorization code with PKCE, and from there to the page, or with to=pane to the window the pane opened. A cookie holds the session then.",
    access: "anyone",
    query: z.strictObject({ to: z.enum(["page", "pane"]).default("page") }),
    async handle({ service, query, origin, secure }) {
      if (!service.provider) throw new CodedError("service", "not-found");
      const { url, attempt } = await service.provider.begin(origin + BACK, query.to);
      return new Answer(null, { Location: url, "Set-Cookie": attemptCookie(attempt, { secure }) }, 302);
    },
  }),
  route({
    method: "GET",
    path: "/sign-in/openid/callback",
    id: "openid-callback",
    summary: "Where the provider sends the browser back to.",
    access: "anyone",
    query: z.looseObject({}),
    async handle({ service, origin, search, cookie, address, secure }) {
      const { provider } = service;
      if (!provider) throw new CodedError("service", "not-found");
      const area = service.bundled.header.area.code;
      try {
        const attempt = attemptIn(cookie);
        if (!attempt) throw new CodedError("service", "sign-in-broken-off");
        const claims = await provider.finish(new URL(`${origin}${BACK}${search}`), attempt);
        const person = personOf(claims, provider.settings);
        if (!person) throw new CodedError("service", "no-role");
        const { token, expiresAt } = await beginSession(service, await accountOfPerson(service, area, person, claims));
        const seconds = Math.floor((Date.parse(expiresAt) - service.now().getTime()) / 1000);
        const cookies = [sessionCookie(token, { secure, seconds }), attemptCookie(null, { secure })];
        const Location = TARGETS[attempt.target === "pane" ? "pane" : "page"];
        return new Answer(null, { Location, "Set-Cookie": cookies }, 302);
      } catch (error) {
        if (isCoded(error, "service")) await logFailure(service, area, { code: error.code, address });
        throw error;
      }
    },
  }),
  route({
    method: "POST",
    path: "/session-token",
    id: "session-token",
    summary: "A token for the pane from the session of the window it opened for signing in, with a session of its own.",
    access: "signed-in",
    async handle({ service, account }) {
      const { token, expiresAt } = await beginSession(service, account);
      return { account, token, expiresAt };
    },
  }),
];

async function logFailure({ store, now }: Service, area: string, about: { code: string; address: string }) {
  const record = { kind: "sign-in-failure", at: now().toISOString(), by: "OpenID Connect", ...about };
  await store.db.transaction().execute((work) => appendEntry(work, area, record));
}
