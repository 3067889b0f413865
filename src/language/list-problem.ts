import type { ListProblem } from "../core/targets/problems";
import { forData, type Speaker } from "./sentence";
import { shownArguments } from "./shown-text";

/** A mistake in a target list as one line: its cell in the workbook, or else its file and place, and what to do. */
export function sayListProblem(problem: ListProblem, say: Speaker): string {
  const { cell, file, place, args } = problem;
  const sentence = forData(say)(`targetList.problems.${problem.problem}`, shownArguments(args, say));
  return cell ? say("targetList.inCell", { ...cell, sentence }) : say("targetList.inFile", { file, place, sentence });
}
