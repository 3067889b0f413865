import { Button } from "@fluentui/react-components";
import { CalendarRegular, CheckmarkCircleRegular, DocumentTableRegular } from "@fluentui/react-icons";
import { layoutOf } from "../../core/form/layout";
import type { FormContent } from "../shell/content";
import { Notice } from "../shell/Notice";
import { useWorkspace } from "../shell/workspace";
import type { Blank } from "./board";
import type { Outcome } from "./outcome";

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
      const place = content.checked.submission.identity.periodField ?? layoutOf(content.form).period;
      return (
        <Notice
          beside
          icon={<CalendarRegular />}
          title={say("pane.department.noPeriod.title")}
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
    case "complete":
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
