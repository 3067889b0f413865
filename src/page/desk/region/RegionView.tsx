import { Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { makeStyles } from "../../../pane/components/make-styles";
import { HelpLink } from "../../HelpLink";
import { DeskBar } from "../DeskBar";
import { useDesk } from "../desk-context";
import { Loading } from "../Loading";
import type { Loaded } from "../use-loaded";
import { DistrictTable } from "./DistrictTable";
import type { RegionPlace } from "./place";
import { RegionFigures } from "./RegionFigures";
import { RegionHead } from "./RegionHead";
import type { RegionMonth } from "./use-region";

const TABS = ["districts", "figures"] as const;

const useStyles = makeStyles({
  desk: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  tabs: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "space-between",
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

interface Props {
  readonly period: string;
  readonly loaded: Loaded<RegionMonth>;
  readonly place: RegionPlace;
  /** The way down to the region. */
  readonly way: ReactNode;
  onGo(place: RegionPlace): void;
  onPeriod(period: string): void;
  onLeave(): void;
  onSignOut(): void;
}

/** A region's month: who of its parts has reported, and their figures; each part leads further down. */
export function RegionView({ period, loaded, place, way, onGo, onPeriod, onLeave, onSignOut }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  return (
    <div className={styles.desk}>
      <DeskBar {...{ period, loaded, onLeave, onSignOut, onPeriod }} state={null} />
      {way}
      <nav className={styles.tabs} aria-label={say("desk.region.tabs.label")}>
        <TabList
          aria-label={say("desk.region.tabs.label")}
          selectedValue={place.tab}
          onTabSelect={(_, { value }) => onGo({ ...place, tab: value === "figures" ? "figures" : "districts" })}
        >
          {TABS.map((name) => (
            <Tab key={name} value={name}>
              {say(`desk.region.tabs.${name}`)}
            </Tab>
          ))}
        </TabList>
        <HelpLink say={say} place="region" />
      </nav>
      <main className={styles.main}>
        <Loading loaded={loaded}>
          {(month) => (
            <>
              <RegionHead period={period} month={month} />
              {month.region.coverage.districts.length === 0 ? null : place.tab === "districts" ? (
                <DistrictTable {...{ period, month }} onOpen={(area) => onGo({ ...place, area })} />
              ) : (
                <RegionFigures
                  {...{ period, month }}
                  traced={place.traced}
                  onTrace={(traced) => onGo({ ...place, traced })}
                  onOpen={(area, traced) => onGo({ ...place, area, traced })}
                />
              )}
            </>
          )}
        </Loading>
      </main>
    </div>
  );
}
