import { Link, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { FormLine } from "../../client/answers";
import { useLevelStyles } from "../../pane/components/LevelTag";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { punctuality, ROSTER_LEVELS, reported } from "./roster";
import { StateMark } from "./StateMark";
import { timeText } from "./times";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({
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
});

interface Props {
  readonly line: FormLine;
  onOpen(): void;
}

/** One unit of the roster: how its form stands, when it came, and what is found in it. */
export function RosterRow({ line, onOpen }: Props) {
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
          <Text size={200} className={table.quiet} wrap={false}>
            {say("desk.roster.newerWaits")}{" "}
          </Text>
        ) : null}
        {notReceived > 0 ? (
          <Text size={200} className={table.quiet} wrap={false}>
            {say("desk.roster.notReceived", { count: notReceived })}
          </Text>
        ) : null}
      </td>
      <td className={table.number} data-head={say("desk.roster.version")} data-nothing={version === 0 || undefined}>
        {version === 0 ? say("desk.roster.noVersion") : version}
      </td>
      <td data-head={say("desk.roster.received")}>{receivedAt === null ? "" : timeText(receivedAt, language)}</td>
      <td className={tone}>{time === "waiting" ? say("desk.roster.waiting", { due }) : say(`desk.roster.${time}`)}</td>
      <td className={table.number} data-head={say("desk.roster.filled")}>
        {version === 0 ? "" : reported(line, say)}
      </td>
      {ROSTER_LEVELS.map((level) => {
        const count = counts?.[level];
        return (
          <td key={level} className={table.number} data-head={level} data-nothing={count ? undefined : true}>
            {count === undefined ? (
              ""
            ) : (
              <span className={mergeClasses(styles.count, count > 0 && levels[level])}>{count}</span>
            )}
          </td>
        );
      })}
      <td
        className={scans === 0 ? table.quiet : ""}
        data-head={say("desk.roster.scan")}
        data-nothing={scans === 0 || undefined}
      >
        {say(scans === 0 ? "desk.roster.noScan" : "desk.roster.hasScan")}
      </td>
      <td data-head={say("desk.roster.sender")}>{sentBy}</td>
    </tr>
  );
}
