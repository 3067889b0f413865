import { Link, mergeClasses, tokens } from "@fluentui/react-components";
import { formatPeriod, type Period, parsePeriod } from "../../core/period";
import { toldMonths } from "../../core/rollup/series";
import { areaName, indicatorName } from "../../language/names";
import { numberText } from "../../language/numbers";
import { unitText } from "../../language/units";
import { makeStyles } from "../../pane/components/make-styles";
import { Sparkline } from "../../pane/components/Sparkline";
import type { SummaryReport } from "./answers";
import { useDesk } from "./desk-context";
import { figureLines, measuresOf, pointsOf, type SummaryFigure } from "./figure-table";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  // Long heads break, so that the lines at the end are seen.
  heads: { "& thead th": { verticalAlign: "bottom", lineHeight: tokens.lineHeightBase200 } },
  head: { whiteSpace: "normal !important" as "normal", textWrap: "balance" },
  // As high as the words beside it.
  line: { display: "block", width: "80px", height: "20px" },
});

interface Props {
  readonly period: string;
  readonly rows: SummaryReport["rows"];
  readonly chosen: SummaryFigure | null;
  onChoose(figure: SummaryFigure): void;
}

/** The district's figures, one line an indicator, one column a measure; each can be chosen. The last column draws them over months. */
export function RollupTable({ period, rows, chosen, onChoose }: Props) {
  const { list, say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const measures = measuresOf(rows);
  const lines = figureLines(rows);
  const months = toldMonths({ period: parsePeriod(period)!, rows });
  const hasLines = lines.some(({ line }) => line !== null);
  const area = areaName(list.header.area, say);
  return (
    <table className={mergeClasses(table.table, styles.heads)}>
      <caption className={table.caption}>{say("desk.rollup.caption", { area, ...parsePeriod(period)! })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("desk.rollup.indicator")}</th>
          <th scope="col">{say("desk.rollup.unit")}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className={mergeClasses(table.number, styles.head)}>
              {say(`terms.measure.${measure}`)}
            </th>
          ))}
          {hasLines ? <th scope="col">{say("desk.rollup.line")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ indicator, unit, figures, line }) => (
          <tr key={indicator}>
            <th scope="row" className={table.long}>
              {indicatorName(indicator, list, say)}
            </th>
            <td className={table.quiet}>{unitText(unit, say)}</td>
            {measures.map((measure) => (
              <FigureCell key={measure} figure={figures[measure]} {...{ chosen, onChoose }} />
            ))}
            {hasLines ? <LineCell figure={line} months={months} /> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A figure over the months of which it is known, as a line as small as a word. */
function LineCell({ figure, months }: { readonly figure: SummaryFigure | null; readonly months: readonly Period[] }) {
  const { say } = useDesk();
  const styles = useStyles();
  if (figure === null) return <td />;
  const { measure, series, decimals } = figure;
  const [first, last] = [series[0]!, series.at(-1)!];
  const label = say("desk.rollup.lineOf", {
    measure: say(`terms.measure.${measure}`),
    ...{ from: formatPeriod(first.period), first: numberText(first.value, decimals) },
    ...{ to: formatPeriod(last.period), last: numberText(last.value, decimals) },
  });
  return (
    <td title={label}>
      <span className={styles.line}>
        <Sparkline
          points={pointsOf(figure, months)}
          color={tokens.colorNeutralForeground3}
          last={tokens.colorBrandForeground1}
          label={label}
        />
      </span>
    </td>
  );
}

interface CellProps extends Pick<Props, "chosen" | "onChoose"> {
  readonly figure: SummaryFigure | undefined;
}

/** A figure that leads to what it was made from. */
function FigureCell({ figure, chosen, onChoose }: CellProps) {
  const { list, say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  if (figure === undefined) return <td className={table.number} />;
  const { indicator, measure, value, decimals } = figure;
  const title = say("desk.rollup.trace", {
    indicator: indicatorName(indicator, list, say),
    measure: say(`terms.measure.${measure}`),
  });
  return (
    <td className={mergeClasses(table.number, figure === chosen && styles.chosen)}>
      {value === null ? (
        say("desk.rollup.absent")
      ) : (
        <Link as="button" appearance="subtle" title={title} onClick={() => onChoose(figure)}>
          {numberText(value, decimals)}
        </Link>
      )}
    </td>
  );
}
