import type { Actor } from "../core/states/state";
import { formLines } from "../service/form-view";
import { hashPassword } from "../service/people/password";
import type { SampleAccount } from "../service/people/ways-in";
import type { Service } from "../service/service";
import { addAccount } from "../store/accounts";

/** The one password of the sample accounts: what is behind it is invented. */
const PASSWORD = "yangli2024";

/** Who collects, and whom nobody's form belongs to. */
export const BUREAU: Actor = { name: "统计局综合科", role: "bureau", department: null };
const OTHERS: readonly Actor[] = [
  BUREAU,
  { name: "审计局", role: "auditor", department: null },
  { name: "管理员", role: "admin", department: null },
];

/** An account for every unit, named as the unit is, and one for each other role. */
export async function addSampleAccounts(service: Service): Promise<void> {
  const { store, bundled } = service;
  const password = await hashPassword(PASSWORD);
  const at = service.now().toISOString();
  for (const actor of [...OTHERS, ...bundled.departments.map(actorOf)]) {
    const account = { ...actor, area: bundled.header.area.code, password, mustChange: false, disabled: false };
    await addAccount(store.db, { ...account, contact: "" }, at);
  }
}

/** The unit a file of the sample month is named after. */
export function actorFor({ bundled }: Service, file: string): Actor {
  return actorOf(bundled.departments.find(({ shortZh }) => file.startsWith(shortZh))!);
}

/** One account for each thing to try: a form given back, one missing, one with errors, and the other roles. */
export async function shownAccounts(service: Service, period: string): Promise<SampleAccount[]> {
  const { bundled } = service;
  const lines = await formLines(service, bundled.header.area.code, period, {});
  const wanted = [
    lines.find(({ state }) => state === "returned"),
    lines.find(({ state, overdue }) => state === "empty" && overdue),
    lines.find(({ state }) => state === "faulty"),
  ].flatMap((line) => line ?? []);
  const found = wanted.length > 0 ? wanted : lines.slice(0, 1);
  const units = found.map(({ department }) => actorOf(bundled.departments.find(({ id }) => id === department)!));
  return [...units, ...OTHERS].map((actor) => ({ ...actor, password: PASSWORD }));
}

function actorOf({ id, shortZh }: { readonly id: string; readonly shortZh: string }): Actor {
  return { name: shortZh, role: "department", department: id };
}
