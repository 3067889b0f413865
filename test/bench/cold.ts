import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { checkBatch } from "../../src/actions/check";
import { defaultTargetList } from "../../src/actions/default-list";
import { takeFile } from "../../src/actions/intake";
import { noHistory } from "../../src/core/history/from-submissions";
import { nodePlatform } from "../../src/workbook/platform/node";
import { cpuOf } from "./measure";

/** Writes the CPU of reading and checking one file as the first thing a process does; only a fresh process can tell. */
const [file, out] = process.argv.slice(2) as [string, string];
const list = defaultTargetList(nodePlatform);
const taken = await cpuOf(() => {
  const intake = takeFile({ name: basename(file), bytes: readFileSync(file) }, list, nodePlatform);
  if (intake.status === "taken") checkBatch([intake.submission], { list, period: null, history: noHistory });
});
writeFileSync(out, String(taken));
