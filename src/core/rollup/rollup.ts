import { checkRollup } from "../checks/V25-rollup-agreement";
import type { History } from "../history/history";
import type { RollupInput, SummaryInput } from "./input";
import { type Intake, openIntake, type UnitIntake } from "./intake";
import { milestoneLines } from "./milestones";
import { planOf, type RollupPlan } from "./plan";
import { rosterOf } from "./roster";
import { rowsOf } from "./row";
import type { RefusedFile, RosterEntry, Summary } from "./summary";

/** Rolls a month's submissions up into the summary of the list's own district. Nothing is rounded. */
export function rollup({ submissions, ...input }: RollupInput): Summary {
  const intake = openIntake(input.list, input.period, input.list.header.area.code);
  for (const submission of submissions) intake.take(submission);
  return summarize(intake, input.list.header.area.code, planOf(input.list), input);
}

/** One summary for each district with a submission, in the order of the division codes; one at a time is in memory. */
export function* rollupAreas(
  { submissions, ...input }: Omit<RollupInput, "history">,
  historyOf: (area: string) => History,
): Generator<Summary> {
  const intake = openIntake(input.list, input.period, null);
  for (const submission of submissions) intake.take(submission);
  const plan = planOf(input.list);
  for (const area of intake.areas()) yield summarize(intake, area, plan, { ...input, history: historyOf(area) });
}

/** The summary of one district of an intake, with what V25 has to say about it. */
export function summarize(intake: Intake, area: string, plan: RollupPlan, input: SummaryInput): Summary {
  const { list, period, refused, findings, returned = new Set<string>() } = input;
  const roster = rosterOf(list, area, intake, findings, returned);
  const counted = (department: string): UnitIntake | undefined => {
    const unit = intake.unit(area, department);
    return unit && !returned.has(unit.used.sha256) ? unit : undefined;
  };
  const summary: Summary = {
    period,
    area,
    list: { id: list.header.id, version: list.header.version, hash: list.hash },
    coverage: coverageOfRoster(roster, area, intake, refused),
    roster,
    rows: rowsOf({ ...input, plan, current: intake.figures(area, returned) }),
    milestones: milestoneLines(list, counted),
    findings: roster.flatMap(({ sha256 }) => (sha256 === null ? [] : (findings.get(sha256) ?? []))),
    explanations: roster.flatMap(({ department }) => explanationsOf(department, counted(department))),
  };
  return { ...summary, findings: [...summary.findings, ...checkRollup(summary, list)] };
}

function coverageOfRoster(
  roster: readonly RosterEntry[],
  area: string,
  intake: Intake,
  refused: readonly RefusedFile[],
): Summary["coverage"] {
  const expected = roster.filter(({ kind }) => kind === "figures");
  const inState = (...states: readonly RosterEntry["state"][]) =>
    expected.filter(({ state }) => states.includes(state)).map(({ department }) => department);
  return {
    expected: expected.length,
    received: inState("received", "late").length,
    missing: inState("missing"),
    late: inState("late"),
    returned: inState("returned"),
    duplicates: roster.flatMap(({ department }) => duplicateOf(department, intake.unit(area, department))),
    refused,
    setAside: intake.setAside(),
  };
}

function duplicateOf(department: string, unit: UnitIntake | undefined): Summary["coverage"]["duplicates"] {
  if (!unit || unit.receipts.length < 2) return [];
  return [{ department, files: unit.receipts.map(({ file }) => file), used: unit.used.file }];
}

function explanationsOf(department: string, unit: UnitIntake | undefined): Summary["explanations"] {
  return (unit?.explanations ?? []).map(({ indicator, text }) => ({
    department,
    indicator,
    text,
    file: unit!.used.file,
  }));
}
