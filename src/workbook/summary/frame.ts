import type { CellDraft, RowDraft } from "../ooxml/draft";
import type { Style } from "../ooxml/style";

type Edge = "top" | "bottom" | "left" | "right";

const framed = new Map<string, WeakMap<Style, Style>>();

/** The rows with a medium rule around the cells from `left` to `right` (columns from 1), all round. */
export function withFrame(rows: readonly RowDraft[], left: number, right: number): RowDraft[] {
  return rows.map((row, index) => {
    const cells = [...row.cells];
    for (let column = left; column <= right; column++) {
      const edges: Edge[] = [];
      if (index === 0) edges.push("top");
      if (index === rows.length - 1) edges.push("bottom");
      if (column === left) edges.push("left");
      if (column === right) edges.push("right");
      const cell = cells[column - 1];
      if (edges.length > 0 && cell) cells[column - 1] = withEdges(cell, edges);
    }
    return { ...row, cells };
  });
}

function withEdges(cell: CellDraft, edges: readonly Edge[]): CellDraft {
  const style = cell.style ?? NO_STYLE;
  const key = edges.join();
  const known = framed.get(key) ?? new WeakMap<Style, Style>();
  framed.set(key, known);
  let edged = known.get(style);
  if (!edged) {
    edged = { ...style, ...Object.fromEntries(edges.map((edge) => [edge, "medium"])) };
    known.set(style, edged);
  }
  return { ...cell, style: edged };
}

const NO_STYLE: Style = {};
