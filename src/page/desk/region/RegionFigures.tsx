import { Button, Field, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { MEASURES, type Measure } from "../../../core/measure";
import { type FigureName, figureNamed } from "../../../core/rollup/figure-name";
import { areaNameIn } from "../../../language/names";
import { makeStyles } from "../../../pane/components/make-styles";
import { useDesk } from "../desk-context";
import { Loading } from "../Loading";
import { ScrollRegion } from "../ScrollRegion";
import { useRegionSaving } from "../use-saving";
import { useTableStyles } from "../use-table-styles";
import { RegionSources } from "./RegionSources";
import { RegionTable } from "./RegionTable";
import { type RegionMonth, type RegionParts, useParts } from "./use-region";

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
  note: { flexBasis: 0, flexGrow: 1, minWidth: "14em" },
  sides: { display: "flex", minHeight: 0, flexGrow: 1, "@media (max-width: 760px)": { flexDirection: "column" } },
  table: { padding: `0 ${tokens.spacingHorizontalM}` },
});

interface Props {
  readonly period: string;
  readonly month: RegionMonth;
  /** The figure whose parts are shown. */
  readonly traced: FigureName | null;
  onTrace(figure: FigureName): void;
  /** Goes down to a part, with a figure to be followed there. */
  onOpen(area: string, traced: FigureName | null): void;
}

/** 汇总 of a region: one measure of every indicator over all districts and of each part, and what a figure was made from. */
export function RegionFigures({ period, month, traced, onTrace, onOpen }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const { region } = month;
  const loaded = useParts(period, month);
  const [measure, setMeasure] = useState<Measure>(traced?.measure ?? "cumulative");
  const { isSaving, save } = useRegionSaving(period, areaNameIn(region.names, region.area, say));
  return (
    <>
      <div className={styles.choice}>
        <Field label={say("desk.region.measure")} orientation="horizontal" className={styles.measure}>
          <Select
            value={measure}
            onChange={(_, { value }) => setMeasure(MEASURES.find((known) => known === value) ?? measure)}
          >
            {MEASURES.filter((known) => region.rows.some((row) => row.measure === known)).map((known) => (
              <option key={known} value={known}>
                {say(`terms.measure.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Text size={200} className={mergeClasses(table.quiet, styles.note)}>
          {say("desk.region.note")}
        </Text>
        <Button
          appearance="primary"
          icon={<ArrowDownloadRegular />}
          disabledFocusable={isSaving}
          onClick={() => void save()}
        >
          {say("desk.rollup.save")}
        </Button>
      </div>
      <Loading loaded={loaded}>
        {(known) => <RegionSides {...{ period, measure, traced, onTrace, onOpen }} month={known} />}
      </Loading>
    </>
  );
}

interface SidesProps extends Omit<Props, "month"> {
  readonly month: RegionParts;
  readonly measure: Measure;
}

/** The figures, and beside them the parts of the one that is chosen. */
function RegionSides({ period, month: { region, parts, list }, measure, traced, onTrace, onOpen }: SidesProps) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const rows = region.rows.filter((row) => row.measure === measure);
  const chosen = (traced && figureNamed(rows, traced)) ?? null;
  const shared = { parts, list, names: region.names, chosen, onTrace, onOpen };
  return (
    <div className={styles.sides}>
      <ScrollRegion className={mergeClasses(table.scroll, styles.table)} label={say("desk.region.tabs.figures")}>
        <RegionTable {...{ period, region, rows, ...shared }} />
      </ScrollRegion>
      <RegionSources {...shared} />
    </div>
  );
}
