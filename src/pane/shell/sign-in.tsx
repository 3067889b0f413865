import { Button, DialogActions, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../components/make-styles";
import { errorMessage } from "../workspace/error-message";

export const useSignInStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Something the service is asked, what it says against it, and whether it is still at it. */
export function useAttempt(say: Speaker) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const attempt = async (task: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await task();
    } catch (error) {
      setFailure(errorMessage(error, say).body);
    }
    setBusy(false);
  };
  return { busy, failure, attempt };
}

export function FailedAttempt({ failure }: { readonly failure: string | null }) {
  return failure === null ? null : (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{failure}</MessageBarBody>
    </MessageBar>
  );
}

interface ActionsProps {
  readonly say: Speaker;
  readonly busy: boolean;
  readonly ready: boolean;
  readonly label: string;
  onCancel(): void;
}

/** The buttons under a sign-in; the one that goes on is the form's. */
export function SignInActions({ say, busy, ready, label, onCancel }: ActionsProps) {
  return (
    <DialogActions fluid>
      <Button onClick={onCancel}>{say("pane.service.cancel")}</Button>
      <Button
        type="submit"
        appearance="primary"
        disabled={!ready}
        disabledFocusable={busy}
        icon={busy ? <Spinner size="tiny" /> : null}
      >
        {label}
      </Button>
    </DialogActions>
  );
}
