import type { Browser, Page } from "playwright-core";

/** A task of a page's main thread, in milliseconds. */
export interface Task {
  readonly wall: number;
  readonly cpu: number;
  /** What scripts took in it; the rest is the browser's own. */
  readonly script: number;
  /** Whether the browser handed files to the page in it. */
  readonly handsOver: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, and how long the thread ran. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly type?: string } };
}

const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];
const TASK = "ThreadControllerImpl::RunTask";
const SCRIPT = new Set(["EventDispatch", "RunMicrotasks", "FunctionCall", "EvaluateScript", "TimerFire"]);
const HANDING_OVER = new Set(["change", "dragenter", "dragover", "drop"]);

/** Records every task of a page's main thread while something is done. */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<Task[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const trace = (await browser.stopTracing()).toString();
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(threadOf),
  );
  const events = traceEvents
    .filter((event) => event.ph === "X" && threads.has(threadOf(event)))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return events.flatMap((task, at) => (task.name === TASK ? taskOf(task, events, at) : []));
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;

function taskOf(task: TraceEvent, events: readonly TraceEvent[], at: number): Task {
  let script = 0;
  let scriptEnd = 0;
  let handsOver = false;
  for (let index = at + 1; index < events.length && events[index]!.ts < endOf(task); index++) {
    const event = events[index]!;
    if (threadOf(event) !== threadOf(task) || !SCRIPT.has(event.name)) continue;
    handsOver ||= HANDING_OVER.has(event.args.data?.type ?? "");
    // What runs inside another script is counted with it.
    if (event.ts < scriptEnd) continue;
    script += event.dur ?? 0;
    scriptEnd = endOf(event);
  }
  return { wall: (task.dur ?? 0) / 1000, cpu: (task.tdur ?? 0) / 1000, script: script / 1000, handsOver };
}
