import { z } from "zod";
import { changePassword } from "../people/accounts";
import { sessionCookie } from "../people/credentials";
import { accountNamed } from "../people/district";
import { signIn, signOut } from "../people/sign-in";
import { Answer, route } from "../route";

const text = z.string().min(1).max(200);

export const sessionRoutes = [
  route({
    method: "GET",
    path: "/sign-in",
    id: "ways-in",
    summary:
      "How one may sign in: the sample month's accounts with their passwords, where this is one (样例), and the start of OpenID Connect, where that is set up. With the service's own time, which in a sample month is not today's.",
    access: "anyone",
    async handle({ service: { bundled, sample, provider, now }, account, origin }) {
      const { code, nameZh, nameEn } = bundled.header.area;
      return {
        area: { code, nameZh, nameEn },
        account: account.name === "" ? null : account,
        now: now().toISOString(),
        samplePeriod: sample?.period ?? null,
        sampleAccounts: sample?.accounts ?? [],
        openIdConnect: provider && {
          start: "/api/sign-in/openid",
          label: provider.settings.label ?? null,
          signOut: await provider.signOutAddress(`${origin}/`),
        },
      };
    },
  }),
  route({
    method: "POST",
    path: "/sign-in",
    id: "sign-in",
    summary:
      "Signs in. The page gets a cookie; a pane asks for a token to send as Authorization: Bearer. Without `area` the name may end in its district's code (统计局@220105); else it is the service's own district's, or the only district's that has it.",
    access: "anyone",
    body: z.strictObject({
      name: text,
      password: text,
      area: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
      as: z.enum(["cookie", "token"]).default("cookie"),
    }),
    async handle({ service, body: { name, password, as, area }, address, secure }) {
      const named = area === undefined ? await accountNamed(service, name) : { name, area };
      const { token, account, expiresAt } = await signIn(service, { ...named, password, address });
      if (as === "token") return { account, expiresAt, token };
      const seconds = Math.floor((Date.parse(expiresAt) - service.now().getTime()) / 1000);
      return new Answer({ account, expiresAt }, { "Set-Cookie": sessionCookie(token, { secure, seconds }) });
    },
  }),
  route({
    method: "POST",
    path: "/sign-out",
    id: "sign-out",
    summary: "Ends the session.",
    access: "signed-in",
    async handle({ service, token, secure }) {
      await signOut(service, token);
      return new Answer(null, { "Set-Cookie": sessionCookie("", { secure, seconds: 0 }) }, 204);
    },
  }),
  route({
    method: "GET",
    path: "/me",
    id: "me",
    summary: "Who is signed in.",
    access: "signed-in",
    handle: async ({ account }) => ({ account }),
  }),
  route({
    method: "POST",
    path: "/password",
    id: "change-password",
    summary:
      "Changes one's own password; every session ends, and one signs in anew. A wrong old one counts as a failed sign-in.",
    access: "signed-in",
    body: z.strictObject({ old: text, new: text }),
    async handle({ service, account: { area, name }, body, address }) {
      await changePassword(service, { area, name, address }, { old: body.old, wanted: body.new });
      return null;
    },
  }),
];
