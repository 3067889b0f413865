import { Field, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { MEASURES, type Measure } from "../../../core/measure";
import { parsePeriod } from "../../../core/period";
import { indicatorName } from "../../../language/names";
import { numberText } from "../../../language/numbers";
import { makeStyles } from "../../../pane/components/make-styles";
import type { RegionAnswer } from "../answers";
import { useDesk } from "../desk-context";
import { Loading } from "../Loading";
import { ScrollRegion } from "../ScrollRegion";
import { useTableStyles } from "../use-table-styles";
import { areaName, type RegionMonth, useParts } from "./use-region";

type Row = RegionAnswer["rows"][number];

const useStyles = makeStyles({
  choice: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalS}`,
  },
  /** The choice is as wide as its words; else it runs into what stands beside it. */
  measure: { display: "grid", gridTemplateColumns: "auto auto", columnGap: tokens.spacingHorizontalS },
  table: { padding: `0 ${tokens.spacingHorizontalM}` },
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
});

interface Props {
  readonly period: string;
  readonly month: RegionMonth;
}

/** 汇总 of a region: one measure of every indicator, over all districts and of each part. */
export function RegionFigures({ period, month }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const parts = useParts(period, month.region);
  const [measure, setMeasure] = useState<Measure>("cumulative");
  const rows = month.region.rows.filter((row) => row.measure === measure);
  return (
    <>
      <div className={styles.choice}>
        <Field label={say("desk.region.measure")} orientation="horizontal" className={styles.measure}>
          <Select
            value={measure}
            onChange={(_, { value }) => setMeasure(MEASURES.find((known) => known === value) ?? measure)}
          >
            {MEASURES.filter((known) => month.region.rows.some((row) => row.measure === known)).map((known) => (
              <option key={known} value={known}>
                {say(`terms.measure.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Text size={200} className={table.quiet}>
          {say("desk.region.note")}
        </Text>
      </div>
      <Loading loaded={parts}>
        {(known) => (
          <ScrollRegion className={mergeClasses(table.scroll, styles.table)} label={say("desk.region.tabs.figures")}>
            <Figures {...{ period, month, rows }} parts={known} />
          </ScrollRegion>
        )}
      </Loading>
    </>
  );
}

interface FiguresProps extends Props {
  readonly rows: readonly Row[];
  readonly parts: readonly RegionAnswer[];
}

function Figures({ period, month: { region, list }, rows, parts }: FiguresProps) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const name = (area: string) => areaName(area, region.names, say);
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
              {name(area)}
            </th>
          ))}
          <th scope="col" className={table.number}>
            {say("terms.region.column.units")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.indicator}>
            <th scope="row" className={table.long}>
              {indicatorName(row.indicator, list, say)}
            </th>
            <td className={table.quiet}>{row.unit}</td>
            <FigureCell row={row} className={styles.total} />
            {parts.map(({ area, rows: own, coverage: { otherLists } }) => (
              <FigureCell
                key={area}
                row={own.find(({ indicator, measure }) => indicator === row.indicator && measure === row.measure)}
                isOtherwise={otherLists.some(({ leftOut }) => leftOut.includes(row.indicator))}
              />
            ))}
            <td className={mergeClasses(table.number, table.quiet)}>
              {row.coverage.received}／{row.coverage.expected}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureCellProps {
  readonly row: Row | undefined;
  /** Whether the part's own list defines the indicator otherwise. */
  readonly isOtherwise?: boolean;
  readonly className?: string;
}

/** A figure, or why there is none. */
function FigureCell({ row, isOtherwise, className }: FigureCellProps) {
  const { say } = useDesk();
  const table = useTableStyles();
  if (row?.value === null || row === undefined) {
    return (
      <td
        className={mergeClasses(table.number, table.quiet)}
        title={say(isOtherwise ? "desk.region.otherwise" : `summary.absent.${row?.absent ?? "not-reported"}`)}
      >
        {say("desk.rollup.absent")}
      </td>
    );
  }
  return <td className={mergeClasses(table.number, className)}>{numberText(row.value, row.decimals)}</td>;
}
