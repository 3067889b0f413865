import "../pane/engine/newer-methods";
import { parseReceived, RECEIVED_FILE } from "../actions/received";
import type { InputFile } from "../actions/received-file";
import type { TargetList } from "../core/targets/schema";
import { type Job, serve } from "../pane/engine/serve";
import type { SampleMonth } from "../pane/host/sample-source";
import { browserPlatform } from "../workbook/platform/browser";
import { SAMPLE_MONTH, samplePeriod } from "./sample-month";
import { simulate } from "./simulate";

const jobs = {
  /** A month of filled forms with invented figures and some planted faults. */
  sample: async (list: TargetList, tell: (progress: number) => void): Promise<SampleMonth> => {
    const forms = new Map<string, Uint8Array>();
    const past: InputFile[] = [];
    await simulate({
      list,
      period: samplePeriod(list.header.year),
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

export type SampleJobs = typeof jobs;

serve(jobs);
