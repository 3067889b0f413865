import { CodedError } from "../core/errors/coded-error";
import { canReview, reviewPeople } from "../core/states/review-people";
import type { Actor, Duty } from "../core/states/state";
import { type Account, accountsOf, storedAccount } from "../store/accounts";
import type { Database, Work } from "../store/database";
import { appendEntry } from "../store/log";
import { reviewedUnits, setReviewed } from "../store/unit-rules";
import { setDuty } from "./people/accounts";
import { listsOf, type Service } from "./service";

interface Unit {
  readonly area: string;
  readonly department: string;
}

/**
 * The units of a district that have accounts or whose forms two people must see: its people, how many can do what, and
 * whether it is stuck, since nobody is left to fill in or to approve.
 */
export async function unitsOf({ store: { db } }: Service, area: string) {
  const [reviewed, accounts] = await Promise.all([reviewedUnits(db, area), accountsOf(db, area)]);
  const units = new Set([...reviewed, ...accounts.flatMap(({ department }) => department ?? [])]);
  return [...units].sort().map((department) => {
    const own = accounts.filter((one) => one.department === department);
    const counts = reviewPeople(usable(own));
    const { preparers, reviewers } = counts;
    const isReviewed = reviewed.has(department);
    const people = own.map(({ name, duty, disabled }) => ({ name, duty, disabled }));
    return {
      ...{ department, reviewed: isReviewed, preparers, reviewers, people },
      ...{ canReview: canReview(counts), stuck: isReviewed && !canReview(counts) },
    };
  });
}

/** Says whether two people of a unit must see its forms, from now on; refused where there are not two. */
export async function requireReview(
  service: Service,
  { area, department }: Unit,
  { actor, reviewed, why }: { readonly actor: Actor; readonly reviewed: boolean; readonly why: string },
): Promise<number> {
  const lists = await listsOf(service, area);
  const known = lists.some(({ departments }) => departments.some(({ id }) => id === department));
  if (!known) throw new CodedError("service", "not-found");
  const at = service.now().toISOString();
  return service.store.db.transaction().execute(async (work) => {
    const counts = await peopleOf(work, { area, department });
    if (reviewed && !canReview(counts)) throw new CodedError("service", "too-few-people", { ...counts });
    const from = (await reviewedUnits(work, area)).has(department);
    await setReviewed(work, area, department, reviewed, at);
    const record = { kind: "review-rule", at, by: actor.name, role: actor.role, why, from, to: reviewed };
    return appendEntry(work, area, { ...record, unit: department });
  });
}

/** Gives a person of a unit one duty (填报, 复核), or both with null. */
export async function giveDuty(
  service: Service,
  { area, department, name }: Unit & { readonly name: string },
  { by, duty }: { readonly by: string; readonly duty: Duty | null },
): Promise<void> {
  const account = await storedAccount(service.store.db, area, name);
  if (account?.department !== department) throw new CodedError("service", "not-found");
  await setDuty(service, area, name, duty, by);
}

async function peopleOf(db: Database | Work, { area, department }: Unit) {
  return reviewPeople(usable((await accountsOf(db, area)).filter((one) => one.department === department)));
}

function usable(accounts: readonly Account[]): (Duty | null)[] {
  return accounts.filter(({ disabled }) => !disabled).map(({ duty }) => duty);
}
