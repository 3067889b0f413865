import { Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { LEVELS, type Level } from "../../core/findings/finding";
import { listed } from "../../core/findings/listed";
import type { CellAddress } from "../../core/grid/grid";
import { departmentName } from "../../language/names";
import { makeStyles } from "../../pane/components/make-styles";
import type { SummaryReport } from "./answers";
import { useDesk } from "./desk-context";
import { FindingItem } from "./FindingItem";
import { FindingsFilter } from "./FindingsFilter";
import { ScrollRegion } from "./ScrollRegion";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  scroll: { overflow: "auto", minHeight: 0, flexGrow: 1 },
  list: { maxWidth: "960px", padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}` },
  items: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 72px",
  },
});

type Across = SummaryReport["findings"][number];

interface Props {
  readonly summary: SummaryReport;
  onShow(department: string, place: CellAddress): void;
}

/** The findings of a month across all units; a cell opens the unit's form at it. */
export function FindingsAcross({ summary, onShow }: Props) {
  const { list, say } = useDesk();
  const styles = useStyles();
  const [levels, setLevels] = useState<ReadonlySet<Level>>(new Set());
  const [unit, setUnit] = useState("");
  // What only asks for explanations is told under the findings it asks for.
  const all = listed(summary.findings).toSorted(byEffect) as Across[];
  const ofUnit = all.filter(({ department }) => unit === "" || department === unit);
  const shown = ofUnit.filter(({ level }) => levels.size === 0 || levels.has(level));
  const units = [...new Set(all.flatMap(({ department }) => (department === null ? [] : [department])))];
  const extent = all.length === 0 ? "none" : shown.length === 0 ? "noneShown" : "ofReceived";
  return (
    <div className={styles.view}>
      <FindingsFilter {...{ ofUnit, levels, units, unit }} onLevels={setLevels} onUnit={setUnit}>
        {say("desk.findings.shown", { shown: shown.length, total: all.length })}
      </FindingsFilter>
      <ScrollRegion className={styles.scroll} label={say("desk.tabs.findings")}>
        <div className={styles.list}>
          <Text size={200} className={styles.quiet}>
            {say(`desk.findings.${extent}`)}
          </Text>
          <ul className={styles.items}>
            {shown.map((finding, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: findings have no name of their own, and the list is made anew
              <li key={index} className={styles.item}>
                <FindingItem
                  finding={finding}
                  unit={departmentName(finding.department, list, say)}
                  {...(finding.department === null
                    ? {}
                    : { onShow: (place: CellAddress) => onShow(finding.department!, place) })}
                />
              </li>
            ))}
          </ul>
        </div>
      </ScrollRegion>
    </div>
  );
}

function byEffect(a: Pick<Across, "effect" | "level">, b: Pick<Across, "effect" | "level">): number {
  const size = ({ effect }: Pick<Across, "effect">) => Math.abs(effect ?? 0);
  return size(b) - size(a) || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
}
