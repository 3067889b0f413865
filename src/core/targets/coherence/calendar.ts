import type { TargetList } from "../schema";
import type { Complain } from "./complain";

/** Nothing is due before the first form of the year, and no form is locked before it is due. */
export function calendarProblems({ calendar, indicators }: TargetList, complain: Complain): void {
  const { firstMonth } = calendar;
  indicators.forEach(({ dueMonths }, index) => {
    const early = dueMonths.find((month) => month < firstMonth);
    if (early !== undefined) {
      complain("indicators", [index, "dueMonths"], "due-before-first-month", { month: early, firstMonth });
    }
  });
  if (calendar.lockedDay < calendar.dueDay) complain("calendar", ["lockedDay"], "locked-before-due");
  calendar.exceptions.forEach(({ dueDay, lockedDay, month }, index) => {
    if (lockedDay < dueDay) complain("calendar", ["exceptions", index, "lockedDay"], "locked-before-due");
    if (month < firstMonth) {
      complain("calendar", ["exceptions", index, "month"], "due-before-first-month", { month, firstMonth });
    }
  });
}
