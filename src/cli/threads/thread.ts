import { parentPort } from "node:worker_threads";
import { CommandError } from "../exit";
import { JOBS, type Jobs } from "./jobs";

/** What a thread hands over: its result, or a CommandError as data, since errors lose their kind on the way. */
export type Answer<Result> = { readonly result: Result } | { readonly failure: Pick<CommandError, "key" | "args"> };

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
    if (!(error instanceof CommandError)) throw error;
    return { failure: { key: error.key, args: error.args } };
  }
}
