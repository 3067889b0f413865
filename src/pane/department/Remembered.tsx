import { Link, Text, tokens } from "@fluentui/react-components";
import type { LastExplanation } from "../../core/explanations/explanation";
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
  readonly last: LastExplanation;
  /** Begins an explanation with the text; nothing is written by that. */
  onTake(text: string): void;
}

/** What was said of the same figure to the same question last, to be used only by who confirms it. */
export default function Remembered({ last: { text, period }, onTake }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const month = say("summary.month", { ...parsePeriod(period)! });
  return (
    <Text size={200} className={styles.remembered}>
      {say("pane.department.explanation.remembered", { month, text })}{" "}
      <Link as="button" onClick={() => onTake(text)}>
        {say("pane.department.explanation.take")}
      </Link>
    </Text>
  );
}
