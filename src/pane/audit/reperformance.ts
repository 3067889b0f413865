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
  /** Holds what was recomputed against the summary as it is now, so that no result outlives a change of it. */
  follow(stored: StoredSummary): void;
  /** Forgets the files and the result. */
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
  let task: { readonly office: Office; stored: StoredSummary } | null = null;
  const listeners = new Set<() => void>();
  const show = (next: Reperformed) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const compare = async () => {
    const { status, done } = reading.get();
    if (!task || status !== "idle") return;
    if (done === 0) {
      reset();
      return;
    }
    const { office, stored } = task;
    // A result that is held against a changed summary stays in view until the next one takes its place.
    if (state.status !== "done") show({ status: "comparing" });
    try {
      const verification = await office.reperform(stored);
      if (task?.stored === stored) show({ status: "done", verification, files: done });
    } catch (error) {
      if (task?.stored === stored) show({ status: "failed", error });
    }
  };
  const reset = () => {
    task?.office.close();
    task = null;
    show({ status: "none" });
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
    follow(stored) {
      if (!task || task.stored === stored) return;
      task.stored = stored;
      void compare();
    },
    reset,
  };
}
