import type { GivenTo, KindOf } from "../../errors/coded-error";
import { type ListFile, type ListProblem, type Path, problemAt } from "../problems";
import type { TargetList } from "../schema";

/** Notes a problem at a path of a file. */
export type Complain = <Kind extends KindOf<"list">>(
  file: ListFile,
  path: Path,
  kind: Kind,
  ...args: GivenTo<"list", Kind>
) => void;

/** A notebook for the problems of one list. */
export function complaints(list: TargetList): { problems: ListProblem[]; complain: Complain } {
  const problems: ListProblem[] = [];
  const complain: Complain = (file, path, kind, ...args) => {
    problems.push(problemAt(file, file === "list" ? list.header : list[file], path, kind, ...args));
  };
  return { problems, complain };
}
