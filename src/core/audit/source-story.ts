import type { Measure } from "../measure";
import { figureChanges } from "../submission/correction";
import type { Submission } from "../submission/submission";
import { findIndicator } from "../targets/indicators";
import type { TargetList } from "../targets/schema";
import type { RecordedFile } from "./record";

/** A version of a form with what became of it. */
export interface StoredVersion extends Pick<RecordedFile, "state" | "receivedAt"> {
  readonly submission: Submission;
}

/** A figure that was another one before, and in which file it became what it is. */
export interface Correction {
  readonly file: string;
  readonly receivedAt: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What the form says of one of its figures, and what was done with it before. */
export interface SourceStory {
  /** The cell as typed. */
  readonly typed: string;
  readonly formula: string | null;
  /** Who signed: 填表人, 统计负责人, 单位负责人; "" where nobody did. */
  readonly preparer: string;
  readonly statisticsHead: string;
  readonly unitHead: string;
  readonly reportedOn: string;
  /** 核实说明 of the indicator. */
  readonly explanation: string | null;
  /** Files of the unit that the bureau gave back. */
  readonly returned: readonly string[];
  /** The first first. */
  readonly corrections: readonly Correction[];
}

/**
 * The story of a figure: the form it stands on among the unit's versions, the first first. null where the form has no such
 * figure.
 */
export function storyOf(
  versions: readonly StoredVersion[],
  sha256: string,
  { indicator, measure }: { readonly indicator: string; readonly measure: Measure },
  list: TargetList,
): SourceStory | null {
  const at = versions.findIndex(({ submission }) => submission.file.sha256 === sha256);
  const standing = versions[at]?.submission;
  const fact = standing?.facts.find((one) => one.indicator === indicator && one.measure === measure);
  if (!standing || !fact || !findIndicator(list, indicator)) return null;
  const { signatures, explanations } = standing;
  return {
    typed: fact.raw,
    formula: fact.formula ?? null,
    preparer: signatures.preparer?.text ?? "",
    statisticsHead: signatures.statisticsHead?.text ?? "",
    unitHead: signatures.unitHead?.text ?? "",
    reportedOn: signatures.reportedOn?.text ?? "",
    explanation: explanations.find((one) => one.indicator === indicator)?.text ?? null,
    returned: versions.flatMap(({ state, submission }) => (state === "returned" ? submission.file.name : [])),
    corrections: versions.slice(1, at + 1).flatMap(({ submission, receivedAt }, index): Correction[] => {
      const change = figureChanges(versions[index]!.submission, submission).find(
        (one) => one.indicator === indicator && one.measure === measure,
      );
      if (!change) return [];
      const { before, after } = change;
      return [{ file: submission.file.name, receivedAt, before: before?.raw ?? null, after: after?.raw ?? null }];
    }),
  };
}
