import { Switch, Text, tokens } from "@fluentui/react-components";
import type { Level } from "../../core/findings/finding";
import { LevelFilter } from "../components/LevelFilter";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import type { Walk } from "./use-walk";

const useStyles = makeStyles({
  tools: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap" },
  marks: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly counts: Readonly<Record<Level, number>>;
  readonly levels: ReadonlySet<Level>;
  onLevels(levels: ReadonlySet<Level>): void;
  readonly walk: Walk;
}

/** Above the findings: which levels are shown, whether they are marked in the sheet, and how far one has gone. */
export function FindingTools({ counts, levels, onLevels, walk: { position, total } }: Props) {
  const { say, marking } = useWorkspace();
  const styles = useStyles();
  return (
    <>
      <LevelFilter counts={counts} chosen={levels} onChoose={onLevels} />
      <div className={styles.tools}>
        <Switch
          className={styles.marks}
          checked={marking.on}
          label={say("pane.department.marks")}
          onChange={(_, { checked }) => marking.turn(checked)}
        />
        <Text size={200} className={styles.quiet} role="status">
          {position < 0
            ? say("pane.department.walk")
            : say("pane.department.walked", { position: position + 1, total })}
        </Text>
      </div>
    </>
  );
}
