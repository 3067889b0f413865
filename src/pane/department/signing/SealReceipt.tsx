import { Button, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { FormStanding, ReviewedFile } from "../../../client/answers";
import { beijingMinute } from "../../../core/states/deadlines";
import { makeStyles } from "../../components/make-styles";
import { Notice } from "../../components/Notice";
import { ViewFrame } from "../../components/ViewFrame";
import { isFileAsSealed, type Sealing } from "../../workspace/sealing";
import { useWorkspace } from "../../workspace/workspace";
import { ReviewNotice } from "../ReviewNotice";
import { Scans } from "./Scans";
import { spokenTime } from "./signature-drafts";

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  value: { margin: 0, overflowWrap: "anywhere" },
  hash: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
});

/** What is said of a sealed file by where it went. */
const WAYS = {
  download: "downloaded",
  file: "saved",
  workbook: "opened",
  browser: "opened",
  waiting: "waiting",
  review: "presented",
} as const;

/** What was sealed, and the receiver's word that it has it. */
export function SealReceipt({
  sealing: { name, bytes, sha256, sealedAt, handed, ...sealing },
}: {
  readonly sealing: Sealing;
}) {
  const { say, host, run, show, service, content } = useWorkspace();
  const prefilled = content.kind === "form" ? (content.checked.submission.prefilled?.length ?? 0) : 0;
  const styles = useStyles();
  // Whoever approved it got the receipt; who prepared it learns of it from the service.
  const receipt = sealing.receipt ?? service.standing?.versions.find((one) => one.sha256 === sha256) ?? null;
  const isKept = receipt !== null || handed === "waiting" || handed === "review";
  const isWaiting = !receipt && handed === "waiting";
  const fate = handed === "review" ? fateOf(service.standing, sha256) : null;
  const waits = isWaiting && !service.account ? "waitingForSignIn" : null;
  const way = waits ?? (receipt ? "submitted" : WAYS[handed ?? "download"]);
  return (
    <ViewFrame
      action={
        <Button appearance="primary" onClick={() => show("department")}>
          {say("pane.signing.done")}
        </Button>
      }
    >
      {fate === "revise" ? null : (
        <Notice
          role="status"
          tone="good"
          beside
          icon={<CheckmarkCircleRegular />}
          title={say(`pane.signing.${way}.title`)}
          body={say(`pane.signing.${way}.body`)}
          actions={
            <Button onClick={() => void run(() => host.save(bytes, name))}>
              {say(isKept ? "pane.signing.copy" : "pane.signing.again")}
            </Button>
          }
        />
      )}
      <ReviewNotice />
      <dl className={styles.facts}>
        {receipt ? (
          <>
            <dt className={styles.quiet}>{say("pane.signing.receipt.version")}</dt>
            <dd className={styles.value}>
              {say("pane.signing.receipt.versionNumber", { version: receipt.version })}
              {receipt.late ? say("pane.signing.receipt.late") : ""}
            </dd>
            <dt className={styles.quiet}>{say("pane.signing.receipt.receivedAt")}</dt>
            <dd className={styles.value}>{beijingMinute(Date.parse(receipt.receivedAt))}</dd>
            <dt className={styles.quiet}>{say("pane.signing.receipt.log")}</dt>
            <dd className={styles.value}>{receipt.logIndex}</dd>
          </>
        ) : null}
        <dt className={styles.quiet}>{say("pane.signing.receipt.file")}</dt>
        <dd className={styles.value}>{name}</dd>
        {prefilled > 0 ? (
          <>
            <dt className={styles.quiet}>{say("pane.newForm.receipt")}</dt>
            <dd className={styles.value}>{say("pane.newForm.items", { count: prefilled })}</dd>
          </>
        ) : null}
        <dt className={styles.quiet}>{say("pane.signing.receipt.sealedAt")}</dt>
        <dd className={styles.value}>{spokenTime(sealedAt)}</dd>
        {isFileAsSealed({ receipt, handed }) ? (
          <>
            <dt className={styles.quiet}>SHA-256</dt>
            <dd className={styles.hash}>{sha256}</dd>
          </>
        ) : null}
      </dl>
      <Scans />
      <Text size={200} className={styles.quiet}>
        {say("pane.signing.keep")}
      </Text>
    </ViewFrame>
  );
}

/** What became of a file that was put to another person of its unit. */
function fateOf(standing: FormStanding | null, sha256: string): ReviewedFile["state"] | null {
  return standing?.reviews.findLast((file) => file.sha256 === sha256)?.state ?? null;
}
