import { Text, tokens } from "@fluentui/react-components";
import type { Comparison } from "../../core/audit/line-targets";
import { figureText, statedText, withUnit } from "../../language/numbers";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  facts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(88px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
    "& dt::first-letter": { textTransform: "uppercase" },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
});

const SHOWN = ["completion", "schedule", "scheduleGap", "pointGap", "light"] as const;

/** The year's target beside a figure, as the sheet shows it. Information only. */
export function TargetFacts({ comparison: { target, shown } }: { readonly comparison: Comparison }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const { nameZh, nameEn, value, unit, comparator } = target;
  const goal =
    value === null
      ? say("pane.audit.target.noValue")
      : say(`summary.comparator.${comparator}`) + withUnit(statedText(value), unit, say);
  const names = SHOWN.filter((name) => name in shown);
  return (
    <section className={styles.box}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {say("pane.audit.target.title")}
      </Text>
      <Text size={200}>{say("terms.name", { nameZh, nameEn })}</Text>
      <dl className={styles.facts}>
        <div>
          <dt>{say("pane.audit.target.value")}</dt>
          <dd>{goal}</dd>
        </div>
        {names.map((name) => (
          <div key={name}>
            <dt>{say(`pane.audit.column.${name}`)}</dt>
            <dd>{figureText(shown[name]!, say)}</dd>
          </div>
        ))}
      </dl>
      <Text size={200} className={styles.quiet}>
        {say("pane.audit.target.note")}
      </Text>
    </section>
  );
}
