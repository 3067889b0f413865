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

export type Contenders = Readonly<Record<string, () => unknown>>;

/**
 * The median CPU of each contender in milliseconds. They take turns, and who goes first moves on from round to round, so
 * that a busy machine and each other's garbage burden all alike.
 */
export async function contest(contenders: Contenders, rounds: number): Promise<Map<string, number>> {
  const names = Object.keys(contenders);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length]!;
      times.get(name)!.push(await cpuOf(contenders[name]!));
    }
  }
  return new Map(names.map((name) => [name, quantile(times.get(name)!, 0.5)]));
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
