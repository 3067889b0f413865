import type { Measure } from "../../measure";
import type { ListFile, Path } from "../problems";
import type { TargetList } from "../schema";
import type { Complain } from "./complain";

/** Targets, history and relations speak of figures that somebody reports: the measure is asked for, by that unit. */
export function measureProblems(list: TargetList, complain: Complain): void {
  const indicators = new Map(list.indicators.map((indicator) => [indicator.id, indicator]));
  const departments = new Map(list.departments.map(({ id, nameZh }) => [id, nameZh]));
  const reported = (id: string | undefined, measure: Measure | undefined, file: ListFile, path: Path) => {
    const indicator = indicators.get(id ?? "");
    if (indicator && measure && !indicator.measures.includes(measure)) {
      complain(file, [...path, "measure"], "measure-not-reported", { measure, indicator: indicator.nameZh });
    }
  };
  const reporter = (id: string, department: string | undefined, file: ListFile, path: Path) => {
    const indicator = indicators.get(id);
    if (indicator && department !== undefined && !indicator.reporters.includes(department)) {
      complain(file, path, "not-a-reporter", {
        department: departments.get(department) ?? department,
        indicator: indicator.nameZh,
      });
    }
  };
  list.targets.forEach((target, index) => {
    reported(target.indicator, target.measure, "targets", [index]);
    reporter(target.indicator, target.reporter, "targets", [index, "reporter"]);
  });
  list.history.forEach((figure, index) => {
    if (figure.indicator && !figure.measure) complain("history", [index, "measure"], "missing-value");
    reported(figure.indicator, figure.measure, "history", [index]);
  });
  list.relations.forEach((relation, index) => {
    for (const side of ["left", "right"] as const) {
      relation[side].forEach((term, position) => {
        if ("constant" in term) return;
        reported(term.indicator, term.measure, "relations", [index, side, position]);
        reporter(term.indicator, term.department, "relations", [index, side, position, "department"]);
      });
    }
  });
}
