import { type ReactNode, useMemo } from "react";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../../pane/components/make-styles";
import { within } from "./geometry";
import { marksByRow, staleByRow } from "./layers";
import { PAPERS, type Paper } from "./paper";
import { SheetRow } from "./SheetRow";
import type { ShownSheet } from "./use-sheet";
import type { Seen } from "./use-window";

const useStyles = makeStyles({
  grid: { position: "absolute", outlineStyle: "none" },
  heading: { position: "sticky", top: 0, zIndex: 3 },
});

/** Sheets of so many rows are drawn whole; longer ones where they are in view and so many pixels further. */
const [WHOLE, AHEAD] = [150, 600];

interface Props {
  readonly shown: ShownSheet;
  /** The part of the desk that is in view. */
  readonly seen: Seen;
  readonly say: Speaker;
  readonly paper: Paper;
  /** Pixels of paper around the table. */
  readonly edge: number;
  /** What stands in the selected cell. */
  readonly field: ReactNode;
  /** The keyboard comes into a grid on which nothing is selected. */
  onEnter(): void;
}

/** The cells of the sheet shown: the rows in view, and the heading that stays above them. */
export function SheetGrid({ shown, seen, say, paper, edge, field, onEnter }: Props) {
  const styles = useStyles();
  const { view, sheet, sheetLook, geometry, spot, corner, range } = shown;
  const { workbook, look } = view;
  const marks = useMemo(() => marksByRow(view.marks.values(), sheet.name), [view.marks, sheet.name]);
  const stale = useMemo(() => staleByRow(view.stale, sheet.name), [view.stale, sheet.name]);
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
      marks={marks.get(row)}
      stale={stale.get(row)}
      staleText={say("pane.page.sheet.stale")}
      active={spot?.row === row ? spot.column : null}
      ranged={range && corner && range.top <= row && row <= range.bottom ? `${range.left}:${range.right}` : ""}
      editor={spot?.row === row ? field : null}
    />
  );
  const drawn =
    geometry.lastRow <= WHOLE
      ? { first: 1, last: geometry.lastRow }
      : within(tops, seen.top - AHEAD, seen.top + seen.height + AHEAD);
  const rows = numbers(drawn.first, drawn.last).filter((row) => tops[row] !== tops[row + 1]);
  const heading = numbers(staying.first, staying.last);
  const body = rows.filter((row) => row < staying.first || row > staying.last);
  // The row with the keyboard stays drawn wherever the sheet is scrolled to, or keys would go nowhere.
  if (spot && !body.includes(spot.row) && !heading.includes(spot.row)) body.push(spot.row);
  const headTop = tops[staying.first] ?? 0;
  const headHeight = (tops[staying.last + 1] ?? headTop) - headTop;
  return (
    <div
      role="grid"
      className={styles.grid}
      aria-label={sheet.name}
      aria-rowcount={geometry.lastRow}
      aria-colcount={geometry.lastColumn}
      tabIndex={spot ? -1 : 0}
      onFocus={(event) => event.target === event.currentTarget && !spot && onEnter()}
      style={{ left: edge, top: edge, width: geometry.width, height: geometry.height }}
    >
      {body.map((row) => rowAt(row, tops[row]!, false))}
      <div role="presentation" style={{ height: headTop }} />
      {heading.length > 0 ? (
        <div
          role="rowgroup"
          className={styles.heading}
          style={{ height: headHeight, backgroundColor: PAPERS[paper].sheet }}
        >
          {heading.map((row) => rowAt(row, tops[row]! - headTop, true))}
        </div>
      ) : null}
    </div>
  );
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
