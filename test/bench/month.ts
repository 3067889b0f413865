import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formsOf } from "#src/core/form/form";
import type { Period } from "#src/core/period";
import type { TargetList } from "#src/core/targets/schema";
import { simulate } from "#src/samples/simulate";
import { nodePlatform } from "#src/workbook/platform/node";

export const PERIOD: Period = { year: 2024, month: 3 };
const TOOL = { tool: "huizong", version: "bench" };
const FORM = /\.xlsx$/;

/** A form as a file. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A faultless month of one district in memory, and the months its checks look back to. */
export async function monthInMemory(list: TargetList): Promise<{ forms: FormFile[]; earlier: FormFile[] }> {
  const forms: FormFile[] = [];
  const earlier: FormFile[] = [];
  const into = (files: FormFile[]) => (name: string, bytes: Uint8Array) => {
    if (FORM.test(name)) files.push({ name, bytes });
  };
  await simulate({
    ...{ list, period: PERIOD, seed: 1, units: formsOf(list).length, faults: 0, platform: nodePlatform, tool: TOOL },
    write: into(forms),
    writeHistory: into(earlier),
  });
  return { forms, earlier };
}

/** A month of so many units over as many districts as it takes, a fault in every fiftieth, in a folder. */
export async function monthOnDisk(list: TargetList, units: number, folder: string): Promise<void> {
  await simulate({
    ...{ list, period: PERIOD, seed: 1, units, faults: Math.round(units / 50), platform: nodePlatform, tool: TOOL },
    write(name, bytes) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    },
  });
}
