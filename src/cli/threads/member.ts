import type { ReceivedFile } from "../../actions/received-file";
import type { Finding } from "../../core/findings/finding";
import type { Submission } from "../../core/submission/submission";
import type { Environment } from "../environment";
import type { FoundFile } from "../files";
import { type FileReport, fileReport } from "../reports/check";
import { type CheckOrder, type FileLabel, type Lent, openShare } from "./share";
import type { Taking } from "./taking";

/** A value for each file, by its place among them, in any order. */
export type ByFile<Value> = readonly (readonly [index: number, value: Value])[];

/** What a file adds to a summary. */
export interface SummaryPart {
  readonly received: ReceivedFile;
  readonly findings: readonly Finding[];
}

/** One of those who read and check files together: this thread or another one. */
export interface Member {
  read(taking: Taking, thread: number): Promise<FileLabel[]>;
  receivedFiles(): Promise<ByFile<ReceivedFile>>;
  lend(indices: readonly number[], whole: boolean): Promise<Lent>;
  reports(order: CheckOrder): Promise<ByFile<FileReport>>;
  parts(order: CheckOrder): Promise<ByFile<SummaryPart>>;
}

/** The files to be read, and whether each is read as one of the district it names. */
export interface Batchwork {
  readonly files: readonly FoundFile[];
  readonly anyDistrict: boolean;
}

/** A member that works in this thread. `afterEach` is called whenever it has read some files. */
export function openMember(
  { files, anyDistrict }: Batchwork,
  surroundings: Environment,
  afterEach?: () => Promise<void>,
): Member {
  const share = openShare(files, surroundings.lists, anyDistrict);
  return {
    read: (taking, thread) => share.read(taking, thread, afterEach),
    receivedFiles: async () => share.receivedFiles(),
    lend: async (indices, whole) => share.lend(indices, whole),
    reports: async (order) =>
      share.check(order, (received, checked, list) =>
        fileReport(received, checked, { ...surroundings, list: list ?? surroundings.list }),
      ),
    parts: async (order) =>
      share.check(order, (received, checked) => ({
        received: received.status === "taken" ? { ...received, submission: forSummary(received.submission) } : received,
        findings: checked?.findings ?? [],
      })),
  };
}

/** A checked form without what no summary shows. */
function forSummary(submission: Submission): Submission {
  const facts = submission.facts.map(({ indicator, measure, sheet, cell, state, value }) => {
    return { indicator, measure, sheet, cell, state, value, raw: "" };
  });
  return { ...submission, facts, structure: [] };
}
