import { Link, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type Contribution, contributionsOf } from "../../core/audit/contribution";
import type { StoredComponent } from "../../core/audit/stored";
import type { Trace } from "../../core/audit/trace";
import { samePeriod } from "../../core/period";
import { departmentName } from "../../language/names";
import { minuteText, partText, signedText, statedText } from "../../language/numbers";
import { cssPercent } from "../components/css-percent";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { Entered } from "./Entered";
import { sourceName } from "./words";

const useStyles = makeStyles({
  title: { margin: 0 },
  table: { width: "100%", borderCollapse: "collapse" },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  number: { textAlign: "end" },
  figure: { width: "1%", paddingLeft: tokens.spacingHorizontalM, "& *": { whiteSpace: "nowrap" } },
  cell: {
    padding: `${tokens.spacingVerticalS} 0 0`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  end: {
    paddingTop: "2px",
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  lines: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "2px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  track: {
    display: "block",
    width: "72px",
    height: "4px",
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
  },
  bar: { display: "block", height: "100%", backgroundColor: tokens.colorBrandBackground },
  ends: { display: "flex", flexDirection: "column", alignItems: "flex-end", gap: "2px" },
});

/** What a figure is made of: whose figure, from which file and cell, and how it enters. */
export function Sources({ traced }: { readonly traced: Trace }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const { composition } = traced;
  const contributions = contributionsOf(composition);
  return (
    <section>
      <Text as="h3" weight="semibold" block className={styles.title}>
        {say("pane.audit.sources", { count: composition.length })}
      </Text>
      {composition.length === 0 ? <Text size={200}>{say("pane.audit.noSources")}</Text> : null}
      {composition.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.head} scope="col">
                {say("pane.audit.source.unit")}
              </th>
              <th className={mergeClasses(styles.head, styles.number)} scope="col">
                {say("pane.audit.source.value")}
              </th>
            </tr>
          </thead>
          <tbody>
            {composition.map((component) => (
              <Source
                key={component.number}
                component={component}
                traced={traced}
                contribution={contributions.get(component.department)}
              />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

interface SourceProps {
  readonly component: StoredComponent;
  readonly traced: Trace;
  readonly contribution: Contribution | undefined;
}

function Source({ component, traced, contribution }: SourceProps) {
  const { list, say, go, content } = useWorkspace();
  const styles = useStyles();
  const { department, file, sheet, cell, value, operation, indicator: id, measure, period, at } = component;
  const { sha256, version, receivedAt } = component;
  const { decimals = 0 } = list.indicators.find((one) => one.id === id) ?? {};
  const other = id !== traced.indicator || measure !== traced.measure;
  const carried = content.kind === "summary" && !samePeriod(period, content.stored.period);
  return (
    <>
      <tr>
        <td className={styles.cell}>
          <div className={styles.lines}>
            <Link as="button" onClick={() => go(at)} title={say("pane.audit.toEvidence")}>
              {departmentName(department, list, say)}
            </Link>
            {other ? <Text size={200}>{sourceName(id, measure, list, say)}</Text> : null}
            <Text size={200} className={styles.quiet}>
              {[file, sheet && cell ? `${sheet}!${cell}` : ""].filter(Boolean).join(" ")}
            </Text>
            {sha256 === "" ? null : (
              <Text size={200} className={styles.quiet}>
                {say("pane.audit.version", { version }) +
                  (receivedAt === null ? "" : say("pane.audit.received", { time: minuteText(receivedAt) }))}
              </Text>
            )}
          </div>
        </td>
        <td className={mergeClasses(styles.cell, styles.figure)}>
          <div className={styles.ends}>
            <Text className={styles.value}>
              {value === null ? say("pane.audit.blank") : statedText(value, decimals)}
            </Text>
            <Text size={200} className={styles.quiet}>
              {say(`summary.operation.${operation}`)}
            </Text>
            {contribution && operation !== "base" ? <Share contribution={contribution} /> : null}
            {carried ? (
              <Text size={200} className={styles.quiet}>
                {say("pane.audit.carried", { period: say("terms.period", { ...period }) })}
              </Text>
            ) : null}
          </div>
        </td>
      </tr>
      <tr>
        <td className={mergeClasses(styles.cell, styles.end)} colSpan={2}>
          {content.kind === "summary" ? <Entered source={component} stored={content.stored} /> : null}
        </td>
      </tr>
    </>
  );
}

/** What the unit does to the figure, in words; of a total with a bar as long as its share. */
function Share({ contribution }: { readonly contribution: Contribution }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  if (contribution.kind === "points") {
    return <Text size={200}>{say("pane.audit.points", { number: signedText(contribution.points, 2) })}</Text>;
  }
  const { percent } = contribution;
  return (
    <>
      <Text size={200}>{say("pane.audit.share", { number: partText(percent) })}</Text>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ width: cssPercent(percent / 100) }} />
      </span>
    </>
  );
}
