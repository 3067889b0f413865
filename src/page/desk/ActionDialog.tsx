import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, Textarea } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { DialogFrame, dialogWidth } from "../../pane/components/DialogFrame";
import { makeStyles } from "../../pane/components/make-styles";
import { type ErrorMessage, errorMessage } from "../../pane/workspace/error-message";
import { useDesk } from "./desk-context";

const useStyles = makeStyles({ surface: dialogWidth(640) });

interface Props {
  readonly title: string;
  /** The verb on the button. */
  readonly verb: string;
  /** Whether all that is asked for is there. */
  readonly ready: boolean;
  /** The reason, where one is asked for. */
  readonly reason?: { readonly text: string; onChange(text: string): void };
  readonly children?: ReactNode;
  /** Does it; what it throws is told here, and the dialog stays with all that was written. */
  act(): Promise<void>;
  onClose(): void;
}

/** Asks for what an action needs and does it. Closing it loses nothing: drafts are kept by who opens it. */
export function ActionDialog({ title, verb, ready, reason, children, act, onClose }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorMessage | null>(null);
  const go = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      onClose();
    } catch (error) {
      setProblem(errorMessage(error, say));
      setBusy(false);
    }
  };
  const isReady = ready && reason?.text.trim() !== "";
  return (
    <DialogFrame
      wide
      title={title}
      surface={styles.surface}
      busy={busy}
      actions={
        <>
          <Button disabledFocusable={busy} onClick={onClose}>
            {say("desk.act.cancel")}
          </Button>
          <Button appearance="primary" disabledFocusable={busy || !isReady} onClick={() => void go()}>
            {busy ? say("desk.act.sending") : verb}
          </Button>
        </>
      }
      onClose={onClose}
    >
      {children}
      {reason ? (
        <Field label={say("desk.act.reason")} hint={say("desk.act.reasonHint")} required>
          <Textarea
            value={reason.text}
            maxLength={2000}
            resize="vertical"
            onChange={(_, { value }) => reason.onChange(value)}
          />
        </Field>
      ) : null}
      {problem ? (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{problem.title}</MessageBarTitle>
              {problem.body} {say("desk.act.kept")}
            </MessageBarBody>
          </MessageBar>
        </div>
      ) : null}
    </DialogFrame>
  );
}
