import { CodedError } from "../core/errors/coded-error";
import { parsePeriod } from "../core/period";
import { beijingDay, beijingMinute, dueDate, lastDayOf } from "../core/states/deadlines";
import type { Actor } from "../core/states/state";
import type { TargetList } from "../core/targets/schema";
import type { Work } from "../store/database";
import type { FormKey, HeldForm } from "../store/forms";
import { entryAt } from "../store/log";
import { receiptsWhere, type StoredReceipt, setHandedOver } from "../store/submissions";
import { decide } from "./decide";
import { isFormLocked } from "./locked";
import { listOf, type Service } from "./service";

/** A time (ISO 8601) as it should have been entered, of which version and why. */
export interface TimeCorrection {
  readonly key: FormKey;
  readonly actor: Actor;
  readonly version: number;
  readonly handedOverAt: string;
  readonly why: string;
}

/**
 * Corrects when a file that the bureau collected was handed over; the place in the log, which keeps old and new. The order
 * of versions stays, and lateness, which the first of them decides for all, follows.
 */
export async function correctTime(service: Service, correction: TimeCorrection): Promise<number> {
  const { key, actor, version, handedOverAt, why } = correction;
  const list = await listOf(service, key.area, key.period);
  return decide(service, { key, actor, action: "correct-time", why }, async (work, form) => {
    const versions = await receiptsWhere(work, key);
    const receipt = versions.find((one) => one.version === version);
    if (!receipt) throw new CodedError("service", "not-found");
    await holdToCollected(work, receipt, form, { list, handedOverAt });
    holdToPlace(versions, receipt, handedOverAt);
    const due = dueDate(list.calendar, key.department, parsePeriod(key.period)!);
    const late = version === 1 ? beijingDay(Date.parse(handedOverAt)) > due : receipt.late;
    await setHandedOver(work, key, { version, handedOverAt, late: version === 1 ? late : null });
    return { version, handedOverAt, late, was: { handedOverAt: receipt.handedOverAt, late: receipt.late } };
  });
}

/** Only what the bureau collected has a time that somebody entered; one past the lock day is only had where that was opened. */
async function holdToCollected(
  work: Work,
  { area, period, department, version, logIndex }: StoredReceipt,
  { unlockedUntil }: HeldForm,
  { list, handedOverAt }: Pick<TimeCorrection, "handedOverAt"> & { readonly list: TargetList },
): Promise<void> {
  const { role, from } = (await entryAt(work, area, logIndex)) as { role?: string; from?: string };
  if (role !== "bureau") throw new CodedError("service", "not-collected", { version });
  const state = from === "returned" ? "returned" : "submitted";
  const isLocked = isFormLocked(list, { area, period, department }, { unlockedUntil, state }, handedOverAt);
  if (isLocked) throw new CodedError("service", "locked");
}

/** A file was handed over after its month, before it was collected, and neither before nor after its neighbours. */
function holdToPlace(versions: readonly StoredReceipt[], receipt: StoredReceipt, handedOverAt: string): void {
  const { period, version, receivedAt } = receipt;
  const timeOf = (wanted: number) => {
    const one = versions.find((each) => each.version === wanted);
    return one ? [Date.parse(one.handedOverAt ?? one.receivedAt)] : [];
  };
  const from = Math.max(Date.parse(`${lastDayOf(parsePeriod(period)!)}T00:00:00+08:00`), ...timeOf(version - 1));
  const to = Math.min(Date.parse(receivedAt), ...timeOf(version + 1));
  const handed = Date.parse(handedOverAt);
  if (handed >= from && handed <= to) return;
  throw new CodedError("service", "time-out-of-order", { version, from: beijingMinute(from), to: beijingMinute(to) });
}
