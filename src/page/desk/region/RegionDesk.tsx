import { Tab, TabList, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { makeStyles } from "../../../pane/components/make-styles";
import { HelpLink } from "../../HelpLink";
import { DeskBar } from "../DeskBar";
import { useDesk } from "../desk-context";
import { Loading } from "../Loading";
import { DistrictTable } from "./DistrictTable";
import { RegionFigures } from "./RegionFigures";
import { RegionHead } from "./RegionHead";
import { useRegion } from "./use-region";

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
  readonly firstPeriod: string;
  onLeave(): void;
  onSignOut(): void;
}

/** The desk of a city or province: a month over its districts, who has reported, and their figures rolled up. */
export function RegionDesk({ firstPeriod, onLeave, onSignOut }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const [period, setPeriod] = useState(firstPeriod);
  const [tab, setTab] = useState<(typeof TABS)[number]>("districts");
  const loaded = useRegion(period);
  return (
    <div className={styles.desk}>
      <DeskBar {...{ period, loaded, onLeave, onSignOut }} state={null} onPeriod={setPeriod} />
      <nav className={styles.tabs} aria-label={say("desk.region.tabs.label")}>
        <TabList
          aria-label={say("desk.region.tabs.label")}
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(value === "figures" ? "figures" : "districts")}
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
              {month.region.coverage.districts.length === 0 ? null : tab === "districts" ? (
                <DistrictTable period={period} month={month} />
              ) : (
                <RegionFigures period={period} month={month} />
              )}
            </>
          )}
        </Loading>
      </main>
    </div>
  );
}
