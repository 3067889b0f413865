import type { TargetList } from "../targets/schema";
import type { FormVersion } from "./received-forms";
import type { MilestoneLine } from "./summary";

/** The 重点任务台账: every milestone of the list with what its department says of it; state null where it says nothing. */
export function milestoneLines(
  list: TargetList,
  versionOf: (department: string) => FormVersion | undefined,
): MilestoneLine[] {
  return list.milestones.map(({ id, department }) => {
    const version = versionOf(department);
    const report = version?.milestones.find(({ milestone }) => milestone === id);
    if (!version || !report) return { milestone: id, department, state: null, date: "", note: "", file: null };
    const { state, date, note, sheet, cell } = report;
    return { milestone: id, department, state, date, note, file: version.receipt.file, sheet, cell };
  });
}
