import { mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactNode } from "react";
import { columnLetters } from "../../core/grid/address";
import type { Range } from "../../core/grid/grid";
import { makeStyles } from "../../pane/components/make-styles";
import { type Drawn, numbers } from "./drawn";
import type { Geometry } from "./geometry";
import type { Stage } from "./stage";

const useStyles = makeStyles({
  strip: {
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: "11px",
    fontVariantNumeric: "tabular-nums",
    userSelect: "none",
    cursor: "default",
  },
  columns: {
    position: "sticky",
    top: 0,
    zIndex: 5,
    display: "flex",
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke2}`,
  },
  rows: { position: "sticky", left: 0, zIndex: 4, boxShadow: `inset -1px 0 ${tokens.colorNeutralStroke2}` },
  corner: { position: "sticky", left: 0, zIndex: 2, flexShrink: 0 },
  staying: { position: "sticky" },
  name: {
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  column: {
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    position: "absolute",
    left: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  on: {
    backgroundColor: tokens.colorNeutralBackground4Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly geometry: Geometry;
  readonly stage: Stage;
  readonly drawn: Drawn;
  /** The selected block. */
  readonly range: Range | null;
}

/**
 * The letters of the columns and the numbers of the rows, by which sentences name cells. A reader is told them with each
 * cell; here they are for the eye and the mouse.
 */
export function Headings(props: Props) {
  return (
    <>
      <ColumnLetters {...props} />
      <RowNumbers {...props} />
    </>
  );
}

function ColumnLetters({ geometry, stage, range }: Props) {
  const styles = useStyles();
  const { lefts, lastColumn, stayingColumns, side } = geometry;
  const isStaying = (column: number) => column <= stayingColumns;
  let flow = side;
  const placeOf = (column: number): CSSProperties => {
    const [left, width] = [stage.origin.left + lefts[column]!, lefts[column + 1]! - lefts[column]!];
    const size = { width, height: stage.head };
    if (!isStaying(column)) return { ...size, position: "absolute", left };
    const marginLeft = left - flow;
    flow = left + width;
    return { ...size, position: "sticky", left: side + lefts[column]!, marginLeft, flexShrink: 0, zIndex: 1 };
  };
  return (
    <div
      aria-hidden
      className={mergeClasses(styles.strip, styles.columns)}
      style={{ width: stage.width, height: stage.head }}
    >
      <div
        className={mergeClasses(styles.name, styles.column, styles.corner)}
        data-heading="all"
        style={{ width: side, height: stage.head }}
      />
      {numbers(1, lastColumn)
        .filter((column) => lefts[column] !== lefts[column + 1])
        .map((column) => (
          <div
            key={column}
            data-heading={`column:${column}`}
            className={mergeClasses(
              styles.name,
              styles.column,
              isWithin(column, range?.left, range?.right) && styles.on,
            )}
            style={placeOf(column)}
          >
            {columnLetters(column)}
          </div>
        ))}
    </div>
  );
}

function RowNumbers({ geometry, stage, drawn, range }: Props) {
  const styles = useStyles();
  const { tops, staying, side } = geometry;
  const start = stage.origin.top - stage.head;
  const headTop = tops[staying.first] ?? 0;
  const numberAt = (row: number, top: number): ReactNode => (
    <div
      key={row}
      data-heading={`row:${row}`}
      className={mergeClasses(styles.name, styles.row, isWithin(row, range?.top, range?.bottom) && styles.on)}
      style={{ top, width: side, height: tops[row + 1]! - tops[row]! }}
    >
      {row}
    </div>
  );
  return (
    <div
      aria-hidden
      className={mergeClasses(styles.strip, styles.rows)}
      style={{ width: side, height: stage.height - stage.head }}
    >
      {drawn.body.map((row) => numberAt(row, start + tops[row]!))}
      <div style={{ height: start + headTop }} />
      {drawn.heading.length > 0 ? (
        <div
          className={styles.staying}
          style={{ top: stage.head, height: (tops[staying.last + 1] ?? headTop) - headTop }}
        >
          {drawn.heading.map((row) => numberAt(row, tops[row]! - headTop))}
        </div>
      ) : null}
    </div>
  );
}

function isWithin(number: number, from = Number.POSITIVE_INFINITY, to = 0): boolean {
  return from <= number && number <= to;
}
