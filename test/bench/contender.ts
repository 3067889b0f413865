import { parentPort, workerData } from "node:worker_threads";
import { cpuOf, type Prepare } from "./measure";

/** The thread of one contender: it takes a turn, and says what it took, whenever it is sent a word. */
const { module, name, given } = workerData as { module: string; name: string; given: unknown };
const { prepare } = (await import(module)) as { prepare: Prepare };
const work = await prepare(name, given);
parentPort!.on("message", async () => parentPort!.postMessage(await cpuOf(work)));
