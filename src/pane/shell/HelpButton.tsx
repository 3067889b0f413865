import { Button } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { guideAt, type Place } from "../workspace/guide";
import { useWorkspace } from "../workspace/workspace";

interface Props {
  readonly at: () => Place;
  /** Whether its word is seen, not its sign alone. */
  readonly worded?: boolean;
}

/** Opens the guide at what it says of where the user is. */
export function HelpButton({ at, worded }: Props) {
  const { say, host, run } = useWorkspace();
  const label = say("pane.shell.help.label");
  return (
    <Button
      appearance="subtle"
      icon={<QuestionCircleRegular />}
      title={label}
      {...(worded ? {} : { "aria-label": label })}
      onClick={() => void run(() => host.openPage(guideAt(at())))}
    >
      {worded ? say("pane.shell.help.word") : null}
    </Button>
  );
}
