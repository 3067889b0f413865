// A real OpenID Connect provider whose people sign in by name alone: node openid-provider.mjs BACK-ADDRESS.
// It prints its own address once it listens. PEOPLE are the accounts it vouches for.
import { once } from "node:events";
import { createServer } from "node:http";
import Provider from "oidc-provider";

const PEOPLE = JSON.parse(process.env.PEOPLE ?? "{}");
const [back] = process.argv.slice(2);

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
      redirect_uris: [`${back}/api/sign-in/openid/callback`],
      post_logout_redirect_uris: [`${back}/`],
    },
  ],
  claims: { openid: ["sub"], profile: ["preferred_username", "groups", "unit"] },
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
