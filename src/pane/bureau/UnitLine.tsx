import { mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, HistoryRegular } from "@fluentui/react-icons";
import { LEVELS } from "../../core/findings/finding";
import type { RosterEntry } from "../../core/rollup/summary";
import { departmentName } from "../../language/names";
import { Disclosure } from "../components/Disclosure";
import { useLevelStyles } from "../components/LevelTag";
import { makeStyles } from "../components/make-styles";
import type { MonthOverview } from "../engine/overview";
import { momentText } from "../workspace/names";
import { useWorkspace } from "../workspace/workspace";
import { FindingLine } from "./FindingLine";
import type { RosterLine } from "./roster-lines";
import { StateBadge } from "./StateBadge";
import type { BureauSession } from "./session";
import { UnitActions } from "./UnitActions";
import { Versions } from "./Versions";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "2px" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: {
    color: tokens.colorNeutralForeground3,
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  counts: { display: "flex", gap: "3px", flexShrink: 0 },
  count: {
    padding: "0 4px",
    border: "1px solid",
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontVariantNumeric: "tabular-nums",
  },
  unchecked: { color: tokens.colorNeutralForeground3, fontSize: "16px", flexShrink: 0 },
  passed: { color: tokens.colorStatusSuccessForeground1, fontSize: "16px", flexShrink: 0 },
  still: { padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} 20px` },
  details: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& > dt": { color: tokens.colorNeutralForeground3 },
    "& > dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

type UnitProps = Extract<RosterLine, { kind: "unit" }> & {
  readonly month: MonthOverview;
  readonly session: BureauSession;
};

/** A unit of the roster with everything there is to know of its form. */
export function UnitLine({ entry, duplicate, undecided, month, session }: UnitProps) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const name = departmentName(entry.department, list, say);
  const head = (
    <>
      <span className={styles.line}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <StateBadge state={entry.state} />
      </span>
      <span className={styles.line}>
        <Text size={200} className={styles.quiet}>
          {summaryOf(entry, say)}
        </Text>
        {entry.file === null ? null : <Counts counts={entry.counts} unchecked={month.withoutHistory > 0} />}
      </span>
    </>
  );
  if (undecided) {
    return (
      <div className={mergeClasses(styles.head, styles.still)}>
        {head}
        <Text size={200}>{say("pane.bureau.unit.undecided", { count: undecided.versions.length })}</Text>
        <Versions of={undecided} session={session} />
      </div>
    );
  }
  if (entry.file === null) return <div className={mergeClasses(styles.head, styles.still)}>{head}</div>;
  const findings = month.findings.filter(({ department }) => department === entry.department);
  return (
    <Disclosure head={<span className={styles.head}>{head}</span>}>
      <Details entry={entry} />
      {duplicate ? (
        <>
          <Text size={200}>
            {say("pane.bureau.unit.twice", {
              count: duplicate.files.length,
              used: duplicate.versions.find(({ sha256 }) => sha256 === duplicate.sha256)!.path,
              rule: say(`terms.choice-rule.${duplicate.rule}`),
            })}
          </Text>
          <Versions of={duplicate} session={session} />
        </>
      ) : null}
      <UnitActions entry={entry} findings={findings} month={month} session={session} />
      <div>
        {findings.length === 0 ? <Text>{say("pane.bureau.unit.noFindings")}</Text> : null}
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every overview
          <FindingLine key={index} finding={finding} unit={false} />
        ))}
      </div>
    </Disclosure>
  );
}

function summaryOf({ kind, file, filled, asked, due }: RosterEntry, say: ReturnType<typeof useWorkspace>["say"]) {
  if (file === null) return say("pane.bureau.unit.due", { due });
  return kind === "figures" ? say("pane.bureau.unit.filled", { filled, asked }) : say("pane.bureau.unit.milestones");
}

/** `unchecked`: whether some checks of the month wait for earlier forms, so that nothing found is not yet a pass. */
function Counts({ counts, unchecked }: Pick<RosterEntry, "counts"> & { readonly unchecked: boolean }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const levels = useLevelStyles();
  const found = LEVELS.filter((level) => counts[level] > 0);
  if (found.length === 0 && unchecked) {
    return <HistoryRegular className={styles.unchecked} aria-label={say("pane.bureau.unit.unchecked")} />;
  }
  if (found.length === 0) {
    return <CheckmarkCircleRegular className={styles.passed} aria-label={say("pane.bureau.unit.passed")} />;
  }
  return (
    <span className={styles.counts} role="img" aria-label={say("pane.bureau.unit.counts", { ...counts })}>
      {found.map((level) => (
        <span key={level} className={mergeClasses(styles.count, levels[level])}>
          {level} {counts[level]}
        </span>
      ))}
    </span>
  );
}

function Details({ entry: { file, receivedAt, version, due } }: { readonly entry: RosterEntry }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const rows = [
    ["file", file],
    ["receivedAt", receivedAt === null ? say("pane.bureau.unit.unknown") : momentText(receivedAt)],
    ["dueDay", due],
    ["version", version],
  ] as const;
  return (
    <dl className={styles.details}>
      {rows.flatMap(([key, value]) => [
        <dt key={`${key}-name`}>{say(`pane.bureau.unit.${key}`)}</dt>,
        <dd key={key}>{value}</dd>,
      ])}
    </dl>
  );
}
