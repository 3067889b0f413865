import { mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef, useState } from "react";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { useTableStyles } from "./use-table-styles";
import { useWordStyles } from "./use-word-styles";
import { type MapCell, type MapRow, type MapWord, squareAfter } from "./year-map";

const useStyles = makeStyles({
  scroll: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
  map: {
    borderCollapse: "separate",
    borderSpacing: "2px",
    backgroundColor: "transparent",
    "& th, & td": { borderBottom: "none", padding: 0 },
    "& thead th": {
      backgroundColor: tokens.colorNeutralBackground2,
      boxShadow: "none",
      textAlign: "center",
      padding: "4px",
    },
    "& tbody th": { paddingRight: tokens.spacingHorizontalM },
    "& tbody tr:hover": { backgroundColor: "transparent" },
  },
  square: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    width: "100%",
    minWidth: "52px",
    height: "40px",
    boxSizing: "border-box",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "1.25",
    cursor: "pointer",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  small: { fontSize: tokens.fontSizeBase100 },
});

interface TableProps {
  readonly year: number;
  readonly rows: readonly MapRow[];
  onOpen(period: string, department: string): void;
}

/** A table, of which one square at a time takes part in tabbing; arrow keys move among them. */
export function MapTable({ year, rows, onOpen }: TableProps) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const move = (event: KeyboardEvent) => {
    const next = squareAfter(at, event.key, { rows: rows.length, columns: 12 });
    if (next.row === at.row && next.column === at.column) return;
    event.preventDefault();
    setAt(next);
    body.current?.querySelector<HTMLElement>(`[data-square="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <div className={mergeClasses(table.scroll, styles.scroll)}>
      <table className={mergeClasses(table.table, styles.map)}>
        <caption className={table.caption}>{say("desk.map.caption", { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("desk.map.unit")}</th>
            {Array.from({ length: 12 }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the months of a year stand where they stand
              <th key={index} scope="col">
                {say("desk.map.month", { month: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map(({ department, nameZh, nameEn, cells }, row) => (
            <tr key={department}>
              <th scope="row">{say("terms.name", { nameZh, nameEn })}</th>
              {cells.map((cell) => {
                const column = cell.month - 1;
                const period = `${year}-${String(cell.month).padStart(2, "0")}`;
                return (
                  <td key={cell.month}>
                    <MapSquare
                      cell={cell}
                      name={`${row} ${column}`}
                      isTabStop={at.row === row && at.column === column}
                      onFocus={() => setAt({ row, column })}
                      onOpen={() => onOpen(period, department)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SquareProps {
  readonly cell: MapCell;
  readonly name: string;
  readonly isTabStop: boolean;
  onFocus(): void;
  onOpen(): void;
}

/** Of months in which nothing is asked there is nothing to open. */
const EMPTY: ReadonlySet<MapWord> = new Set(["none", "future"]);

function MapSquare({ cell: { word, lacking }, name, isTabStop, onFocus, onOpen }: SquareProps) {
  const { say } = useDesk();
  const [styles, colors] = [useStyles(), useWordStyles()];
  return (
    <button
      type="button"
      className={mergeClasses(styles.square, colors[word])}
      data-square={name}
      tabIndex={isTabStop ? 0 : -1}
      aria-disabled={EMPTY.has(word)}
      onFocus={onFocus}
      onClick={() => EMPTY.has(word) || onOpen()}
    >
      <span>{say(`desk.map.word.${word}`)}</span>
      {lacking === null ? null : (
        <span className={styles.small}>
          {lacking > 0 ? say("desk.map.lacking", { count: lacking }) : say("desk.map.complete")}
        </span>
      )}
    </button>
  );
}
