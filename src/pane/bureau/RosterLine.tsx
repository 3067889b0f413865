import { mergeClasses, Text, tokens } from "@fluentui/react-components";
import { errorSentence } from "../../language/error-sentence";
import { makeStyles } from "../components/make-styles";
import type { MonthOverview } from "../engine/overview";
import { useWorkspace } from "../workspace/workspace";
import type { RosterLine as Line } from "./roster-lines";
import { StateBadge } from "./StateBadge";
import type { BureauSession } from "./session";
import { UnitLine } from "./UnitLine";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "2px" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  still: { padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} 20px` },
  reason: { overflowWrap: "anywhere" },
});

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
    return <FileLine name={file} state="refused" reason={`${reason.code} ${errorSentence(reason, say)}`} />;
  }
  if (line.kind === "left-out") {
    const { path, reason } = line.file;
    return <FileLine name={path} state="setAside" reason={say(`summary.roster.left-out-reason.${reason}`)} />;
  }
  const { file, reason } = line.file;
  return <FileLine name={file} state="setAside" reason={say(`summary.set-aside.${reason}`)} />;
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
