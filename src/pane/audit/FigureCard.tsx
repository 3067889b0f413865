import { Link, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { isOwn } from "../../core/audit/figure-unit";
import type { Trace } from "../../core/audit/trace";
import { departmentName, indicatorName } from "../../language/names";
import { figureText } from "../../language/numbers";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { ContributionBars } from "./ContributionBars";
import { Sources } from "./Sources";
import { TargetFacts } from "./TargetFacts";
import { columnText } from "./words";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  column: { display: "inline-block", "&::first-letter": { textTransform: "uppercase" } },
  quiet: { color: tokens.colorNeutralForeground3 },
  value: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  verdict: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  icon: { flexShrink: 0, fontSize: "16px" },
  why: { display: "block" },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    "& > dt": { color: tokens.colorNeutralForeground3 },
    "& > dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

/** Everything about one cell of the summary. */
export function FigureCard({ traced }: { readonly traced: Trace }) {
  const { list, say, go } = useWorkspace();
  const styles = useStyles();
  const { sheet, cell, indicator, column, absence } = traced;
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.name}>{indicatorName(indicator, list, say)}</h2>
        <div className={styles.line}>
          <Text className={styles.column}>{columnText(traced, say)}</Text>
          <Link as="button" onClick={() => go({ sheet, cell })}>
            {sheet}!{cell}
          </Link>
        </div>
        <Text className={styles.value}>{figureText(traced, say)}</Text>
        <Verdict traced={traced} />
      </header>
      {absence ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={styles.why}>{say("pane.audit.absent.title")}</MessageBarTitle>
            {say(`pane.audit.absent.${absence}`)}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {isOwn(column) ? null : (
        <Text size={200} className={styles.quiet}>
          {say(`pane.audit.${column === "cityAverage" || column === "rank" ? "entered" : "derived"}`, {
            column: say(`pane.audit.column.${column}`),
          })}
        </Text>
      )}
      <Facts traced={traced} />
      {traced.comparisons.map((comparison) => (
        <TargetFacts key={comparison.target.id} comparison={comparison} />
      ))}
      <ContributionBars traced={traced} />
      <Sources traced={traced} />
    </>
  );
}

/** Whether the cell says what its sources come to. */
function Verdict({ traced }: { readonly traced: Trace }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const { value, recomputed, agrees, isUncalculated } = traced;
  if (agrees === null && !isUncalculated) return null;
  if (agrees && typeof value !== "number") return null;
  const asked = figureText({ ...traced, value: recomputed }, say);
  const Icon = agrees ? CheckmarkCircleRegular : WarningRegular;
  return (
    <div className={`${styles.verdict} ${agrees ? styles.good : styles.bad}`}>
      <Icon className={styles.icon} aria-hidden />
      <Text size={200}>
        {agrees
          ? say("pane.audit.agrees")
          : say(`pane.audit.${isUncalculated ? "uncalculated" : "disagrees"}`, { value: asked })}
      </Text>
    </div>
  );
}

function Facts({ traced }: { readonly traced: Trace }) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const { period, method, expected, missing, reporter, absence } = traced;
  const names = (ids: readonly string[]) => ids.map((id) => departmentName(id, list, say)).join(say("terms.separator"));
  const rows: ["period" | "method" | "reporter" | "coverage", ReactNode][] = [
    ["period", say("terms.period", { ...period })],
  ];
  if (method && absence === null) rows.push(["method", say(`pane.audit.methods.${method}`)]);
  if (reporter !== null) rows.push(["reporter", departmentName(reporter, list, say)]);
  else if (absence !== "not-due" && absence !== "not-applicable") {
    const covered = say("pane.audit.covered", {
      received: expected.length - missing.length,
      expected: expected.length,
    });
    const without = missing.length > 0 ? say("pane.audit.missing", { departments: names(missing) }) : "";
    rows.push(["coverage", covered + without]);
  }
  return (
    <dl className={styles.facts}>
      {rows.flatMap(([name, value]) => [
        <dt key={`${name}-name`}>{say(`pane.audit.${name}`)}</dt>,
        <dd key={name}>{value}</dd>,
      ])}
    </dl>
  );
}
