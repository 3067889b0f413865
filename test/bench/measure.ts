import { fork, type Serializable } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Milliseconds of CPU a piece of work takes, in this process and all its threads, garbage collection included. */
export async function cpuOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The value below which a share of the values lie; 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/** What the module of a contest exports: makes a contender's turn ready from what the contest is given. */
export type Prepare<Given = unknown> = (name: string, given: Given) => (() => unknown) | Promise<() => unknown>;

/** How often each contender's turn comes, and with how many turns at a stretch. */
const STRETCHES = 4;

/**
 * The CPU of each contender in milliseconds: of its turns the fastest tenth, since a busy machine only ever adds. Each has
 * a process of its own, so that none pays for another's garbage. They go in stretches of many turns: the first stretch
 * warms up, and so does the first turn of each other, since a process that waits gives its memory back.
 */
export async function contest(
  { module, given }: { readonly module: string; readonly given: Serializable },
  names: readonly string[],
  turns: number,
): Promise<Map<string, number>> {
  const script = fileURLToPath(new URL("./contender.ts", import.meta.url));
  const contenders = names.map((name) => fork(script, [module, name], { serialization: "advanced" }));
  const answer = async (contender: number, word: Serializable): Promise<unknown> => {
    contenders[contender]!.send(word);
    return (await once(contenders[contender]!, "message"))[0];
  };
  for (const contender of names.keys()) await answer(contender, given);
  const times = names.map((): number[] => []);
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    for (const contender of names.keys()) {
      const [, ...taken] = (await answer(contender, turns)) as number[];
      if (stretch > 0) times[contender]!.push(...taken);
    }
  }
  for (const contender of contenders) contender.disconnect();
  return new Map(names.map((name, contender) => [name, quantile(times[contender]!, 0.1)]));
}

/** Prints what each took, and how many times what the first took. */
export function printContest(title: string, medians: ReadonlyMap<string, number>, unit = "ms"): void {
  console.log(`\n${title}`);
  const [ours = Number.NaN] = medians.values();
  for (const [name, taken] of medians) {
    const ratio = (taken / ours).toFixed(2);
    console.log(`  ${name.padEnd(44)}${taken.toFixed(2).padStart(10)} ${unit} ${ratio.padStart(8)} ×`);
  }
}

/** Prints whether a promise is kept. */
export function printPromise(promise: string, measured: number, kept: boolean, unit: string): void {
  console.log(`  ${kept ? "kept    " : "NOT KEPT"} ${promise}: ${measured.toFixed(measured < 100 ? 1 : 0)} ${unit}`);
}
