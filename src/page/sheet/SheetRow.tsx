import { memo, type ReactNode } from "react";
import type { Cell } from "../../core/grid/grid";
import { makeStyles } from "../../pane/components/make-styles";
import type { LinePoints } from "../../pane/components/Sparkline";
import type { Mark } from "../../pane/host/workbook-host";
import { cellStyleAt, type SheetStyle, type WorkbookStyle } from "../../workbook/style/style";
import { cssOf } from "./cell-css";
import { shownText } from "./cell-text";
import { conditionCss } from "./conditions";
import type { Geometry } from "./geometry";
import { PAPERS, type Paper } from "./paper";
import { SheetCell } from "./SheetCell";
import { goingOf, placeOf, roomOf, shapeOf } from "./shape";

const useStyles = makeStyles({ row: { position: "absolute", left: 0, display: "flex" } });

export interface RowProps {
  readonly row: number;
  readonly cells: readonly Cell[] | undefined;
  readonly geometry: Geometry;
  readonly look: WorkbookStyle;
  readonly sheet: SheetStyle;
  readonly paper: Paper;
  readonly date1904: boolean;
  /** Where the row stands in what it is drawn in. */
  readonly top: number;
  readonly isHeading: boolean;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  readonly stale: ReadonlySet<number> | undefined;
  /** Columns of the cells that hold what is looked for. */
  readonly found: ReadonlySet<number> | undefined;
  /** Lines within cells, by column. */
  readonly lines: ReadonlyMap<number, LinePoints> | undefined;
  /** Whether formulas are shown in place of what they give. */
  readonly formulas: boolean;
  readonly active: number | null;
  /** Columns of the selected block, "2:5", or "". */
  readonly ranged: string;
  /** The keyboard of the selected cell; only for the row that has it. */
  readonly editor: ReactNode;
}

/** One row of the sheet; drawn again only when something in it changes. */
export const SheetRow = memo(function SheetRow(props: RowProps) {
  const { row, cells, geometry, top, active, marks, stale, found, editor } = props;
  const styles = useStyles();
  const known = new Map(cells?.map((cell) => [cell.column, cell]));
  const isAlone = known.size === 1;
  const shown: ReactNode[] = [];
  // How far the cells have come that are in the flow of the row, which those are that do not scroll along.
  let flow = 0;
  for (let column = 1; column <= geometry.lastColumn; column++) {
    const shape = shapeOf(geometry, row, column);
    if (!shape) continue;
    const cell = known.get(column);
    const css = cssOf(props, column, cell, shape);
    const going = goingOf(geometry, shape, css, { row, isAlone: isAlone && cell !== undefined });
    const overflows = css.whiteSpace === "pre" && typeof cell?.value === "string";
    const room = overflows ? roomOf(geometry, shape, known, css) : shape.width;
    shown.push(
      <SheetCell
        key={column}
        row={row}
        column={column}
        spans={shape.spans}
        style={{
          ...css,
          ...conditionCss(props.sheet, cell, props.paper),
          ...(shape.stays && css.backgroundColor === undefined ? { backgroundColor: PAPERS[props.paper].sheet } : {}),
          ...placeOf(shape, going, flow, geometry),
          // The next cell that stays has a ground of its own, which would cover the text.
          ...(shape.stays && room > shape.width ? { zIndex: 2 } : {}),
        }}
        text={props.formulas && cell?.formula !== undefined ? `=${cell.formula}` : shownText(cell, props.date1904)}
        locked={isLocked(props, column)}
        room={room > shape.width ? room : null}
        ranged={isWithin(column, props.ranged)}
        active={active === column}
        found={found?.has(column) ?? false}
        line={props.lines?.get(column)}
        stale={stale?.has(column) ?? false}
        level={marks?.get(column)?.level ?? null}
        header={props.isHeading ? "columnheader" : null}
      >
        {active === column ? editor : null}
      </SheetCell>,
    );
    if (going === "stays") flow = shape.left + shape.width;
  }
  const height = geometry.tops[row + 1]! - geometry.tops[row]!;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={row}
      className={styles.row}
      style={{ top, width: geometry.width, height }}
    >
      {shown}
    </div>
  );
});

/** Whether a column is among those of a text such as "2:5". */
function isWithin(column: number, ranged: string): boolean {
  const [from = 0, to = 0] = ranged.split(":").map(Number);
  return from <= column && column <= to;
}

function isLocked({ look, sheet, row }: RowProps, column: number): boolean {
  return sheet.protected && cellStyleAt(look, sheet, row, column).locked;
}
