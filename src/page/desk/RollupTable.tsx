import { Link, mergeClasses, tokens } from "@fluentui/react-components";
import { parsePeriod } from "../../core/period";
import { indicatorName } from "../../language/names";
import { numberText } from "../../language/numbers";
import { makeStyles } from "../../pane/components/make-styles";
import type { SummaryReport } from "./answers";
import { useDesk } from "./desk-context";
import { figureLines, measuresOf, type SummaryFigure } from "./figure-table";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({ chosen: { backgroundColor: tokens.colorBrandBackground2 } });

interface Props {
  readonly period: string;
  readonly rows: SummaryReport["rows"];
  readonly chosen: SummaryFigure | null;
  onChoose(figure: SummaryFigure): void;
}

/** The district's figures, one line an indicator, one column a measure; each can be chosen. */
export function RollupTable({ period, rows, chosen, onChoose }: Props) {
  const { list, say } = useDesk();
  const table = useTableStyles();
  const measures = measuresOf(rows);
  const area = say("terms.name", { ...list.header.area });
  return (
    <table className={table.table}>
      <caption className={table.caption}>{say("desk.rollup.caption", { area, ...parsePeriod(period)! })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("desk.rollup.indicator")}</th>
          <th scope="col">{say("desk.rollup.unit")}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className={table.number}>
              {say(`terms.measure.${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figureLines(rows).map(({ indicator, unit, figures }) => (
          <tr key={indicator}>
            <th scope="row" className={table.long}>
              {indicatorName(indicator, list, say)}
            </th>
            <td className={table.quiet}>{unit}</td>
            {measures.map((measure) => (
              <FigureCell key={measure} figure={figures[measure]} {...{ chosen, onChoose }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
