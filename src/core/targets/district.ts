import type { TargetList } from "./schema";

/** The list as another district uses it: the same indicators and calendar under its division code, its own city figures. */
export function listForDistrict(list: TargetList, area: string): TargetList {
  if (area === list.header.area.code) return list;
  const { cityZh } = list.header.area;
  return {
    ...list,
    external: [],
    header: { ...list.header, area: { code: area, nameZh: area, nameEn: area, cityZh } },
  };
}
