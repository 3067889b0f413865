import { type Areas, areasOf, partsOf } from "../core/divisions";
import { CodedError } from "../core/errors/coded-error";
import { parsePeriod } from "../core/period";
import { emptyPart, joinParts, partOfGroup, regionPlanOf, regionRows } from "../core/rollup/region-figures";
import { canonicalJson } from "../core/targets/canonical";
import type { Indicator, TargetList } from "../core/targets/schema";
import { hasAccountsIn } from "../store/accounts";
import {
  type DistrictForms,
  districtsWithForms,
  districtsWithUnits,
  formGroups,
  type StoredGroup,
} from "../store/form-figures";
import { districtNames, hashesFor, listOfHash } from "../store/lists";
import type { RegionSummary } from "../workbook/region/source";
import { listOf, type Service } from "./service";

/**
 * A month of a region rolled up over its districts: every figure from the sums of all units, those of forms that count. A
 * region has the division code its districts' begin with: 220100 is a city, 220000 its province, 000000 the nation; a
 * district is a region of its own. Figures are defined by the list of the region, or of another that it is shown beside;
 * which units are asked, by each district's own. Throws no-such-region for a code under which nothing is known.
 */
export async function rollUpRegion(service: Service, region: string, period: string, beside: string = region) {
  const { db } = service.store;
  const month = parsePeriod(period)!;
  const areas = areasOf(region);
  const list = await listOf(service, beside, period);
  const [handingIn, known, groups, named] = await Promise.all([
    districtsWithForms(db, areas, period),
    districtsWithUnits(db, areas),
    formGroups(db, areas, period),
    districtNames(db, areas),
  ]);
  const districts = await coverageOf(service, areas, handingIn, period);
  const names = namesOf(service, areas, named);
  const isKnown = [...districts, ...known, ...Object.keys(names)].length > 0 || (await hasAccountsIn(db, areas));
  if (!isKnown) throw new CodedError("service", "no-such-region", { area: region });
  const plan = regionPlanOf(list, month, districts.length);
  const { comparable, others } = await madeComparable(service, list, groups);
  const part = comparable.map((group) => partOfGroup(plan, group)).reduce(joinParts, emptyPart(plan));
  const handedIn = new Set(districts.map(({ area }) => area));
  return {
    period,
    area: region,
    names,
    list: { id: list.header.id, version: list.header.version, hash: list.hash },
    coverage: {
      expected: districts.reduce((count, { expected }) => count + expected, 0),
      received: districts.reduce((count, { received }) => count + received, 0),
      districts,
      silent: known.filter((area) => !handedIn.has(area)),
      otherLists: others,
    },
    rows: regionRows(plan, part),
  };
}

/** The same with each part of the region, as the region's list defines figures. */
export async function rollUpParts(service: Service, region: string, period: string): Promise<RegionSummary> {
  const [total, list] = await Promise.all([rollUpRegion(service, region, period), listOf(service, region, period)]);
  const parts = partsOf(
    region,
    total.coverage.districts.map(({ area }) => area),
  );
  const rolled = parts.map((part) => rollUpRegion(service, part, period, region));
  return { period, total, parts: await Promise.all(rolled), list };
}

/**
 * How many units of each district have reported of those its own list asks, and which have not, in the list's order. Every
 * list is read once, however many districts have it.
 */
async function coverageOf(service: Service, areas: Areas, handingIn: readonly DistrictForms[], period: string) {
  const hashes = await hashesFor(service.store.db, areas, period);
  const isBundled = Number(period.slice(0, 4)) === service.bundled.header.year;
  const askedBy = new Map<string, Promise<string[]>>();
  return Promise.all(
    handingIn.map(async ({ area, received, returned }) => {
      const key = hashes.get(area) ?? (isBundled ? "" : area);
      const asking = askedBy.get(key) ?? listOf(service, area, period).then(unitsReporting);
      askedBy.set(key, asking);
      const asked = await asking;
      const of = (units: readonly string[]) => asked.filter((unit) => units.includes(unit)).length;
      const missing = asked.filter((unit) => ![...received, ...returned].includes(unit));
      return { area, received: of(received), returned: of(returned), expected: asked.length, missing };
    }),
  );
}

/** The units of which a list asks figures, in its order. */
function unitsReporting({ departments, indicators }: TargetList): string[] {
  const reporting = new Set(indicators.flatMap(({ reporters }) => reporters));
  return departments.flatMap(({ id }) => (reporting.has(id) ? [id] : []));
}

interface AreaName {
  readonly nameZh: string;
  readonly nameEn: string;
}

/** What districts and regions are called: by their own list, else by the program's, else by what is set up. */
function namesOf({ bundled, divisionNames }: Service, { from, to }: Areas, named: ReadonlyMap<string, AreaName>) {
  const { code, nameZh, nameEn, cityZh } = bundled.header.area;
  const known: Record<string, AreaName> = { [cityOf(code)]: { nameZh: cityZh, nameEn: cityZh } };
  for (const [area, name] of Object.entries(divisionNames)) known[area] = { nameZh: name, nameEn: name };
  known[code] = { nameZh, nameEn };
  for (const [area, name] of named) if (name.nameZh !== area) known[area] = name;
  return Object.fromEntries(Object.entries(known).filter(([area]) => area >= from && area <= to));
}

function cityOf(area: string): string {
  return `${area.slice(0, 4)}00`;
}

/** Of forms by another list the indicators that are the same in both; what is defined otherwise is left out, and told. */
async function madeComparable({ store }: Service, list: TargetList, groups: readonly StoredGroup[]) {
  const hashes = [...new Set(groups.map(({ listHash }) => listHash))].filter((hash) => hash !== list.hash);
  const differing = new Map(
    await Promise.all(hashes.map(async (hash) => [hash, differingIn(await listOfHash(store.db, hash), list)] as const)),
  );
  const comparable = groups.map((group): StoredGroup => {
    const left = differing.get(group.listHash);
    return left === undefined || left.size === 0 ? group : without(group, left);
  });
  const others = [...differing].map(([hash, indicators]) => {
    const forms = groups.reduce((count, group) => count + (group.listHash === hash ? group.forms : 0), 0);
    return { hash, forms, leftOut: [...indicators].sort() };
  });
  return { comparable, others: others.sort((a, b) => (a.hash < b.hash ? -1 : 1)) };
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

/** A group whose cells of some indicators hold nothing. */
function without(group: StoredGroup, left: ReadonlySet<string>): StoredGroup {
  const { shape, figures, forms } = group;
  const columns = shape.filter(([, , state]) => state === "value");
  const kept = columns.flatMap(([indicator], column) => (left.has(indicator) ? [] : [column]));
  return {
    ...group,
    shape: shape.filter(([indicator]) => !left.has(indicator)),
    figures: Float64Array.from({ length: forms * kept.length }, (_, index) => {
      return figures[Math.floor(index / kept.length) * columns.length + kept[index % kept.length]!]!;
    }),
  };
}
