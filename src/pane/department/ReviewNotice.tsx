import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Account, FormStanding, ReviewedFile } from "../../client/answers";
import { beijingMinute } from "../../core/states/deadlines";
import { makeStyles } from "../components/make-styles";
import { type Question, QuestionDialog } from "../components/QuestionDialog";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  reason: { width: "100%" },
});

/** 复核: the form that waits for another person of the unit with what that person may do, or why it was given back. */
export function ReviewNotice() {
  const { service, say } = useWorkspace();
  const { standing, account } = service;
  if (!standing || !account) return null;
  const last = standing.reviews.at(-1);
  if (last?.state === "waiting" && standing.stands !== "accepted") {
    return <WaitingForm file={last} standing={standing} account={account} />;
  }
  if (last?.state !== "revise" || standing.stands === "accepted") return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say("pane.service.review.revised")}</MessageBarTitle>
        {say("pane.service.review.revisedBecause", {
          by: last.decidedBy ?? "",
          time: timeOf(last.decidedAt),
          reason: last.why ?? "",
        })}
      </MessageBarBody>
    </MessageBar>
  );
}

interface WaitingProps {
  readonly file: ReviewedFile;
  readonly standing: FormStanding;
  readonly account: Account;
}

function WaitingForm({ file, standing, account }: WaitingProps) {
  const { say, host, run, toast, service } = useWorkspace();
  const styles = useStyles();
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState("");
  const path = `/submissions/${standing.period}/${standing.department}/reviews`;
  const authors = standing.reviews.filter(({ sha256 }) => sha256 === file.sha256).map(({ preparedBy }) => preparedBy);
  const isOwn = authors.includes(account.name);
  const reviews = account.role === "department" && account.duty !== "prepare";
  const decide = (verb: "approve" | "revise", body: object) =>
    run(async () => {
      await service.desk!.post(`${path}/${verb}`, { sha256: file.sha256, ...body });
      toast({ intent: "success", title: say(`pane.service.review.done.${verb}`) });
      setAsks(false);
      setReason("");
    });
  const open = () =>
    run(async () => host.save(await service.desk!.bytes(`${path}/${file.sha256}/file`), file.fileName));
  const text = { by: file.preparedBy, time: timeOf(file.preparedAt) };
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{say("pane.service.review.waiting")}</MessageBarTitle>
        {say(
          isOwn ? "pane.service.review.own" : reviews ? "pane.service.review.yours" : "pane.service.review.others",
          text,
        )}
        {account.role === "department" ? (
          <div className={styles.ways}>
            <Button size="small" onClick={() => void open()}>
              {say("pane.service.review.open")}
            </Button>
            {reviews ? (
              <Button size="small" onClick={() => setAsks(true)}>
                {say("pane.service.review.revise")}
              </Button>
            ) : null}
            {reviews && !isOwn ? (
              <Button size="small" appearance="primary" onClick={() => void decide("approve", {})}>
                {say("pane.service.review.approve")}
              </Button>
            ) : null}
          </div>
        ) : null}
        <ReviseQuestion
          isOpen={asks}
          reason={reason}
          onReason={setReason}
          onRevise={() => void decide("revise", { reason })}
          onClose={() => setAsks(false)}
        />
      </MessageBarBody>
    </MessageBar>
  );
}

interface ReviseProps {
  readonly isOpen: boolean;
  readonly reason: string;
  onReason(reason: string): void;
  onRevise(): void;
  onClose(): void;
}

/** Asks why the form is given back to who filled it in; without a reason it is not. */
function ReviseQuestion({ isOpen, reason, onReason, onRevise, onClose }: ReviseProps) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const body = (
    <Field label={say("pane.service.review.reason")} hint={say("pane.service.review.reasonHint")} required>
      <Textarea
        className={styles.reason}
        value={reason}
        maxLength={2000}
        onChange={(_, { value }) => onReason(value)}
      />
    </Field>
  );
  const question: Question<"revise"> = {
    title: say("pane.service.review.reviseTitle"),
    body,
    answers: [
      { answer: "cancel", label: say("pane.service.cancel") },
      { answer: "revise", label: say("pane.service.review.revise") },
    ],
    onAnswer(answer) {
      if (answer === "cancel") onClose();
      else if (reason.trim() !== "") onRevise();
    },
  };
  return <QuestionDialog question={isOpen ? question : null} />;
}

function timeOf(at: string | null): string {
  return at === null ? "" : beijingMinute(Date.parse(at));
}
