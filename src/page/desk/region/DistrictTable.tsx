import { mergeClasses, tokens } from "@fluentui/react-components";
import { parsePeriod } from "../../../core/period";
import { departmentName } from "../../../language/names";
import { makeStyles } from "../../../pane/components/make-styles";
import type { RegionDistrict } from "../answers";
import { useDesk } from "../desk-context";
import { ScrollRegion } from "../ScrollRegion";
import { useTableStyles } from "../use-table-styles";
import { areaName, type RegionMonth } from "./use-region";

const useStyles = makeStyles({
  table: { padding: `0 ${tokens.spacingHorizontalM}` },
  name: { fontWeight: `${tokens.fontWeightSemibold} !important` },
});

interface Props {
  readonly period: string;
  readonly month: RegionMonth;
}

/** 报送情况 of a region: one line a district, how many units of how many, and who has not. */
export function DistrictTable({ period, month: { region, list } }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const table = useTableStyles();
  const { area, names, coverage } = region;
  const caption = say("desk.region.caption", { area: areaName(area, names, say), ...parsePeriod(period)! });
  const who = ({ received, returned, missing }: RegionDistrict) =>
    missing.length === 0
      ? say(received + returned > 0 ? "desk.region.all" : "desk.region.nothing")
      : missing.map((unit) => departmentName(unit, list, say)).join(say("terms.separator"));
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
          {coverage.districts.map((district) => (
            <tr key={district.area}>
              <th scope="row" className={styles.name}>
                {areaName(district.area, names, say)}
              </th>
              <td data-head={say("desk.region.units")}>
                {district.received}／{district.expected}
              </td>
              <td data-head={say("desk.region.returned")}>{district.returned}</td>
              <td
                data-head={say("desk.region.missing")}
                className={mergeClasses(table.long, district.missing.length === 0 && table.quiet)}
              >
                {who(district)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
