import { Text, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/findings/finding";
import { findingSentence } from "../../language/finding-sentence";
import { departmentName } from "../../language/names";
import { signedText } from "../../language/numbers";
import { LevelTag } from "../components/LevelTag";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  finding: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  sentence: { textWrap: "pretty" },
  quiet: { color: tokens.colorNeutralForeground3 },
  effect: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  explained: {
    borderLeft: `3px solid ${tokens.colorStatusSuccessBorder1}`,
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** A finding as the bureau reads it: whose, how grave, what, and what it does to the district's figure. */
export function FindingLine({ finding, unit = true }: { readonly finding: Finding; readonly unit?: boolean }) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const { level, code, department, outcome, effect, explanation } = finding;
  return (
    <article className={styles.finding}>
      <div className={styles.head}>
        <LevelTag level={level} />
        <Text size={200} className={styles.quiet}>
          {outcome === "undecided" ? `${code} ${say("pane.bureau.findings.undecided")}` : code}
        </Text>
        {unit ? <Text weight="semibold">{departmentName(department, list, say)}</Text> : null}
      </div>
      <Text className={styles.sentence}>{findingSentence(finding, list, say)}</Text>
      {effect === undefined || Math.abs(effect) < LEAST_EFFECT ? null : (
        <Text size={200} className={styles.effect}>
          {say("pane.bureau.findings.effect", {
            change: say("terms.percent", { number: signedText(effect, Math.abs(effect) < 100 ? 1 : 0) }),
          })}
        </Text>
      )}
      {explanation === undefined ? null : (
        <Text size={200} className={styles.explained}>
          {say("pane.bureau.findings.explained", { text: explanation })}
        </Text>
      )}
    </article>
  );
}

/** Percent that would print as 0.0. */
const LEAST_EFFECT = 0.05;
