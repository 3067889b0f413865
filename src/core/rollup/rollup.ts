import type { History } from "../history/history";
import type { ListHeader, TargetList } from "../targets/schema";
import { checkRollup } from "./agreement";
import type { RollupInput, SummaryInput } from "./input";
import { currentFigures, type MonthUnits, openIntake, type UnitIntake } from "./intake";
import { milestoneLines } from "./milestones";
import { planOf, type RollupPlan } from "./plan";
import { regionList, regionUnits } from "./region";
import { rosterOf } from "./roster";
import { rowsOf } from "./row";
import type { RosterEntry, SetAsideFile, Summary } from "./summary";
import { compareReceipts } from "./versions";

/** Rolls a month's submissions up into the summary of the list's own district. Nothing is rounded. */
export function rollup({ submissions, ...input }: RollupInput): Summary {
  const { code } = input.list.header.area;
  const intake = openIntake(input.list, input.period, code);
  for (const submission of submissions) intake.take(submission);
  return summarize(code, intake.unitsOf(code), intake.setAside(), planOf(input.list), input);
}

/** One summary for each district with a submission, in the order of the division codes; one at a time is in memory. */
export function* rollupAreas(
  { submissions, ...input }: Omit<RollupInput, "history">,
  historyOf: (area: string) => History,
): Generator<Summary> {
  const intake = openIntake(input.list, input.period, null);
  for (const submission of submissions) intake.take(submission);
  const plan = planOf(input.list);
  for (const area of intake.areas()) {
    yield summarize(area, intake.unitsOf(area), intake.setAside(), plan, { ...input, history: historyOf(area) });
  }
}

/**
 * One summary over all districts with a submission, with the list it is to be read with: its units are named by
 * district and department (see region.ts), in the history and wherever the summary names one.
 */
export function rollupRegion(
  { submissions, ...input }: RollupInput,
  region: ListHeader["area"],
): { readonly summary: Summary; readonly list: TargetList } {
  const intake = openIntake(input.list, input.period, null);
  for (const submission of submissions) intake.take(submission);
  const list = regionList(input.list, region, intake.areas());
  const units = regionUnits(intake, input.list, input.period);
  return { list, summary: summarize(region.code, units, intake.setAside(), planOf(list), { ...input, list }) };
}

function summarize(
  area: string,
  units: MonthUnits,
  setAside: readonly SetAsideFile[],
  plan: RollupPlan,
  input: SummaryInput,
): Summary {
  const { list, period, refused, findings, returned = new Set<string>() } = input;
  const roster = rosterOf(list, units, findings, returned);
  const counted = (department: string): UnitIntake | undefined => {
    const unit = units.unit(department);
    return unit && !returned.has(unit.used.sha256) ? unit : undefined;
  };
  const summary: Summary = {
    period,
    area,
    list: { id: list.header.id, version: list.header.version, hash: list.hash },
    coverage: { ...coverageOfRoster(roster, units), refused, setAside },
    roster,
    rows: rowsOf({ ...input, plan, current: currentFigures(units, returned) }),
    milestones: milestoneLines(list, counted),
    findings: roster.flatMap(({ sha256 }) => (sha256 === null ? [] : (findings.get(sha256) ?? []))),
    explanations: roster.flatMap(({ department }) => explanationsOf(department, counted(department))),
  };
  return { ...summary, findings: [...summary.findings, ...checkRollup(summary, list)] };
}

function coverageOfRoster(
  roster: readonly RosterEntry[],
  units: MonthUnits,
): Omit<Summary["coverage"], "refused" | "setAside"> {
  const expected = roster.filter(({ kind }) => kind === "figures");
  const inState = (...states: readonly RosterEntry["state"][]) =>
    expected.filter(({ state }) => states.includes(state)).map(({ department }) => department);
  return {
    expected: expected.length,
    received: inState("received", "late").length,
    missing: inState("missing"),
    late: inState("late"),
    returned: inState("returned"),
    duplicates: roster.flatMap(({ department }) => duplicateOf(department, units.unit(department))),
  };
}

function duplicateOf(department: string, unit: UnitIntake | undefined): Summary["coverage"]["duplicates"] {
  if (!unit || unit.receipts.size < 2) return [];
  const files = [...unit.receipts.values()].sort(compareReceipts).map(({ file }) => file);
  return [{ department, files, used: unit.used.file }];
}

function explanationsOf(department: string, unit: UnitIntake | undefined): Summary["explanations"] {
  return (unit?.explanations ?? []).map(({ indicator, text }) => ({
    department,
    indicator,
    text,
    file: unit!.used.file,
  }));
}
