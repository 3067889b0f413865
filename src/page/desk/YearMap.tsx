import { Button, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FormLine } from "../../client/answers";
import { parsePeriod } from "../../core/period";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { Loading } from "./Loading";
import { MapTable } from "./MapTable";
import { offeredMonths } from "./months";
import { useLoaded } from "./use-loaded";
import { useWordStyles } from "./use-word-styles";
import { MAP_WORDS, mapOf } from "./year-map";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  swatch: { padding: "0 6px", borderRadius: tokens.borderRadiusSmall, marginRight: "4px" },
});

interface Props {
  readonly period: string;
  onOpen(period: string, department: string): void;
}

/** 全年情况: units by months, on time and complete, by word and color. */
export function YearMap({ period, onOpen }: Props) {
  const { service, say, now } = useDesk();
  const styles = useStyles();
  const [year, setYear] = useState(parsePeriod(period)!.year);
  const offered = offeredMonths(now);
  const years = [...new Set(offered.map((month) => parsePeriod(month)!.year))];
  const loaded = useLoaded(
    `map ${year}`,
    async () => {
      const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
      return mapOf(
        await Promise.all(
          months.map(async (month) =>
            month <= offered[0]!
              ? (await service.get<{ forms: readonly FormLine[] }>(`/submissions?period=${month}`)).forms
              : null,
          ),
        ),
      );
    },
    true,
  );
  const beside = (step: number) => (years.includes(year + step) ? () => setYear(year + step) : null);
  return (
    <div className={styles.view}>
      <div className={styles.choice}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label={say("desk.yearOf", { year: year - 1 })}
          disabledFocusable={beside(-1) === null}
          onClick={() => beside(-1)?.()}
        />
        <Select
          size="small"
          value={String(year)}
          aria-label={say("desk.year")}
          onChange={(_, { value }) => setYear(Number(value))}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {say("desk.yearOf", { year: one })}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label={say("desk.yearOf", { year: year + 1 })}
          disabledFocusable={beside(1) === null}
          onClick={() => beside(1)?.()}
        />
        <Legend />
      </div>
      <Loading loaded={loaded}>{(rows) => <MapTable key={year} year={year} rows={rows} onOpen={onOpen} />}</Loading>
    </div>
  );
}

function Legend() {
  const { say } = useDesk();
  const [styles, colors] = [useStyles(), useWordStyles()];
  return (
    <ul className={styles.legend} aria-label={say("desk.map.legend")}>
      {MAP_WORDS.map((word) => (
        <li key={word}>
          <span className={mergeClasses(styles.swatch, colors[word])}>{say(`desk.map.word.${word}`)}</span>
          {say(`desk.map.meaning.${word}`)}
        </li>
      ))}
      <li>{say("desk.map.lackingMeaning")}</li>
    </ul>
  );
}
