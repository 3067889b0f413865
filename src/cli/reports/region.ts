import type { RegionReport } from "../../core/rollup/region-report";
import { findIndicator } from "../../core/targets/indicators";
import type { TargetList } from "../../core/targets/schema";
import { areaNameIn, departmentName, indicatorName } from "../../language/names";
import { numberText } from "../../language/numbers";
import type { Speaker } from "../../language/speaker";
import { unitText } from "../../language/units";
import { print, table } from "../output";

/** The lists that say what things are called, the first that knows one first. */
export interface RegionLists {
  readonly region: readonly TargetList[];
  /** Of a district, by its code. */
  ofDistrict(area: string): readonly TargetList[];
}

/** A region's figures, how many units have reported, and which have not. */
export function printRegion({ names, coverage, rows }: RegionReport, lists: RegionLists, say: Speaker): void {
  const nameOf = (id: string) => {
    const list = lists.region.find((one) => findIndicator(one, id)) ?? lists.region[0]!;
    return indicatorName(id, list, say);
  };
  const head = (["indicator", "measure", "value", "unit", "units"] as const).map((column) =>
    say(`terms.region.column.${column}`),
  );
  const lines = rows.map(({ indicator, measure, value, decimals, unit, absent, coverage: units }) => [
    nameOf(indicator),
    say(`terms.measure.${measure}`),
    value === null ? say(`summary.absent.${absent ?? "not-reported"}`) : numberText(value, decimals),
    unitText(unit, say),
    `${units.received}/${units.expected}`,
  ]);
  print(table(head, lines, [2, 4]));
  const areaOf = (code: string) => areaNameIn(names, code, say);
  const { expected, received, districts, silent, otherLists } = coverage;
  print(say("terms.region.coverage", { districts: districts.length, expected, received }));
  for (const { area, missing } of districts) {
    if (missing.length === 0) continue;
    const units = missing.map((id) => unitOf(id, lists.ofDistrict(area), say)).join(say("terms.separator"));
    print(say("terms.region.missing", { district: areaOf(area), units }));
  }
  if (silent.length > 0)
    print(say("terms.region.silent", { districts: silent.map(areaOf).join(say("terms.separator")) }));
  for (const { forms, leftOut } of otherLists) {
    if (leftOut.length === 0) continue;
    const indicators = leftOut.map(nameOf).join(say("terms.separator"));
    print(say("terms.region.other-list", { forms, indicators }));
  }
}

function unitOf(id: string, lists: readonly TargetList[], say: Speaker): string {
  const list = lists.find(({ departments }) => departments.some((one) => one.id === id)) ?? lists[0]!;
  return departmentName(id, list, say);
}
