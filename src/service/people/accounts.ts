import { CodedError } from "../../core/errors/coded-error";
import type { Duty, Role } from "../../core/states/state";
import { type Account, changeAccount, storedAccount } from "../../store/accounts";
import { appendEntry } from "../../store/log";
import type { Service } from "../service";
import { addLoggedAccount, isKnownUnit } from "./new-account";
import { firstPassword, hashPassword, isPassword, SHORTEST_PASSWORD } from "./password";
import { type Trying, throttled, wasRight } from "./throttle";

export interface NewAccount {
  readonly area: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  readonly contact: string;
  readonly duty?: Duty | null;
}

/** Characters by which one name is told from another in the log and yet by nobody who reads it. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f]/u;
/** What stands in the log as doing what no person does. */
const OWN_NAMES: ReadonlySet<string> = new Set(["system", "openid connect"]);

/** Adds an account and gives the password for its first sign-in, which must be changed then. `by` is who adds it. */
export async function createAccount(service: Service, account: NewAccount, by: string): Promise<string> {
  const { area, name, role, department, duty = null } = account;
  if (UNSEEN.test(name) || OWN_NAMES.has(name.toLowerCase())) throw new CodedError("service", "bad-name");
  if ((duty !== null && role !== "department") || (role === "department") !== (department !== null))
    throw new CodedError("service", "bad-role");
  if (!(await isKnownUnit(service, area, department))) throw new CodedError("service", "bad-role");
  const [at, password] = [service.now().toISOString(), firstPassword()];
  const kept = { ...account, password: await hashPassword(password), mustChange: true, disabled: false };
  await service.store.db.transaction().execute(async (work) => {
    if (!(await addLoggedAccount(work, kept, { at, by }))) throw new CodedError("service", "name-taken", { name });
  });
  return password;
}

/** What is changed of an account, each where it is given. */
export interface AccountChange {
  /** What a person of a unit does for its forms where two must see them: 填报, 复核, or both (null). */
  readonly duty?: Duty | null | undefined;
  readonly contact?: string | undefined;
  /** Whether it signs in no more. */
  readonly disabled?: boolean | undefined;
  /** Gives it a new password for one sign-in, and ends its sessions. */
  readonly resetPassword?: boolean | undefined;
}

/** Changes an account, each change with its entry in the log, all of it or nothing; gives the new password, if any. */
export async function changeUser(
  { store, now }: Service,
  { area, name }: { readonly area: string; readonly name: string },
  change: AccountChange,
  by: string,
): Promise<string | null> {
  const password = change.resetPassword ? firstPassword() : null;
  // Takes its time, and may be refused where too many are hashed at once.
  const hash = password === null ? null : await hashPassword(password);
  await store.db.transaction().execute(async (work) => {
    const account = await storedAccount(work, area, name);
    if (!account) throw new CodedError("service", "not-found");
    if (change.duty && account.role !== "department") throw new CodedError("service", "bad-role");
    for (const { set, ...about } of stepsOf(account, change, hash)) {
      await changeAccount(work, area, name, set);
      await appendEntry(work, area, { ...about, by, at: now().toISOString(), account: name });
    }
  });
  return password;
}

interface Step {
  readonly set: Parameters<typeof changeAccount>[3];
  readonly kind: string;
  readonly from?: Duty | null;
  readonly to?: Duty | null;
}

function stepsOf(account: Account, { duty, contact, disabled }: AccountChange, hash: string | null): Step[] {
  const steps: Step[] = [];
  if (duty !== undefined) steps.push({ set: { duty }, kind: "duty-changed", from: account.duty, to: duty });
  if (contact !== undefined) steps.push({ set: { contact }, kind: "contact-changed" });
  if (disabled !== undefined)
    steps.push({ set: { disabled }, kind: disabled ? "account-disabled" : "account-enabled" });
  if (hash !== null) steps.push({ set: { password: hash, must_change: true }, kind: "password-reset" });
  return steps;
}

/** Gives an account a new password for one sign-in, and ends its sessions. */
export async function resetPassword(service: Service, area: string, name: string, by: string): Promise<string> {
  return (await changeUser(service, { area, name }, { resetPassword: true }, by))!;
}

/** Lets an account sign in no more, or again. */
export async function setDisabled(service: Service, area: string, name: string, disabled: boolean, by: string) {
  await changeUser(service, { area, name }, { disabled }, by);
}

/** Says what a person of a unit does for its forms where two must see them: 填报, 复核, or both. */
export async function setDuty(service: Service, area: string, name: string, duty: Duty | null, by: string) {
  await changeUser(service, { area, name }, { duty }, by);
}

/**
 * Changes one's own password; every session of the account ends. The old one is counted with the sign-ins, so that a session
 * left open tells nobody more of it.
 */
export async function changePassword(
  service: Service,
  trying: Trying,
  { old, wanted }: { readonly old: string; readonly wanted: string },
): Promise<void> {
  const { area, name, address } = trying;
  const { db } = service.store;
  const account = await storedAccount(db, area, name);
  if (!account) throw new CodedError("service", "wrong-sign-in");
  if (!(await throttled(service, trying, () => isPassword(old, account.password)))) {
    const record = { kind: "sign-in-failure", at: service.now().toISOString(), by: name, address };
    await db.transaction().execute((work) => appendEntry(work, area, record));
    throw new CodedError("service", "wrong-sign-in");
  }
  await wasRight(service, trying);
  const tooShort = [...wanted.replace(/\s/g, "")].length < SHORTEST_PASSWORD;
  if (tooShort || wanted === old || wanted === name)
    throw new CodedError("service", "weak-password", { least: SHORTEST_PASSWORD });
  const password = await hashPassword(wanted);
  await db.transaction().execute(async (work) => {
    await changeAccount(work, area, name, { password, must_change: false });
    const about = { kind: "password-changed", by: name, at: service.now().toISOString(), account: name };
    await appendEntry(work, area, about);
  });
}
