import type { Finding } from "../core/findings/finding";
import type { Database, Work } from "./database";
import type { FormKey } from "./forms";
import { refusedFiles } from "./refused";

/** Leave to hand in although a level-A finding stands, asked by a unit and decided by the bureau. */
export interface Exemption {
  readonly code: string;
  /** "" for a finding about no single indicator. */
  readonly indicator: string;
  readonly sha256: string;
  readonly state: "asked" | "granted" | "denied";
  readonly why: string;
  readonly asked_by: string;
  readonly decided_by: string | null;
  readonly decided_why: string | null;
}

/** Asks for leave, or asks again after it was denied. */
export async function askExemption(
  work: Work,
  key: FormKey,
  asked: { code: string; indicator: string; sha256: string; why: string; by: string; at: string },
): Promise<void> {
  const { code, indicator, sha256, why, by, at } = asked;
  const now = { sha256, state: "asked" as const, why, asked_by: by, asked_at: at };
  const undecided = { decided_by: null, decided_at: null, decided_why: null };
  await work
    .insertInto("exemption")
    .values({ ...key, code, indicator, ...now, ...undecided })
    .onConflict((conflict) =>
      conflict.columns(["area", "period", "department", "code", "indicator"]).doUpdateSet({ ...now, ...undecided }),
    )
    .execute();
}

/** What was asked of a finding last; undefined where nothing was. */
export async function exemptionOf(
  work: Work,
  key: FormKey,
  { code, indicator }: Pick<Exemption, "code" | "indicator">,
): Promise<Exemption | undefined> {
  return (await exemptionsOf(work, key)).find((one) => one.code === code && one.indicator === indicator);
}

/** Decides what was asked. */
export async function decideExemption(
  work: Work,
  key: FormKey,
  decision: { code: string; indicator: string; grant: boolean; why: string; by: string; at: string },
): Promise<void> {
  const { code, indicator, grant, why, by, at } = decision;
  await work
    .updateTable("exemption")
    .set({ state: grant ? "granted" : "denied", decided_by: by, decided_at: at, decided_why: why })
    .where("area", "=", key.area)
    .where("period", "=", key.period)
    .where("department", "=", key.department)
    .where("code", "=", code)
    .where("indicator", "=", indicator)
    .execute();
}

export async function exemptionsOf(db: Database | Work, key: FormKey): Promise<Exemption[]> {
  return db
    .selectFrom("exemption")
    .select(["code", "indicator", "sha256", "state", "why", "asked_by", "decided_by", "decided_why"])
    .where("area", "=", key.area)
    .where("period", "=", key.period)
    .where("department", "=", key.department)
    .execute();
}

/** An exemption that was granted, with what was found in the file it was asked for. */
export interface GrantedExemption {
  readonly code: string;
  readonly indicator: string;
  readonly findings: readonly Finding[];
}

export async function grantedExemptions(db: Database, key: FormKey): Promise<GrantedExemption[]> {
  const exemptions = (await exemptionsOf(db, key)).filter(({ state }) => state === "granted");
  if (exemptions.length === 0) return [];
  const files = new Map((await refusedFiles(db, key)).map(({ sha256, findings }) => [sha256, findings]));
  return exemptions.map(({ code, indicator, sha256 }) => ({ code, indicator, findings: files.get(sha256) ?? [] }));
}
