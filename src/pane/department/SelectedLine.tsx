import { Text, tokens } from "@fluentui/react-components";
import { isGrowth } from "../../core/measure";
import { summaryDecimals } from "../../core/numbers";
import { trendOf } from "../../core/rollup/trend";
import { numberText } from "../../language/numbers";
import { unitText } from "../../language/units";
import { makeStyles } from "../components/make-styles";
import { Sparkline } from "../components/Sparkline";
import type { FormContent } from "../workspace/content";
import { useSelection, useWorkspace } from "../workspace/workspace";
import { plainName } from "./names";
import { figureOverMonths } from "./selected-figure";

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

/** The selected figure, or the row's where another cell of it is selected, over the months that are known of the unit. */
export default function SelectedLine({ content }: { readonly content: FormContent }) {
  const { say, list, history, period } = useWorkspace();
  const styles = useStyles();
  const place = useSelection();
  const { submission } = content.checked;
  const selected = place && period && figureOverMonths({ submission, list, history, period }, place);
  if (!selected) return null;
  const { fact, indicator, months, points, isLeftOut } = selected;
  const first = points.findIndex((value) => value !== null);
  const known = points.flatMap((value, index) => (value === null ? [] : [{ value, month: months[index]! }]));
  const [before, last] = known.slice(-2);
  if (!before || !last) return null;
  const rate = isGrowth(fact.measure);
  const text = ({ value, month }: typeof last) =>
    say("pane.department.line.point", {
      month: say("terms.period", { ...month }),
      value: numberText(value, summaryDecimals(indicator, fact.measure)),
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
