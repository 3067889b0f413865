import { availableParallelism, cpus, loadavg } from "node:os";
import { check } from "./check";
import { hostile } from "./hostile";
import { likely } from "./likely";
import { many } from "./many";
import { read } from "./read";
import { recheck } from "./recheck";
import { region } from "./region";
import { rollup } from "./rollup";
import { scale } from "./scale";
import { service } from "./service";
import { start } from "./start";

const QUICK = ["many", "read", "check", "recheck", "likely", "start", "rollup"];

const BENCHMARKS: Readonly<Record<string, (sizes?: number[]) => Promise<void>>> = {
  ...{ many, read, check, recheck, likely, start, rollup, hostile, service, region },
  scale: (sizes) => scale(sizes?.length ? sizes : undefined),
};

/** Runs the benchmarks named, or the quick ones; `scale` takes the numbers of workbooks. */
const asked = process.argv.slice(2).filter((word) => Number.isNaN(Number(word)));
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => !Number.isNaN(size));
console.log(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}. ` +
    "Milliseconds are CPU time unless called wall; × is how many times the first line's.",
);
for (const name of asked.length > 0 ? asked : QUICK) await BENCHMARKS[name]!(sizes);
