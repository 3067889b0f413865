import type { Submission } from "../submission/submission";
import type { SummaryRecord } from "./record";
import type { StoredVersion } from "./source-story";

/**
 * The forms a summary was made with, with what became of each; of a unit's versions the first received first, and where
 * that is not known the one that counts last.
 */
export function versionsIn(
  submissions: readonly Submission[],
  { files }: Pick<SummaryRecord, "files">,
): StoredVersion[] {
  const recorded = new Map(files.map((file) => [file.sha256, file]));
  const distinct = new Map(submissions.map((submission) => [submission.file.sha256, submission]));
  const versions = [...distinct.values()].flatMap((submission): StoredVersion[] => {
    const file = recorded.get(submission.file.sha256);
    if (!file || file.state === "set-aside" || submission.identity.department === null) return [];
    return [{ submission, state: file.state, receivedAt: file.receivedAt ?? submission.file.receivedAt ?? null }];
  });
  return versions.toSorted((a, b) => timeOf(a).localeCompare(timeOf(b)) || rankOf(a) - rankOf(b));
}

function timeOf({ receivedAt }: StoredVersion): string {
  return receivedAt === null ? "" : new Date(receivedAt).toISOString();
}

function rankOf({ state }: StoredVersion): number {
  return state === "counted" ? 1 : 0;
}
