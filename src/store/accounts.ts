import type { Duty, Role } from "../core/states/state";
import type { Database, Work } from "./database";

/** Who may sign in. */
export interface Account {
  readonly area: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  readonly mustChange: boolean;
  readonly disabled: boolean;
  /** Where reminders go, as typed. */
  readonly contact: string;
  /** The one duty of a person of a unit (填报, 复核); null where both may be done. */
  readonly duty: Duty | null;
}

interface StoredAccount extends Account {
  /** The hash of the password. */
  readonly password: string;
}

/** Adds an account; false where the name is taken. */
export async function addAccount(
  work: Database | Work,
  account: Omit<StoredAccount, "duty"> & { readonly duty?: Duty | null },
  at: string,
): Promise<boolean> {
  const { mustChange, duty = null, ...rest } = account;
  const { numInsertedOrUpdatedRows } = await work
    .insertInto("account")
    .values({ ...rest, duty, must_change: mustChange, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function accountsOf(db: Database | Work, area: string): Promise<Account[]> {
  const rows = await db.selectFrom("account").selectAll().where("area", "=", area).orderBy("name").execute();
  return rows.map(({ password: _, ...row }) => accountOf(row));
}

export async function storedAccount(db: Database | Work, area: string, name: string): Promise<StoredAccount | null> {
  const row = await db
    .selectFrom("account")
    .selectAll()
    .where("area", "=", area)
    .where("name", "=", name)
    .executeTakeFirst();
  return row ? { ...accountOf(row), password: row.password } : null;
}

/** The districts that have an account of a name. */
export async function areasWithAccount(db: Database, name: string): Promise<string[]> {
  const rows = await db.selectFrom("account").select("area").where("name", "=", name).orderBy("area").execute();
  return rows.map(({ area }) => area);
}

/** Changes an account and ends its sessions; false where there is none of the name. */
export async function changeAccount(
  db: Work,
  area: string,
  name: string,
  change: {
    password?: string;
    must_change?: boolean;
    disabled?: boolean;
    contact?: string;
    role?: Role;
    department?: string | null;
    duty?: Duty | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("account")
    .set(change)
    .where("area", "=", area)
    .where("name", "=", name)
    .executeTakeFirst();
  if (change.password !== undefined || change.disabled) {
    await db.deleteFrom("session").where("area", "=", area).where("name", "=", name).execute();
  }
  return numUpdatedRows > 0n;
}

/** Whether anybody has an account in a district. */
export async function hasAccounts(db: Database, area: string): Promise<boolean> {
  const found = await db.selectFrom("account").select("name").where("area", "=", area).limit(1).executeTakeFirst();
  return found !== undefined;
}

/** Whether anybody has an account in a region, its first and last division code included. */
export async function hasAccountsIn(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const found = db.selectFrom("account").select("name").where("area", ">=", from).where("area", "<=", to);
  return (await found.limit(1).executeTakeFirst()) !== undefined;
}

function accountOf(row: {
  area: string;
  name: string;
  role: Role;
  department: string | null;
  must_change: boolean;
  disabled: boolean;
  contact: string;
  duty: Duty | null;
}): Account {
  const { area, name, role, department, disabled, contact, duty } = row;
  return { area, name, role, department, mustChange: row.must_change, disabled, contact, duty };
}
