import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { makeStyles } from "../components/make-styles";
import { receiptSentences } from "../files/receipts";
import { useWorkspace } from "../workspace/workspace";
import type { BureauState } from "./bureau-state";
import type { BureauSession } from "./session";

const useStyles = makeStyles({ sentence: { display: "block", overflowWrap: "anywhere" } });

interface Props {
  readonly session: BureauSession;
  readonly receipts: BureauState["receipts"];
}

/** Says what is wrong with the records of receipt, until the user knows: without them nobody can be called late. */
export function ReceiptNotice({ session, receipts }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {receiptSentences(receipts, say).map((sentence) => (
          <span key={sentence} className={styles.sentence}>
            {sentence}
          </span>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={session.acknowledgeReceipts}>
          {say("pane.bureau.restored.keep")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
