import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useRef, useState } from "react";
import { parsePeriod } from "../../core/period";
import type { FormLine } from "./answers";
import { useDesk } from "./desk-context";
import { Loading } from "./Loading";
import { offeredMonths } from "./months";
import { useLoaded } from "./use-loaded";
import { useTableStyles } from "./use-table-styles";
import { MAP_WORDS, type MapCell, type MapRow, type MapWord, mapOf, squareAfter } from "./year-map";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
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
  swatch: { padding: "0 6px", borderRadius: tokens.borderRadiusSmall, marginRight: "4px" },
  accepted: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
  onTime: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  late: { backgroundColor: tokens.colorPaletteGoldBackground2, color: tokens.colorPaletteGoldForeground2 },
  returned: { backgroundColor: tokens.colorPalettePumpkinBackground2, color: tokens.colorPalettePumpkinForeground2 },
  missing: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  waiting: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground2 },
  none: { backgroundColor: "transparent", color: tokens.colorNeutralForeground3 },
  future: { backgroundColor: "transparent", color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly period: string;
  onOpen(period: string, department: string): void;
}

/** 全年情况: units by months, on time and complete, by word and color. */
export function YearMap({ period, onOpen }: Props) {
  const { service, say, now } = useDesk();
  const styles = useStyles();
  const [year, setYear] = useState(parsePeriod(period)!.year);
  const offered = offeredMonths(now);
  const years = [...new Set(offered.map((month) => parsePeriod(month)!.year))];
  const loaded = useLoaded(
    `map ${year}`,
    async () => {
      const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
      return mapOf(
        await Promise.all(
          months.map(async (month) =>
            month <= offered[0]!
              ? (await service.get<{ forms: readonly FormLine[] }>(`/submissions?period=${month}`)).forms
              : null,
          ),
        ),
      );
    },
    true,
  );
  const beside = (step: number) => (years.includes(year + step) ? () => setYear(year + step) : null);
  return (
    <div className={styles.view}>
      <div className={styles.choice}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={say("desk.yearOf", { year: year - 1 })}
          disabled={beside(-1) === null}
          onClick={() => beside(-1)?.()}
        />
        <Select
          size="small"
          value={String(year)}
          aria-label={say("desk.year")}
          onChange={(_, { value }) => setYear(Number(value))}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {say("desk.yearOf", { year: one })}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={say("desk.yearOf", { year: year + 1 })}
          disabled={beside(1) === null}
          onClick={() => beside(1)?.()}
        />
        <Legend />
      </div>
      <Loading loaded={loaded}>{(rows) => <MapTable key={year} year={year} rows={rows} onOpen={onOpen} />}</Loading>
    </div>
  );
}

function Legend() {
  const { say } = useDesk();
  const styles = useStyles();
  return (
    <ul className={styles.legend} aria-label={say("desk.map.legend")}>
      {MAP_WORDS.map((word) => (
        <li key={word}>
          <span className={mergeClasses(styles.swatch, styles[word])}>{say(`desk.map.word.${word}`)}</span>
          {say(`desk.map.meaning.${word}`)}
        </li>
      ))}
      <li>{say("desk.map.lackingMeaning")}</li>
    </ul>
  );
}

interface TableProps {
  readonly year: number;
  readonly rows: readonly MapRow[];
  onOpen: Props["onOpen"];
}

/** A table, of which one square at a time takes part in tabbing; arrow keys move among them. */
function MapTable({ year, rows, onOpen }: TableProps) {
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
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.square, styles[word])}
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
