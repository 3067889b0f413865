import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { errorOf } from "../../core/errors/coded-error";
import { JOBS, type Jobs } from "./jobs";
import type { Answer, Request } from "./thread";

/** Fewer files than this for each thread are done sooner without it: it has to start and to compile what it runs. */
export const WORTH_A_THREAD = 150;

/** Each thread takes some 30 MB, whatever somebody asks for. */
const MOST_THREADS = 64;

/** How many threads so many files are worth; HUIZONG_THREADS sets another number. */
export function threadsFor(files: number): number {
  const wanted = Number(process.env.HUIZONG_THREADS);
  if (Number.isInteger(wanted) && wanted > 0) return Math.min(wanted, MOST_THREADS);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(files / WORTH_A_THREAD)));
}

/** Another thread, asked to do jobs one after the other. One that is asked nothing keeps no process alive. */
export interface Thread {
  ask<Name extends keyof Jobs>(job: Name, ...input: Parameters<Jobs[Name]>): Promise<Awaited<ReturnType<Jobs[Name]>>>;
  close(): void;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Stands beside the built command. */
const SCRIPT = join(__dirname, "worker.cjs");

export function openThread(): Thread {
  const worker = new Worker(SCRIPT);
  const waiting: Waiting[] = [];
  worker.on("message", (answer: Answer<unknown>) => {
    const { resolve, reject } = waiting.shift()!;
    if (waiting.length === 0) worker.unref();
    if ("result" in answer) resolve(answer.result);
    else reject(errorOf(answer.failure));
  });
  const fail = (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("error", fail);
  worker.unref();
  worker.on("exit", (code) => fail(new Error(`a thread ended with ${code}`)));
  return {
    ask: <Name extends keyof Jobs>(job: Name, ...input: Parameters<Jobs[Name]>) =>
      new Promise<Awaited<ReturnType<Jobs[Name]>>>((resolve, reject) => {
        waiting.push({ resolve: (result) => resolve(result as Awaited<ReturnType<Jobs[Name]>>), reject });
        worker.ref();
        worker.postMessage({ job, input } satisfies Request);
      }),
    close() {
      worker.ref();
      worker.postMessage(null);
    },
  };
}

async function doHere(job: keyof Jobs, ...input: readonly unknown[]): Promise<unknown> {
  const run = JOBS[job] as (...given: readonly unknown[]) => unknown;
  return run(...input);
}

/** This thread, asked in the same way where another would not pay. */
export const thisThread: Thread = { ask: doHere as Thread["ask"], close: () => {} };

/** Lets threads work inputs off, each taking the next when it is done with one; the results in the order of the inputs. */
export async function workOff<Input, Result>(
  threads: readonly Thread[],
  inputs: readonly Input[],
  work: (thread: Thread, input: Input) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const workOn = async (thread: Thread) => {
    while (next < inputs.length) {
      const index = next++;
      results[index] = await work(thread, inputs[index]!);
    }
  };
  await Promise.all(threads.map(workOn));
  return results;
}
