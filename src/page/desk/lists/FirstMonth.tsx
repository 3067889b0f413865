import { Select, tokens } from "@fluentui/react-components";
import type { Period } from "../../../core/period";
import { makeStyles } from "../../../pane/components/make-styles";
import { useDesk } from "../desk-context";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const useStyles = makeStyles({ month: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface Props {
  /** The month it is now; a list counts from the year before it, this year or the next. */
  readonly present: Period;
  readonly period: Period;
  onPeriod(period: Period): void;
}

/** Chooses the first month a list counts for. */
export function FirstMonth({ present, period, onPeriod }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const years = [present.year - 1, present.year, present.year + 1];
  return (
    <div className={styles.month}>
      <Select
        aria-label={say("desk.year")}
        value={String(period.year)}
        onChange={(_, { value }) => onPeriod({ ...period, year: Number(value) })}
      >
        {years.map((year) => (
          <option key={year} value={year}>
            {say("desk.yearOf", { year })}
          </option>
        ))}
      </Select>
      <Select
        aria-label={say("desk.month")}
        value={String(period.month)}
        onChange={(_, { value }) => onPeriod({ ...period, month: Number(value) })}
      >
        {MONTHS.map((month) => (
          <option key={month} value={month}>
            {say("desk.map.month", { month })}
          </option>
        ))}
      </Select>
    </div>
  );
}
