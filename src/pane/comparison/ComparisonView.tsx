import { MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { makeStyles } from "../components/make-styles";
import { Notice } from "../components/Notice";
import { ViewFrame } from "../components/ViewFrame";
import type { FormContent } from "../workspace/content";
import { useWorkspace } from "../workspace/workspace";
import { BulletBar } from "./BulletBar";
import { bulletOf } from "./bullet";
import { type OwnComparison, ownComparison } from "./own-comparison";
import { comparisonLine, targetText } from "./words";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  name: { overflowWrap: "anywhere", textWrap: "balance", minWidth: 0 },
  value: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  line: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
  key: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  keyItem: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  keyValue: { width: "16px", height: "6px", backgroundColor: tokens.colorNeutralForeground4 },
  keyTarget: { width: "3px", height: "14px", backgroundColor: tokens.colorNeutralForeground1 },
  keySchedule: { width: 0, height: "14px", borderLeft: `2px dashed ${tokens.colorNeutralForeground2}` },
});

/** 目标对照: the department's targets beside its own figures. It only informs; the checks know nothing of it. */
export default function ComparisonView() {
  const { content } = useWorkspace();
  return content.kind === "form" ? <Comparison content={content} /> : null;
}

function Comparison({ content }: { readonly content: FormContent }) {
  const { say, list, history, period } = useWorkspace();
  const styles = useStyles();
  const { submission } = content.checked;
  const comparisons = useMemo(
    () => (period ? ownComparison(submission, period, list, history) : []),
    [submission, period, list, history],
  );
  return (
    <ViewFrame>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say("pane.comparison.informs")}</MessageBarBody>
      </MessageBar>
      {comparisons.length === 0 ? (
        <Notice
          icon={<DataBarHorizontalRegular />}
          title={say(period ? "pane.comparison.none.title" : "pane.comparison.noPeriod.title")}
          body={say(period ? "pane.comparison.none.body" : "pane.comparison.noPeriod.body")}
        />
      ) : (
        <>
          <Text size={200} className={styles.key} aria-hidden>
            <span className={styles.keyItem}>
              <span className={styles.keyValue} />
              <span>{say("pane.comparison.key.value")}</span>
            </span>
            <span className={styles.keyItem}>
              <span className={styles.keyTarget} />
              <span>{say("pane.comparison.key.target")}</span>
            </span>
            <span className={styles.keyItem}>
              <span className={styles.keySchedule} />
              <span>{say("pane.comparison.key.schedule")}</span>
            </span>
          </Text>
          <ul className={styles.list}>
            {comparisons.map((comparison) => (
              <li key={comparison.id}>
                <ComparisonLine comparison={comparison} />
              </li>
            ))}
          </ul>
        </>
      )}
    </ViewFrame>
  );
}

function ComparisonLine({ comparison }: { readonly comparison: OwnComparison }) {
  const { say, list } = useWorkspace();
  const styles = useStyles();
  const bullet = bulletOf(comparison);
  const name = say("terms.name", { nameZh: comparison.nameZh, nameEn: comparison.nameEn });
  const line = comparisonLine(comparison, list, say);
  const target = targetText(comparison, say);
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Text weight="semibold" className={styles.value}>
          {line.value}
        </Text>
      </div>
      {bullet ? (
        <BulletBar
          bullet={bullet}
          label={[name, line.value, target, line.standing].filter(Boolean).join(say("terms.separator"))}
        />
      ) : null}
      <Text size={200} className={styles.line}>
        <span className={styles.quiet}>{target}</span>
        <span className={styles.quiet}>{line.standing}</span>
      </Text>
      {comparison.others.length > 0 ? (
        <Text size={200} block className={styles.quiet}>
          {say("pane.comparison.part", { number: comparison.others.length })}
        </Text>
      ) : null}
    </>
  );
}
