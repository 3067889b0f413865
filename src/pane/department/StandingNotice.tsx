import { Link, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import type { Exemption, FormStanding } from "../../client/answers";
import { beijingMinute } from "../../core/states/deadlines";
import { cellName } from "../../language/cell-name";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import { ReceiptFacts } from "./ReceiptFacts";
import { ReviewNotice } from "./ReviewNotice";

const useStyles = makeStyles({
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  cells: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
});

const INTENTS = { submitted: "info", accepted: "success", returned: "warning" } as const;
const LEAVES = { asked: "info", granted: "success", denied: "warning" } as const;

/** How the form stands with the bureau: what still waits, what was handed in, given back with what and why, accepted. */
export function StandingNotice() {
  const { service, say } = useWorkspace();
  const styles = useStyles();
  const { standing, waiting, account, isPresent } = service;
  const isHandedIn = standing !== null && standing.stands in INTENTS;
  const leaves = standing && standing.stands !== "accepted" ? standing.exemptions : [];
  const isReviewed = standing?.reviews.some(({ state }) => state === "waiting" || state === "revise");
  if (!isHandedIn && !isReviewed && leaves.length === 0 && waiting === 0) return null;
  return (
    <div className={styles.notices}>
      {waiting > 0 && isPresent ? (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>
            {say(account ? "pane.service.waiting" : "pane.service.waitingForSignIn", { count: waiting })}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <ReviewNotice />
      {isHandedIn ? <Standing standing={standing} /> : null}
      {leaves.map((leave) => (
        <Leave key={`${leave.code} ${leave.indicator}`} leave={leave} />
      ))}
    </div>
  );
}

function Standing({ standing }: { readonly standing: FormStanding }) {
  const { say, go, list, service } = useWorkspace();
  const { standingAt } = service;
  const styles = useStyles();
  const state = standing.stands as keyof typeof INTENTS;
  const time = standing.receivedAt === null ? "" : beijingMinute(Date.parse(standing.receivedAt));
  const receipt = standing.versions.find(({ version }) => version === standing.version);
  const cells = state === "returned" ? standing.returnedCells : [];
  return (
    <MessageBar intent={INTENTS[state]} layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say(`pane.service.standing.${state}`)}</MessageBarTitle>
        {state === "returned"
          ? say(cells.length > 0 ? "pane.service.returnedBecause" : "pane.service.returnedWhole", {
              // Which is a sentence of its own, or not.
              reason: reasonOf(standing).replace(/[。.\s]+$/, ""),
            })
          : say("pane.service.version", { version: standing.version, time })}
        {cells.length > 0 ? (
          <ul className={styles.cells}>
            {cells.map((returned) => (
              <li key={`${returned.sheet}!${returned.cell}`}>
                <Link as="button" onClick={() => go({ sheet: returned.sheet, cell: returned.cell })}>
                  {cellName(returned, list, say)}
                </Link>{" "}
                {returned.why}
              </li>
            ))}
          </ul>
        ) : null}
        {standingAt === null ? null : (
          <Text size={200} block>
            {say("pane.service.asOf", { time: beijingMinute(Date.parse(standingAt)) })}
          </Text>
        )}
        {receipt ? <ReceiptFacts receipt={receipt} prefilled={standing.prefilled ?? 0} /> : null}
      </MessageBarBody>
    </MessageBar>
  );
}

function Leave({ leave: { code, indicator, state, decided_why } }: { readonly leave: Exemption }) {
  const { say, list } = useWorkspace();
  const named = list.indicators.find(({ id }) => id === indicator);
  const name = named ? say("terms.name", { nameZh: named.nameZh, nameEn: named.nameEn }) : code;
  return (
    <MessageBar intent={LEAVES[state]} layout="multiline" role="status">
      <MessageBarBody>{say(`pane.service.exemption.${state}`, { name, why: decided_why ?? "" })}</MessageBarBody>
    </MessageBar>
  );
}

/** What the bureau wrote when it last gave the form back. */
function reasonOf({ changes }: FormStanding): string {
  return changes.findLast(({ kind }) => kind === "return")?.why ?? "";
}
