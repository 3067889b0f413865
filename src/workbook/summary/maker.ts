import { regionalAreas } from "../../core/rollup/region";
import type { TargetList } from "../../core/targets/schema";
import { listText } from "../../language/list-text";
import { nameOf, shortName } from "../../language/names";
import type { Say } from "./say";

/** More would not fit into a line. */
const NAMED = 8;

/**
 * Who made the summary; of districts rolled up together, which have no office of their own, which they are; of one that
 * goes by another's list, why it is held against no targets.
 */
export function makerText({ header, owner, departments }: TargetList, say: Say): string {
  const areas = regionalAreas(departments.map(({ id }) => id));
  if (owner) return say("summary.main.foreign-targets", { area: nameOf(owner, say) });
  if (areas.length === 0) return say("summary.main.agency", { agency: listText(header.agencyZh, say) });
  const named = areas.slice(0, NAMED).join(say("terms.separator"));
  return say("summary.main.districts", { areas: areas.length > NAMED ? `${named}…` : named, total: areas.length });
}

/** A unit responsible for a line; of districts rolled up together the department, which is one of each. */
export function responsibleName(unit: string, { departments }: TargetList, say: Say): string {
  const department = departments.find(({ id }) => id === unit);
  if (!department) return unit;
  const name = shortName(department, say);
  const [area] = regionalAreas([unit]);
  return area === undefined ? name : name.replace(area, "").trim();
}
