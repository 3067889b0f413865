import "./newer-methods";
import { type DrawRequest, drawPaper } from "../../actions/draw-paper";
import type { InputFile } from "../../actions/received-file";
import { buildTemplates } from "../../actions/templates";
import type { TargetList } from "../../core/targets/schema";
import { loadSpeaker } from "../../language/load-speaker";
import type { Language } from "../../language/make-speaker";
import { writePaper } from "../../workbook/paper/write";
import { browserPlatform } from "../../workbook/platform/browser";
import { exportTargetList } from "../../workbook/target-list/export";
import { writeZip } from "../../workbook/zip/write";
import { type Job, serve } from "./serve";

interface TemplateJob {
  readonly list: TargetList;
  readonly department: string;
  /** The network share Excel has the add-in from. */
  readonly share?: string;
}

interface PaperJob extends Omit<DrawRequest, "say" | "tool" | "platform"> {
  readonly language: Language;
}

declare const HUIZONG_VERSION: string;

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
  /** The working paper of an audit sample. */
  paper: async ({ language, ...request }: PaperJob) => {
    const say = await loadSpeaker(language);
    const tool = { tool: "huizong", version: HUIZONG_VERSION };
    const { subject, items, words } = drawPaper({ ...request, say, tool, platform: browserPlatform });
    return { bytes: await writePaper(subject, items, words, request.stored.generatedAt) };
  },
  /** The 目标清单 workbook. */
  targetList: async (list: TargetList) => ({ bytes: await exportTargetList(list) }),
} satisfies Record<string, Job>;

export type BuilderJobs = typeof jobs;

serve(jobs);
