import { Link, Text, tokens } from "@fluentui/react-components";
import { lastAnswer } from "../../core/explanations/remembered";
import type { Finding } from "../../core/findings/finding";
import { parsePeriod } from "../../core/period";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  remembered: {
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly finding: Finding;
  /** Begins an explanation with the text; nothing is written by that. */
  onTake(text: string): void;
}

/** What was said of the same figure to the same question last, to be used only by who confirms it. */
export function Remembered({ finding, onTake }: Props) {
  const { history, say } = useWorkspace();
  const styles = useStyles();
  const last = lastAnswer(finding, history);
  if (!last) return null;
  const month = say("summary.month", { ...parsePeriod(last.period)! });
  return (
    <Text size={200} className={styles.remembered}>
      {say("pane.department.explanation.remembered", { month, text: last.text })}{" "}
      <Link as="button" onClick={() => onTake(last.text)}>
        {say("pane.department.explanation.take")}
      </Link>
    </Text>
  );
}
