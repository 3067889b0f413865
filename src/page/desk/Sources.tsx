import { Link, Subtitle2, Text } from "@fluentui/react-components";
import { departmentName, indicatorName } from "../../language/names";
import { exactText, numberText, withUnit } from "../../language/numbers";
import { useDesk } from "./desk-context";
import type { SummaryFigure } from "./figure-table";
import { useSideStyles } from "./use-side-styles";
import { useTableStyles } from "./use-table-styles";

export type Source = SummaryFigure["composition"][number];

interface Props {
  readonly figure: SummaryFigure | null;
  onOpen(source: Source): void;
}

/** 溯源: the reported figures a district's figure was made from; each opens the form it stands on at its cell. */
export function Sources({ figure, onOpen }: Props) {
  const { list, say } = useDesk();
  const styles = useSideStyles();
  const table = useTableStyles();
  if (figure === null || figure.value === null) {
    return (
      <aside className={styles.side}>
        <Text className={styles.quiet}>{say("desk.rollup.chooseFigure")}</Text>
      </aside>
    );
  }
  const about = {
    indicator: indicatorName(figure.indicator, list, say),
    measure: say(`terms.measure.${figure.measure}`),
    value: withUnit(numberText(figure.value, figure.decimals), figure.unit, say),
  };
  return (
    <aside className={styles.side} aria-live="polite">
      <Subtitle2 as="h2" className={styles.heading}>
        {say("desk.rollup.sources", about)}
      </Subtitle2>
      <Text size={200} className={styles.quiet}>
        {say(figure.composition.length === 0 ? "desk.rollup.noSource" : "desk.rollup.sourceHint")}
      </Text>
      {figure.composition.length === 0 ? null : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{say("desk.rollup.source")}</th>
              <th scope="col">{say("desk.rollup.place")}</th>
              <th scope="col" className={table.number}>
                {say("desk.rollup.value")}
              </th>
              <th scope="col">{say("desk.rollup.operation")}</th>
            </tr>
          </thead>
          <tbody>
            {figure.composition.map((source) => {
              const unit = departmentName(source.department, list, say);
              const { sheet, cell } = source;
              return (
                <tr key={`${source.sha256} ${source.indicator} ${source.measure} ${source.operation}`}>
                  <td className={table.long}>{unit}</td>
                  <td>
                    {cell === "" ? (
                      source.period
                    ) : (
                      <Link
                        as="button"
                        aria-label={say("desk.rollup.openSource", { unit, sheet, cell })}
                        onClick={() => onOpen(source)}
                      >
                        {say("desk.findings.place", { sheet, cell })}
                      </Link>
                    )}
                  </td>
                  <td className={table.number}>{source.value === null ? "" : exactText(source.value)}</td>
                  <td>{say(`summary.operation.${source.operation}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </aside>
  );
}
