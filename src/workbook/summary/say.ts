import type { Finding } from "../../core/findings/finding";
import type { RefusedFile } from "../../core/rollup/summary";

/** Says the words of a key such as "summary.title" in the workbook's language. */
export type Say = (key: string, args?: Readonly<Record<string, unknown>>) => string;

/** What a summary workbook needs beside the summary itself. */
export interface SummaryOptions {
  /** ISO 8601 with offset; printed on the sheets and the only time in the file. */
  readonly generatedAt: string;
  /** Marks every sheet 样例数据: the figures are invented. */
  readonly simulated?: boolean;
  /** The sentence of a finding. */
  readonly sentence: (finding: Finding) => string;
  /** The sentence of a refused file. */
  readonly refusal: (file: RefusedFile) => string;
}
