import { cpuOf, type Prepare } from "./measure";

/**
 * The process of one contender: told first what it is given, then each time how many turns to take at a stretch, it says
 * what each took.
 */
const [module, name] = process.argv.slice(2) as [string, string];
const { prepare } = (await import(module)) as { prepare: Prepare };
process.once("message", async (given) => {
  const work = await prepare(name, given);
  process.on("message", async (turns: number) => {
    const taken: number[] = [];
    for (let turn = 0; turn < turns; turn++) taken.push(await cpuOf(work));
    process.send!(taken);
  });
  process.send!("ready");
});
