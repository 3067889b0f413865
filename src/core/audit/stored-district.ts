import type { DistrictFigure } from "../cues/cue";
import { compose } from "../rollup/compose";
import { findIndicator } from "../targets/indicators";
import type { TargetList } from "../targets/schema";
import type { StoredComponent, StoredSummary } from "./stored";

/** The district's figures of a stored summary with their sources, composed anew, whatever its cells show. */
export function storedDistrict({ evidence }: StoredSummary, list: TargetList): DistrictFigure[] {
  const rows = new Map<string, StoredComponent[]>();
  for (const component of evidence) {
    const key = `${component.row.indicator}/${component.row.measure}`;
    const row = rows.get(key);
    if (row) row.push(component);
    else rows.set(key, [component]);
  }
  return [...rows.values()].map((composition) => {
    const { indicator, measure } = composition[0]!.row;
    const scale = findIndicator(list, indicator)?.ratio?.scale ?? 1;
    return { indicator, measure, value: compose(composition, scale), composition };
  });
}
