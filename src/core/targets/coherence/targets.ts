import type { TargetList } from "../schema";
import type { Complain } from "./complain";

/** The statistics bureau answers for no target, and every target says what it is measured by. */
export function targetProblems(list: TargetList, complain: Complain): void {
  const bureaus = new Set(list.departments.filter((one) => one.statisticsBureau).map(({ id }) => id));
  list.targets.forEach((target, index) => {
    if (bureaus.has(target.department)) complain("targets", [index, "department"], "target-of-statistics");
    if ((target.comparator === "lte") !== (target.passRule === "at-most")) {
      complain("targets", [index, "passRule"], "ceiling-without-at-most");
    }
    const tracks = target.comparator === "track";
    if (target.pending && target.value !== null) complain("targets", [index, "value"], "pending-with-value");
    if (tracks && target.reference === undefined) complain("targets", [index, "reference"], "reference-missing");
    if (target.pending) return;
    if (!tracks && target.value === null) complain("targets", [index, "value"], "value-missing");
    if (!target.source) complain("targets", [index, "source", "document"], "missing-value");
  });
}
