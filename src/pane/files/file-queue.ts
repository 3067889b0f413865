import { openStore, type Store } from "../host/events";

/** How far the reading of files has come. */
export interface QueueState {
  readonly status: "idle" | "reading" | "paused";
  readonly total: number;
  readonly done: number;
  /** Of the files done, those that could not be taken. */
  readonly refused: number;
  /** Milliseconds that reading the rest takes at the pace so far; null before there is a pace. */
  readonly remaining: number | null;
}

/** Reads files one after the other on several lanes. What has been read stays read, whatever is paused or cancelled. */
export interface FileQueue<Source> extends Store<QueueState> {
  /** Adds files behind those still to be read, and goes on. */
  add(files: readonly Source[]): void;
  /** Files being read are finished, no further one is begun. */
  pause(): void;
  resume(): void;
  /** Gives up the files not begun yet. */
  cancel(): void;
}

export interface QueueRequest<Source> {
  readonly lanes: number;
  /** Reads one file; false when it could not be taken. Never rejects. */
  read(file: Source): Promise<boolean>;
  /** Called when nothing is being read any more: at the end, when paused and when cancelled. */
  onRest(): void;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

const IDLE: QueueState = { status: "idle", total: 0, done: 0, refused: 0, remaining: null };

/** Files before a pace is worth telling. */
const ENOUGH = 3;

/** Opens a queue with nothing in it. p-queue would do the lanes, a few lines of this, and take several times as long. */
export function openFileQueue<Source>(request: QueueRequest<Source>): FileQueue<Source> {
  const { read, onRest, now } = request;
  const state = openStore(IDLE);
  let waiting: Source[] = [];
  let busy = 0;
  /** Milliseconds spent reading, without the pauses. */
  let spent = 0;
  let since = 0;

  const show = (changes: Partial<QueueState>) => state.set({ ...state.get(), ...changes });
  const pace = () => {
    const { done, total, status } = state.get();
    const elapsed = spent + (status === "reading" ? now() - since : 0);
    return done < ENOUGH ? null : (elapsed / done) * (total - done);
  };
  const rest = (status: "idle" | "paused") => {
    if (state.get().status === "reading") spent += now() - since;
    show({ status, remaining: status === "idle" ? null : pace() });
  };
  const next = () => {
    while (state.get().status === "reading" && busy < request.lanes && waiting.length > 0) {
      busy++;
      void read(waiting.shift()!).then(finish);
    }
    if (busy > 0) return;
    if (waiting.length === 0 && state.get().status !== "idle") rest("idle");
    onRest();
  };
  const finish = (taken: boolean) => {
    busy--;
    const { done, refused } = state.get();
    show({ done: done + 1, refused: refused + (taken ? 0 : 1) });
    show({ remaining: pace() });
    next();
  };

  return {
    get: state.get,
    subscribe: state.subscribe,
    add(files) {
      if (files.length === 0) return;
      const { status } = state.get();
      if (status === "idle") spent = 0;
      if (status !== "reading") since = now();
      waiting = [...waiting, ...files];
      const begun = status === "idle" ? IDLE : state.get();
      state.set({ ...begun, status: "reading", total: begun.total + files.length });
      next();
    },
    pause() {
      if (state.get().status === "reading") rest("paused");
    },
    resume() {
      if (state.get().status !== "paused") return;
      since = now();
      show({ status: "reading" });
      next();
    },
    cancel() {
      const { status, total } = state.get();
      if (status === "idle") return;
      const dropped = waiting.length;
      waiting = [];
      show({ total: total - dropped });
      if (busy === 0) next();
    },
  };
}
