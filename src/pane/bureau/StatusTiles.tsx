import { mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { TILES, type Tile } from "./roster-lines";

const useStyles = makeStyles({
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXS,
    border: 0,
    margin: 0,
    padding: 0,
  },
  tile: {
    minWidth: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    display: "flex",
    flexDirection: "column",
    gap: 0,
    fontWeight: tokens.fontWeightRegular,
  },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  none: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  danger: { color: tokens.colorStatusDangerForeground3 },
});

/** Tiles that ask for attention as soon as they count anything. */
const TONES: Partial<Record<Tile, "warning" | "danger">> = {
  late: "warning",
  missing: "danger",
  returned: "warning",
  duplicates: "warning",
  refused: "danger",
};

interface Props {
  readonly counts: Readonly<Record<Tile, number>>;
  /** null while something else than the roster is shown. */
  readonly chosen: Tile | null;
  /** Whether the times of receipt that tell who was late are known. */
  readonly latenessKnown: boolean;
  onChoose(tile: Tile): void;
}

/** The month's reporting in eight numbers; pressing one shows who it is. */
export function StatusTiles({ counts, chosen, latenessKnown, onChoose }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <fieldset className={styles.tiles} aria-label={say("pane.bureau.tiles")}>
      {TILES.map((tile) => {
        const tone = counts[tile] === 0 ? "none" : TONES[tile];
        return (
          <ToggleButton
            key={tile}
            appearance="subtle"
            className={styles.tile}
            checked={chosen === tile}
            onClick={() => onChoose(tile)}
          >
            <span className={mergeClasses(styles.count, tone && styles[tone])}>
              {tile === "late" && !latenessKnown ? "—" : counts[tile]}
            </span>
            <span className={styles.name}>{say(`pane.bureau.tile.${tile}`)}</span>
          </ToggleButton>
        );
      })}
    </fieldset>
  );
}
