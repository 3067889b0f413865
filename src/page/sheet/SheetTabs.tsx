import { Tab, TabList, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../../pane/components/make-styles";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    overflowX: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tab: { whiteSpace: "nowrap" },
});

interface Props {
  readonly say: Speaker;
  readonly sheets: readonly string[];
  readonly shown: string;
  onShow(sheet: string): void;
}

/** The workbook's sheets, but for those that it hides. */
export function SheetTabs({ say, sheets, shown, onShow }: Props) {
  const styles = useStyles();
  const tabs = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tab of another sheet comes into view when it is shown
  useEffect(() => {
    const tab = tabs.current?.querySelector("[aria-selected=true]");
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown]);
  return (
    <div ref={tabs} className={styles.tabs}>
      <TabList
        size="small"
        aria-label={say("pane.page.sheet.sheets")}
        selectedValue={shown}
        onTabSelect={(_, { value }) => onShow(String(value))}
      >
        {sheets.map((sheet) => (
          <Tab key={sheet} value={sheet} className={styles.tab}>
            {sheet}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
