import { type ReactNode, useMemo, useState } from "react";
import type { RegionAnswer } from "../answers";
import { DeskContextProvider, useDesk } from "../desk-context";
import { Month } from "../Month";
import type { DeskTab } from "../MonthTabs";
import type { OpenedUnit } from "../UnitView";
import { deskBelow } from "./below";
import type { RegionPlace } from "./place";

interface Props {
  readonly period: string;
  readonly place: RegionPlace;
  readonly names: RegionAnswer["names"];
  readonly way: ReactNode;
  onPeriod(period: string): void;
  onLeave(): void;
  onSignOut(): void;
}

/** A district's month as its city or province reads it: the views of its own desk, in which nothing is acted on. */
export function DistrictMonth({ period, place: { area, tab: from, traced }, names, way, onPeriod, ...out }: Props) {
  const desk = useDesk();
  const below = useMemo(() => deskBelow(desk, area, names), [desk, area, names]);
  const [tab, setTab] = useState<DeskTab>(from === "figures" ? "rollup" : "roster");
  const [opened, setOpened] = useState<OpenedUnit | null>(null);
  return (
    <DeskContextProvider value={below}>
      <Month
        key={period}
        {...{ period, opened, tab, traced, way, ...out }}
        onTab={setTab}
        onOpen={(month, unit) => {
          onPeriod(month);
          setOpened(unit);
        }}
      />
    </DeskContextProvider>
  );
}
