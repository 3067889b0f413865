import { tokens } from "@fluentui/react-components";
import type { ServiceReceipt } from "../../client/answers";
import { beijingMinute } from "../../core/states/deadlines";
import { Disclosure } from "../components/Disclosure";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  hash: { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

interface Props {
  readonly receipt: ServiceReceipt;
  /** How many of its figures were put in without being typed (带入). */
  readonly prefilled: number;
}

/** The receipt of the version that stands, kept by the service and shown whenever it is wanted. */
export function ReceiptFacts({ receipt, prefilled }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const { version, late, receivedAt, logIndex, fileName, sha256, sentBy, approvedBy } = receipt;
  return (
    <Disclosure size="small" head={say("pane.service.receipt")}>
      <dl className={styles.facts}>
        <dt>{say("pane.signing.receipt.version")}</dt>
        <dd className={styles.value}>
          {say("pane.signing.receipt.versionNumber", { version })}
          {late ? say("pane.signing.receipt.late") : ""}
        </dd>
        <dt>{say("pane.signing.receipt.receivedAt")}</dt>
        <dd className={styles.value}>{beijingMinute(Date.parse(receivedAt))}</dd>
        <dt>{say("pane.service.sentBy")}</dt>
        <dd className={styles.value}>{sentBy}</dd>
        {approvedBy ? (
          <>
            <dt>{say("pane.service.approvedBy")}</dt>
            <dd className={styles.value}>{approvedBy}</dd>
          </>
        ) : null}
        {prefilled > 0 ? (
          <>
            <dt>{say("pane.newForm.receipt")}</dt>
            <dd className={styles.value}>{say("pane.newForm.items", { count: prefilled })}</dd>
          </>
        ) : null}
        <dt>{say("pane.signing.receipt.log")}</dt>
        <dd className={styles.value}>{logIndex}</dd>
        <dt>{say("pane.signing.receipt.file")}</dt>
        <dd className={styles.value}>{fileName}</dd>
        <dt>SHA-256</dt>
        <dd className={styles.hash}>{sha256}</dd>
      </dl>
    </Disclosure>
  );
}
