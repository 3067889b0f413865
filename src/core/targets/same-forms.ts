import { canonicalJson } from "./canonical";
import type { TargetList } from "./schema";

/**
 * Whether forms of one list are as good under another: they bear the same template version, show the same rows and tasks
 * and are checked by the same rules. Targets, calendar, light bands, the city's figures and the states of rules may differ:
 * a rule that proves wrong while a month's forms come in can be withdrawn for the rest of them.
 */
export function hasSameForms(a: TargetList, b: TargetList): boolean {
  return canonicalJson(formsIn(a)) === canonicalJson(formsIn(b));
}

function formsIn({ header, departments, indicators, relations, milestones }: TargetList) {
  const { id, year, templateVersion, area, units } = header;
  return { id, year, templateVersion, area: area.code, units, departments, indicators, relations, milestones };
}
