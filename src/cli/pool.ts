import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Piscina } from "piscina";
import type { Intake } from "../actions/intake";
import type { Answer } from "./answer";
import { CommandError } from "./exit";
import type { FoundFile } from "./files";
import type { DistrictJob, DistrictReport, OtherMonths } from "./worker";

/** Fewer files than this are read sooner in one thread than a second one takes to start. */
export const WORTH_A_POOL = 100;

/** Files a thread reads before it hands them over: enough to hide the hand-over, few enough to share evenly. */
const CHUNK = 16;

/** Threads that read and roll up. */
export interface Pool {
  take(files: readonly FoundFile[], onFile: () => void): Promise<Intake[]>;
  /** The division code each file names; null where it cannot be told. */
  areas(files: readonly FoundFile[], onFile: () => void): Promise<(string | null)[]>;
  district(job: DistrictJob): Promise<DistrictReport | OtherMonths>;
  close(): Promise<void>;
}

function resultOf<Result>(answer: Answer<Result>): Result {
  if ("result" in answer) return answer.result;
  const { key, args } = answer.failure;
  throw new CommandError(key, args);
}

/** Opens a thread for each core. */
export async function openPool(): Promise<Pool> {
  const { Piscina } = await import("piscina");
  const threads = new Piscina({ filename: join(__dirname, "worker.cjs"), maxThreads: availableParallelism() });
  return {
    take: (files, onFile) => inChunks(threads, "take", files, onFile),
    areas: (files, onFile) => inChunks(threads, "areas", files, onFile),
    district: async (job) => resultOf(await threads.run(job, { name: "district" })),
    close: () => threads.close(),
  };
}

async function inChunks<Result>(
  threads: Piscina,
  name: string,
  files: readonly FoundFile[],
  onFile: () => void,
): Promise<Result[]> {
  const chunks = Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, index) =>
    files.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const done = await Promise.all(
    chunks.map(async (chunk) => {
      const results = resultOf<Result[]>(await threads.run(chunk, { name }));
      for (const _ of chunk) onFile();
      return results;
    }),
  );
  return done.flat();
}
