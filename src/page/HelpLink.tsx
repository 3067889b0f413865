import { Button } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import type { Speaker } from "../language/make-speaker";
import { guideAt, type Place } from "../pane/workspace/guide";

interface Props {
  readonly say: Speaker;
  readonly place: Place;
}

/** Leads to what the guide says of a place, in a window of its own. */
export function HelpLink({ say, place }: Props) {
  return (
    <Button
      as="a"
      appearance="subtle"
      icon={<QuestionCircleRegular />}
      href={guideAt(place)}
      target="_blank"
      rel="noopener"
      title={say("pane.shell.help.label")}
    >
      {say("pane.shell.help.word")}
    </Button>
  );
}
