import type { TargetList } from "./schema";

/** The list as another district uses it: the same indicators and calendar under its division code, its own city figures. */
export function listForDistrict(list: TargetList, area: string): TargetList {
  if (area === list.header.area.code) return list;
  const known = ofDistricts.get(list) ?? new Map<string, TargetList>();
  ofDistricts.set(list, known);
  const own = known.get(area) ?? madeFor(list, area);
  known.set(area, own);
  return own;
}

function madeFor({ owner: lender, ...list }: TargetList, code: string): TargetList {
  const owner = lender ?? list.header.area;
  const isOwner = owner.code === code;
  const area = isOwner ? owner : { code, nameZh: code, nameEn: code, cityZh: owner.cityZh };
  return { ...list, external: [], header: { ...list.header, area }, ...(isOwner ? {} : { owner }) };
}

/** The list as a district is measured by it: without the annual targets, and the office, of the district that lends it. */
export function listMeasuring(list: TargetList): TargetList {
  if (!list.owner) return list;
  const before = measuring.get(list) ?? { ...list, targets: [], header: { ...list.header, agencyZh: "" } };
  measuring.set(list, before);
  return before;
}

/** What was made of a list before: what is worked out from a list is kept with it. */
const ofDistricts = new WeakMap<TargetList, Map<string, TargetList>>();
const measuring = new WeakMap<TargetList, TargetList>();
