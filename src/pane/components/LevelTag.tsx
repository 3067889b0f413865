import { mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { Level } from "../../core/findings/finding";
import { useWorkspace } from "../workspace/workspace";
import { makeStyles } from "./make-styles";

const useStyles = makeStyles({
  tag: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
});

/** The colors of the four levels and of what was prefilled, from Fluent's palette. Never without letter and word beside them. */
export const useLevelStyles = makeStyles({
  A: {
    color: tokens.colorPaletteRedForeground2,
    backgroundColor: tokens.colorPaletteRedBackground2,
    ...shorthands.borderColor(tokens.colorPaletteRedBorderActive),
  },
  B: {
    color: tokens.colorPalettePumpkinForeground2,
    backgroundColor: tokens.colorPalettePumpkinBackground2,
    ...shorthands.borderColor(tokens.colorPalettePumpkinBorderActive),
  },
  C: {
    color: tokens.colorPaletteGoldForeground2,
    backgroundColor: tokens.colorPaletteGoldBackground2,
    ...shorthands.borderColor(tokens.colorPaletteGoldBorderActive),
  },
  D: {
    color: tokens.colorPalettePlatinumForeground2,
    backgroundColor: tokens.colorPalettePlatinumBackground2,
    ...shorthands.borderColor(tokens.colorPalettePlatinumBorderActive),
  },
  prefilled: {
    color: tokens.colorPaletteGreenForeground2,
    backgroundColor: tokens.colorPaletteGreenBackground2,
    ...shorthands.borderColor(tokens.colorPaletteGreenBorderActive),
  },
});

/** A level by letter, word and color: "A 强制性". */
export function LevelTag({ level, count }: { readonly level: Level; readonly count?: number }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const levels = useLevelStyles();
  return (
    <span className={mergeClasses(styles.tag, levels[level])}>
      <span>{level}</span>
      <span>{say(`pane.shell.level.${level}`)}</span>
      {count === undefined ? null : <span>{count}</span>}
    </span>
  );
}
