import { regionalAreas, regionList } from "../rollup/region";
import type { TargetList } from "../targets/schema";
import type { StoredSummary } from "./stored";

/** The list a stored summary is read with: of districts rolled up together the one that names every district's units. */
export function summaryList(
  { evidence, area }: Pick<StoredSummary, "evidence" | "area">,
  list: TargetList,
): TargetList {
  const areas = regionalAreas(evidence.map(({ department }) => department));
  return areas.length === 0 || list.departments.some(({ id }) => id.includes("/"))
    ? list
    : regionList(list, { ...list.header.area, code: area }, areas);
}

/** Whether it is of several districts, whose sum is no division of the country. */
export function isOfSeveral({ evidence }: Pick<StoredSummary, "evidence">): boolean {
  return regionalAreas(evidence.map(({ department }) => department)).length > 0;
}
