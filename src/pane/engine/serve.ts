import { CodedError, reasonOf } from "../../core/errors/coded-error";
import { type Answer, bytesIn, type Call, type Line } from "./message";

/** Something another thread does: `tell` reports how far it has come. */
export type Job = (input: never, tell: (progress: number) => void) => unknown;

/** Does the jobs another thread asks for, in the order they are asked. */
export function serve(jobs: Readonly<Record<string, Job>>, line: Line = self): void {
  const answer = (message: Answer, transfer: Transferable[] = []) => line.postMessage(message, transfer);
  let last: Promise<void> = Promise.resolve();
  line.addEventListener("message", ({ data }: MessageEvent<Call>) => {
    const { id, job, input } = data;
    const work = async () => {
      try {
        const run = jobs[job];
        if (!run) throw new Error(`no job ${job}`);
        const output = await run(input as never, (progress) => answer({ id, kind: "progress", progress }));
        answer({ id, kind: "done", output }, bytesIn(output));
      } catch (error) {
        answer(
          error instanceof CodedError
            ? { id, kind: "refused", reason: reasonOf(error) }
            : { id, kind: "failed", reason: error instanceof Error ? error.message : String(error) },
        );
      }
    };
    last = last.then(work);
  });
}
