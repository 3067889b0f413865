import { Link, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { departmentName, indicatorName } from "../../language/names";
import { exactText, numberText } from "../../language/numbers";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import type { SummaryFigure } from "./figure-table";
import { useTableStyles } from "./use-table-styles";

export type Source = SummaryFigure["composition"][number];

const useStyles = makeStyles({
  side: {
    width: ["380px", "clamp(340px, 32vw, 480px)"],
    flexShrink: 0,
    overflow: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    // Below the table, where RollupView has no room beside it.
    "@media (max-width: 760px)": {
      width: "auto",
      maxHeight: "40%",
      borderLeftStyle: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly figure: SummaryFigure | null;
  onOpen(source: Source): void;
}

/** 溯源: the reported figures a district's figure was made from; each opens the form it stands on at its cell. */
export function Sources({ figure, onOpen }: Props) {
  const { list, say } = useDesk();
  const styles = useStyles();
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
    value: numberText(figure.value, figure.decimals),
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
                  <td>{say(`desk.rollup.does.${source.operation}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </aside>
  );
}
