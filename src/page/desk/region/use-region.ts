import { partsOf } from "../../../core/divisions";
import type { TargetList } from "../../../core/targets/schema";
import type { Speaker } from "../../../language/make-speaker";
import type { RegionAnswer } from "../answers";
import { useDesk } from "../desk-context";
import { useLoaded } from "../use-loaded";

/** A region's month with the list its figures are defined by. */
export interface RegionMonth {
  readonly region: RegionAnswer;
  readonly list: TargetList;
}

export function useRegion(period: string, live: boolean) {
  const { service, findList, list } = useDesk();
  return useLoaded<RegionMonth>(
    `region ${period} ${service.account.area}`,
    async () => {
      const region = await service.get<RegionAnswer>(`/periods/${period}/region`);
      return { region, list: (await findList(region.list)) ?? list };
    },
    live,
  );
}

/** The same figures of each part of the region, as the region's list defines them, in the order of their codes. */
export function useParts(period: string, { area, coverage }: RegionAnswer) {
  const { service } = useDesk();
  const received = coverage.districts.map(({ area: code, received: count }) => `${code}${count}`).join(" ");
  return useLoaded(`parts ${period} ${area} ${received}`, () => {
    const parts = partsOf(
      area,
      coverage.districts.map((district) => district.area),
    );
    return Promise.all(
      parts.map((part) => service.get<RegionAnswer>(`/periods/${period}/region?area=${part}&beside=${area}`)),
    );
  });
}

/** What a district or region is called; its code where nobody says. */
export function areaName(area: string, names: RegionAnswer["names"], say: Speaker): string {
  const { nameZh, nameEn } = names[area] ?? { nameZh: area, nameEn: area };
  return say("terms.name", { nameZh, nameEn });
}
