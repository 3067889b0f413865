import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { FormStanding } from "../../client/answers";
import { useWorkspace } from "../workspace/workspace";
import { spokenTime } from "./signing/signature-drafts";

const useStyles = makeStyles({
  cells: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
});

const INTENTS = { submitted: "info", accepted: "success", returned: "warning" } as const;

/** How the form stands with the bureau: handed in, given back with what and why, or accepted. */
export function StandingNotice() {
  const { service, say, go } = useWorkspace();
  const styles = useStyles();
  const { standing } = service;
  if (!standing || !(standing.state in INTENTS)) return null;
  const state = standing.state as keyof typeof INTENTS;
  const time = standing.receivedAt === null ? "" : spokenTime(standing.receivedAt);
  return (
    <MessageBar intent={INTENTS[state]} layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say(`pane.service.standing.${state}`)}</MessageBarTitle>
        {state === "returned"
          ? say("pane.service.returnedBecause", { reason: reasonOf(standing) })
          : say("pane.service.version", { version: standing.version, time })}
        {state === "returned" && standing.returnedCells.length > 0 ? (
          <ul className={styles.cells}>
            {standing.returnedCells.map(({ sheet, cell, why }) => (
              <li key={`${sheet}!${cell}`}>
                <Link as="button" onClick={() => go({ sheet, cell })}>
                  {cell}
                </Link>{" "}
                {why}
              </li>
            ))}
          </ul>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What the bureau wrote when it last gave the form back. */
function reasonOf({ changes }: FormStanding): string {
  return changes.findLast(({ action }) => action === "return")?.why ?? "";
}
