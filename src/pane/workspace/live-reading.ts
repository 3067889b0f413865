import { isCoded, type KindOf } from "../../core/errors/coded-error";
import type { NamedList } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import { openStore, type Store } from "../host/events";
import type { WorkbookHost, WorkbookReading } from "../host/workbook-host";
import type { Content } from "./content";

/** The open workbook as the pane knows it at a moment. */
export type Live =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly error: unknown }
  | ({ readonly status: "ready"; readonly reading: WorkbookReading } & Understood);

/** What a workbook comes to, and by which list. */
export interface Understood {
  readonly content: Content;
  readonly list: TargetList;
  /** The list it says it is of; null where it names none. */
  readonly named: NamedList | null;
}

/** A workbook that is read again whenever it changes. */
export interface LiveReading extends Store<Live> {
  /** Reads now, as `WorkbookHost.read` does. Never rejects: what goes wrong becomes the state. */
  refresh(whole?: boolean): Promise<void>;
  /** Understands the last reading anew, after something else than the workbook has changed. */
  reconsider(): void;
  stop(): void;
}

/** Milliseconds without a further change before the workbook is read again: about a key stroke. */
const PAUSE = 120;

/** Errors that pass by themselves: the host is busy, or another window is in front. */
const PASSING: ReadonlySet<KindOf<"host">> = new Set(["busy", "not-in-front"]);
/** Milliseconds until a reading that met one of them is tried again. */
const LATER = 1_500;

/**
 * Starts following a host's workbook. Changes close together are read once. A reading that has been overtaken by a
 * change is dropped, since the reading of that change is on its way.
 */
export function followWorkbook(host: WorkbookHost, understand: (reading: WorkbookReading) => Understood): LiveReading {
  const live = openStore<Live>({ status: "loading" });
  let newest = 0;
  let reads = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const take = (reading: WorkbookReading) => {
    try {
      live.set({ status: "ready", reading, ...understand(reading) });
    } catch (error) {
      live.set({ status: "failed", error });
    }
  };
  const refresh = async (whole?: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    const read = ++reads;
    try {
      const reading = await host.read(whole);
      const overtaken = read !== reads || (timer !== undefined && reading.revision < newest);
      if (!overtaken) take(reading);
    } catch (error) {
      if (read !== reads) return;
      const passing = isCoded(error, "host") && PASSING.has(error.kind);
      if (passing) timer = setTimeout(() => void refresh(whole), LATER);
      // What is known stays in view while the user is elsewhere.
      if (!passing || live.get().status !== "ready") live.set({ status: "failed", error });
    }
  };
  const unsubscribe = host.onChange(({ revision }) => {
    newest = Math.max(newest, revision);
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE);
  });
  void refresh();

  return {
    get: live.get,
    subscribe: live.subscribe,
    refresh,
    reconsider() {
      const now = live.get();
      if (now.status === "ready") take(now.reading);
    },
    stop() {
      clearTimeout(timer);
      reads++;
      unsubscribe();
    },
  };
}
