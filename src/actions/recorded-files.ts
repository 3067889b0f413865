import type { RecordedFile, SummaryRecord } from "../core/audit/record";
import { regionalUnit } from "../core/rollup/region";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import type { ReceivedFile } from "./received-file";

type Taken = ReceivedFile & { readonly status: "taken" };

/** Of the files given now those that a summary was made from. */
export interface RecordedFiles {
  readonly receivedFiles: readonly ReceivedFile[];
  /** Files of the same district that lay elsewhere or nowhere when the summary was made. */
  readonly added: readonly string[];
  /** Files whose time of receipt only the record knows. */
  readonly undated: readonly string[];
}

/**
 * Takes the files a summary recorded, by their hash, whatever lies beside them now, with the names, places and times it
 * recorded: a file copied elsewhere may have lost all three. Another file stands in where the recorded one of its unit or name
 * is no longer there, and is then seen as a changed one. `ofDistricts` for a summary of districts rolled up together.
 */
export function recordedFiles(
  receivedFiles: readonly ReceivedFile[],
  record: SummaryRecord,
  list: TargetList,
  ofDistricts: boolean,
): RecordedFiles {
  const areaOf = ({ identity }: Submission) => identity.area ?? list.header.area.code;
  const unitOf = (submission: Submission) => {
    const department = submission.identity.department ?? "";
    return ofDistricts ? regionalUnit(areaOf(submission), department) : department;
  };
  // Districts rolled up together have no key tasks, so nothing of a unit that reports only these enters their summary.
  const asked = new Set(list.indicators.flatMap(({ reporters }) => reporters));
  const isAsked = ({ identity }: Submission) => !ofDistricts || asked.has(identity.department ?? "");
  const known = new Map<string, RecordedFile[]>();
  for (const file of record.files) known.set(file.sha256, [...(known.get(file.sha256) ?? []), file]);
  const present = new Set(receivedFiles.map(hashOf));
  const gone = record.files.filter(({ sha256 }) => !present.has(sha256));
  const lostUnits = new Set(gone.map(({ department }) => department));
  const lostNames = new Set(gone.map(({ name }) => name));
  const refused = countNames(record.refused);
  const copies = new Map<string, Taken[]>();
  const others: ReceivedFile[] = [];
  const added: string[] = [];
  for (const received of receivedFiles) {
    if (received.status === "refused") {
      const left = refused.get(received.file) ?? 0;
      if (left > 0) refused.set(received.file, left - 1);
      if (left > 0 || lostNames.has(received.file)) others.push(received);
      else if (received.refusal.kind !== "summary") added.push(received.file);
      continue;
    }
    const { submission } = received;
    const { sha256 } = submission.file;
    if (known.has(sha256)) copies.set(sha256, [...(copies.get(sha256) ?? []), received]);
    else if (lostUnits.has(unitOf(submission)) || lostNames.has(submission.file.name)) {
      others.push(received);
    } else if (isAsked(submission) && (ofDistricts || areaOf(submission) === record.area)) {
      added.push(submission.file.path ?? submission.file.name);
    }
  }
  const undated: string[] = [];
  // Of the same bytes as many are taken as the summary recorded, each with the copy that lies where it lay or is called so.
  const dated = [...copies].flatMap(([sha256, found]) =>
    known.get(sha256)!.map((recorded): ReceivedFile => {
      const received = found.reduce((best, copy) => (rank(copy, recorded) > rank(best, recorded) ? copy : best));
      const { name, receivedAt, path } = recorded;
      const { submission } = received;
      const { modifiedAt: _, ...file } = submission.file;
      if (receivedAt !== null && file.receivedAt === undefined) undated.push(name);
      return {
        ...received,
        file: name,
        submission: {
          ...submission,
          file: {
            ...file,
            name,
            ...(path === "" ? {} : { path }),
            ...(receivedAt !== null && file.receivedAt === undefined ? { receivedAt } : {}),
          },
        },
      };
    }),
  );
  return { receivedFiles: [...dated, ...others], added, undated };
}

function hashOf(received: ReceivedFile): string {
  return received.status === "taken" ? received.submission.file.sha256 : received.sha256;
}

/** How well a copy of the same bytes lies where the recorded file lay, or is called as it was. */
function rank({ submission: { file } }: Taken, { path, name }: RecordedFile): number {
  return (file.name === name ? 1 : 0) + (file.path === path ? 2 : 0);
}

function countNames(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
