import type { ListProblem } from "../core/targets/problems";
import { shownArguments } from "./shown-text";
import type { Speaker } from "./speaker";

/** A mistake in a target list as one line: its cell in the workbook, or else its file and place, and what to do. */
export function sayListProblem(problem: ListProblem, say: Speaker): string {
  const { cell, file, place, args } = problem;
  const sentence = say(`targetList.problems.${problem.problem}`, shownArguments(args, say));
  return cell ? say("targetList.inCell", { ...cell, sentence }) : say("targetList.inFile", { file, place, sentence });
}
