import type { Submission } from "../submission/submission";
import type { GivenExplanation } from "./cue";

/** The 核实说明 of a form; none where it says neither whose nor of when it is. */
export function explanationsOf({ identity, explanations, file }: Submission): GivenExplanation[] {
  const { department, period } = identity;
  if (department === null || period === null) return [];
  return explanations.map(({ indicator, text, sheet, cell }) => {
    return { department, indicator, period, text, file: file.name, sheet, cell };
  });
}
