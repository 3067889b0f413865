import { Button } from "@fluentui/react-components";
import {
  CalendarRegular,
  CheckmarkCircleRegular,
  DocumentTableRegular,
  HistoryRegular,
  ShieldErrorRegular,
} from "@fluentui/react-icons";
import type { CheckCode } from "../../core/findings/finding";
import { layoutOf } from "../../core/form/layout";
import { Notice } from "../components/Notice";
import type { FormContent } from "../workspace/content";
import { useWorkspace } from "../workspace/workspace";
import type { Blank } from "./board";
import type { Outcome } from "./outcome";
import { spokenTime } from "./signing/signature-drafts";

interface Props {
  readonly outcome: Outcome;
  readonly content: FormContent;
  readonly firstBlank: Blank | null;
}

/** Says on top where the form stands, where one sentence can: not begun, no month yet, or all is well. */
export function OutcomeNotice({ outcome, content, firstBlank }: Props) {
  const { say, go } = useWorkspace();
  const body = content.form.rows.length === 0 ? "bodyOfTasks" : "body";
  switch (outcome.kind) {
    case "open":
      return null;
    case "no-period": {
      const field = content.checked.submission.identity.periodField;
      const place = field ?? layoutOf(content.form).period;
      const written = field && /\d{4}年_+月/.test(field.text) ? "" : (field?.text.trim() ?? "");
      return (
        <Notice
          beside
          icon={<CalendarRegular />}
          title={say(`pane.department.noPeriod.${written === "" ? "title" : "unreadable"}`, { text: written })}
          body={say("pane.department.noPeriod.body")}
          actions={<Button onClick={() => go(place)}>{say("pane.department.noPeriod.go")}</Button>}
        />
      );
    }
    case "empty":
      return (
        <Notice
          beside
          icon={<DocumentTableRegular />}
          title={say("pane.department.empty.title")}
          body={say(`pane.department.empty.${body}`, { due: outcome.due })}
          actions={
            firstBlank ? (
              <Button onClick={() => go(firstBlank)}>{say("pane.department.empty.start")}</Button>
            ) : undefined
          }
        />
      );
    case "seal-broken":
      return (
        <Notice
          role="status"
          beside
          icon={<ShieldErrorRegular />}
          title={say("pane.department.sealBroken.title")}
          body={say("pane.department.sealBroken.body", { time: spokenTime(outcome.sealedAt) })}
        />
      );
    case "complete":
      if (outcome.unchecked.length > 0) return <UncheckedNotice codes={outcome.unchecked} next="complete" />;
      return (
        <Notice
          role="status"
          tone="good"
          beside
          icon={<CheckmarkCircleRegular />}
          title={say("pane.department.complete.title")}
          body={say(`pane.department.complete.${body}`, { due: outcome.due })}
        />
      );
    case "passed":
      if (outcome.unchecked.length > 0) return <UncheckedNotice codes={outcome.unchecked} next="passed" />;
      return (
        <Notice
          role="status"
          tone="good"
          beside
          icon={<CheckmarkCircleRegular />}
          title={say("pane.department.passed.title")}
          body={say(`pane.department.passed.${outcome.explained ? "bodyWithNotes" : body}`, { due: outcome.due })}
        />
      );
  }
}

interface UncheckedProps {
  readonly codes: readonly CheckCode[];
  readonly next: "complete" | "passed";
}

/** Nothing is wrong as far as it was checked: says which checks still wait for earlier forms. */
function UncheckedNotice({ codes, next }: UncheckedProps) {
  const { say } = useWorkspace();
  const names = codes.map((code) => say(`checks.${code}.name`));
  return (
    <Notice
      role="status"
      beside
      icon={<HistoryRegular />}
      title={say("pane.department.unchecked.title")}
      body={say(`pane.department.unchecked.${next}`, { checks: names.join(say("terms.separator")) })}
    />
  );
}
