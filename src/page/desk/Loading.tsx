import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { makeStyles } from "../../pane/components/make-styles";
import { errorMessage } from "../../pane/workspace/error-message";
import { useDesk } from "./desk-context";
import type { Loaded } from "./use-loaded";

const useStyles = makeStyles({ waiting: { margin: "48px auto" }, failed: { margin: "16px" } });

interface Props<Value> {
  readonly loaded: Loaded<Value>;
  children(value: Value): ReactNode;
}

/** What was read, or that it is being read, or why it could not be, with a way to try again. */
export function Loading<Value>({ loaded, children }: Props<Value>) {
  const { say } = useDesk();
  const styles = useStyles();
  const { value, error, reload } = loaded;
  if (value !== null) return children(value);
  if (error === null) return <Spinner className={styles.waiting} label={say("desk.loading")} />;
  const { title, body } = errorMessage(error, say);
  return (
    <div role="alert" className={styles.failed}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {body}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void reload()}>{say("desk.retry")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
