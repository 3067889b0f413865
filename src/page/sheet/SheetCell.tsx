import { mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactNode } from "react";
import { useLevelStyles } from "../../pane/components/LevelTag";
import { makeStyles } from "../../pane/components/make-styles";
import { type LinePoints, Sparkline } from "../../pane/components/Sparkline";
import { MARK_LETTERS, type MarkLevel } from "../../pane/host/mark-look";

const useStyles = makeStyles({
  cell: {
    display: "flex",
    boxSizing: "border-box",
    minWidth: 0,
    userSelect: "none",
    cursor: "cell",
  },
  text: { minWidth: 0, maxHeight: "100%" },
  clipped: { overflow: "hidden" },
  input: {
    "&:hover": { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
    "@media (forced-colors: active)": { outline: "1px dotted", outlineOffset: "-4px" },
  },
  ranged: { backgroundImage: `linear-gradient(${tokens.colorBrandBackground2}, ${tokens.colorBrandBackground2})` },
  // What is typed may be longer than the cell.
  active: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-1px",
    zIndex: 2,
    overflow: "visible",
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-1px" },
    "&:has([data-editing])": { outlineStyle: "none" },
  },
  found: { outline: `2px solid ${tokens.colorPaletteMarigoldBorderActive}`, outlineOffset: "-2px" },
  stale: { opacity: 0.55, fontStyle: "italic" },
  line: { position: "absolute", top: "2px", right: "4px", bottom: "2px", left: "4px", pointerEvents: "none" },
  letter: {
    position: "absolute",
    top: 0,
    left: 0,
    width: "13px",
    height: "13px",
    fontFamily: tokens.fontFamilyBase,
    fontSize: "10px",
    lineHeight: "13px",
    textAlign: "center",
    fontWeight: tokens.fontWeightBold,
    borderBottomRightRadius: tokens.borderRadiusMedium,
    pointerEvents: "none",
  },
  frame: {
    position: "absolute",
    top: "0",
    right: "0",
    bottom: "0",
    left: "0",
    ...shorthands.borderWidth("2px"),
    ...shorthands.borderStyle("solid"),
    backgroundColor: "transparent",
    pointerEvents: "none",
  },
});

export interface SheetCellProps {
  readonly row: number;
  readonly column: number;
  readonly spans: { readonly rows: number; readonly columns: number };
  readonly style: CSSProperties;
  readonly text: string;
  readonly locked: boolean;
  /** Pixels the text may take where that is more than the cell; null where it is not. */
  readonly room: number | null;
  readonly ranged: boolean;
  readonly active: boolean;
  /** Whether it holds what is looked for. */
  readonly found: boolean;
  /** Whether what it shows may be out of date. */
  readonly stale: boolean;
  readonly level: MarkLevel | null;
  /** The figures of a line within the cell, which its sheet of figures has in numbers. */
  readonly line: LinePoints | undefined;
  readonly header: "columnheader" | "rowheader" | null;
  /** What gives the selected cell its keyboard. */
  readonly children?: ReactNode;
}

/** A cell as it prints, with what the page lays over it. */
export function SheetCell(props: SheetCellProps) {
  const { row, column, spans, style, text, locked, room, ranged, active, found, stale, level, line, header, children } =
    props;
  const styles = useStyles();
  const levels = useLevelStyles();
  return (
    <div
      role={header ?? "gridcell"}
      data-row={row}
      data-column={column}
      aria-colindex={column}
      aria-rowspan={spans.rows > 1 ? spans.rows : undefined}
      aria-colspan={spans.columns > 1 ? spans.columns : undefined}
      aria-readonly={locked || undefined}
      aria-selected={active || ranged || undefined}
      tabIndex={-1}
      className={mergeClasses(
        styles.cell,
        room === null && styles.clipped,
        !locked && styles.input,
        ranged && styles.ranged,
        found && styles.found,
        active && styles.active,
      )}
      style={style}
    >
      <span
        className={mergeClasses(styles.text, (active || room !== null) && styles.clipped, stale && styles.stale)}
        style={room === null ? undefined : { flexShrink: 0, maxWidth: room - INSET }}
      >
        {text}
      </span>
      {line ? (
        <span className={styles.line}>
          <Sparkline points={line} color={tokens.colorBrandStroke1} last={tokens.colorPaletteRedForeground1} />
        </span>
      ) : null}
      {level ? (
        <>
          <span className={mergeClasses(levels[level], styles.frame)} />
          <span className={mergeClasses(levels[level], styles.letter)}>{MARK_LETTERS[level]}</span>
        </>
      ) : null}
      {children}
    </div>
  );
}

/** Pixels at the ends of a text. */
const INSET = 8;
