import { type ListFile, type ListProblem, type ListProblemKind, type Path, problemAt } from "../problems";
import type { TargetList } from "../schema";

/** Notes a problem at a path of a file. */
export type Complain = (file: ListFile, path: Path, problem: ListProblemKind, args?: ListProblem["args"]) => void;

/** A notebook for the problems of one list. */
export function complaints(list: TargetList): { problems: ListProblem[]; complain: Complain } {
  const problems: ListProblem[] = [];
  const complain: Complain = (file, path, problem, args) => {
    problems.push(problemAt(file, file === "list" ? list.header : list[file], path, problem, args));
  };
  return { problems, complain };
}
