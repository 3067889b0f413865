import { parseArgs } from "node:util";
import { overgrown, watched } from "./memory";
import { LEVELS, tryMutant } from "./run";
import { openSamples } from "./samples";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    level: { type: "string" },
    from: { type: "string", default: "0" },
  },
});
const { count, seed, from } = { count: Number(values.count), seed: Number(values.seed), from: Number(values.from) };
const levels = LEVELS.filter((level) => values.level === undefined || level === values.level);
if (levels.length === 0) {
  console.error(`--level ${values.level} is none of ${LEVELS.join(", ")}`);
  process.exit(2);
}
for (const [option, number] of Object.entries({ count, seed, from })) {
  if (Number.isInteger(number) && number >= 0) continue;
  console.error(`--${option} is a whole number`);
  process.exit(2);
}
const samples = await openSamples();
const rows: Record<string, Record<string, number>> = {};
let failed = 0;
for (const level of levels) {
  const row = { mutants: 0, read: 0, failures: 0, seconds: 0, "largest MB": 0 };
  const refused: Record<string, number> = {};
  const started = performance.now();
  for (let number = from; number < from + Math.ceil(count / levels.length); number++) {
    const { result, megabytes } = watched(() => tryMutant({ level, seed, number }, samples));
    const { read } = result;
    const failures = [...result.failures, overgrown(megabytes) ?? []].flat();
    row["largest MB"] = Math.max(row["largest MB"], Math.round(megabytes ?? 0));
    row.mutants++;
    const code = read.split(" ")[0]!;
    if (read === "read") row.read++;
    else refused[code] = (refused[code] ?? 0) + 1;
    if (failures.length > 0) {
      row.failures++;
      console.log(JSON.stringify({ level, seed, number, failures }));
    }
  }
  row.seconds = Math.round((performance.now() - started) / 1000);
  failed += row.failures;
  rows[level] = { ...row, ...refused };
}
console.table(rows);
console.log(`peak memory of the whole run: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
process.exitCode = failed > 0 ? 1 : 0;
