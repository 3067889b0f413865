import { Button, Link, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentTextRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { parsePeriod } from "../../core/period";
import { departmentName, indicatorName } from "../../language/names";
import { numberText } from "../../language/numbers";
import { makeStyles } from "../../pane/components/make-styles";
import { bulletinFile } from "../../pane/files/bulletin-file";
import { download } from "../../pane/host/download";
import { errorMessage } from "../../pane/workspace/error-message";
import type { SummaryReport } from "./answers";
import { useDesk } from "./desk-context";
import { figureLines, measuresOf, type SummaryFigure } from "./figure-table";
import { ScrollRegion } from "./ScrollRegion";
import { type Source, Sources } from "./Sources";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  head: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  missing: { color: tokens.colorStatusDangerForeground1, flexBasis: 0, flexGrow: 1, minWidth: "16em" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginLeft: "auto" },
  sides: { display: "flex", minHeight: 0, flexGrow: 1, "@media (max-width: 760px)": { flexDirection: "column" } },
  table: { padding: `0 ${tokens.spacingHorizontalM}` },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  none: { padding: tokens.spacingHorizontalXL },
});

interface Props {
  readonly period: string;
  readonly summary: SummaryReport;
  onSource(source: Source): void;
}

/** 汇总: the district's figures, each with the cells it was made from, and the summary workbook. */
export function RollupView({ period, summary, onSource }: Props) {
  const { service, list, say, tell } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const [chosen, setChosen] = useState<SummaryFigure | null>(null);
  const [saving, setSaving] = useState(false);
  const month = parsePeriod(period)!;
  const area = say("terms.name", { ...list.header.area });
  const save = async (kind: "summary" | "bulletin") => {
    setSaving(true);
    try {
      const bytes = await service.bytes(`/periods/${period}/rollup.xlsx`);
      if (kind === "summary") {
        const file = say("pane.page.summaryFile", { area, ...month });
        download(bytes, file);
        tell({ intent: "success", title: say("desk.rollup.saved", { file }) });
      } else {
        const file = say("pane.bureau.bulletinFile", { area, ...month });
        download(await bulletinFile(bytes, list), file);
        tell({ intent: "success", title: say("desk.rollup.bulletinSaved", { file }) });
      }
    } catch (error) {
      const { title, body } = errorMessage(error, say);
      tell({ intent: "error", title, body });
    } finally {
      setSaving(false);
    }
  };
  const { expected, received, missing } = summary.coverage;
  const measures = measuresOf(summary.rows);
  const units = missing.map((unit) => departmentName(unit, list, say)).join(say("terms.separator"));
  return (
    <div className={styles.view}>
      <div className={styles.head}>
        <Text weight="semibold">{say("desk.rollup.coverage", { expected, received })}</Text>
        {missing.length === 0 ? null : <Text className={styles.missing}>{say("desk.rollup.missing", { units })}</Text>}
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            disabled={saving || received === 0}
            onClick={() => void save("summary")}
          >
            {say("desk.rollup.save")}
          </Button>
          <Button
            icon={<DocumentTextRegular />}
            disabled={saving || received === 0}
            onClick={() => void save("bulletin")}
          >
            {say("desk.rollup.bulletin")}
          </Button>
        </div>
      </div>
      {received === 0 ? (
        <Text className={styles.none}>{say("desk.rollup.nobody")}</Text>
      ) : (
        <div className={styles.sides}>
          <ScrollRegion className={mergeClasses(table.scroll, styles.table)} label={say("desk.tabs.rollup")}>
            <table className={table.table}>
              <caption className={table.caption}>{say("desk.rollup.caption", { area, ...month })}</caption>
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
                {figureLines(summary.rows).map(({ indicator, unit, figures }) => (
                  <tr key={indicator}>
                    <th scope="row" className={table.long}>
                      {indicatorName(indicator, list, say)}
                    </th>
                    <td className={table.quiet}>{unit}</td>
                    {measures.map((measure) => {
                      const figure = figures[measure];
                      return (
                        <td
                          key={measure}
                          className={mergeClasses(
                            table.number,
                            figure !== undefined && figure === chosen && styles.chosen,
                          )}
                        >
                          {figure === undefined ? null : figure.value === null ? (
                            say("desk.rollup.absent")
                          ) : (
                            <Link
                              as="button"
                              appearance="subtle"
                              title={say("desk.rollup.trace", {
                                indicator: indicatorName(indicator, list, say),
                                measure: say(`terms.measure.${measure}`),
                              })}
                              onClick={() => setChosen(figure)}
                            >
                              {numberText(figure.value, figure.decimals)}
                            </Link>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <Sources figure={chosen} onOpen={onSource} />
        </div>
      )}
    </div>
  );
}
