import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  CopyRegular,
  HistoryRegular,
  MailArrowUpRegular,
} from "@fluentui/react-icons";
import { type Finding, LEVELS } from "../../core/findings/finding";
import { correctionIn } from "../../core/rollup/correction";
import type { RosterEntry, SeveralVersions } from "../../core/rollup/summary";
import type { Receipt } from "../../core/rollup/versions";
import { refusalSentence } from "../../language/refusal-sentence";
import { Disclosure } from "../components/Disclosure";
import { useLevelStyles } from "../components/LevelTag";
import type { MonthOverview } from "../engine/overview";
import { departmentName, momentText } from "../workspace/names";
import { useWorkspace } from "../workspace/workspace";
import { copyText } from "./copy-text";
import { FindingLine } from "./FindingLine";
import { returnNote } from "./return-note";
import type { RosterLine as Line } from "./roster-lines";
import type { BureauSession } from "./session";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "2px" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  badge: { flexShrink: 0 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  hint: { color: tokens.colorNeutralForeground3 },
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
  reason: { overflowWrap: "anywhere" },
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
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const BADGES = {
  received: "success",
  late: "warning",
  missing: "danger",
  returned: "severe",
  undecided: "danger",
  refused: "danger",
  setAside: "informative",
} as const;

interface Props {
  readonly line: Line;
  readonly month: MonthOverview | null;
  readonly session: BureauSession;
}

/** One unit, or one file that could not be used, with everything there is to know of it. */
export function RosterLine({ line, month, session }: Props) {
  const { say } = useWorkspace();
  if (line.kind === "unit") return <UnitLine {...line} month={month!} session={session} />;
  if (line.kind === "refused") {
    const { file, ...reason } = line.file;
    return <FileLine name={file} state="refused" reason={`${reason.code} ${refusalSentence(reason, say)}`} />;
  }
  if (line.kind === "left-out") {
    const { path, reason } = line.file;
    return <FileLine name={path} state="setAside" reason={say(`summary.roster.left-out-reason.${reason}`)} />;
  }
  const { file, reason } = line.file;
  return <FileLine name={file} state="setAside" reason={say(`summary.set-aside.${reason}`)} />;
}

function StateBadge({ state }: { readonly state: keyof typeof BADGES }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <Badge className={styles.badge} appearance="tint" color={BADGES[state]}>
      {say(`pane.bureau.state.${state}`)}
    </Badge>
  );
}

interface FileLineProps {
  readonly name: string;
  readonly state: "refused" | "setAside";
  readonly reason: string;
}

function FileLine({ name, state, reason }: FileLineProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.head, styles.still)}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <StateBadge state={state} />
      </div>
      <Text size={200} className={styles.reason}>
        {reason}
      </Text>
    </div>
  );
}

type UnitProps = Extract<Line, { kind: "unit" }> & { readonly month: MonthOverview; readonly session: BureauSession };

function UnitLine({ entry, duplicate, undecided, month, session }: UnitProps) {
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

interface VersionsProps {
  readonly of: SeveralVersions & { readonly sha256?: string };
  readonly session: BureauSession;
}

/** The versions of a unit's form but for the one that counts. */
function Versions({ of: { versions, sha256: used }, session }: VersionsProps) {
  const all = versions.map(({ sha256 }) => sha256);
  return versions
    .filter(({ sha256 }) => sha256 !== used)
    .map((version) => (
      <VersionChoice key={version.sha256} version={version} onUse={() => session.use(version.sha256, all)} />
    ));
}

/** One of a unit's versions, with what its name says of it, to be taken for the one that counts. */
function VersionChoice({ version: { path, file }, onUse }: { readonly version: Receipt; onUse(): void }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const word = correctionIn(file);
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        <Text size={200}>{path}</Text>
        {word === null ? null : (
          <Text size={200} block className={styles.hint}>
            {say("terms.correction", { word })}
          </Text>
        )}
      </span>
      <Button size="small" className={styles.badge} onClick={onUse}>
        {say("pane.bureau.unit.use")}
      </Button>
    </div>
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
  const rows = {
    file,
    receivedAt: receivedAt === null ? say("pane.bureau.unit.unknown") : momentText(receivedAt),
    dueDay: due,
    version,
  };
  return (
    <dl className={styles.details}>
      {Object.entries(rows).flatMap(([key, value]) => [
        <dt key={`${key}-name`}>{say(`pane.bureau.unit.${key}`)}</dt>,
        <dd key={key}>{value}</dd>,
      ])}
    </dl>
  );
}

interface UnitActionsProps {
  readonly entry: RosterEntry;
  readonly findings: readonly Finding[];
  readonly month: MonthOverview;
  readonly session: BureauSession;
}

function UnitActions({ entry: { department, file, sha256, state }, findings, month, session }: UnitActionsProps) {
  const { list, say, toast } = useWorkspace();
  const styles = useStyles();
  const returned = state === "returned";
  const name = departmentName(department, list, say);
  const toggle = () => {
    session.toggleReturned(sha256!);
    toast({
      intent: "info",
      title: say(`pane.bureau.unit.${returned ? "unreturned" : "returned"}`, { department: name }),
    });
  };
  const copy = async () => {
    const note = returnNote({ department, period: month.period, file: file!, findings }, list, say);
    const copied = await copyText(note);
    toast(
      copied
        ? { intent: "success", title: say("pane.bureau.unit.copied", { department: name }) }
        : { intent: "warning", title: say("pane.bureau.unit.notCopied"), body: note },
    );
  };
  return (
    <div className={styles.actions}>
      <Button size="small" icon={returned ? <ArrowUndoRegular /> : <MailArrowUpRegular />} onClick={toggle}>
        {say(`pane.bureau.unit.${returned ? "unreturn" : "return"}`)}
      </Button>
      <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy()}>
        {say("pane.bureau.unit.copy")}
      </Button>
    </div>
  );
}
