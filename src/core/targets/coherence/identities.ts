import type { ListFile } from "../problems";
import type { SourceReference, TargetList } from "../schema";
import type { Complain } from "./complain";

const RECORDS = ["departments", "indicators", "targets", "milestones", "history", "relations"] as const;

/** Ids are unique in their file, and every id that is referred to exists. */
export function identityProblems(list: TargetList, complain: Complain): void {
  for (const file of RECORDS) noDuplicates(file, list[file], complain);
  const ids = {
    department: new Set(list.departments.map(({ id }) => id)),
    indicator: new Set(list.indicators.map(({ id }) => id)),
    target: new Set(list.targets.map(({ id }) => id)),
    document: new Set(list.header.documents.map(({ id }) => id)),
  };
  const known = (kind: keyof typeof ids, id: string | undefined, file: ListFile, ...path: (string | number)[]) => {
    if (id !== undefined && !ids[kind].has(id)) complain(file, path, "unknown-id", { id });
  };
  const sourced = (file: ListFile, records: readonly { source?: SourceReference | undefined }[]) => {
    records.forEach(({ source }, index) => {
      known("document", source?.document, file, index, "source", "document");
    });
  };
  list.indicators.forEach((indicator, index) => {
    indicator.reporters.forEach((id, position) => {
      known("department", id, "indicators", index, "reporters", position);
    });
    known("indicator", indicator.partOf, "indicators", index, "partOf");
    indicator.totalOf?.forEach((id, position) => {
      known("indicator", id, "indicators", index, "totalOf", position);
    });
    known("indicator", indicator.ratio?.numerator, "indicators", index, "ratio", "numerator");
    known("indicator", indicator.ratio?.denominator, "indicators", index, "ratio", "denominator");
  });
  list.targets.forEach((target, index) => {
    known("indicator", target.indicator, "targets", index, "indicator");
    known("department", target.reporter, "targets", index, "reporter");
    known("department", target.department, "targets", index, "department");
    known("target", target.reference, "targets", index, "reference");
  });
  list.milestones.forEach((milestone, index) => {
    known("department", milestone.department, "milestones", index, "department");
    known("target", milestone.alsoTarget, "milestones", index, "alsoTarget");
  });
  list.history.forEach((figure, index) => {
    known("indicator", figure.indicator, "history", index, "indicator");
  });
  list.relations.forEach((relation, index) => {
    for (const side of ["left", "right"] as const) {
      relation[side].forEach((term, position) => {
        if ("constant" in term) return;
        known("indicator", term.indicator, "relations", index, side, position, "indicator");
        known("department", term.department, "relations", index, side, position, "department");
      });
    }
  });
  list.calendar.exceptions.forEach((exception, index) => {
    known("department", exception.department, "calendar", "exceptions", index, "department");
  });
  sourced("targets", list.targets);
  sourced("milestones", list.milestones);
  sourced("history", list.history);
}

function noDuplicates(file: ListFile, records: readonly { id: string }[], complain: Complain): void {
  const seen = new Set<string>();
  records.forEach(({ id }, index) => {
    if (seen.has(id)) complain(file, [index, "id"], "duplicate-id", { id });
    seen.add(id);
  });
}
