import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons";
import type { Speaker } from "../../language/speaker";
import { errorMessage } from "../workspace/error-message";
import { Notice } from "./Notice";

interface Props {
  readonly error: unknown;
  readonly say: Speaker;
  onRetry(): void;
}

/** What happened, what to do, and another try. */
export function FailedState({ error, say, onRetry }: Props) {
  const { title, body } = errorMessage(error, say);
  return (
    <Notice
      role="alert"
      icon={<ErrorCircleRegular />}
      title={title}
      body={body}
      actions={
        <Button appearance="primary" onClick={onRetry}>
          {say("pane.shell.retry")}
        </Button>
      }
    />
  );
}
