import { Link, mergeClasses, tokens } from "@fluentui/react-components";
import { parsePeriod } from "../../../core/period";
import { type FigureName, figureNamed } from "../../../core/rollup/figure-name";
import type { RegionRow } from "../../../core/rollup/region-figures";
import { isDefinedOtherwise } from "../../../core/rollup/region-report";
import type { TargetList } from "../../../core/targets/schema";
import { areaNameIn, indicatorName } from "../../../language/names";
import { numberText } from "../../../language/numbers";
import { unitText } from "../../../language/units";
import { makeStyles } from "../../../pane/components/make-styles";
import type { RegionAnswer } from "../answers";
import { useDesk } from "../desk-context";
import { useTableStyles } from "../use-table-styles";

const useStyles = makeStyles({
  figures: {
    // What a figure is of stays in sight however many districts there are.
    "& tbody th, & thead th:first-child": {
      position: "sticky",
      left: 0,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    "& thead th:first-child": { zIndex: 2 },
    "@media (max-width: 640px)": { "& tbody th, & thead th:first-child": { minWidth: "8em", maxWidth: "10em" } },
  },
  total: { fontWeight: `${tokens.fontWeightSemibold} !important` },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  part: { fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly period: string;
  readonly region: RegionAnswer;
  readonly list: TargetList;
  readonly rows: readonly RegionRow[];
  readonly parts: readonly RegionAnswer[];
  readonly chosen: RegionRow | null;
  onTrace(figure: FigureName): void;
  onOpen(area: string, traced: FigureName | null): void;
}

/** One measure of every indicator, over the region and of each part. A total shows its parts; a part's figure leads there. */
export function RegionTable({ period, region, list, rows, parts, chosen, onTrace, onOpen }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const name = (area: string) => areaNameIn(region.names, area, say);
  return (
    <table className={mergeClasses(table.table, styles.figures)}>
      <caption className={table.caption}>
        {say("desk.region.figures", { area: name(region.area), ...parsePeriod(period)! })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("terms.region.column.indicator")}</th>
          <th scope="col">{say("terms.region.column.unit")}</th>
          <th scope="col" className={table.number}>
            {say("desk.region.total")}
          </th>
          {parts.map(({ area }) => (
            <th key={area} scope="col" className={table.number}>
              <Link
                as="button"
                className={styles.part}
                aria-label={say("desk.region.open", { area: name(area) })}
                onClick={() => onOpen(area, null)}
              >
                {name(area)}
              </Link>
            </th>
          ))}
          <th scope="col" className={table.number}>
            {say("terms.region.column.units")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { measure } = row;
          const about = {
            indicator: indicatorName(row.indicator, list, say),
            measure: say(`terms.measure.${measure}`),
          };
          return (
            <tr key={row.indicator}>
              <th scope="row" className={table.long}>
                {about.indicator}
              </th>
              <td className={table.quiet}>{unitText(row.unit, say)}</td>
              <FigureCell
                row={row}
                title={say("desk.region.trace", about)}
                className={mergeClasses(styles.total, row === chosen && styles.chosen)}
                onClick={() => onTrace(row)}
              />
              {parts.map((part) => (
                <FigureCell
                  key={part.area}
                  row={figureNamed(part.rows, row)}
                  isOtherwise={isDefinedOtherwise(part, row.indicator)}
                  title={say("desk.region.follow", { area: name(part.area), ...about })}
                  onClick={() => onOpen(part.area, row)}
                />
              ))}
              <td className={mergeClasses(table.number, table.quiet)}>
                {say("terms.outOf", { part: row.coverage.received, whole: row.coverage.expected })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface FigureCellProps {
  readonly row: RegionRow | undefined;
  /** Whether the part's own list defines the indicator otherwise. */
  readonly isOtherwise?: boolean;
  /** What a click shows. */
  readonly title: string;
  readonly className?: string;
  onClick(): void;
}

/** A figure that leads to what it was made from, or why there is none. */
function FigureCell({ row, isOtherwise, title, className, onClick }: FigureCellProps) {
  const { say } = useDesk();
  const table = useTableStyles();
  if (row === undefined || row.value === null) {
    const why = say(isOtherwise ? "desk.region.otherwise" : `summary.absent.${row?.absent ?? "not-reported"}`);
    return (
      <td className={mergeClasses(table.number, table.quiet)} title={why}>
        {say("desk.rollup.absent")}
      </td>
    );
  }
  return (
    <td className={mergeClasses(table.number, className)}>
      <Link as="button" appearance="subtle" title={title} onClick={onClick}>
        {numberText(row.value, row.decimals)}
      </Link>
    </td>
  );
}
