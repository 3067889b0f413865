import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useWorkspace } from "../workspace/workspace";
import type { BureauState } from "./bureau-state";
import type { BureauSession } from "./session";

interface Props {
  readonly session: BureauSession;
  readonly restored: NonNullable<BureauState["restored"]>;
}

/** Tells what of the month was brought back when the pane was opened again, with a way to start anew. */
export function RestoredMonth({ session, restored }: Props) {
  const { say } = useWorkspace();
  const past = restored.past > 0 ? say("pane.bureau.restored.past", { count: restored.past }) : "";
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("pane.bureau.restored.title")}</MessageBarTitle>
        {say("pane.bureau.restored.body", { count: restored.forms, past })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={session.acknowledge}>
          {say("pane.bureau.restored.keep")}
        </Button>
        <Button size="small" appearance="transparent" onClick={session.clear}>
          {say("pane.bureau.clear")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
