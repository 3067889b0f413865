import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { type Provider, providerOf } from "#src/service/people/openid";
import { settingsShape } from "#src/service/settings";

export interface ProviderOptions {
  /** Whom it vouches for, and their claims. */
  readonly people: Readonly<
    Record<
      string,
      {
        readonly groups: readonly string[];
        readonly unit?: string;
        readonly post?: string | readonly string[];
        readonly district?: string;
      }
    >
  >;
  /** The origins it leads back to. */
  readonly back: readonly string[];
  /** Whether it shows a page to sign in at; else the address names the person, and nobody's name turns back. */
  readonly asksInPage?: true;
  readonly label?: string;
}

/** Starts a real OpenID Connect provider, whose people sign in by name alone, and describes it as settings do. */
export async function startProvider({ people, back, asksInPage, label }: ProviderOptions): Promise<{
  readonly provider: Provider;
  stop(): void;
}> {
  const running = spawn(process.execPath, [resolve("test/service/openid-provider.mjs"), ...back], {
    env: { ...process.env, PEOPLE: JSON.stringify(people), ...(asksInPage ? { ASKS_IN_PAGE: "1" } : {}) },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const issuer = await new Promise<string>((told) => {
    running.stdout.once("data", (text) => told(String(text).trim()));
  });
  const { openIdConnect } = settingsShape.parse({
    openIdConnect: {
      issuer,
      clientId: "huizong",
      clientSecret: "a secret nobody logs",
      ...(label === undefined ? {} : { label }),
      role: { claim: "groups", values: { "tj-bureau": "bureau", "tj-unit": "department" } },
      department: { claim: "unit", values: { "0401": "finance", "0402": "investment-cooperation" } },
      duty: { claim: "post", values: { 填报岗: "prepare", 复核岗: "review", 负责人: "both" } },
    },
  });
  return { provider: providerOf(openIdConnect!), stop: () => void running.kill() };
}
