import { Text, tokens } from "@fluentui/react-components";
import { coversMoreMonths } from "../../core/checks/evidence/calendar";
import { isGrowth } from "../../core/measure";
import { type Period, samePeriod } from "../../core/period";
import { seriesMonths } from "../../core/rollup/series";
import { trendOf } from "../../core/rollup/trend";
import { statedText } from "../../language/numbers";
import { unitText } from "../../language/units";
import { makeStyles } from "../components/make-styles";
import { Sparkline } from "../components/Sparkline";
import type { FormContent } from "../workspace/content";
import { useSelection, useWorkspace } from "../workspace/workspace";
import { plainName } from "./names";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { height: "36px" },
  ends: { display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The selected figure over the months that are known of the unit, with the word for where it goes. */
export default function SelectedLine({ content }: { readonly content: FormContent }) {
  const { say, list, history, period } = useWorkspace();
  const styles = useStyles();
  const place = useSelection();
  const { facts, identity } = content.checked.submission;
  const fact = place && facts.find(({ sheet, cell }) => sheet === place.sheet && cell === place.cell);
  const indicator = fact && list.indicators.find(({ id }) => id === fact.indicator);
  if (!fact || !indicator || !period || !identity.department) return null;
  const { department } = identity;
  const months = seriesMonths(period);
  const figures = months.map((month) =>
    samePeriod(month, period)
      ? fact.value
      : (history.find(department, fact.indicator, fact.measure, month)?.value ?? null),
  );
  const isOnLine = (month: Period) => !coversMoreMonths(list, indicator, fact.measure, month);
  const points = figures.map((value, index) => (isOnLine(months[index]!) ? value : null));
  const isLeftOut = figures.some((value, index) => value !== points[index]);
  const first = points.findIndex((value) => value !== null);
  const known = points.flatMap((value, index) => (value === null ? [] : [{ value, month: months[index]! }]));
  const [before, last] = known.slice(-2);
  if (!before || !last) return null;
  const rate = isGrowth(fact.measure);
  const text = ({ value, month }: typeof last) =>
    say("pane.department.line.point", {
      month: say("terms.period", { ...month }),
      value: statedText(value, rate ? 1 : indicator.decimals),
    });
  const measure = say(`terms.measure.${fact.measure}`);
  const name = plainName(fact.indicator, list, say);
  const word = rate ? say(`terms.trend.${trendOf(last.value, before.value)}`) : "";
  return (
    <section className={styles.card} aria-label={say("pane.department.line.label")}>
      <Text size={200}>
        {say("pane.department.line.title", { name, measure, unit: rate ? "%" : unitText(indicator.unit, say) })}
        {word === "" ? null : <b> {word}</b>}
      </Text>
      <div className={styles.line}>
        <Sparkline
          points={points.slice(first)}
          color={tokens.colorBrandStroke1}
          last={tokens.colorPaletteRedForeground1}
          label={say("pane.department.line.reading", { points: known.map(text).join(say("terms.separator")) })}
        />
      </div>
      <div className={styles.ends} aria-hidden>
        <Text size={200}>{text(known[0]!)}</Text>
        <Text size={200}>{text(last)}</Text>
      </div>
      {isLeftOut ? (
        <Text size={200} className={styles.quiet}>
          {say("pane.department.line.together")}
        </Text>
      ) : null}
    </section>
  );
}
