import type { TargetList } from "../schema";
import type { Complain } from "./complain";

/** Light bands go down without a gap, and the last takes the rest. */
export function headerProblems({ header }: TargetList, complain: Complain): void {
  const { lightBands } = header;
  lightBands.forEach(({ id, atLeast }, index) => {
    const last = index === lightBands.length - 1;
    if (last !== (atLeast === undefined)) complain("list", ["lightBands", index, "atLeast"], "bands-not-closed");
    const above = lightBands[index - 1]?.atLeast;
    if (atLeast !== undefined && above !== undefined && atLeast >= above) {
      complain("list", ["lightBands", index, "atLeast"], "bands-not-ordered", { atLeast, above });
    }
    if (lightBands.findIndex((other) => other.id === id) !== index) {
      complain("list", ["lightBands", index, "id"], "duplicate-id", { id });
    }
  });
}
