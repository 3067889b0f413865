import { addAccount } from "../../store/accounts";
import type { Work } from "../../store/database";
import { appendEntry } from "../../store/log";
import { listsOf, type Service } from "../service";

/** Whether an account of such a unit can do anything: one of no unit, or of a unit that a list of its district has. */
export async function isKnownUnit(service: Service, area: string, department: string | null): Promise<boolean> {
  if (department === null) return true;
  const lists = await listsOf(service, area);
  return lists.some(({ departments }) => departments.some(({ id }) => id === department));
}

/** Adds an account with its entry in the log; false where the name is taken, and then nothing is written. */
export async function addLoggedAccount(
  work: Work,
  account: Parameters<typeof addAccount>[1],
  { at, by }: { readonly at: string; readonly by: string },
): Promise<boolean> {
  const { area, name, role, department: unit, duty } = account;
  if (!(await addAccount(work, account, at))) return false;
  await appendEntry(work, area, {
    kind: "account-added",
    at,
    by,
    account: name,
    role,
    unit,
    ...(duty ? { duty } : {}),
  });
  return true;
}
