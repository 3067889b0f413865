import { parseAddress } from "../core/grid/address";
import { supports } from "./support";

/** Rows and columns out of sight, by their own hiding or by a filter; counted from 1. */
export interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Asks for the hidden rows and columns of a range from A1 on; the answer can be taken after the next sync. */
export function askHidden(range: Excel.Range): () => Hidden {
  return supports("1.9") ? byProperty(range) : byWhatIsSeen(range);
}

function byProperty(range: Excel.Range): () => Hidden {
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return () => ({
    rows: places(rows.value.map(({ rowHidden }) => rowHidden === true)),
    columns: places(columns.value.map(({ columnHidden }) => columnHidden === true)),
  });
}

/** What is not among the visible cells is hidden. */
function byWhatIsSeen(range: Excel.Range): () => Hidden {
  const view = range.getVisibleView().load("cellAddresses");
  range.load("rowCount,columnCount");
  return () => {
    const seen = { rows: new Set<number>(), columns: new Set<number>() };
    for (const text of (view.cellAddresses as string[][]).flat()) {
      const place = parseAddress(text.slice(text.lastIndexOf("!") + 1));
      if (!place) continue;
      seen.rows.add(place.row);
      seen.columns.add(place.column);
    }
    const unseen = (count: number, visible: ReadonlySet<number>) =>
      places(Array.from({ length: count }, (_, index) => !visible.has(index + 1)));
    return { rows: unseen(range.rowCount, seen.rows), columns: unseen(range.columnCount, seen.columns) };
  };
}

function places(flags: readonly boolean[]): ReadonlySet<number> {
  return new Set(flags.flatMap((flag, index) => (flag ? [index + 1] : [])));
}
