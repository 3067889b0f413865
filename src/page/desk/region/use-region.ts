import { useEffect, useRef } from "react";
import type { TargetList } from "../../../core/targets/schema";
import type { RegionAnswer, RegionPartsAnswer } from "../answers";
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

/** A region's month beside that of each of its parts, in the order of their codes; they are read together and agree. */
export interface RegionParts extends RegionMonth {
  readonly parts: readonly RegionAnswer[];
}

/** What a region's month is made of, read anew as soon as the month is another than it was. */
export function useParts(period: string, { region }: RegionMonth) {
  const { service, findList, list } = useDesk();
  const loaded = useLoaded<RegionParts>(`parts ${period} ${region.area}`, async () => {
    const { total, parts } = await service.get<RegionPartsAnswer>(`/periods/${period}/region/parts`);
    return { region: total, parts, list: (await findList(total.list)) ?? list };
  });
  const { reload } = loaded;
  const state = JSON.stringify(region);
  const read = useRef(state);
  useEffect(() => {
    if (read.current === state) return;
    read.current = state;
    void reload();
  }, [state, reload]);
  return loaded;
}
