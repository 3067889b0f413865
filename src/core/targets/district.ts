import type { TargetList } from "./schema";

/** The list as another district uses it: the same indicators and calendar under that district's division code. */
export function listForDistrict(list: TargetList, area: string): TargetList {
  if (area === list.header.area.code) return list;
  const { cityZh } = list.header.area;
  return { ...list, header: { ...list.header, area: { code: area, nameZh: area, nameEn: area, cityZh } } };
}
