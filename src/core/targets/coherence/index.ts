import type { ListProblem } from "../problems";
import type { TargetList } from "../schema";
import { baseProblems } from "./bases";
import { calendarProblems } from "./calendar";
import { codeProblems } from "./codes";
import { type Complain, complaints } from "./complain";
import { contradictionProblems } from "./contradictions";
import { externalProblems } from "./external";
import { headerProblems } from "./header";
import { identityProblems } from "./identities";
import { indicatorProblems } from "./indicators";
import { measureProblems } from "./measures";
import { partProblems } from "./parts";
import { progressProblems } from "./progress";
import { ruleStateProblems } from "./rule-states";
import { targetProblems } from "./targets";
import { unitProblems } from "./units";

/** The rules of sense a list must keep, a file for each group; all run, so that every mistake is told at once. */
const RULES: readonly ((list: TargetList, complain: Complain) => void)[] = [
  identityProblems,
  codeProblems,
  unitProblems,
  measureProblems,
  indicatorProblems,
  partProblems,
  targetProblems,
  progressProblems,
  baseProblems,
  headerProblems,
  calendarProblems,
  externalProblems,
  ruleStateProblems,
  contradictionProblems,
];

/** Every place where a list of the right shape contradicts itself. */
export function incoherences(list: TargetList): ListProblem[] {
  const { problems, complain } = complaints(list);
  for (const rule of RULES) rule(list, complain);
  return problems;
}
