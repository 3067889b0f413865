import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { CodedError } from "../../core/errors/coded-error";
import { errorSentence } from "../../language/error-sentence";
import { useWorkspace } from "../workspace/workspace";

/** Why the open form cannot be filled in here, and what gets over it where the pane can do that. */
export function RefusedForm({ refusal }: { readonly refusal: CodedError<"refusal"> }) {
  const { say, service, findList } = useWorkspace();
  const { desk } = service;
  const { context } = refusal.args;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{errorSentence(refusal, say)}</MessageBarBody>
      {desk && context === "sign-in" ? (
        <MessageBarActions>
          <Button onClick={() => void desk.askSignIn()}>{say("pane.service.signIn.menu")}</Button>
        </MessageBarActions>
      ) : context === "unreachable" ? (
        <MessageBarActions>
          <Button onClick={() => void findList()}>{say("pane.shell.retry")}</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
