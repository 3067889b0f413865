import type { InputFile } from "../../actions/intake";
import { parseReceived, RECEIVED_FILE } from "../../actions/received";
import { SAMPLE_MONTH } from "../../actions/sample-month";
import { simulate } from "../../actions/simulate";
import { buildTemplates } from "../../actions/templates";
import type { Period } from "../../core/period";
import type { TargetList } from "../../core/targets/schema";
import { browserPlatform } from "../../workbook/platform/browser";
import { exportTargetList } from "../../workbook/target-list/export";
import { writeZip } from "../../workbook/zip/write";
import { type Job, serve } from "../worker/serve";

/** An invented month and the months before it. */
export interface SampleMonth {
  readonly forms: readonly InputFile[];
  readonly past: readonly InputFile[];
}

const jobs = {
  /** The blank form of one department. */
  template: async ({ list, department }: { readonly list: TargetList; readonly department: string }) => {
    const [issued] = await buildTemplates(
      list,
      list.departments.filter(({ id }) => id === department),
    );
    if (!issued) throw new Error(`${department} has no form`);
    return issued;
  },
  /** Files in one zip. */
  zip: (files: readonly InputFile[]) => ({ bytes: writeZip(new Map(files.map(({ name, bytes }) => [name, bytes]))) }),
  /** The 目标清单 workbook. */
  targetList: async (list: TargetList) => ({ bytes: await exportTargetList(list) }),
  /** A month of filled forms with invented figures and some planted faults. */
  sample: async (
    { list, period }: { readonly list: TargetList; readonly period: Period },
    tell: (progress: number) => void,
  ): Promise<SampleMonth> => {
    const forms = new Map<string, Uint8Array>();
    const past: InputFile[] = [];
    await simulate({
      list,
      period,
      seed: SAMPLE_MONTH.seed,
      faults: SAMPLE_MONTH.faults,
      platform: browserPlatform,
      tool: { tool: "huizong", version: list.header.version },
      write: (name, bytes) => forms.set(name, bytes),
      writeHistory: (path, bytes) => past.push({ name: path.slice(path.lastIndexOf("/") + 1), bytes }),
      onFile: tell,
    });
    const record = forms.get(RECEIVED_FILE);
    const times = record ? parseReceived(new TextDecoder().decode(record))?.times : null;
    const named = [...forms].filter(([name]) => !name.endsWith(".json"));
    return {
      forms: named.map(([name, bytes]) => {
        const receivedAt = times?.[name];
        return { name, bytes, ...(receivedAt === undefined ? {} : { receivedAt }) };
      }),
      past,
    };
  },
} satisfies Record<string, Job>;

export type PressJobs = typeof jobs;

serve(jobs);
