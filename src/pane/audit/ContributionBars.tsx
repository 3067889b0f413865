import { Text, tokens } from "@fluentui/react-components";
import { isOwn } from "../../core/audit/figure-unit";
import type { Trace } from "../../core/audit/trace";
import { departmentName } from "../../language/names";
import { percentText } from "../../language/numbers";
import { cssPercent } from "../components/css-percent";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
  share: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  bar: { display: "block", width: "100%", height: "8px" },
  track: { fill: tokens.colorNeutralBackground5 },
  value: { fill: tokens.colorBrandForeground1 },
  negative: { fill: tokens.colorNeutralForeground4 },
  title: { margin: 0 },
});

/** Bars a chart shows; the smallest departments are in the list of sources all the same. */
const MOST_BARS = 12;

/** What each department gives to a figure that is a sum, the greatest first; nothing for other figures. */
export function ContributionBars({ traced }: { readonly traced: Trace }) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const { recomputed, method, composition, column } = traced;
  if (method !== "sum" || !isOwn(column) || typeof recomputed !== "number" || recomputed === 0) return null;
  const shares = composition
    .map(({ department, value, number }) => ({ department, number, share: ((value ?? 0) / recomputed) * 100 }))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, MOST_BARS);
  return (
    <section>
      <Text as="h3" weight="semibold" block className={styles.title}>
        {say("pane.audit.contribution")}
      </Text>
      <ul className={styles.list}>
        {shares.map(({ department, number, share }) => (
          <li key={number}>
            <span className={styles.line}>
              <Text size={200} className={styles.name}>
                {departmentName(department, list, say)}
              </Text>
              <Text size={200} className={styles.share}>
                {percentText(share, say)}
              </Text>
            </span>
            <svg className={styles.bar} aria-hidden="true">
              <rect className={styles.track} width="100%" height="8" rx="2" />
              <rect
                className={share < 0 ? styles.negative : styles.value}
                width={cssPercent(Math.min(1, Math.abs(share) / 100))}
                height="8"
                rx="2"
              />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
