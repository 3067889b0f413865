import { mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { LEVELS, type Level } from "../../core/findings/finding";
import { useWorkspace } from "../workspace/workspace";
import { useLevelStyles } from "./LevelTag";
import { makeStyles } from "./make-styles";
import { toggled } from "./toggled";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXS,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  button: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    display: "flex",
    flexDirection: "column",
    gap: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  count: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    maxWidth: "100%",
  },
  calm: { backgroundColor: tokens.colorNeutralBackground1 },
});

interface Props {
  readonly counts: Readonly<Record<Level, number>>;
  readonly chosen: ReadonlySet<Level>;
  onChoose(levels: ReadonlySet<Level>): void;
}

/** How many findings of each level there are; pressing one shows only those. */
export function LevelFilter({ counts, chosen, onChoose }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const levels = useLevelStyles();
  return (
    <fieldset className={styles.row} aria-label={say("pane.department.filter")}>
      {LEVELS.map((level) => {
        const name = say(`pane.shell.level.${level}`);
        const number = counts[level];
        return (
          <ToggleButton
            key={level}
            className={mergeClasses(
              styles.button,
              number > 0 && levels[level],
              number > 0 && !chosen.has(level) && styles.calm,
            )}
            checked={chosen.has(level)}
            disabled={number === 0 && !chosen.has(level)}
            onClick={() => onChoose(toggled(chosen, level))}
            title={say(`pane.department.levelHint.${level}`)}
          >
            <span className={styles.count}>{number}</span>
            <span className={styles.name}>
              {level} {name}
            </span>
          </ToggleButton>
        );
      })}
    </fieldset>
  );
}
