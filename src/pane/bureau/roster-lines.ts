import { type Finding, LEVELS, type Level } from "../../core/findings/finding";
import type {
  LeftOutFile,
  RefusedFile,
  RosterEntry,
  RosterState,
  SetAsideFile,
  SeveralVersions,
  Summary,
} from "../../core/rollup/summary";
import type { Overview } from "../engine/overview";

/** Of the units asked for figures, and of those asked for milestones only, how many have reported. */
export function countReceived(roster: readonly RosterEntry[]) {
  const count = (kind: RosterEntry["kind"]) => {
    const asked = roster.filter((entry) => entry.kind === kind);
    const received = asked.filter(({ state }) => state === "received" || state === "late");
    return { expected: asked.length, received: received.length };
  };
  return { figures: count("figures"), milestones: count("milestones") };
}

/** What the tiles above the roster count and show. */
export const TILES = [
  "expected",
  "received",
  "late",
  "missing",
  "returned",
  "duplicates",
  "refused",
  "setAside",
] as const;
export type Tile = (typeof TILES)[number];

/** Files of one unit beside the one that counts. */
export type Duplicate = Summary["coverage"]["duplicates"][number];

/** A line of the roster. */
export type RosterLine =
  | {
      readonly kind: "unit";
      readonly entry: RosterEntry;
      readonly duplicate: Duplicate | null;
      readonly undecided?: SeveralVersions;
    }
  | { readonly kind: "refused"; readonly file: RefusedFile }
  | { readonly kind: "set-aside"; readonly file: SetAsideFile }
  | { readonly kind: "left-out"; readonly file: LeftOutFile };

const URGENCY: Readonly<Record<RosterState, number>> = { undecided: 0, missing: 1, returned: 2, late: 3, received: 4 };

/** Whether any unit's time of receipt is known: without one nobody can be called late, or punctual. */
export function isLatenessKnown({ month }: Pick<Overview, "month">): boolean {
  return month === null || month.coverage.received === 0 || month.coverage.timeUnknown.length < month.coverage.received;
}

/** How many lines stand behind each tile. */
export function countTiles(overview: Overview): Readonly<Record<Tile, number>> {
  const lines = (tile: Tile) => linesOf(overview, tile).length;
  return Object.fromEntries(TILES.map((tile) => [tile, lines(tile)])) as Record<Tile, number>;
}

/**
 * The lines behind a tile: what needs somebody's attention comes first. "expected" stands for the whole roster with
 * whatever could not be used above it.
 */
export function linesOf(
  { refused, leftOut, month }: Pick<Overview, "refused" | "leftOut" | "month">,
  tile: Tile,
): RosterLine[] {
  const duplicates = new Map(month?.coverage.duplicates.map((one) => [one.department, one]));
  const undecided = new Map(month?.coverage.undecided.map((one) => [one.department, one]));
  const units = (month?.roster ?? []).map((entry): RosterLine & { kind: "unit" } => {
    const several = undecided.get(entry.department);
    const duplicate = duplicates.get(entry.department) ?? null;
    return { kind: "unit", entry, duplicate, ...(several ? { undecided: several } : {}) };
  });
  const inState = (...states: readonly RosterState[]) => units.filter(({ entry }) => states.includes(entry.state));
  switch (tile) {
    case "expected":
      return units.toSorted((a, b) => URGENCY[a.entry.state] - URGENCY[b.entry.state] || worst(a) - worst(b));
    case "received":
      return inState("received", "late");
    case "late":
    case "missing":
    case "returned":
      return inState(tile);
    case "duplicates":
      return units.filter(({ duplicate, undecided: several }) => duplicate !== null || several !== undefined);
    case "refused":
      return refused.map((file) => ({ kind: "refused", file }));
    case "setAside":
      return [
        ...(month?.coverage.setAside ?? []).map((file): RosterLine => ({ kind: "set-aside", file })),
        ...leftOut.map((file): RosterLine => ({ kind: "left-out", file })),
      ];
  }
}

/** The gravest level with a finding, as its place among the levels. */
function worst({ entry: { counts } }: { readonly entry: RosterEntry }): number {
  const level = LEVELS.findIndex((one) => counts[one] > 0);
  return level < 0 ? LEVELS.length : level;
}

/** Which findings to show; no level means all, null stands for those of the district as a whole. */
export interface FindingFilter {
  readonly levels: ReadonlySet<Level>;
  readonly department: string | null | "any";
}

export function findingsThrough(findings: readonly Finding[], { levels, department }: FindingFilter): Finding[] {
  return findings.filter(
    (finding) =>
      (levels.size === 0 || levels.has(finding.level)) && (department === "any" || finding.department === department),
  );
}

/** Departments with a finding and how many, in the order they first come; null where one is of no department. */
export function countByDepartment(findings: readonly Finding[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { department } of findings) counts.set(department, (counts.get(department) ?? 0) + 1);
  return counts;
}
