import { parentPort } from "node:worker_threads";
import { CodedError, type CodedReason, reasonOf } from "../../core/errors/coded-error";
import { JOBS, type Jobs } from "./jobs";

/** What a thread hands over: its result, or a problem of usage as data, since errors lose their kind on the way. */
export type Answer<Result> = { readonly result: Result } | { readonly failure: CodedReason };

export interface Request {
  readonly job: keyof Jobs;
  readonly input: readonly unknown[];
}

const port = parentPort!;

port.on("message", (request: Request | null) => {
  if (request === null) port.close();
  else void answer(request).then((reply) => port.postMessage(reply));
});

async function answer({ job, input }: Request): Promise<Answer<unknown>> {
  try {
    const run = JOBS[job] as (...given: readonly unknown[]) => unknown;
    return { result: await run(...input) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { failure: reasonOf(error) };
  }
}
