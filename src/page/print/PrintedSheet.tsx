import type { CSSProperties } from "react";
import type { Cell, Sheet, Workbook } from "../../core/grid/grid";
import type { Speaker } from "../../language/speaker";
import { Sparkline } from "../../pane/components/Sparkline";
import type { SheetStyle, WorkbookStyle } from "../../workbook/style/style";
import { cssOf } from "../sheet/cell-css";
import { shownText } from "../sheet/cell-text";
import { SheetCharts } from "../sheet/charts/SheetCharts";
import { conditionCss } from "../sheet/conditions";
import { numbers } from "../sheet/drawn";
import { linesByRow } from "../sheet/lines";
import { shapeOf } from "../sheet/shape";
import type { PageLayout } from "./page-layout";
import { pageName } from "./page-rules";

interface Props {
  readonly sheet: Sheet;
  readonly look: WorkbookStyle;
  readonly sheetLook: SheetStyle;
  readonly layout: PageLayout;
  readonly workbook: Workbook;
  readonly say: Speaker;
  /** Which of the printed sheets it is. */
  readonly index: number;
}

/** A sheet as a table that a browser breaks into pages, its headings on each of them and its charts over it. */
export function PrintedSheet(asked: Props) {
  const { layout, index, sheetLook, workbook } = asked;
  const props = { ...asked, lines: linesByRow(sheetLook, workbook) };
  const { head, repeated, parts, print } = layout;
  const page = { page: pageName(index) } as CSSProperties;
  const beginning = index > 0 ? ({ breakBefore: "page" } as const) : {};
  const centred = print.centered ? { marginLeft: "auto", marginRight: "auto" } : {};
  return (
    <div style={{ ...page, ...beginning }}>
      {head.length > 0 ? <Rows {...props} rows={head} repeated={[]} style={centred} /> : null}
      {parts.map((rows, part) => (
        <Rows
          key={rows[0]}
          {...props}
          rows={rows}
          repeated={repeated}
          style={{ ...centred, ...(part > 0 ? { breakBefore: "page" } : {}) }}
        />
      ))}
    </div>
  );
}

interface DrawnProps extends Props {
  readonly lines: ReturnType<typeof linesByRow>;
}

interface RowsProps extends DrawnProps {
  readonly rows: readonly number[];
  readonly repeated: readonly number[];
  readonly style: CSSProperties;
}

function Rows({ rows, repeated, style, ...props }: RowsProps) {
  const { geometry, area } = props.layout;
  const { lefts, tops } = geometry;
  const columns = numbers(area.left, area.right).filter((column) => lefts[column] !== lefts[column + 1]);
  const width = lefts[area.right + 1]! - lefts[area.left]!;
  const [start, end] = [tops[rows[0]!]!, tops[rows.at(-1)! + 1]!];
  const above = repeated.reduce((sum, row) => sum + tops[row + 1]! - tops[row]!, 0);
  return (
    <div style={{ ...style, width, position: "relative" }}>
      <table style={{ width, tableLayout: "fixed", borderCollapse: "separate", borderSpacing: 0 }}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: lefts[column + 1]! - lefts[column]! }} />
          ))}
        </colgroup>
        {repeated.length > 0 ? (
          <thead>
            {repeated.map((row) => (
              <Row key={row} {...props} row={row} columns={columns} />
            ))}
          </thead>
        ) : null}
        <tbody>
          {rows.map((row) => (
            <Row key={row} {...props} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      <SheetCharts
        {...props}
        geometry={geometry}
        paper="light"
        origin={{ left: -lefts[area.left]!, top: above - start }}
        isSeen={({ top }) => start <= top && top < end}
      />
    </div>
  );
}

function Row({ row, columns, ...props }: DrawnProps & { readonly row: number; readonly columns: readonly number[] }) {
  const { sheet, sheetLook, look, layout, workbook, lines } = props;
  const { geometry } = layout;
  const cells = new Map<number, Cell>(sheet.rows.get(row)?.map((cell) => [cell.column, cell]));
  return (
    <tr style={{ height: geometry.tops[row + 1]! - geometry.tops[row]! }}>
      {columns.map((column) => {
        const shape = shapeOf(geometry, row, column);
        if (!shape) return null;
        const cell = cells.get(column);
        const line = lines.get(row)?.get(column);
        const css = cssOf({ look, sheet: sheetLook, row, paper: "light", geometry }, column, cell, shape);
        const span = columns.filter((each) => each >= column && each <= shape.right).length;
        return (
          <td
            key={column}
            colSpan={span}
            rowSpan={shape.spans.rows}
            style={{
              ...printed(css),
              ...conditionCss(sheetLook, cell, "light"),
              ...(line ? { position: "relative" as const } : {}),
            }}
          >
            {shownText(cell, workbook.date1904)}
            {line ? (
              <span style={LINE}>
                <Sparkline points={line} color={LINE_COLORS.line} last={LINE_COLORS.last} />
              </span>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}

/** A line within its cell. */
const LINE: CSSProperties = { position: "absolute", top: 2, right: 4, bottom: 2, left: 4 };
const LINE_COLORS = { line: "#2f5d8a", last: "#8c2d19" };

const VERTICAL = { "flex-start": "top", center: "middle", "flex-end": "bottom" } as const;

/** The CSS of a cell on the screen for a cell of a table. The lines between cells are not printed. */
function printed({ alignItems, justifyContent: _, boxShadow: __, ...css }: CSSProperties): CSSProperties {
  const verticalAlign = VERTICAL[alignItems as keyof typeof VERTICAL];
  return { ...css, verticalAlign, boxSizing: "border-box", paddingTop: 0, paddingBottom: 0 };
}
