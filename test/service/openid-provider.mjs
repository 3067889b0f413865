// A real OpenID Connect provider whose people sign in by name alone: node openid-provider.mjs BACK-ADDRESS…
// It prints its own address once it listens. PEOPLE are the accounts it vouches for; with ASKS_IN_PAGE it shows a page.
import { once } from "node:events";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const PEOPLE = JSON.parse(process.env.PEOPLE ?? "{}");
const back = process.argv.slice(2);

const PAGE = `<!doctype html><meta charset="utf-8"><title>统一认证</title>
<form><label>姓名 <input name="as"></label> <button>登录</button></form><form><button name="turns" value="back">不登录</button></form>`;

const server = createServer();
server.listen(0, "127.0.0.1");
await once(server, "listening");
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "huizong",
      client_secret: "a secret nobody logs",
      token_endpoint_auth_method: "client_secret_post",
      redirect_uris: back.map((origin) => `${origin}/api/sign-in/openid/callback`),
      post_logout_redirect_uris: back.map((origin) => `${origin}/`),
    },
  ],
  claims: { openid: ["sub"], profile: ["preferred_username", "groups", "unit", "post", "district"] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
  interactions: { url: (_, interaction) => `/enter/${interaction.uid}` },
  findAccount: (_, id) =>
    PEOPLE[id] && { accountId: id, claims: async () => ({ sub: id, preferred_username: id, ...PEOPLE[id] }) },
});
const callback = provider.callback();
server.on("request", async (request, response) => {
  const url = new URL(request.url, issuer);
  if (!url.pathname.startsWith("/enter/")) return callback(request, response);
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === "login") {
    const name = url.searchParams.get("as");
    if (process.env.ASKS_IN_PAGE && name === null && !url.searchParams.has("turns")) {
      return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
    }
    const result = name === null ? { error: "access_denied" } : { login: { accountId: name } };
    return provider.interactionFinished(request, response, result);
  }
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
});
process.stdout.write(`${issuer}\n`);
