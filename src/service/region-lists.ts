import type { Areas } from "../core/divisions";
import type { DistrictsAsked } from "../core/rollup/region-plan";
import { canonicalJson } from "../core/targets/canonical";
import type { Indicator, TargetList } from "../core/targets/schema";
import type { StoredGroup } from "../store/form-figures";
import { hashesFor, listOfHash } from "../store/lists";
import { listOf, type Service } from "./service";

/** The lists that count for districts of a region in a month, by their codes; every list is read once. */
export async function listsOfDistricts(service: Service, areas: Areas, districts: readonly string[], period: string) {
  const hashes = await hashesFor(service.store.db, areas, period);
  const isBundled = Number(period.slice(0, 4)) === service.bundled.header.year;
  const read = new Map<string, Promise<TargetList>>();
  const lists = districts.map(async (area) => {
    const key = hashes.get(area) ?? (isBundled ? "" : area);
    const list = read.get(key) ?? listOf(service, area, period);
    read.set(key, list);
    return [area, await list] as const;
  });
  return new Map(await Promise.all(lists));
}

/** The kinds of districts by the units their lists ask, and of which kind each is that is not of the region's, kind 0. */
export function kindsOfDistricts(list: TargetList, lists: ReadonlyMap<string, TargetList>) {
  const asked: (DistrictsAsked & { districts: number })[] = [{ list, districts: 0 }];
  const known = new Map([[reportersIn(list), 0]]);
  const kindOf = new Map([[list, 0]]);
  const kinds: Record<string, number> = {};
  for (const [area, own] of lists) {
    const reporters = kindOf.has(own) ? null : reportersIn(own);
    const kind = reporters === null ? kindOf.get(own)! : (known.get(reporters) ?? asked.length);
    if (kind === asked.length) asked.push({ list: own, districts: 0 });
    if (reporters !== null) known.set(reporters, kind);
    kindOf.set(own, kind);
    asked[kind]!.districts += 1;
    if (kind > 0) kinds[area] = kind;
  }
  return { asked, kinds };
}

function reportersIn({ indicators }: TargetList): string {
  return canonicalJson(indicators.map(({ id, reporting, reporters }) => [id, reporting, reporters]));
}

/** Of forms by another list the indicators that it defines otherwise, by its hash: they are left out, and told. */
export async function definedOtherwise({ store }: Service, list: TargetList, groups: readonly StoredGroup[]) {
  const hashes = [...new Set(groups.map(({ listHash }) => listHash))].filter((hash) => hash !== list.hash);
  const differing = new Map(
    await Promise.all(hashes.map(async (hash) => [hash, differingIn(await listOfHash(store.db, hash), list)] as const)),
  );
  const others = [...differing].map(([hash, indicators]) => {
    const forms = groups.reduce((count, group) => count + (group.listHash === hash ? group.forms : 0), 0);
    return { hash, forms, leftOut: [...indicators].sort() };
  });
  return { differing, others: others.sort((a, b) => (a.hash < b.hash ? -1 : 1)) };
}

/** The indicators of a list that another defines otherwise; all of a list that is lost. */
function differingIn(other: TargetList | null, list: TargetList): ReadonlySet<string> {
  const own = new Map(list.indicators.map((indicator) => [indicator.id, definitionOf(indicator)]));
  const same = (other?.indicators ?? []).filter((indicator) => own.get(indicator.id) === definitionOf(indicator));
  const kept = new Set(same.map(({ id }) => id));
  return new Set(list.indicators.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
}

/** What has to agree for figures of two lists to be added. */
function definitionOf({ code, kind, unit, lag, reporting, ratio, rollup, growthBasis }: Indicator): string {
  return canonicalJson({ code, kind, unit, lag, reporting, ratio: ratio ?? null, rollup, growthBasis });
}
