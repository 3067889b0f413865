import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { ServiceDesk } from "../service/desk";
import type { DeskState, FollowedForm } from "../service/desk-state";

/** The service and what is known of it; `desk` is null where the pane has none. */
export interface PaneService extends DeskState {
  readonly desk: ServiceDesk | null;
}

const NO_SERVICE: DeskState = {
  ...{ isPresent: false, ways: null, account: null, standing: null, standingAt: null },
  ...{ earlier: [], explained: [], waiting: 0, sending: null, isAsking: false },
};
const nothing = () => () => undefined;

/** Follows the service the pane came from, as long as the pane stands. */
export function useService(desk: ServiceDesk | undefined): PaneService {
  useEffect(() => desk?.start(), [desk]);
  const get = desk?.get ?? (() => NO_SERVICE);
  const state = useSyncExternalStore(desk?.subscribe ?? nothing, get, get);
  return useMemo(() => ({ ...state, desk: desk ?? null }), [state, desk]);
}

/** Lets the service know which form is open. */
export function useFollowedForm({ desk }: PaneService, form: FollowedForm | null): void {
  const [period, department] = [form?.period ?? null, form?.department ?? null];
  useEffect(() => desk?.follow(period && department ? { period, department } : null), [desk, period, department]);
}
