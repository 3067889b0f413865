import "./newer-methods";
import type { InputFile } from "../../actions/received-file";
import { buildTemplates } from "../../actions/templates";
import type { TargetList } from "../../core/targets/schema";
import { exportTargetList } from "../../workbook/target-list/export";
import { writeZip } from "../../workbook/zip/write";
import { type Job, serve } from "./serve";

interface TemplateJob {
  readonly list: TargetList;
  readonly department: string;
  /** The network share Excel has the add-in from. */
  readonly share?: string;
}

const jobs = {
  /** The blank form of one department. */
  template: async ({ list, department, share }: TemplateJob) => {
    const [issued] = await buildTemplates(
      list,
      list.departments.filter(({ id }) => id === department),
      share,
    );
    if (!issued) throw new Error(`${department} has no form`);
    return issued;
  },
  /** Files in one zip. */
  zip: (files: readonly InputFile[]) => ({ bytes: writeZip(new Map(files.map(({ name, bytes }) => [name, bytes]))) }),
  /** The 目标清单 workbook. */
  targetList: async (list: TargetList) => ({ bytes: await exportTargetList(list) }),
} satisfies Record<string, Job>;

export type BuilderJobs = typeof jobs;

serve(jobs);
