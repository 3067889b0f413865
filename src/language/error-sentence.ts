import type { CodedReason } from "../core/errors/coded-error";
import type { ListProblem } from "../core/targets/problems";
import { forData, type SentenceKey, type Speaker } from "./sentence";
import { shownArguments } from "./shown-text";

/** What happened and the way out, of any coded error. */
export function errorSentence({ area, kind, args }: Omit<CodedReason, "code">, say: Speaker): string {
  return forData(say)(`errors.${area}.${kind}` as SentenceKey, shownArguments(args, say));
}

/** A mistake in a target list as one line: its cell in the workbook, or else its file and place, and what to do. */
export function listProblemLine(problem: ListProblem, say: Speaker): string {
  const { cell, file, place } = problem;
  const sentence = errorSentence(problem, say);
  return cell ? say("targetList.inCell", { ...cell, sentence }) : say("targetList.inFile", { file, place, sentence });
}
