import { historyFactsOf } from "../history/from-submissions";
import type { Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import type { FormVersion, GivenExplanation } from "./cue";

/** The 核实说明 of a form; none where it says neither whose nor of when it is. */
export function explanationsOf({ identity, explanations, file }: Submission): GivenExplanation[] {
  const { department, period } = identity;
  if (department === null || period === null) return [];
  return explanations.map(({ indicator, text, sheet, cell }) => {
    return { department, indicator, period, text, file: file.name, sheet, cell };
  });
}

/** A version of a form with what was typed into it: what the form computes only follows, and was corrected by nobody. */
export function versionOf(submission: Submission, list: TargetList): FormVersion {
  const typed = { ...submission, facts: submission.facts.filter(({ formula }) => formula === undefined) };
  return {
    department: submission.identity.department ?? "",
    file: submission.file.name,
    figures: historyFactsOf(typed, list),
  };
}
