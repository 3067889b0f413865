import { CodedError } from "../../core/errors/coded-error";
import type { Duty, Role } from "../../core/states/state";
import { addAccount, changeAccount, storedAccount } from "../../store/accounts";
import { appendEntry } from "../../store/log";
import { listsOf, type Service } from "../service";
import { firstPassword, hashPassword, isPassword, SHORTEST_PASSWORD } from "./password";

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
  const lists = department === null ? [] : await listsOf(service, area);
  if (department !== null && !lists.some(({ departments }) => departments.some(({ id }) => id === department))) {
    throw new CodedError("service", "bad-role");
  }
  const [at, password] = [service.now().toISOString(), firstPassword()];
  const kept = { ...account, password: await hashPassword(password), mustChange: true, disabled: false };
  await service.store.db.transaction().execute(async (work) => {
    if (!(await addAccount(work, kept, at))) throw new CodedError("service", "name-taken", { name });
    await appendEntry(work, area, {
      kind: "account-added",
      at,
      by,
      account: name,
      role,
      unit: department,
      ...(duty ? { duty } : {}),
    });
  });
  return password;
}

/** Gives an account a new password for one sign-in, and ends its sessions. */
export async function resetPassword(service: Service, area: string, name: string, by: string): Promise<string> {
  const password = firstPassword();
  const change = { password: await hashPassword(password), must_change: true };
  await changeLogged(service, area, name, change, { kind: "password-reset", by });
  return password;
}

/** Lets an account sign in no more, or again. */
export async function setDisabled(service: Service, area: string, name: string, disabled: boolean, by: string) {
  const kind = disabled ? "account-disabled" : "account-enabled";
  await changeLogged(service, area, name, { disabled }, { kind, by });
}

export async function setContact(service: Service, area: string, name: string, contact: string, by: string) {
  await changeLogged(service, area, name, { contact }, { kind: "contact-changed", by });
}

/** Says what a person of a unit does for its forms where two must see them: 填报, 复核, or both. */
export async function setDuty(service: Service, area: string, name: string, duty: Duty | null, by: string) {
  const account = await storedAccount(service.store.db, area, name);
  if (!account) throw new CodedError("service", "not-found");
  if (duty !== null && account.role !== "department") throw new CodedError("service", "bad-role");
  await changeLogged(service, area, name, { duty }, { kind: "duty-changed", by, from: account.duty, to: duty });
}

/** Changes one's own password; every session of the account ends. */
export async function changePassword(
  service: Service,
  { area, name }: { readonly area: string; readonly name: string },
  { old, wanted }: { readonly old: string; readonly wanted: string },
): Promise<void> {
  const account = await storedAccount(service.store.db, area, name);
  if (!account || !(await isPassword(old, account.password))) throw new CodedError("service", "wrong-sign-in");
  const tooShort = [...wanted.replace(/\s/g, "")].length < SHORTEST_PASSWORD;
  if (tooShort || wanted === old || wanted === name)
    throw new CodedError("service", "weak-password", { least: SHORTEST_PASSWORD });
  const change = { password: await hashPassword(wanted), must_change: false };
  await changeLogged(service, area, name, change, { kind: "password-changed", by: name });
}

async function changeLogged(
  { store, now }: Service,
  area: string,
  name: string,
  change: Parameters<typeof changeAccount>[3],
  about: { readonly kind: string; readonly by: string; readonly from?: string | null; readonly to?: string | null },
): Promise<void> {
  await store.db.transaction().execute(async (work) => {
    if (!(await changeAccount(work, area, name, change))) throw new CodedError("service", "not-found");
    await appendEntry(work, area, { ...about, at: now().toISOString(), account: name });
  });
}
