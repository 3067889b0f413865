import { type ReactNode, useMemo } from "react";
import { makeStyles } from "../../pane/components/make-styles";
import type { Drawn } from "./drawn";
import { byRow, marksByRow, staleByRow } from "./layers";
import { linesByRow } from "./lines";
import { PAPERS, type Paper } from "./paper";
import { SheetRow } from "./SheetRow";
import type { Stage } from "./stage";
import type { ShownSheet } from "./use-sheet";

const useStyles = makeStyles({
  grid: { position: "absolute", outlineStyle: "none" },
  heading: { position: "sticky", zIndex: 3 },
});

interface Props {
  readonly shown: ShownSheet;
  readonly drawn: Drawn;
  readonly stage: Stage;
  readonly paper: Paper;
  /** Whether formulas are shown in place of what they give. */
  readonly formulas: boolean;
  /** Cells that hold what is looked for. */
  readonly found: readonly { readonly row: number; readonly column: number }[];
  /** What stands in the selected cell. */
  readonly field: ReactNode;
  /** The keyboard comes into a grid on which nothing is selected. */
  onEnter(): void;
}

/** The cells of the sheet shown: the rows in view, and the heading that stays above them. */
export function SheetGrid({ shown, drawn, stage, paper, formulas, found, field, onEnter }: Props) {
  const styles = useStyles();
  const { view, sheet, sheetLook, geometry, spot, corner, range } = shown;
  const { workbook, look } = view;
  const marks = useMemo(() => marksByRow(view.marks.values(), sheet.name), [view.marks, sheet.name]);
  const stale = useMemo(() => staleByRow(view.stale, sheet.name), [view.stale, sheet.name]);
  const lines = useMemo(() => linesByRow(sheetLook, workbook), [sheetLook, workbook]);
  const foundByRow = useMemo(() => byRow(found), [found]);
  const { staying, tops } = geometry;
  const rowAt = (row: number, top: number, isHeading: boolean) => (
    <SheetRow
      key={row}
      row={row}
      top={top}
      isHeading={isHeading}
      cells={sheet.rows.get(row)}
      geometry={geometry}
      look={look}
      sheet={sheetLook}
      paper={paper}
      date1904={workbook.date1904}
      formulas={formulas}
      marks={marks.get(row)}
      stale={stale.get(row)}
      found={foundByRow.get(row)}
      lines={lines.get(row)}
      active={spot?.row === row ? spot.column : null}
      ranged={range && corner && range.top <= row && row <= range.bottom ? `${range.left}:${range.right}` : ""}
      editor={spot?.row === row ? field : null}
    />
  );
  const headTop = tops[staying.first] ?? 0;
  const headHeight = (tops[staying.last + 1] ?? headTop) - headTop;
  const { origin, paper: sheetOfPaper } = stage;
  return (
    <div
      role="grid"
      className={styles.grid}
      aria-label={sheet.name}
      aria-rowcount={geometry.lastRow}
      aria-colcount={geometry.lastColumn}
      tabIndex={spot ? -1 : 0}
      onFocus={(event) => event.target === event.currentTarget && !spot && onEnter()}
      style={{
        left: origin.left - sheetOfPaper.left,
        top: origin.top - sheetOfPaper.top,
        width: geometry.width,
        height: geometry.height,
      }}
    >
      {drawn.body.map((row) => rowAt(row, tops[row]!, false))}
      <div role="presentation" style={{ height: headTop }} />
      {drawn.heading.length > 0 ? (
        <div
          role="rowgroup"
          className={styles.heading}
          style={{ top: stage.head, height: headHeight, backgroundColor: PAPERS[paper].sheet }}
        >
          {drawn.heading.map((row) => rowAt(row, tops[row]! - headTop, true))}
        </div>
      ) : null}
    </div>
  );
}
