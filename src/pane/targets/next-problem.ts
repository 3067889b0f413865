import type { ListProblem } from "../../core/targets/problems";

/** Where a walk through the mistakes stands. The mistake itself may be gone by the next step, being corrected. */
export interface Stop {
  readonly index: number;
  readonly problem: ListProblem;
}

/** The stop one step on, around the end. What moved up into the place of a corrected mistake is the next one. */
export function nextStop(problems: readonly ListProblem[], from: Stop | null, step: 1 | -1): Stop | null {
  const at = problemAt(problems, from);
  const here = at ? problems.indexOf(at) : (from?.index ?? 0);
  const wanted = step === -1 ? here - 1 : at ? here + 1 : here;
  const index = (wanted + problems.length) % problems.length;
  const problem = problems[index];
  return problem ? { index, problem } : null;
}

/** The mistake a walk stands at, as it was read last; null once it is corrected. */
export function problemAt(problems: readonly ListProblem[], stop: Stop | null): ListProblem | null {
  return (stop && problems.find((problem) => keyOf(problem) === keyOf(stop.problem))) ?? null;
}

function keyOf({ code, cell, file, place }: ListProblem): string {
  return [code, cell?.sheet, cell?.cell, file, place].join(" ");
}
