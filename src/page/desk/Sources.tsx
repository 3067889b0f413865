import { Link } from "@fluentui/react-components";
import { departmentName } from "../../language/names";
import { exactText } from "../../language/numbers";
import { useDesk } from "./desk-context";
import type { SummaryFigure } from "./figure-table";
import { SourcesFrame } from "./SourcesFrame";
import { useTableStyles } from "./use-table-styles";

export type Source = SummaryFigure["composition"][number];

interface Props {
  readonly figure: SummaryFigure | null;
  onOpen(source: Source): void;
}

/** 溯源: the reported figures a district's figure was made from; each opens the form it stands on at its cell. */
export function Sources({ figure, onOpen }: Props) {
  const { list, say } = useDesk();
  return (
    <SourcesFrame
      figure={figure}
      list={list}
      choose={say("desk.rollup.chooseFigure")}
      hint={({ composition }) => say(composition.length === 0 ? "desk.rollup.noSource" : "desk.rollup.sourceHint")}
    >
      {({ composition }) => (composition.length === 0 ? null : <SourcesTable {...{ composition, onOpen }} />)}
    </SourcesFrame>
  );
}

interface SourcesTableProps extends Pick<Props, "onOpen"> {
  readonly composition: readonly Source[];
}

function SourcesTable({ composition, onOpen }: SourcesTableProps) {
  const { list, say } = useDesk();
  const table = useTableStyles();
  return (
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
        {composition.map((source) => {
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
  );
}
