import { Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";

const TABS = ["roster", "findings", "year", "rollup", "cues", "papers"] as const;
/** What is the auditor's alone. */
const AUDIT: ReadonlySet<DeskTab> = new Set(["cues", "papers"]);
export type DeskTab = (typeof TABS)[number];

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "space-between",
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // On a phone what is done with the month stands under the tabs.
    "@media (max-width: 640px)": { rowGap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
  },
});

interface Props {
  readonly tab: DeskTab;
  /** What is done with the whole month. */
  readonly children: ReactNode;
  onTab(tab: DeskTab): void;
}

/** The views of a month. */
export function MonthTabs({ tab, children, onTab }: Props) {
  const { say, service } = useDesk();
  const isAuditor = service.account.role === "auditor";
  const styles = useStyles();
  return (
    <nav className={styles.tabs} aria-label={say("desk.tabs.label")}>
      <TabList
        aria-label={say("desk.tabs.label")}
        selectedValue={tab}
        onTabSelect={(_, { value }) => onTab(value as DeskTab)}
      >
        {TABS.filter((name) => isAuditor || !AUDIT.has(name)).map((name) => (
          <Tab key={name} value={name}>
            {say(`desk.tabs.${name}`)}
          </Tab>
        ))}
      </TabList>
      {children}
    </nav>
  );
}
