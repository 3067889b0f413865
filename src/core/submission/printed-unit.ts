import type { TargetList } from "../targets/schema";
import type { Submission } from "./submission";

/** The unit a row states its amounts in: what its form prints, where that is another than its list's. */
export function printedUnit({ structure }: Pick<Submission, "structure">, id: string, unit: string): string {
  return structure.find(({ kind, indicator }) => kind === "changed-unit" && indicator === id)?.detail ?? unit;
}

type Units = TargetList["header"]["units"];

/** How many of a unit another one is: 1 for the same, null where they measure different things or one is unknown. */
export function unitFactor(from: string, to: string, units: Units): number | null {
  if (from === to) return 1;
  const [then, now] = [from, to].map((symbol) => units.find((known) => known.symbol === symbol));
  return then && now && then.dimension === now.dimension ? then.factor / now.factor : null;
}
