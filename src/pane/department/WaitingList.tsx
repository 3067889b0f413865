import { Text, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/findings/finding";
import { findingSentence } from "../../language/finding-sentence";
import { Disclosure } from "../components/Disclosure";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { findingKey } from "./board";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  item: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface Props {
  readonly findings: readonly Finding[];
  readonly reason: "figures" | "other-forms";
}

/** Checks that could not run yet and that ask nothing of the unit now: their number, and each on request. */
export function WaitingList({ findings, reason }: Props) {
  const { say, list } = useWorkspace();
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <Disclosure size="small" head={say(`pane.department.waiting.${reason}`, { number: findings.length })}>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={findingKey(finding)}>
            <Text size={200} className={styles.item}>
              {findingSentence(finding, list, say)}
            </Text>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
