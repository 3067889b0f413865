import { findDepartment } from "../core/checks/evidence/departments";
import type { RegionReport } from "../core/rollup/region-report";
import { findIndicator } from "../core/targets/indicators";
import type { Department, Indicator, ListHeader, TargetList } from "../core/targets/schema";
import type { Speaker } from "./sentence";

/** What the target list calls something, in the reader's language. */
export function nameOf({ nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string }, say: Speaker): string {
  return say("terms.name", { nameZh, nameEn });
}

/** What a district or region is called; by its code where nobody says. */
export function areaName({ code, ...names }: Pick<ListHeader["area"], "code" | "nameZh" | "nameEn">, say: Speaker) {
  return names.nameZh === code ? say("terms.area", { code }) : nameOf(names, say);
}

/** The same of one among those that are known. */
export function areaNameIn(names: RegionReport["names"], code: string, say: Speaker): string {
  return areaName({ code, ...(names[code] ?? { nameZh: code, nameEn: code }) }, say);
}

/** A summary names the same few indicators in thousands of findings. */
const namesOfSpeaker = new WeakMap<Speaker, WeakMap<Indicator, string>>();

/** An indicator's name as it stands in a table; its id where the list has none of it. */
export function indicatorName(id: string, list: TargetList, say: Speaker): string {
  return nameOf(findIndicator(list, id) ?? { nameZh: id, nameEn: id }, say);
}

/** The same with the marks a sentence puts around it. */
export function quotedIndicator(id: string, list: TargetList, say: Speaker): string {
  const indicator = findIndicator(list, id);
  if (!indicator) return say("terms.quoted", { text: id });
  const names = namesOfSpeaker.get(say) ?? new WeakMap<Indicator, string>();
  namesOfSpeaker.set(say, names);
  const known = names.get(indicator);
  if (known !== undefined) return known;
  const name = say("terms.quoted", { text: indicatorName(id, list, say) });
  names.set(indicator, name);
  return name;
}

/** A department's name where there is little room: its 简称, in English its name. */
export function shortName({ shortZh, nameEn }: Pick<Department, "shortZh" | "nameEn">, say: Speaker): string {
  return say("terms.shortName", { shortZh, shortEn: nameEn });
}

/** A department's name; its id where the list has none of it, the district where there is no department. */
export function departmentName(id: string | null, list: TargetList, say: Speaker): string {
  if (id === null) return say("terms.district");
  const department = findDepartment(list, id);
  return department ? nameOf(department, say) : id;
}
