import { useMemo, useState } from "react";
import { isRegion } from "../../../core/divisions";
import type { RegionAnswer } from "../answers";
import { DeskContextProvider, useDesk } from "../desk-context";
import { deskBelow } from "./below";
import { DistrictMonth } from "./DistrictMonth";
import type { RegionPlace } from "./place";
import { RegionView } from "./RegionView";
import { useRegion } from "./use-region";
import { Way } from "./Way";

interface Props {
  readonly firstPeriod: string;
  onLeave(): void;
  onSignOut(): void;
}

const NO_NAMES: RegionAnswer["names"] = {};

/**
 * The desk of a city or province: a month over its parts, who has reported, and their figures rolled up. From there one goes
 * down to a part, of a province to a city and its districts, and to a district's own month.
 */
export function RegionDesk({ firstPeriod, ...out }: Props) {
  const desk = useDesk();
  const top = desk.service.account.area;
  const [period, setPeriod] = useState(firstPeriod);
  const [place, go] = useState<RegionPlace>({ area: top, tab: "districts", traced: null });
  const [names, setNames] = useState(NO_NAMES);
  const loaded = useRegion(period, place.area === top);
  const told = loaded.value?.region.names;
  // Names stay while another month is read; no reading anew makes others of the same.
  if (told && JSON.stringify(told) !== JSON.stringify(names)) setNames(told);
  const way = <Way {...{ top, names }} area={place.area} onGo={(area) => go({ ...place, area })} />;
  const shared = { period, place, names, way, onPeriod: setPeriod, ...out };
  if (place.area === top) return <RegionView {...shared} loaded={loaded} onGo={go} />;
  return isRegion(place.area) ? (
    <RegionBelow key={place.area} {...shared} onGo={go} />
  ) : (
    <DistrictMonth key={place.area} {...shared} />
  );
}

type BelowProps = Omit<Parameters<typeof RegionView>[0], "loaded"> & { readonly names: RegionAnswer["names"] };

/** A city of the province one is signed in at. */
function RegionBelow({ names, ...rest }: BelowProps) {
  const desk = useDesk();
  const { area } = rest.place;
  const below = useMemo(() => deskBelow(desk, area, names), [desk, area, names]);
  return (
    <DeskContextProvider value={below}>
      <LoadedRegion {...rest} />
    </DeskContextProvider>
  );
}

function LoadedRegion(props: Omit<BelowProps, "names">) {
  return <RegionView {...props} loaded={useRegion(props.period, true)} />;
}
