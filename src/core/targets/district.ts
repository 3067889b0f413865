import type { TargetList } from "./schema";

/** The list as another district uses it: the same indicators and calendar under its division code, its own city figures. */
export function listForDistrict(list: TargetList, area: string): TargetList {
  if (area === list.header.area.code) return list;
  const known = ofDistricts.get(list) ?? new Map<string, TargetList>();
  ofDistricts.set(list, known);
  const { cityZh } = list.header.area;
  const own = known.get(area) ?? {
    ...list,
    external: [],
    header: { ...list.header, area: { code: area, nameZh: area, nameEn: area, cityZh } },
  };
  known.set(area, own);
  return own;
}

/** What was made of a list before: what is worked out from a list is kept with it. */
const ofDistricts = new WeakMap<TargetList, Map<string, TargetList>>();
