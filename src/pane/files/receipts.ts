import { parseReceived, RECEIVED_FILE, type ReceiptProblem, strayEntries } from "../../actions/received";
import { escaped } from "../../language/shown-text";
import type { Speaker } from "../../language/speaker";
import type { FoundFile } from "./found-files";

/** Times of receipt by folder and file name. */
export interface Receipts {
  readonly times: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Paths of the records. */
  readonly records: readonly string[];
  readonly problems: readonly ReceiptProblem[];
}

/** Reads the records of the folders that hold forms; a record dates the files of its own folder and no others. */
export async function readReceipts(found: readonly FoundFile[], folders: ReadonlySet<string>): Promise<Receipts> {
  const times = new Map<string, Readonly<Record<string, string>>>();
  const records: string[] = [];
  const problems: ReceiptProblem[] = [];
  for (const { folder, file } of found) {
    if (file.name !== RECEIVED_FILE || !folders.has(folder)) continue;
    const path = [...folder.split("/").filter((name) => name !== ""), file.name].join("/");
    records.push(path);
    const record = parseReceived(await file.text());
    if (!record) {
      problems.push({ file: path, reason: "damaged" });
      continue;
    }
    times.set(folder, record.times);
    const names = new Set(found.filter((one) => one.folder === folder).map((one) => one.file.name));
    problems.push(...strayEntries(record, names).map((entry) => ({ file: path, ...entry })));
  }
  return { times, records, problems };
}

/** More would hide the rest of the message. */
const MOST_NAMED = 5;

/** What is to be said of records of receipt, a sentence for each kind of problem of each. */
export function receiptSentences(problems: readonly ReceiptProblem[], say: Speaker): string[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.flatMap((file) => {
    const own = problems.filter((problem) => problem.file === file);
    if (own.some(({ reason }) => reason === "damaged"))
      return [say("terms.stray-receipt.damaged", { file: escaped(file) })];
    return (["no-file", "no-time"] as const).flatMap((kind) => {
      const names = own.flatMap((problem) => (problem.reason === kind ? [escaped(problem.name)] : []));
      if (names.length === 0) return [];
      const named = names.slice(0, MOST_NAMED).join(say("terms.separator"));
      const name = names.length > MOST_NAMED ? `${named}…` : named;
      return [say(`terms.stray-receipt.${kind}`, { file: escaped(file), name })];
    });
  });
}
