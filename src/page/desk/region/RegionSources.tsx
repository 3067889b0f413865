import { Link } from "@fluentui/react-components";
import { type FigureName, figureNamed } from "../../../core/rollup/figure-name";
import type { RegionRow } from "../../../core/rollup/region-figures";
import type { TargetList } from "../../../core/targets/schema";
import { areaNameIn } from "../../../language/names";
import { exactText } from "../../../language/numbers";
import type { RegionAnswer } from "../answers";
import { useDesk } from "../desk-context";
import { type FigureWords, SourcesFrame } from "../SourcesFrame";
import { useTableStyles } from "../use-table-styles";

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
  return (
    <SourcesFrame
      figure={chosen}
      list={list}
      choose={say("desk.region.chooseFigure")}
      hint={() => say("desk.region.sourceHint")}
    >
      {(figure, words) => <PartsTable {...{ figure, words, parts, names, onOpen }} />}
    </SourcesFrame>
  );
}

interface PartsTableProps extends Pick<Props, "parts" | "names" | "onOpen"> {
  readonly figure: RegionRow;
  readonly words: FigureWords;
}

/** The sums of each part that a figure was made from. */
function PartsTable({ figure, words, parts, names, onOpen }: PartsTableProps) {
  const { say } = useDesk();
  const table = useTableStyles();
  const operations = figure.totals.map(({ operation }) => operation);
  return (
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
          const row = figureNamed(part.rows, figure);
          const area = areaNameIn(names, part.area, say);
          return (
            <tr key={part.area}>
              <td>
                <Link
                  as="button"
                  aria-label={say("desk.region.follow", { area, ...words })}
                  onClick={() => onOpen(part.area, figure)}
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
                {say("terms.outOf", { part: row?.coverage.received ?? 0, whole: row?.coverage.expected ?? 0 })}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
