import type { StoredSummary } from "../../core/audit/stored";
import type { Verification } from "../../core/audit/verify";
import type { TargetList } from "../../core/targets/schema";
import { type Office, openOffice } from "../bureau/office";
import type { PickedFile } from "../bureau/picked-files";
import { type FileReading, openReading } from "../bureau/reading";
import type { WorkbookHost } from "../host/workbook-host";

/** Where the recomputation of a summary stands. */
export type Reperformed =
  | { readonly status: "none" | "reading" | "comparing" }
  | { readonly status: "done"; readonly verification: Verification; readonly files: number }
  | { readonly status: "failed"; readonly error: unknown };

/** The recomputation of the open summary. It outlives the view. */
export interface Reperformance {
  readonly reading: FileReading<PickedFile>;
  get(): Reperformed;
  subscribe(listener: () => void): () => void;
  /** Recomputes `stored` from these files. */
  start(stored: StoredSummary, files: readonly PickedFile[], list: TargetList): void;
  /** Forgets the result. */
  reset(): void;
}

const known = new WeakMap<WorkbookHost, Reperformance>();

export function reperformanceOf(host: WorkbookHost): Reperformance {
  const found = known.get(host) ?? openReperformance();
  known.set(host, found);
  return found;
}

function openReperformance(): Reperformance {
  let state: Reperformed = { status: "none" };
  let task: { readonly stored: StoredSummary; readonly office: Office } | null = null;
  const listeners = new Set<() => void>();
  const show = (next: Reperformed) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const close = () => {
    task?.office.close();
    task = null;
  };
  const compare = async () => {
    const { status, done } = reading.get();
    if (!task || status !== "idle") return;
    if (done === 0) {
      close();
      show({ status: "none" });
      return;
    }
    show({ status: "comparing" });
    try {
      const verification = await task.office.reperform(task.stored);
      show({ status: "done", verification, files: done });
    } catch (error) {
      show({ status: "failed", error });
    }
    close();
  };
  const reading: FileReading<PickedFile> = openReading<PickedFile>({
    get lanes() {
      return task?.office.lanes ?? 1;
    },
    read: async (file) => (await task?.office.take(file)) ?? false,
    onRest: () => void compare(),
    now: () => performance.now(),
  });
  return {
    reading,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(stored, files, list) {
      if (task) return;
      task = { stored, office: openOffice(list) };
      show({ status: "reading" });
      reading.add(files);
    },
    reset: () => show({ status: "none" }),
  };
}
