import { useState } from "react";
import { Month } from "./Month";
import type { DeskTab } from "./MonthTabs";
import type { OpenedUnit } from "./UnitView";

interface Props {
  readonly firstPeriod: string;
  onLeave(): void;
  onSignOut(): void;
}

/** The month chosen; what was opened of another month is closed with it. */
export function Months({ firstPeriod, ...rest }: Props) {
  const [period, setPeriod] = useState(firstPeriod);
  const [opened, setOpened] = useState<OpenedUnit | null>(null);
  const [tab, setTab] = useState<DeskTab>("roster");
  const open = (month: string, unit: OpenedUnit | null) => {
    setPeriod(month);
    setOpened(unit);
  };
  return <Month key={period} {...{ period, opened, tab, ...rest }} onTab={setTab} onOpen={open} />;
}
