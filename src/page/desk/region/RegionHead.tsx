import { Text, tokens } from "@fluentui/react-components";
import { isRegion, partsOf } from "../../../core/divisions";
import { parsePeriod } from "../../../core/period";
import { areaNameIn, indicatorName } from "../../../language/names";
import { makeStyles } from "../../../pane/components/make-styles";
import { useDesk } from "../desk-context";
import type { RegionMonth } from "./use-region";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  title: { margin: 0 },
  warn: { color: tokens.colorStatusWarningForeground1, overflowWrap: "anywhere" },
});

interface Props {
  readonly period: string;
  readonly month: RegionMonth;
}

/** How many units of how many have reported, who has not at all, and what is left out: as `huizong region` says it. */
export function RegionHead({ period, month: { region, list } }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const { area, names, coverage } = region;
  const { expected, received, districts, silent, otherLists } = coverage;
  const hasCities = partsOf(
    area,
    districts.map((district) => district.area),
  ).some(isRegion);
  const named = (codes: readonly string[]) =>
    codes.map((code) => areaNameIn(names, code, say)).join(say("terms.separator"));
  return (
    <div className={styles.head}>
      <Text as="h2" weight="semibold" size={400} className={styles.title}>
        {say(hasCities ? "desk.region.titleOfCities" : "desk.region.title", {
          area: areaNameIn(names, area, say),
          ...parsePeriod(period)!,
        })}
      </Text>
      <Text>
        {districts.length === 0
          ? say("desk.region.nobody")
          : say("terms.region.coverage", { districts: districts.length, expected, received })}
      </Text>
      {silent.length === 0 ? null : (
        <Text className={styles.warn}>{say("terms.region.silent", { districts: named(silent) })}</Text>
      )}
      {otherLists
        .filter(({ leftOut }) => leftOut.length > 0)
        .map(({ forms, leftOut }) => {
          const indicators = leftOut.map((id) => indicatorName(id, list, say)).join(say("terms.separator"));
          const told = say("terms.region.other-list", { forms, indicators });
          return (
            <Text key={told} className={styles.warn}>
              {told}
            </Text>
          );
        })}
    </div>
  );
}
