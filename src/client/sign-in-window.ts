import { CodedError, codeOf } from "../core/errors/coded-error";

/** How a pane's program shows the window: which address it ends at, and how what is handed over there comes back. */
export interface SignInWindow {
  /** "pane" for Excel's dialog, "wps" for the window of WPS. */
  readonly target: "pane" | "wps";
  /**
   * Opens it; gives what stood behind the # of the address it came to, and closes it. Throws "sign-in-blocked" or
   * "sign-in-closed" of the host. `signal` ends the waiting.
   */
  open(address: string, signal: AbortSignal): Promise<string>;
}

/** How long one may take, in milliseconds; as long as the service waits for the provider. */
const PATIENCE = 600_000;

/** Why the service lets nobody in from a window; anything else is an answer that cannot be used. */
const REASONS = ["provider-unreachable", "no-role", "account-disabled", "sign-in-cancelled", "sign-in-late"] as const;

/**
 * Signs in by a window. What it hands over is of no use without a secret that never leaves the pane but to the service,
 * when `exchange` gets the token for it. `waiting` ends it.
 */
export async function signInByWindow<Answer>(
  { target, open }: SignInWindow,
  start: string,
  exchange: (sent: { readonly code: string; readonly verifier: string }) => Promise<Answer>,
  waiting: AbortController,
): Promise<Answer> {
  if (!crypto.subtle) throw new CodedError("host", "sign-in-insecure");
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const challenge = base64url(
    new Uint8Array(
      await crypto.subtle.digest(
        "SHA-256",
        Uint8Array.from(verifier, (letter) => letter.charCodeAt(0)),
      ),
    ),
  );
  const late = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    const address = new URL(`${start}?to=${target}&challenge=${challenge}`, location.href).href;
    const handed = new URLSearchParams(await open(address, waiting.signal));
    const code = handed.get("code");
    if (code === null) {
      const reason = REASONS.find((kind) => codeOf("service", kind) === handed.get("problem"));
      throw new CodedError("service", reason ?? "sign-in-broken-off");
    }
    return await exchange({ code, verifier });
  } finally {
    clearTimeout(late);
  }
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}
