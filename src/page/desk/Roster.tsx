import { Link, mergeClasses, SearchBox, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FormLine } from "../../client/answers";
import { parsePeriod } from "../../core/period";
import type { FormState } from "../../core/states/state";
import { useLevelStyles } from "../../pane/components/LevelTag";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { punctuality, reported, shownLines, tallies } from "./roster";
import { ScrollRegion } from "./ScrollRegion";
import { StateMark } from "./StateMark";
import { timeText } from "./times";
import { useTableStyles } from "./use-table-styles";

const LEVELS = ["A", "B", "C"] as const;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  filter: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  states: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, border: "none", margin: 0, padding: 0 },
  space: { flexGrow: 1 },
  table: { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  count: {
    display: "inline-block",
    minWidth: "1.6em",
    textAlign: "center",
    borderRadius: tokens.borderRadiusSmall,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  /** Long names go on in a second line, so that the last columns stay in sight. */
  name: { whiteSpace: "normal !important" as "normal", maxWidth: "17em" },
  unit: { fontWeight: tokens.fontWeightSemibold, textAlign: "left" },
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
  const [states, setStates] = useState<ReadonlySet<FormState>>(new Set());
  const [text, setText] = useState("");
  const shown = shownLines(lines, { states, text });
  const toggle = (state: FormState) => {
    const next = new Set(states);
    if (!next.delete(state)) next.add(state);
    setStates(next);
  };
  if (lines.length === 0) return <Text className={styles.none}>{say("desk.roster.nothing")}</Text>;
  return (
    <div className={styles.view}>
      <div className={styles.filter}>
        <fieldset className={styles.states} aria-label={say("desk.roster.filter")}>
          <ToggleButton size="small" checked={states.size === 0} onClick={() => setStates(new Set())}>
            {say("desk.roster.all")} {lines.length}
          </ToggleButton>
          {tallies(lines).map(({ state, count }) => (
            <ToggleButton key={state} size="small" checked={states.has(state)} onClick={() => toggle(state)}>
              {say(`desk.state.${state}`)} {count}
            </ToggleButton>
          ))}
        </fieldset>
        <span className={styles.space} />
        <Text size={200} className={table.quiet} aria-live="polite">
          {say("desk.roster.shown", { shown: shown.length, total: lines.length })}
        </Text>
        <SearchBox
          size="small"
          value={text}
          placeholder={say("desk.roster.search")}
          aria-label={say("desk.roster.search")}
          onChange={(_, { value }) => setText(value)}
        />
      </div>
      {shown.length === 0 ? <Text className={styles.none}>{say("desk.roster.none")}</Text> : null}
      <ScrollRegion className={mergeClasses(table.scroll, styles.table)} label={say("desk.tabs.roster")}>
        <table className={table.table} hidden={shown.length === 0}>
          <caption className={table.caption}>{say("desk.roster.caption", { ...parsePeriod(period)! })}</caption>
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
              {LEVELS.map((level) => (
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
          <tbody>
            {shown.map((line) => (
              <Line key={line.department} line={line} onOpen={() => onOpen(line.department)} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function Line({ line, onOpen }: { readonly line: FormLine; onOpen(): void }) {
  const { say, language } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const levels = useLevelStyles();
  const { nameZh, nameEn, state, version, receivedAt, due, counts, sentBy, notReceived, waiting, stands, scans } = line;
  const unit = say("terms.name", { nameZh, nameEn });
  const time = punctuality(line);
  const tone = time === "overdue" ? table.bad : time === "late" ? table.warn : time === "waiting" ? table.quiet : "";
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <Link as="button" className={styles.unit} onClick={onOpen} aria-label={say("desk.roster.open", { unit })}>
          {unit}
        </Link>
      </th>
      <td>
        <StateMark state={state} />{" "}
        {waiting && state !== "reviewing" && stands !== "accepted" ? (
          <Text size={200} className={table.quiet}>
            {say("desk.roster.newerWaits")}{" "}
          </Text>
        ) : null}
        {notReceived > 0 ? (
          <Text size={200} className={table.quiet}>
            {say("desk.roster.notReceived", { count: notReceived })}
          </Text>
        ) : null}
      </td>
      <td className={table.number}>{version === 0 ? say("desk.roster.noVersion") : version}</td>
      <td>{receivedAt === null ? "" : timeText(receivedAt, language)}</td>
      <td className={tone}>{time === "waiting" ? say("desk.roster.waiting", { due }) : say(`desk.roster.${time}`)}</td>
      <td className={table.number}>{version === 0 ? "" : reported(line, say)}</td>
      {LEVELS.map((level) => {
        const count = counts?.[level];
        return (
          <td key={level} className={table.number}>
            {count === undefined ? (
              ""
            ) : (
              <span className={mergeClasses(styles.count, count > 0 && levels[level])}>{count}</span>
            )}
          </td>
        );
      })}
      <td className={scans === 0 ? table.quiet : ""}>
        {say(scans === 0 ? "desk.roster.noScan" : "desk.roster.hasScan")}
      </td>
      <td>{sentBy}</td>
    </tr>
  );
}
