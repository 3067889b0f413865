import { CodedError } from "../../core/errors/coded-error";
import type { Duty, Role } from "../../core/states/state";
import { type Account, changeAccount, storedAccount } from "../../store/accounts";
import { appendEntry } from "../../store/log";
import type { Service } from "../service";
import type { OpenIdSettings } from "../settings";
import { addLoggedAccount, isKnownUnit } from "./new-account";
import type { Claims } from "./openid";

/** Who a provider says somebody is, in the service's terms. */
export interface Person {
  /** The division code of their district; absent where the settings leave all to the program's own. */
  readonly area?: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  /** What a person of a unit does for its forms, null for both; absent where the provider does not say. */
  readonly duty?: Duty | null;
}

/**
 * Reads a person out of claims as the settings say; null where they name none, or no role, or no unit or district where one
 * is needed.
 */
export function personOf(claims: Claims, settings: OpenIdSettings): Person | null {
  const name = textsOf(claims[settings.name])[0]?.trim() ?? "";
  const role = textsOf(claims[settings.role.claim]).flatMap((value) => own(settings.role.values, value) ?? [])[0];
  const areas = settings.area ? meant(claims, settings.area).filter((code) => /^\d{6}$/.test(code)) : [];
  if (name === "" || name.length > 64 || role === undefined || (settings.area && areas[0] === undefined)) return null;
  const area = areas[0] === undefined ? {} : { area: areas[0] };
  if (role !== "department") return { ...area, name, role, department: null };
  const [unit] = settings.department ? meant(claims, settings.department) : [];
  return unit === undefined ? null : { ...area, name, role, department: unit, ...dutyOf(claims, settings) };
}

/** What the values of a claim mean: themselves, where no other meaning is given. */
function meant(claims: Claims, { claim, values }: NonNullable<OpenIdSettings["department"]>): string[] {
  return textsOf(claims[claim]).flatMap((value) => (values ? own(values, value) : value) ?? []);
}

/** The duty a provider gives a person of a unit: both where it gives either. */
function dutyOf(claims: Claims, { duty }: OpenIdSettings): Pick<Person, "duty"> {
  const told = duty ? textsOf(claims[duty.claim]).flatMap((value) => own(duty.values, value) ?? []) : [];
  const [first, ...others] = new Set(told);
  if (first === undefined) return {};
  return { duty: first === "both" || others.length > 0 ? null : first };
}

/**
 * The account of a person of a provider, added at the first sign-in and kept as the provider's claims say. Problems:
 * account-disabled; no-role for a unit no list has, and for a name that belongs to somebody else.
 */
export async function accountOfPerson(service: Service, person: Person, { iss, sub }: Claims): Promise<Account> {
  const { store, now, bundled } = service;
  const { area = bundled.header.area.code, name, role, department, duty } = person;
  if (!(await isKnownUnit(service, area, department))) throw new CodedError("service", "no-role");
  // Stands where others have the hash of a password, so that no password opens it and nobody else of this name does.
  const password = `openid:${iss} ${sub}`;
  const at = now().toISOString();
  const by = "OpenID Connect";
  const added = { ...person, area, password, mustChange: false, disabled: false, contact: "" };
  await store.db.transaction().execute((work) => addLoggedAccount(work, added, { at, by }));
  const kept = (await storedAccount(store.db, area, name))!;
  if (kept.password !== password) throw new CodedError("service", "no-role");
  if (kept.disabled) throw new CodedError("service", "account-disabled");
  // Who belongs to no unit has no duty in one.
  const does = { role, department, duty: role !== "department" ? null : duty === undefined ? kept.duty : duty };
  if (kept.role !== role || kept.department !== department || kept.duty !== does.duty) {
    await store.db.transaction().execute(async (work) => {
      await changeAccount(work, area, name, does);
      const about = { kind: "account-changed", at, by, account: name };
      await appendEntry(work, area, { ...about, role, unit: department, duty: does.duty });
    });
  }
  const { password: _, ...account } = kept;
  return { ...account, ...does };
}

/** A value of a claim, or its values; a code may come as a number. */
function textsOf(claim: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.flatMap((value) =>
    typeof value === "string" ? value : Number.isSafeInteger(value) ? String(value) : [],
  );
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
