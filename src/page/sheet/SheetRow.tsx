import { makeStyles } from "@fluentui/react-components";
import { type CSSProperties, memo, type ReactNode } from "react";
import type { Cell } from "../../core/grid/grid";
import type { Mark } from "../../pane/host/workbook-host";
import { lookAt, type SheetLook, type WorkbookLook } from "../../workbook/look/look";
import { cssOf } from "./cell-css";
import { shownText } from "./cell-text";
import type { Geometry } from "./geometry";
import { PAPERS, type Paper } from "./paper";
import { SheetCell } from "./SheetCell";
import { placeOf, shapeOf } from "./shape";

const useStyles = makeStyles({ row: { position: "absolute", left: 0, display: "flex" } });

export interface RowProps {
  readonly row: number;
  readonly cells: readonly Cell[] | undefined;
  readonly geometry: Geometry;
  readonly look: WorkbookLook;
  readonly sheet: SheetLook;
  readonly paper: Paper;
  readonly date1904: boolean;
  /** Where the row stands in what it is drawn in. */
  readonly top: number;
  readonly isHeading: boolean;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  readonly stale: ReadonlySet<number> | undefined;
  readonly staleText: string;
  readonly active: number | null;
  /** Columns of the selected block, "2:5", or "". */
  readonly ranged: string;
  /** The keyboard of the selected cell; only for the row that has it. */
  readonly editor: ReactNode;
}

/** One row of the sheet; drawn again only when something in it changes. */
export const SheetRow = memo(function SheetRow(props: RowProps) {
  const { row, cells, geometry, sheet, top, active, marks, stale, editor } = props;
  const styles = useStyles();
  const known = new Map(cells?.map((cell) => [cell.column, cell]));
  const shown: ReactNode[] = [];
  // How far the cells that stay at the left have come, which are the only ones in the flow of the row.
  let flow = 0;
  for (let column = 1; column <= geometry.lastColumn; column++) {
    const shape = shapeOf(geometry, row, column);
    if (!shape) continue;
    const cell = known.get(column);
    const mark = marks?.get(column);
    const css = cssOf(props, column, cell, shape);
    shown.push(
      <SheetCell
        key={column}
        row={row}
        column={column}
        spans={shape.spans}
        style={{
          ...css,
          ...(shape.stays && css.backgroundColor === undefined ? { backgroundColor: PAPERS[props.paper].sheet } : {}),
          ...placeOf(shape, flow),
        }}
        text={shownText(cell, props.date1904)}
        locked={isLocked(props, column)}
        overflows={css.whiteSpace === "pre" && typeof cell?.value === "string" && !known.has(shape.right + 1)}
        ranged={isWithin(column, props.ranged)}
        active={active === column}
        stale={stale?.has(column) ? props.staleText : null}
        mark={mark ? { level: mark.level, text: mark.text } : null}
        header={props.isHeading ? "columnheader" : null}
      >
        {active === column ? editor : null}
      </SheetCell>,
    );
    if (shape.stays) flow = shape.left + shape.width;
  }
  const height = geometry.tops[row + 1]! - geometry.tops[row]!;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={row}
      className={styles.row}
      style={{ top, width: geometry.width, height, ...gridOf(sheet, props.paper) }}
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

function gridOf({ gridLines }: SheetLook, paper: Paper): CSSProperties {
  return gridLines ? { boxShadow: `inset 0 -1px ${PAPERS[paper].grid}` } : {};
}

function isLocked({ look, sheet, row }: RowProps, column: number): boolean {
  return sheet.protected && lookAt(look, sheet, row, column).locked;
}
