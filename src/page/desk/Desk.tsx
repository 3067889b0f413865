import { isRegion } from "../../core/divisions";
import { type DeskContext, DeskContextProvider } from "./desk-context";
import { Months } from "./Months";
import { NoRight } from "./NoRight";
import { RegionDesk } from "./region/RegionDesk";

interface Props extends DeskContext {
  readonly firstPeriod: string;
  onLeave(): void;
  onSignOut(): void;
}

/** 统计局工作台: a district's month over the service, or that of a city or province; the auditor reads the same. */
export default function Desk({ firstPeriod, onLeave, onSignOut, ...context }: Props) {
  const { role, area } = context.service.account;
  const out = { onLeave, onSignOut };
  const mayRead = role === "bureau" || role === "auditor";
  return (
    <DeskContextProvider value={context}>
      {!mayRead ? (
        <NoRight role={role} say={context.say} {...out} />
      ) : isRegion(area) ? (
        <RegionDesk firstPeriod={firstPeriod} {...out} />
      ) : (
        <Months firstPeriod={firstPeriod} {...out} />
      )}
    </DeskContextProvider>
  );
}
