import { errorOf } from "../../core/errors/coded-error";
import { type Answer, bytesIn, type Call, type Line } from "./message";
import type { Job } from "./serve";

type Input<Work extends Job> = Parameters<Work>[0];
type Output<Work extends Job> = Awaited<ReturnType<Work>>;

/** The jobs of another thread, called from here. */
export interface Remote<Jobs extends Readonly<Record<string, Job>>> {
  /** Bytes in the input are handed over: this side cannot use them any more. Throws what the job threw: a coded error as it is, any other as an Error. */
  call<Name extends keyof Jobs & string>(
    job: Name,
    input: Input<Jobs[Name]>,
    onProgress?: (progress: number) => void,
  ): Promise<Output<Jobs[Name]>>;
  /** Leaves every call waiting for ever: a thread that is ended while its program still loads reports that as a failure. */
  abandon(): void;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: Error): void;
  readonly onProgress: ((progress: number) => void) | undefined;
}

/**
 * Calls jobs over a line. A thread that breaks down fails every call that waits for it: comlink, which takes as long for
 * a call, leaves them waiting, has to be told at each call which bytes to hand over, and has no progress.
 */
export function remote<Jobs extends Readonly<Record<string, Job>>>(
  line: Line & { addEventListener(type: "error", listener: (event: ErrorEvent) => void): void },
): Remote<Jobs> {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  line.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const call = waiting.get(data.id);
    if (data.kind === "progress") return call?.onProgress?.(data.progress);
    waiting.delete(data.id);
    if (data.kind === "done") call?.resolve(data.output);
    else call?.reject(data.kind === "refused" ? errorOf(data.reason) : new Error(data.reason));
  });
  line.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return {
    abandon: () => waiting.clear(),
    call(job, input, onProgress) {
      const id = ++calls;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as Waiting["resolve"], reject, onProgress });
        line.postMessage({ id, job, input } satisfies Call, bytesIn(input));
      });
    },
  };
}
