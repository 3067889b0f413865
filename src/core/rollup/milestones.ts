import type { TargetList } from "../targets/schema";
import type { UnitIntake } from "./intake";
import type { MilestoneLine } from "./summary";

/** The 重点任务台账: every milestone of the list with what its department says of it; state null where it says nothing. */
export function milestoneLines(
  list: TargetList,
  unitOf: (department: string) => UnitIntake | undefined,
): MilestoneLine[] {
  return list.milestones.map(({ id, department }) => {
    const unit = unitOf(department);
    const report = unit?.milestones.find(({ milestone }) => milestone === id);
    if (!unit || !report) return { milestone: id, department, state: null, date: "", note: "", file: null };
    const { state, date, note, sheet, cell } = report;
    return { milestone: id, department, state, date, note, file: unit.used.file, sheet, cell };
  });
}
