import { createStore, get, set, type UseStore } from "idb-keyval";
import type { FormStanding, ServiceReceipt } from "../../client/answers";

/** How a form stood when the service last told. */
export interface KeptStanding {
  readonly standing: FormStanding;
  /** ISO 8601. */
  readonly at: string;
}

/** Keeps how forms stand, with their receipts, so that they are seen without a network and after the pane was closed. */
export interface StandingKeeper {
  load(period: string, department: string): Promise<KeptStanding | null>;
  keep(kept: KeptStanding): Promise<void>;
}

/** The browser's own database; where that is switched off, nothing is kept. */
export function browserStandingKeeper(): StandingKeeper {
  let store: UseStore | null = null;
  const open = () => {
    store ??= createStore("huizong-standings", "forms");
    return store;
  };
  return {
    async load(period, department) {
      try {
        return (await get<KeptStanding>(`${period} ${department}`, open())) ?? null;
      } catch {
        return null;
      }
    },
    async keep(kept) {
      const { period, department } = kept.standing;
      try {
        await set(`${period} ${department}`, kept, open());
      } catch {
        // It is told again as soon as the service is reached.
      }
    },
  };
}

/** Nothing is kept. */
export const NO_STANDINGS: StandingKeeper = { load: async () => null, keep: async () => undefined };

/** How a form stands by its newest receipt, until the service tells all of it. */
export function withReceipt(before: FormStanding | null, receipt: ServiceReceipt): FormStanding {
  const { period, department, version, sha256, receivedAt, late, sentBy } = receipt;
  const told = { period, department, version, sha256, receivedAt, late, sentBy };
  const versions = [...(before?.versions ?? []).filter((one) => one.version !== version), receipt];
  const isNewest = version >= (before?.version ?? 0);
  if (before && !isNewest) return { ...before, versions };
  return {
    ...(before ?? UNTOLD),
    ...told,
    state: "submitted",
    stands: "submitted",
    waiting: null,
    overdue: false,
    versions,
    returnedCells: [],
  };
}

/** What is not known of a form before the service has told of it. */
const UNTOLD = {
  ...{ nameZh: "", nameEn: "", due: "", lockedAfter: "", unlockedUntil: null, counts: null },
  ...{ asked: 0, filled: 0, tasks: 0, tasksReported: 0, exemptions: [], notReceived: [], changes: [] },
  ...{ reviewed: false, scans: 0, scanFiles: [], reviews: [] },
} as const;
