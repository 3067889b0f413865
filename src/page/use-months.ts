import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { type MonthToBegin, monthsToBegin } from "../core/new-form/months";
import type { Period } from "../core/period";
import { beijingMonth } from "../core/states/deadlines";
import type { Lists } from "../pane/service/lists";

/** The months a form of a unit can be begun for; `offered` is the one that is due, or follows what is remembered. */
export interface UnitMonths {
  readonly all: readonly MonthToBegin[];
  readonly offered: MonthToBegin | null;
}

/** What the months are known from. */
export interface MonthSources {
  readonly lists: Lists;
  /** Division code. */
  readonly area: string;
  /** The service's own time, ISO 8601, where there is one. */
  readonly now: string | null;
}

const NONE: UnitMonths = { all: [], offered: null };

/** The months of a unit by the lists at hand; none while no unit is chosen. */
export function useMonths({ lists, area, now }: MonthSources, department: string | null): UnitMonths {
  const shelf = useSyncExternalStore(lists.subscribe, lists.get, lists.get);
  const [kept, setKept] = useState<{ readonly department: string; readonly period: Period | null } | null>(null);
  useEffect(() => {
    if (department === null) return;
    let isLeft = false;
    void import("./new-month")
      .then(({ lastKeptMonth }) => lastKeptMonth(area, department))
      .then((period) => isLeft || setKept({ department, period }));
    return () => {
      isLeft = true;
    };
  }, [area, department]);
  return useMemo(() => {
    if (department === null) return NONE;
    const from = kept?.department === department ? kept.period : null;
    const today = beijingMonth(now === null ? Date.now() : Date.parse(now));
    const { months, next, isDue } = monthsToBegin(shelf, department, from, today);
    return { all: months, offered: isDue || from !== null ? next : null };
  }, [department, kept, now, shelf]);
}
