import * as client from "openid-client";
import { CodedError } from "../../core/errors/coded-error";
import type { OpenIdSettings } from "../settings";

/** What the browser keeps while its user is at the provider; nothing else can finish what it began. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** The secret of PKCE. */
  readonly verifier: string;
  /** Where the browser goes on afterwards. */
  readonly target: string;
  /** The SHA-256, base64url, of what the pane that waits for it knows; "" for a page, which gets a cookie. */
  readonly challenge: string;
}

/** The claims of a person the provider vouches for. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/**
 * An OpenID Connect provider. Problems: provider-unreachable, sign-in-cancelled where the person or the provider would not,
 * and sign-in-broken-off for an answer that does not hold.
 */
export interface Provider {
  readonly settings: OpenIdSettings;
  /**
   * The address to send a browser to; `back` is where it comes back to. With `asksAnew` the provider asks who it is even
   * where it knows somebody.
   */
  begin(
    back: string,
    goingOn: Pick<Attempt, "target" | "challenge">,
    asksAnew: boolean,
  ): Promise<{ readonly url: string; readonly attempt: Attempt }>;
  /** Who came back to an address with its query. */
  finish(arrived: URL, attempt: Attempt): Promise<Claims>;
  /** Where a browser signs out at the provider too; null where it offers none. */
  signOutAddress(back: string): Promise<string | null>;
}

export function providerOf(settings: OpenIdSettings): Provider {
  let found: Promise<client.Configuration> | undefined;
  const configuration = () => {
    found ??= discovered(settings).catch((error: unknown) => {
      // The provider may be back the next time.
      found = undefined;
      throw new CodedError("service", "provider-unreachable", {}, { cause: error });
    });
    return found;
  };
  return {
    settings,
    async begin(back, goingOn, asksAnew) {
      const known = await configuration();
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        ...goingOn,
      };
      const url = client.buildAuthorizationUrl(known, {
        redirect_uri: back,
        scope: settings.scope,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: "S256",
        ...(asksAnew ? { prompt: "login" } : {}),
      });
      return { url: url.href, attempt };
    },
    async finish(arrived, { state, nonce, verifier }) {
      const known = await configuration();
      try {
        const tokens = await client.authorizationCodeGrant(known, arrived, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        const more = known.serverMetadata().userinfo_endpoint
          ? await client.fetchUserInfo(known, tokens.access_token, claims.sub)
          : {};
        // What is signed outweighs what was only asked for.
        return { ...more, ...claims };
      } catch (error) {
        const isRefused = error instanceof client.AuthorizationResponseError && error.error === "access_denied";
        throw new CodedError("service", isRefused ? "sign-in-cancelled" : "sign-in-broken-off", {}, { cause: error });
      }
    },
    async signOutAddress(back) {
      const known = await configuration().catch(() => null);
      if (!known?.serverMetadata().end_session_endpoint) return null;
      return client.buildEndSessionUrl(known, { post_logout_redirect_uri: back }).href;
    },
  };
}

function discovered({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<client.Configuration> {
  const options = issuer.startsWith("http:") ? { execute: [client.allowInsecureRequests] } : {};
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret);
  return client.discovery(new URL(issuer), clientId, {}, authentication, { ...options, timeout: 10 });
}
