import type { Finding } from "../findings/finding";
import type { ListHeader, TargetList } from "../targets/schema";
import { checkRollup } from "./agreement";
import { decisionsOf, type RollupInput, type SummaryInput } from "./input";
import { milestoneLines } from "./milestones";
import { planOf, type RollupPlan } from "./plan";
import {
  countedVersion,
  currentFigures,
  type FormVersion,
  type MonthUnits,
  openReceivedForms,
  type UnitVersions,
} from "./received-forms";
import { regionList, regionUnits } from "./region";
import { rosterOf } from "./roster";
import { rowsOf } from "./row";
import type { RosterEntry, SetAsideFile, Summary } from "./summary";
import { byName, instantOf, type Receipt } from "./versions";

/** Rolls a month's submissions up into the summary of the list's own district. Nothing is rounded. */
export function rollUpMonth({ submissions, ...input }: RollupInput): Summary {
  const { code } = input.list.header.area;
  const received = openReceivedForms(input.list, input.period, code, decisionsOf(input));
  for (const submission of submissions) received.take(submission);
  return summarize(code, received.unitsOf(code), received.setAside(), planOf(input.list), input);
}

/**
 * One summary over all districts of which a unit with figures has handed in, with the list it is to be read with: its
 * units are named by district and department (see region.ts), in the history and wherever the summary names one.
 */
export function rollUpRegion(
  { submissions, ...input }: RollupInput,
  region: ListHeader["area"],
): { readonly summary: Summary; readonly list: TargetList } {
  const received = openReceivedForms(input.list, input.period, null, decisionsOf(input));
  for (const submission of submissions) received.take(submission);
  const areas = received.areas().filter((area) => hasFigures(received.unitsOf(area), input.list));
  const list = regionList(input.list, region, areas);
  const units = regionUnits(received, input.list, input.period);
  return { list, summary: summarize(region.code, units, received.setAside(), planOf(list), { ...input, list }) };
}

/** Units that report key tasks alone bring nothing into a region's summary, and so no district either. */
function hasFigures({ unit }: MonthUnits, { indicators }: TargetList): boolean {
  return indicators.some(({ reporters }) => reporters.some((department) => unit(department) !== undefined));
}

/** A finding under the name its unit has in the summary: among several districts with the district's code. */
function underUnit(department: string, finding: Finding): Finding {
  return finding.department === null || finding.department === department ? finding : { ...finding, department };
}

function summarize(
  area: string,
  units: MonthUnits,
  setAside: readonly SetAsideFile[],
  plan: RollupPlan,
  input: SummaryInput,
): Summary {
  const { list, period, refused, findings, returned = new Set<string>(), leftOut = [] } = input;
  const roster = rosterOf(list, units, findings, returned);
  const counted = (department: string) => countedVersion(units.unit(department), returned);
  const summary: Summary = {
    period,
    area,
    list: { id: list.header.id, version: list.header.version, hash: list.hash },
    coverage: { ...coverageOfRoster(roster, units), refused, setAside, leftOut },
    roster,
    rows: rowsOf({ ...input, plan, current: currentFigures(units, returned) }),
    milestones: milestoneLines(list, counted),
    findings: roster.flatMap(({ department, sha256 }) =>
      (sha256 === null ? [] : (findings.get(sha256) ?? [])).map((finding) => underUnit(department, finding)),
    ),
    explanations: roster.flatMap(({ department }) => explanationsOf(department, counted(department))),
  };
  return { ...summary, findings: [...summary.findings, ...checkRollup(summary, list)] };
}

function coverageOfRoster(
  roster: readonly RosterEntry[],
  units: MonthUnits,
): Omit<Summary["coverage"], "refused" | "setAside" | "leftOut"> {
  const expected = roster.filter(({ kind }) => kind === "figures");
  const inState = (...states: readonly RosterEntry["state"][]) =>
    expected.filter(({ state }) => states.includes(state)).map(({ department }) => department);
  const received = inState("received", "late");
  const several = roster.flatMap(({ department }) => {
    const unit = units.unit(department);
    return unit && unit.versions.length > 1 ? [severalOf(department, unit)] : [];
  });
  return {
    expected: expected.length,
    received: received.length,
    missing: inState("missing"),
    late: inState("late"),
    timeUnknown: received.filter((department) => units.unit(department)?.firstReceived === null),
    returned: inState("returned"),
    duplicates: several.flatMap(({ choice, ...unit }) => {
      if (!choice?.rule) return [];
      const { file, sha256 } = choice.used.receipt;
      return [{ ...unit, used: file, sha256, rule: choice.rule }];
    }),
    undecided: several.flatMap(({ choice, ...unit }) => (choice ? [] : [unit])),
  };
}

/** A unit's versions, the earliest received first. */
function severalOf(department: string, { versions, choice }: UnitVersions) {
  const instant = (receipt: Receipt) => instantOf(receipt.receivedAt) ?? 0;
  const receipts = versions.map(({ receipt }) => receipt);
  receipts.sort((a, b) => instant(a) - instant(b) || byName(a, b));
  return { department, choice, versions: receipts, files: receipts.map(({ file }) => file) };
}

function explanationsOf(department: string, version: FormVersion | undefined): Summary["explanations"] {
  return (version?.explanations ?? []).map(({ indicator, text }) => ({
    department,
    indicator,
    text,
    file: version!.receipt.file,
  }));
}
