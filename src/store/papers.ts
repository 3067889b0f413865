import type { PaperEvaluation } from "../core/sampling/paper-evaluation";
import type { Database, Work } from "./database";
import { keepBytes } from "./submissions";

/** A filled working paper (审计底稿) as it was entered, and what it came to at a confidence. */
export interface StoredPaper {
  readonly area: string;
  readonly period: string;
  /** 1 for the month's first; every one is kept. */
  readonly number: number;
  readonly sha256: string;
  readonly fileName: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly evaluation: PaperEvaluation;
  readonly enteredBy: string;
  /** ISO 8601. */
  readonly at: string;
  /** The place of its entry in the district's log. */
  readonly logIndex: number;
}

/** The papers entered for a month, the first first. */
export async function papersOf(db: Database | Work, area: string, period: string): Promise<StoredPaper[]> {
  const rows = await db
    .selectFrom("paper")
    .selectAll()
    .where("area", "=", area)
    .where("period", "=", period)
    .orderBy("number")
    .execute();
  return rows.map(({ file_name: fileName, entered_by: enteredBy, log_index: logIndex, at, ...row }): StoredPaper => {
    return { ...row, fileName, enteredBy, logIndex, at: at.toISOString() };
  });
}

export async function keepPaper(work: Work, paper: StoredPaper, bytes: Uint8Array): Promise<void> {
  const { fileName: file_name, enteredBy: entered_by, logIndex: log_index, evaluation, ...rest } = paper;
  await keepBytes(work, paper.sha256, bytes, paper.at);
  await work
    .insertInto("paper")
    .values({ ...rest, file_name, entered_by, log_index, evaluation: JSON.stringify(evaluation) })
    .execute();
}
