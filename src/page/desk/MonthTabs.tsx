import { Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { makeStyles } from "../../pane/components/make-styles";
import type { Place } from "../../pane/workspace/guide";
import { HelpLink } from "../HelpLink";
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
  // Tabs that do not fit scroll, and help stays beside them.
  list: {
    "@media (max-width: 640px)": {
      flex: "1 1 0",
      minWidth: 0,
      overflowX: "auto",
      scrollbarWidth: "none",
      "& [role=tab]": { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
    },
  },
  help: { marginLeft: "auto" },
  actions: {
    marginLeft: tokens.spacingHorizontalS,
    "@media (max-width: 640px)": { marginLeft: 0, width: "100%" },
  },
});

interface Props {
  readonly tab: DeskTab;
  /** What the guide is opened at. */
  readonly place: Place;
  /** What is done with the whole month. */
  readonly children: ReactNode;
  onTab(tab: DeskTab): void;
}

/** The views of a month, help, and what is done with it. */
export function MonthTabs({ tab, place, children, onTab }: Props) {
  const { say, service } = useDesk();
  const isAuditor = service.account.role === "auditor";
  const styles = useStyles();
  return (
    <nav className={styles.tabs} aria-label={say("desk.tabs.label")}>
      <TabList
        className={styles.list}
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
      <span className={styles.help}>
        <HelpLink say={say} place={place} />
      </span>
      {children ? <span className={styles.actions}>{children}</span> : null}
    </nav>
  );
}
