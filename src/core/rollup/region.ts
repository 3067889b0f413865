import type { Period } from "../period";
import type { Department, Indicator, ListHeader, TargetList } from "../targets/schema";
import type { MonthUnits, ReceivedForms, UnitVersions } from "./received-forms";

/** Names a district's department among those of other districts: "220106/commerce". */
export function regionalUnit(area: string, department: string): string {
  return `${area}/${department}`;
}

/** The districts of units so named; none among the units of one district. */
export function regionalAreas(units: readonly string[]): string[] {
  return [...new Set(units.flatMap((unit) => (unit.includes("/") ? unit.slice(0, unit.indexOf("/")) : [])))].sort();
}

/**
 * The list of a region made of districts that share one list: every department once for each district. Where several
 * departments of a district report the same figure the leading one speaks for the district. Official rates of districts
 * cannot be put together and so have no regional figure; targets, milestones and relations belong to one district.
 */
export function regionList(list: TargetList, region: ListHeader["area"], areas: readonly string[]): TargetList {
  const everywhere = (department: string) => areas.map((area) => regionalUnit(area, department));
  return {
    ...list,
    // None of the districts' offices makes it.
    header: { ...list.header, area: region, agencyZh: "" },
    departments: areas.flatMap((area) => list.departments.map((department) => departmentOf(area, department))),
    indicators: list.indicators.map((indicator): Indicator => {
      return { ...indicator, reporting: "add", reporters: speakersOf(indicator).flatMap(everywhere) };
    }),
    targets: [],
    milestones: [],
    relations: [],
    external: [],
    calendar: {
      ...list.calendar,
      exceptions: list.calendar.exceptions.flatMap(({ department, ...exception }) =>
        department === undefined
          ? [exception]
          : everywhere(department).map((unit) => ({ ...exception, department: unit })),
      ),
    },
  };
}

/** The departments of a district whose figures count: the leading one where several report the same. */
export function speakersOf({ reporting, reporters }: Indicator): readonly string[] {
  return reporting === "same" ? reporters.slice(0, 1) : reporters;
}

/** The units of all districts of an received under their regional names. */
export function regionUnits(received: ReceivedForms, list: TargetList, period: Period): MonthUnits {
  const units = new Map<string, UnitVersions>();
  for (const area of received.areas()) {
    const { unit } = received.unitsOf(area);
    for (const { id } of list.departments) {
      const known = unit(id);
      if (known) units.set(regionalUnit(area, id), known);
    }
  }
  return { period, unit: (name) => units.get(name) };
}

function departmentOf(area: string, department: Department): Department {
  const { id, nameZh, shortZh, nameEn } = department;
  return {
    ...department,
    id: regionalUnit(area, id),
    nameZh: `${area} ${nameZh}`,
    shortZh: `${area} ${shortZh}`,
    nameEn: `${area} ${nameEn}`,
  };
}
