import { Link, mergeClasses, tokens } from "@fluentui/react-components";
import { parsePeriod } from "../../../core/period";
import { type CoverageLine, coverageLines } from "../../../core/rollup/region-report";
import { areaNameIn, departmentName } from "../../../language/names";
import { makeStyles } from "../../../pane/components/make-styles";
import { useDesk } from "../desk-context";
import { ScrollRegion } from "../ScrollRegion";
import { useTableStyles } from "../use-table-styles";
import type { RegionMonth } from "./use-region";

const useStyles = makeStyles({
  table: { padding: `0 ${tokens.spacingHorizontalM}` },
  name: { fontWeight: `${tokens.fontWeightSemibold} !important` },
  within: { paddingLeft: `${tokens.spacingHorizontalXXXL} !important` },
});

interface Props {
  readonly period: string;
  readonly month: RegionMonth;
  onOpen(area: string): void;
}

/** 报送情况 of a region: one line a part, how many units of how many, and who has not; each leads to the part. */
export function DistrictTable({ period, month: { region, list }, onOpen }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const { area, names, coverage } = region;
  const caption = say("desk.region.caption", { area: areaNameIn(names, area, say), ...parsePeriod(period)! });
  const who = ({ expected, received, returned, missing }: CoverageLine) => {
    const count = expected - received - returned;
    if (count === 0) return say(received + returned > 0 ? "desk.region.all" : "desk.region.nothing");
    if (missing === null) return say("desk.region.lacking", { count });
    return missing.map((unit) => departmentName(unit, list, say)).join(say("terms.separator"));
  };
  return (
    <ScrollRegion className={mergeClasses(table.scroll, styles.table)} label={say("desk.region.tabs.districts")}>
      <table className={mergeClasses(table.table, table.stacked)}>
        <caption className={table.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("desk.region.district")}</th>
            <th scope="col">{say("desk.region.units")}</th>
            <th scope="col">{say("desk.region.returned")}</th>
            <th scope="col">{say("desk.region.missing")}</th>
          </tr>
        </thead>
        <tbody>
          {coverageLines(area, coverage.districts).map((line) => {
            const name = areaNameIn(names, line.area, say);
            const isNamed = line.missing !== null && line.missing.length > 0;
            return (
              <tr key={line.area}>
                <th scope="row" className={line.depth === 0 ? styles.name : styles.within}>
                  <Link
                    as="button"
                    aria-label={say("desk.region.open", { area: name })}
                    onClick={() => onOpen(line.area)}
                  >
                    {name}
                  </Link>
                </th>
                <td data-head={say("desk.region.units")}>
                  {say("terms.outOf", { part: line.received, whole: line.expected })}
                </td>
                <td data-head={say("desk.region.returned")}>{line.returned}</td>
                <td
                  data-head={say("desk.region.missing")}
                  className={mergeClasses(table.long, isNamed ? undefined : table.quiet)}
                >
                  {who(line)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
