import { Button } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { guideAt, type Place } from "../pane/workspace/guide";

// Beside tabs on a phone only its sign is seen.
const useStyles = makeStyles({
  link: { minWidth: "auto", flexShrink: 0, whiteSpace: "nowrap" },
  word: {
    "@media (max-width: 640px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
});

interface Props {
  readonly say: Speaker;
  readonly place: Place;
  /** Whether its word is seen on a phone too. */
  readonly worded?: boolean;
}

/** Leads to what the guide says of a place, in a window of its own. */
export function HelpLink({ say, place, worded }: Props) {
  const styles = useStyles();
  return (
    <Button
      as="a"
      className={styles.link}
      appearance="subtle"
      icon={<QuestionCircleRegular />}
      href={guideAt(place)}
      target="_blank"
      rel="noopener"
      title={say("pane.shell.help.label")}
    >
      <span className={worded ? undefined : styles.word}>{say("pane.shell.help.word")}</span>
    </Button>
  );
}
