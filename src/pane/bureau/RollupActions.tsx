import { Button, Spinner, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { DocumentTextRegular, SaveRegular, TableCalculatorRegular } from "@fluentui/react-icons";
import type { RosterEntry } from "../../core/rollup/summary";
import type { Speaker } from "../../language/make-speaker";
import { makeStyles } from "../components/make-styles";
import { QuestionDialog } from "../components/QuestionDialog";
import type { Overview } from "../engine/overview";
import { useWorkspace } from "../workspace/workspace";
import type { BureauState } from "./bureau-state";
import { countReceived } from "./roster-lines";
import type { BureauSession } from "./session";
import { useRollup } from "./use-rollup";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1, whiteSpace: "nowrap" },
  sheets: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** "指标已报 17/18 个单位，只报重点任务的 5/5 个". */
function readyText(roster: readonly RosterEntry[], say: Speaker): string {
  const { figures, milestones } = countReceived(roster);
  const said = say("pane.bureau.ready", figures);
  return milestones.expected === 0 ? said : said + say("pane.bureau.readyMilestones", milestones);
}

interface Props {
  readonly session: BureauSession;
  readonly state: BureauState;
  readonly overview: Overview;
}

/** How far the month has come, and the ways to its summary. */
export function RollupActions({ session, state: { looking }, overview }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const rollup = useRollup(session);
  const focusBack = useRestoreFocusTarget();
  const { period, roster } = overview.month!;
  const waiting = looking || rollup.working;
  /** Asked before sheets that somebody else made give way to the summary. */
  const replaceQuestion = (sheets: readonly string[]) => ({
    title: say("pane.bureau.replace.title"),
    body: (
      <>
        {say("pane.bureau.replace.body")}
        <ul className={styles.sheets}>
          {sheets.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </>
    ),
    answers: [
      { answer: "cancel" as const, label: say("pane.bureau.replace.no") },
      { answer: "save" as const, label: say("pane.bureau.replace.save") },
      { answer: "replace" as const, label: say("pane.bureau.replace.yes") },
    ],
    onAnswer: (answer: "replace" | "save" | "cancel") => void rollup.answer(answer, period),
  });
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {readyText(roster, say)}
      </Text>
      <div className={styles.actions}>
        <Button
          {...focusBack}
          appearance="primary"
          className={styles.main}
          icon={rollup.working ? <Spinner size="tiny" /> : <TableCalculatorRegular />}
          disabledFocusable={waiting}
          onClick={() => void rollup.deliver(period)}
        >
          {say(`pane.bureau.${rollup.working ? "rollingUp" : "rollUp"}`)}
        </Button>
        <Button icon={<SaveRegular />} disabledFocusable={waiting} onClick={() => void rollup.save(period)}>
          {say("pane.bureau.save")}
        </Button>
        <Button icon={<DocumentTextRegular />} disabledFocusable={waiting} onClick={() => void rollup.bulletin(period)}>
          {say("pane.bureau.bulletin")}
        </Button>
      </div>
      <QuestionDialog question={rollup.asking && replaceQuestion(rollup.asking.seen)} />
    </>
  );
}
