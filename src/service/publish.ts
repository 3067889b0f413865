import { CodedError } from "../core/errors/coded-error";
import type { Actor } from "../core/states/state";
import { hasSameForms } from "../core/targets/same-forms";
import type { TargetList } from "../core/targets/schema";
import { closedPeriods, receivedPeriods } from "../store/forms";
import { listVersions, publishList } from "../store/lists";
import { appendEntry } from "../store/log";
import { listOf, type Service } from "./service";

export interface Publication {
  readonly area: string;
  readonly actor: Actor;
  readonly list: TargetList;
  /** The first month it counts for: "2025-01". */
  readonly effectiveFrom: string;
  readonly why: string;
}

/**
 * Publishes a list for the months from one on until another does. What was received stays as it was: a closed month keeps
 * its list, and a month of which forms have come only takes one with the same forms and rules. Gives the place in the log.
 */
export async function publish(
  service: Service,
  { area, actor, list, effectiveFrom, why }: Publication,
): Promise<number> {
  const { header, hash } = list;
  if (header.area.code !== area) throw new CodedError("service", "foreign-form");
  if (Number(effectiveFrom.slice(0, 4)) !== header.year) {
    throw new CodedError("service", "list-of-other-year", { year: header.year, period: effectiveFrom });
  }
  const at = service.now().toISOString();
  return service.store.db.transaction().execute(async (work) => {
    const about = { hash, version: header.version, list: header.id, effectiveFrom };
    const record = { kind: "list-published", at, by: actor.name, role: actor.role, why, ...about };
    // The log is held from here on, so that no form is taken meanwhile.
    const logIndex = await appendEntry(work, area, record);
    const next = (await listVersions(work, area)).find((one) => one.effectiveFrom > effectiveFrom);
    const months = { from: effectiveFrom, before: next?.effectiveFrom ?? null };
    const [closed] = await closedPeriods(work, area, months);
    if (closed !== undefined) throw new CodedError("service", "list-of-closed-month", { period: closed });
    for (const period of await receivedPeriods(work, area, months)) {
      if (hasSameForms(await listOf(service, area, period), list)) continue;
      throw new CodedError("service", "list-with-other-forms", { period });
    }
    await publishList(work, area, list, { effectiveFrom, publishedAt: at, publishedBy: actor.name, why });
    return logIndex;
  });
}
