import { cpuOf, type Prepare } from "./measure";

/** The process of one contender: told first who it is, it takes a turn, and says what it took, at each further word. */
const [module, name] = process.argv.slice(2) as [string, string];
const { prepare } = (await import(module)) as { prepare: Prepare };
process.once("message", async (given) => {
  const work = await prepare(name, given);
  process.on("message", async () => process.send!(await cpuOf(work)));
  process.send!("ready");
});
