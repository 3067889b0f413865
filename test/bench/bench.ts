import { availableParallelism, cpus, loadavg } from "node:os";
import { check } from "./check";
import { read } from "./read";
import { recheck } from "./recheck";
import { rollup } from "./rollup";
import { start } from "./start";

const BENCHMARKS: Readonly<Record<string, () => Promise<void>>> = { read, check, recheck, start, rollup };

const asked = process.argv.slice(2);
console.log(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model}, load ${loadavg()[0]!.toFixed(1)}. ` +
    "Milliseconds are CPU time unless called wall; × is how many times the first line's.",
);
for (const name of asked.length > 0 ? asked : Object.keys(BENCHMARKS)) await BENCHMARKS[name]!();
