import { mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type FigureName, figureNamed } from "../../core/rollup/figure-name";
import { makeStyles } from "../../pane/components/make-styles";
import type { SummaryReport } from "./answers";
import { useDesk } from "./desk-context";
import type { SummaryFigure } from "./figure-table";
import { RollupHead } from "./RollupHead";
import { RollupTable } from "./RollupTable";
import { ScrollRegion } from "./ScrollRegion";
import { type Source, Sources } from "./Sources";
import { useTableStyles } from "./use-table-styles";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  sides: { display: "flex", minHeight: 0, flexGrow: 1, "@media (max-width: 760px)": { flexDirection: "column" } },
  table: { padding: `0 ${tokens.spacingHorizontalM}` },
  none: { padding: tokens.spacingHorizontalXL },
});

interface Props {
  readonly period: string;
  readonly summary: SummaryReport;
  /** The figure whose sources are shown at first. */
  readonly traced: FigureName | null;
  onSource(source: Source): void;
}

/** 汇总: the district's figures, each with the cells it was made from, and the summary workbook. */
export function RollupView({ period, summary: { coverage, rows }, traced, onSource }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const [chosen, setChosen] = useState<SummaryFigure | null>(() => (traced && figureNamed(rows, traced)) ?? null);
  return (
    <div className={styles.view}>
      <RollupHead period={period} coverage={coverage} />
      {coverage.received === 0 ? (
        <Text className={styles.none}>{say("desk.rollup.nobody")}</Text>
      ) : (
        <div className={styles.sides}>
          <ScrollRegion className={mergeClasses(table.scroll, styles.table)} label={say("desk.tabs.rollup")}>
            <RollupTable {...{ period, rows, chosen }} onChoose={setChosen} />
          </ScrollRegion>
          <Sources figure={chosen} onOpen={onSource} />
        </div>
      )}
    </div>
  );
}
