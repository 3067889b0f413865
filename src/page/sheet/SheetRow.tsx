import { makeStyles } from "@fluentui/react-components";
import { type CSSProperties, memo, type ReactNode } from "react";
import type { Cell } from "../../core/grid/grid";
import type { Mark } from "../../pane/host/workbook-host";
import { lookAt, type SheetLook, styleAt, type WorkbookLook } from "../../workbook/look/look";
import { shownText } from "./cell-text";
import type { Geometry } from "./geometry";
import { PAPERS, type Paper, styleOf } from "./paper";
import { SheetCell } from "./SheetCell";

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
  const { tops, lefts, lastColumn } = geometry;
  const [from = 0, to = 0] = props.ranged.split(":").map(Number);
  const known = new Map(cells?.map((cell) => [cell.column, cell]));
  const shown: ReactNode[] = [];
  let flow = 0;
  for (let column = 1; column <= lastColumn; column++) {
    const merge = geometry.merge(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const [bottom, right] = [(merge?.bottom ?? row) + 1, (merge?.right ?? column) + 1];
    const width = lefts[Math.min(right, lastColumn + 1)]! - lefts[column]!;
    if (width === 0) continue;
    const stays = right - 1 <= geometry.stayingColumns;
    const cell = known.get(column);
    const mark = marks?.get(column);
    const placed: CSSProperties = stays
      ? { position: "sticky", left: lefts[column]!, marginLeft: lefts[column]! - flow, zIndex: 1, flexShrink: 0 }
      : { position: "absolute", left: lefts[column]! };
    if (stays) flow = lefts[column]! + width;
    const css = cssOf(props, column, cell, merge !== undefined);
    const text = shownText(cell, props.date1904);
    shown.push(
      <SheetCell
        key={column}
        row={row}
        column={column}
        spans={{ rows: bottom - row, columns: right - column }}
        style={{
          ...css,
          ...(stays && css.backgroundColor === undefined ? { backgroundColor: PAPERS[props.paper].sheet } : {}),
          ...placed,
          width,
          height: tops[Math.min(bottom, geometry.lastRow + 1)]! - tops[row]!,
        }}
        text={text}
        locked={isLocked(props, column)}
        overflows={css.whiteSpace === "pre" && typeof cell?.value === "string" && !known.has(right)}
        ranged={from <= column && column <= to}
        active={active === column}
        stale={stale?.has(column) ? props.staleText : null}
        mark={mark ? { level: mark.level, text: mark.text } : null}
        header={props.isHeading ? "columnheader" : null}
      >
        {active === column ? editor : null}
      </SheetCell>,
    );
  }
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={row}
      className={styles.row}
      style={{ top, width: geometry.width, height: tops[row + 1]! - tops[row]!, ...gridOf(sheet, props.paper) }}
    >
      {shown}
    </div>
  );
});

function gridOf({ gridLines }: SheetLook, paper: Paper): CSSProperties {
  return gridLines ? { boxShadow: `inset 0 -1px ${PAPERS[paper].grid}` } : {};
}

function isLocked({ look, sheet, row }: RowProps, column: number): boolean {
  return sheet.protected && lookAt(look, sheet, row, column).locked;
}

const known = new WeakMap<WorkbookLook, Map<string, CSSProperties>>();

/** The CSS of a cell; cells alike share it. */
function cssOf(
  { look, sheet, row, paper, geometry }: RowProps,
  column: number,
  cell: Cell | undefined,
  isMerged: boolean,
): CSSProperties {
  const style = styleAt(sheet, row, column);
  const isNumber = typeof cell?.value === "number";
  const top = row > 1 && lookAt(look, sheet, row - 1, column).rules.bottom !== undefined;
  const left = column > 1 && lookAt(look, sheet, row, column - 1).rules.right !== undefined;
  const corner = isMerged ? cornerOf(geometry, row, column) : null;
  const right = corner ? styleAt(sheet, row, corner.right) : style;
  const bottom = corner ? styleAt(sheet, corner.bottom, column) : style;
  const key = [style, right, bottom, paper, geometry.scale, isNumber, top, left].join();
  const styles = known.get(look) ?? new Map<string, CSSProperties>();
  known.set(look, styles);
  let css = styles.get(key);
  if (!css) {
    const own = lookAt(look, sheet, row, column);
    const rules = corner
      ? {
          ...own.rules,
          ...pick("right", lookAt(look, sheet, row, corner.right)),
          ...pick("bottom", lookAt(look, sheet, corner.bottom, column)),
        }
      : own.rules;
    css = styleOf({ ...own, rules }, { paper, scale: geometry.scale, isNumber, drawn: { top, left } });
    styles.set(key, css);
  }
  return css;
}

function cornerOf({ merge }: Geometry, row: number, column: number) {
  const range = merge(row, column)!;
  return { right: range.right, bottom: range.bottom };
}

function pick(edge: "right" | "bottom", { rules }: ReturnType<typeof lookAt>) {
  const rule = rules[edge];
  return rule ? { [edge]: rule } : {};
}
