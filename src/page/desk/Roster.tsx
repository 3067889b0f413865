import { mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormLine } from "../../client/answers";
import { parsePeriod } from "../../core/period";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { RosterFilter } from "./RosterFilter";
import { RosterRow } from "./RosterRow";
import { ROSTER_LEVELS, type RosterChoice, shownLines } from "./roster";
import { ScrollRegion } from "./ScrollRegion";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  table: { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  none: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
    display: "block",
    textAlign: "center",
  },
});

interface Props {
  readonly period: string;
  readonly lines: readonly FormLine[];
  onOpen(department: string): void;
}

/** 报送情况: one line a unit, filtered by state and name. */
export function Roster({ period, lines, onOpen }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const [choice, setChoice] = useState<RosterChoice>({ states: new Set(), text: "" });
  const shown = shownLines(lines, choice);
  if (lines.length === 0) return <Text className={styles.none}>{say("desk.roster.nothing")}</Text>;
  return (
    <div className={styles.view}>
      <RosterFilter lines={lines} shown={shown.length} choice={choice} onChoice={setChoice} />
      {shown.length === 0 ? <Text className={styles.none}>{say("desk.roster.none")}</Text> : null}
      <ScrollRegion className={mergeClasses(table.scroll, styles.table)} label={say("desk.tabs.roster")}>
        <table className={mergeClasses(table.table, table.gathered)} hidden={shown.length === 0}>
          <caption className={table.caption}>{say("desk.roster.caption", { ...parsePeriod(period)! })}</caption>
          <RosterHead />
          <tbody>
            {shown.map((line) => (
              <RosterRow key={line.department} line={line} onOpen={() => onOpen(line.department)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function RosterHead() {
  const { say } = useDesk();
  const table = useTableStyles();
  return (
    <thead>
      <tr>
        <th scope="col">{say("desk.roster.unit")}</th>
        <th scope="col">{say("desk.roster.state")}</th>
        <th scope="col" className={table.number}>
          {say("desk.roster.version")}
        </th>
        <th scope="col">{say("desk.roster.received")}</th>
        <th scope="col">{say("desk.roster.punctual")}</th>
        <th scope="col" className={table.number}>
          {say("desk.roster.filled")}
        </th>
        {ROSTER_LEVELS.map((level) => (
          <th
            key={level}
            scope="col"
            className={table.number}
            title={say("desk.roster.levelHint", { level, name: say(`pane.shell.level.${level}`) })}
          >
            {level} {say(`pane.shell.level.${level}`)}
          </th>
        ))}
        <th scope="col">{say("desk.roster.scan")}</th>
        <th scope="col">{say("desk.roster.sender")}</th>
      </tr>
    </thead>
  );
}
