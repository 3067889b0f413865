import { Link, Subtitle2, Text } from "@fluentui/react-components";
import { type FigureName, figureNamed } from "../../../core/rollup/figure-name";
import type { RegionRow } from "../../../core/rollup/region-figures";
import type { TargetList } from "../../../core/targets/schema";
import { indicatorName } from "../../../language/names";
import { exactText, numberText, withUnit } from "../../../language/numbers";
import type { RegionAnswer } from "../answers";
import { useDesk } from "../desk-context";
import { useSideStyles } from "../use-side-styles";
import { useTableStyles } from "../use-table-styles";
import { areaName } from "./use-region";

interface Props {
  readonly chosen: RegionRow | null;
  readonly parts: readonly RegionAnswer[];
  readonly names: RegionAnswer["names"];
  readonly list: TargetList;
  onOpen(area: string, traced: FigureName): void;
}

/** 溯源 of a region's figure: the sums of each part it was made from; a part leads down to what those are made of. */
export function RegionSources({ chosen, parts, names, list, onOpen }: Props) {
  const { say } = useDesk();
  const styles = useSideStyles();
  const table = useTableStyles();
  if (chosen === null || chosen.value === null) {
    return (
      <aside className={styles.side}>
        <Text className={styles.quiet}>{say("desk.region.chooseFigure")}</Text>
      </aside>
    );
  }
  const about = {
    indicator: indicatorName(chosen.indicator, list, say),
    measure: say(`terms.measure.${chosen.measure}`),
    value: withUnit(numberText(chosen.value, chosen.decimals), chosen.unit, say),
  };
  const operations = chosen.totals.map(({ operation }) => operation);
  return (
    <aside className={styles.side} aria-live="polite">
      <Subtitle2 as="h2" className={styles.heading}>
        {say("desk.rollup.sources", about)}
      </Subtitle2>
      <Text size={200} className={styles.quiet}>
        {say("desk.region.sourceHint")}
      </Text>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say("desk.region.district")}</th>
            {operations.map((operation) => (
              <th key={operation} scope="col" className={table.number}>
                {say(`summary.operation.${operation}`)}
              </th>
            ))}
            <th scope="col" className={table.number}>
              {say("desk.region.units")}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            const row = figureNamed(part.rows, chosen);
            const area = areaName(part.area, names, say);
            return (
              <tr key={part.area}>
                <td>
                  <Link
                    as="button"
                    aria-label={say("desk.region.follow", { area, ...about })}
                    onClick={() => onOpen(part.area, chosen)}
                  >
                    {area}
                  </Link>
                </td>
                {operations.map((operation) => {
                  const value = row?.totals.find((total) => total.operation === operation)?.value ?? null;
                  return (
                    <td key={operation} className={table.number}>
                      {value === null ? say("desk.rollup.absent") : exactText(value)}
                    </td>
                  );
                })}
                <td className={table.number}>
                  {row?.coverage.received ?? 0}／{row?.coverage.expected ?? 0}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </aside>
  );
}
