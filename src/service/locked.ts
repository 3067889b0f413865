import { parsePeriod } from "../core/period";
import { beijingDay, isLocked } from "../core/states/deadlines";
import type { TargetList } from "../core/targets/schema";
import type { FormKey, HeldForm } from "../store/forms";

/** Whether a form can no longer be handed in at a time (ISO 8601), unless it was opened for its unit or given back. */
export function isFormLocked(
  { calendar }: TargetList,
  { department, period }: FormKey,
  { unlockedUntil, state }: Pick<HeldForm, "unlockedUntil" | "state">,
  at: string,
): boolean {
  const about = { department, period: parsePeriod(period)!, day: beijingDay(Date.parse(at)) };
  return isLocked(calendar, about, { until: unlockedUntil, returned: state === "returned" });
}
