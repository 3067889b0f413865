import { type Areas, areasOf, partsOf } from "../core/divisions";
import { CodedError } from "../core/errors/coded-error";
import { parsePeriod } from "../core/period";
import { emptyPart, joinParts, partOfGroup, regionRows } from "../core/rollup/region-figures";
import { regionPlanOf } from "../core/rollup/region-plan";
import type { RegionDistrict } from "../core/rollup/region-report";
import type { TargetList } from "../core/targets/schema";
import { DIVISIONS, namedInBoth } from "../language/divisions";
import { hasAccountsIn } from "../store/accounts";
import { type DistrictForms, districtsWithForms, districtsWithUnits, formGroups } from "../store/form-figures";
import { districtNames } from "../store/lists";
import type { RegionSummary } from "../workbook/region/source";
import { definedOtherwise, kindsOfDistricts, listsOfDistricts } from "./region-lists";
import { listOf, type Service } from "./service";

/**
 * A month of a region rolled up over its districts: every figure from the sums of all units, those of forms that count. A
 * region has the division code its districts' begin with: 220100 is a city, 220000 its province, 000000 the nation; a
 * district is a region of its own. Figures are defined by the list of the region, or of another that it is shown beside;
 * which units are asked, by each district's own. Throws no-such-region for a code under which nothing is known.
 */
export function rollUpRegion(service: Service, region: string, period: string, beside: string = region) {
  return inOneState(service, (still) => rolledUp(still, region, period, beside));
}

/** The same with each part of the region, as the region's list defines figures; all of one state, so that parts add up. */
export function rollUpParts(service: Service, region: string, period: string): Promise<RegionSummary> {
  return inOneState(service, async (still) => {
    const total = await rolledUp(still, region, period, region);
    const codes = total.coverage.districts.map(({ area }) => area);
    const parts = partsOf(region, codes).map((part) => rolledUp(still, part, period, region));
    return { period, total, parts: await Promise.all(parts), list: await listOf(still, region, period) };
  });
}

/** Reads everything as it stood at one moment, whatever is handed in meanwhile. */
function inOneState<Told>(service: Service, read: (still: Service) => Promise<Told>): Promise<Told> {
  return service.store.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((db) => read({ ...service, store: { ...service.store, db } }));
}

async function rolledUp(service: Service, region: string, period: string, beside: string) {
  const { db } = service.store;
  const month = parsePeriod(period)!;
  const areas = areasOf(region);
  const list = await listOf(service, beside, period);
  const [handingIn, known, named] = await Promise.all([
    districtsWithForms(db, areas, period),
    districtsWithUnits(db, areas),
    districtNames(db, areas),
  ]);
  const codes = handingIn.map(({ area }) => area);
  const lists = await listsOfDistricts(service, areas, codes, period);
  const districts = handingIn.map((forms) => coverageOf(forms, lists.get(forms.area)!));
  const names = namesOf(service, areas, named);
  const isKnown = [...districts, ...known, ...Object.keys(names)].length > 0 || (await hasAccountsIn(db, areas));
  if (!isKnown) throw new CodedError("service", "no-such-region", { area: region });
  const { asked, kinds } = kindsOfDistricts(list, lists);
  const groups = await formGroups(db, areas, period, kinds);
  const { differing, others } = await definedOtherwise(service, list, groups);
  const plan = regionPlanOf(list, month, asked);
  const part = groups
    .map((group) => partOfGroup(plan, group, group.kind, differing.get(group.listHash)))
    .reduce(joinParts, emptyPart(plan));
  const handedIn = new Set(codes);
  return {
    period,
    area: region,
    names: { ...within(DIVISIONS, areas), ...names },
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

/** How many units of a district have reported of those its own list asks, and which have not, in the list's order. */
function coverageOf({ area, received, returned }: DistrictForms, list: TargetList): RegionDistrict {
  const asked = unitsReporting(list);
  const of = (units: readonly string[]) => asked.filter((unit) => units.includes(unit)).length;
  const missing = asked.filter((unit) => ![...received, ...returned].includes(unit));
  return { area, received: of(received), returned: of(returned), expected: asked.length, missing };
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
function namesOf({ bundled, divisionNames }: Service, areas: Areas, named: ReadonlyMap<string, AreaName>) {
  const { code, nameZh, nameEn, cityZh } = bundled.header.area;
  const known: Record<string, AreaName> = { [cityOf(code)]: namedInBoth(cityOf(code), cityZh) };
  for (const [area, name] of Object.entries(divisionNames)) known[area] = namedInBoth(area, name);
  known[code] = { nameZh, nameEn };
  for (const [area, name] of named) if (name.nameZh !== area) known[area] = name;
  return within(known, areas);
}

function within(names: Readonly<Record<string, AreaName>>, { from, to }: Areas): Record<string, AreaName> {
  return Object.fromEntries(Object.entries(names).filter(([area]) => area >= from && area <= to));
}

function cityOf(area: string): string {
  return `${area.slice(0, 4)}00`;
}
