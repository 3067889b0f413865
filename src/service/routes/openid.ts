import { z } from "zod";
import { CodedError, isCoded } from "../../core/errors/coded-error";
import { appendEntry } from "../../store/log";
import { attemptCookie, attemptIn, overCookie, refusalCookie, sessionCookie, wasRefused } from "../people/credentials";
import { beginHandOver, finishHandOver } from "../people/hand-over";
import type { Attempt } from "../people/openid";
import { accountOfPerson, personOf } from "../people/openid-account";
import { beginSession } from "../people/sign-in";
import { Answer, route } from "../route";
import type { Service } from "../service";

/** Where a browser comes back to from the provider. */
const BACK = "/api/sign-in/openid/callback";

/** Where a browser goes on: the page, its bureau's desk, or the window that a pane opened in Excel or in WPS. */
const TARGETS = { page: "/", desk: "/#desk", pane: "/signed-in.html", wps: "/wps/signed-in.html" } as const;

const isPane = (target: string): target is "pane" | "wps" => target === "pane" || target === "wps";

export const openIdRoutes = [
  route({
    method: "GET",
    path: "/sign-in/openid",
    id: "openid",
    summary:
      "Leads a browser to the OpenID Connect provider, by authorization code with PKCE, and from there to the page (to=page, or desk), whose session a cookie holds then, or to the window a pane opened (to=pane, or wps). That window is given a code, or why there is none, behind the # of its address, with the challenge, by which several windows are told apart; the pane gets a token for the code: `challenge` is the SHA-256, base64url, of the pane's secret.",
    access: "anyone",
    query: z.strictObject({
      to: z.enum(["page", "desk", "pane", "wps"]).default("page"),
      challenge: z
        .string()
        .regex(/^[\w-]{43}$/)
        .optional(),
    }),
    async handle({ service, query: { to, challenge = "" }, origin, cookie, secure }) {
      if (!service.provider) throw new CodedError("service", "not-found");
      if (isPane(to) !== (challenge !== ""))
        throw new CodedError("service", "bad-request", {}, { details: { at: ["challenge"] } });
      try {
        const goingOn = { target: to, challenge };
        const { url, attempt } = await service.provider.begin(origin + BACK, goingOn, wasRefused(cookie));
        return new Answer(null, { Location: url, "Set-Cookie": attemptCookie(attempt, { secure }) }, 302);
      } catch (error) {
        return toldToPane(error, { target: to, challenge }, secure);
      }
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
      const attempt = attemptIn(cookie, stateIn(search));
      const target = TARGETS[(attempt?.target ?? "page") as keyof typeof TARGETS] ?? TARGETS.page;
      const over = [...(attempt ? [overCookie(attempt, { secure })] : []), refusalCookie(false, { secure })];
      try {
        if (!attempt) throw new CodedError("service", "sign-in-late");
        const claims = await provider.finish(new URL(`${origin}${BACK}${search}`), attempt);
        const person = personOf(claims, provider.settings);
        if (!person) throw new CodedError("service", "no-role");
        const account = await accountOfPerson(service, person, claims);
        if (isPane(attempt.target)) {
          const code = await beginHandOver(service, account, attempt.challenge);
          const Location = `${target}#${new URLSearchParams({ code, challenge: attempt.challenge })}`;
          return new Answer(null, { Location, "Set-Cookie": over }, 302);
        }
        const { token, expiresAt } = await beginSession(service, account);
        const seconds = Math.floor((Date.parse(expiresAt) - service.now().getTime()) / 1000);
        const cookies = [sessionCookie(token, { secure, seconds }), ...over];
        return new Answer(null, { Location: target, "Set-Cookie": cookies }, 302);
      } catch (error) {
        if (isCoded(error, "service")) await logFailure(service, area, { code: error.code, address });
        return toldToPane(error, attempt, secure);
      }
    },
  }),
  route({
    method: "POST",
    path: "/sign-in/openid/token",
    id: "openid-token",
    summary: "A pane's token for the code that its window was given: once, within two minutes, with the pane's secret.",
    access: "anyone",
    body: z.strictObject({ code: z.string().regex(/^[\w-]{43}$/), verifier: z.string().regex(/^[\w-]{43,128}$/) }),
    async handle({ service, body: { code, verifier }, address }) {
      try {
        const { account, token, expiresAt } = await finishHandOver(service, code, verifier);
        return { account, token, expiresAt };
      } catch (error) {
        const area = service.bundled.header.area.code;
        if (isCoded(error, "service")) await logFailure(service, area, { code: error.code, address });
        throw error;
      }
    },
  }),
];

/** The state a provider was sent off with, as it comes back in an address. */
function stateIn(search: string): string {
  return new URLSearchParams(search).get("state") ?? "";
}

/** The window of a pane hands on why nobody is signed in, and to which pane; a page shows the problem itself. */
function toldToPane(
  error: unknown,
  attempt: Pick<Attempt, "target" | "challenge"> | Attempt | null,
  secure: boolean,
): Answer {
  if (!isCoded(error, "service") || !attempt || !isPane(attempt.target)) throw error;
  const { target, challenge } = attempt;
  const over = "state" in attempt ? [overCookie(attempt, { secure })] : [];
  const headers = {
    Location: `${TARGETS[target]}#${new URLSearchParams({ problem: error.code, challenge })}`,
    "Set-Cookie": [...over, refusalCookie(true, { secure })],
  };
  return new Answer(null, headers, 302);
}

async function logFailure({ store, now }: Service, area: string, about: { code: string; address: string }) {
  const record = { kind: "sign-in-failure", at: now().toISOString(), by: "OpenID Connect", ...about };
  await store.db.transaction().execute((work) => appendEntry(work, area, record));
}
