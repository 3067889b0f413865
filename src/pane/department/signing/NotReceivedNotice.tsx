import {
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { CellAddress } from "../../../core/grid/grid";
import { makeStyles } from "../../components/make-styles";
import { QuestionDialog } from "../../components/QuestionDialog";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";
import type { NotReceived } from "./use-sealing";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  ways: { display: "flex", gap: tokens.spacingHorizontalM },
  reason: { width: "100%" },
});

/** A finding as the service reports it, as far as it is shown here. */
interface ReportedFinding {
  readonly code: string;
  readonly level: string;
  readonly outcome: string;
  readonly indicator: string | null;
  readonly cells: readonly CellAddress[];
  readonly message: string;
  readonly underAnother?: boolean;
}

/** Why the service has not taken the form, and for each reason the way to it: its cell, or leave for a finding of level A. */
export function NotReceivedNotice({ notReceived, content }: { notReceived: NotReceived; content: FormContent }) {
  const { say, go } = useWorkspace();
  const styles = useStyles();
  const [asked, setAsked] = useState<ReportedFinding | null>(null);
  const { problem, sha256 } = notReceived;
  const { findings = [], cells = [] } = problem.details as {
    readonly findings?: readonly ReportedFinding[];
    readonly cells?: readonly CellAddress[];
  };
  const stopping = findings.filter(
    ({ outcome, level, underAnother }) => outcome === "fail" && level < "D" && !underAnother,
  );
  return (
    <section className={styles.list} aria-label={say("pane.service.notReceived")}>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>{say("pane.service.notReceived")}</MessageBarTitle>
          {problem.message}
        </MessageBarBody>
      </MessageBar>
      <ul className={styles.list}>
        {stopping.map((finding) => (
          <li key={`${finding.code} ${finding.indicator} ${finding.message}`} className={styles.item}>
            <Text>
              {finding.level} {finding.message}
            </Text>
            <span className={styles.ways}>
              {finding.cells[0] ? (
                <Link as="button" onClick={() => go(finding.cells[0]!)}>
                  {say("pane.service.toCell", { cell: finding.cells[0].cell })}
                </Link>
              ) : null}
              {finding.level === "A" ? (
                <Link as="button" onClick={() => setAsked(finding)}>
                  {say("pane.service.exemption.ask")}
                </Link>
              ) : null}
            </span>
          </li>
        ))}
        {cells.map((place) => (
          <li key={`${place.sheet}!${place.cell}`}>
            <Link as="button" onClick={() => go(place)}>
              {say("pane.service.toCell", { cell: place.cell })}
            </Link>
          </li>
        ))}
      </ul>
      <AskExemption finding={asked} sha256={sha256} content={content} onDone={() => setAsked(null)} />
    </section>
  );
}

interface AskProps {
  readonly finding: ReportedFinding | null;
  readonly sha256: string;
  readonly content: FormContent;
  onDone(): void;
}

function AskExemption({ finding, sha256, content, onDone }: AskProps) {
  const { say, service, run, toast } = useWorkspace();
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const ask = () =>
    run(async () => {
      const { period, department } = service.standing!;
      const { code, indicator } = finding!;
      const asked = { code, indicator: indicator ?? "", sha256, reason };
      await service.desk!.post(`/submissions/${period}/${department}/exemptions`, asked);
      toast({ intent: "success", title: say("pane.service.exemption.sent") });
      setReason("");
      onDone();
    });
  const named = content.form.rows.find(({ indicator }) => indicator.id === finding?.indicator)?.indicator;
  return (
    <QuestionDialog
      question={
        finding && {
          title: say("pane.service.exemption.title", { name: named ? say("terms.name", named) : finding.code }),
          body: (
            <Field label={say("pane.service.exemption.reason")}>
              <Textarea className={styles.reason} value={reason} onChange={(_, { value }) => setReason(value)} />
            </Field>
          ),
          answers: [
            { answer: "cancel", label: say("pane.service.cancel") },
            { answer: "ask", label: say("pane.service.exemption.ask") },
          ],
          onAnswer: (answer) => (answer === "cancel" || reason.trim() === "" ? onDone() : void ask()),
        }
      }
    />
  );
}
