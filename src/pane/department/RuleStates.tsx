import { Text, tokens } from "@fluentui/react-components";
import type { StatedRule } from "../../core/checks/rules-in-force";
import { ruleStateSentence } from "../../language/rule-state-sentence";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  box: {
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** Which rules are not applied in full this month, and why: what they would say is no pass. */
export default function RuleStates({ rules }: { readonly rules: readonly StatedRule[] }) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  if (rules.length === 0) return null;
  return (
    <section className={styles.box}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {say("ruleState.title", { count: rules.length })}
      </Text>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={`${rule.rule} ${rule.relation} ${rule.from}`}>
            <Text size={200}>{ruleStateSentence(rule, list, say)}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
