import { Button, Link, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Level } from "../../core/findings/finding";
import { makeStyles } from "../components/make-styles";
import { ViewFrame } from "../components/ViewFrame";
import type { FormContent } from "../workspace/content";
import { usePlace, useWorkspace } from "../workspace/workspace";
import { Announcement } from "./Announcement";
import { type Board, boardOf } from "./board";
import { FindingTools } from "./FindingTools";
import { LevelSection } from "./LevelSection";
import { MarksByHand } from "./MarksByHand";
import { OutcomeNotice } from "./OutcomeNotice";
import { type Outcome, outcomeOf } from "./outcome";
import { StandingNotice } from "./StandingNotice";
import { TodoList } from "./TodoList";
import { useWalk, type Walk } from "./use-walk";
import { WaitingList } from "./WaitingList";

const HistoryNotice = lazy(() => import("./HistoryNotice"));
const RuleStates = lazy(() => import("./RuleStates"));
const SelectedLine = lazy(() => import("./SelectedLine"));
const NewFormPanel = lazy(() => import("./new-form/NewFormPanel"));

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  unsigned: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** 填报: what the checks say of the form beside the pane, and what to do about each of it. */
export default function DepartmentView() {
  const { content } = useWorkspace();
  return content.kind === "form" ? <Department content={content} /> : null;
}

function Department({ content }: { readonly content: FormContent }) {
  const { say, marking, host, reading, brokenSeal, service, earlier } = useWorkspace();
  const styles = useStyles();
  const [levels, setLevels] = useState<ReadonlySet<Level>>(new Set());
  const board = useMemo(() => boardOf(content, levels), [content, levels]);
  const outcome = useMemo(() => outcomeOf(content, brokenSeal), [content, brokenSeal]);
  const walk = useWalk(board.cards);

  // A form just begun has nothing to say yet but what is to be filled in.
  const isBegun = outcome.kind !== "empty" && outcome.kind !== "no-period";
  usePlace(isBegun ? null : "begin");
  const groups = isBegun ? board.groups : [];
  const hasTools = groups.length > 0 || levels.size > 0;
  const isReturned = service.standing?.stands === "returned";
  const isMarkedByHand = marking.on && (hasTools || isReturned) && host.keepsUndo?.() === false;

  return (
    <ViewFrame action={<NextStep {...{ outcome, board, walk }} />}>
      <Announcement outcome={outcome} />
      <StandingNotice />
      <Suspense fallback={null}>
        <NewFormPanel content={content} />
      </Suspense>
      <OutcomeNotice outcome={outcome} content={content} firstBlank={board.blanks[0]?.blanks[0] ?? null} />
      <Suspense fallback={null}>
        <SelectedLine content={content} />
      </Suspense>
      {reading.untold ? (
        <Text size={200} className={styles.quiet} role="status">
          {say("pane.department.untold", { sheets: reading.untold.join(say("terms.separator")) })}
        </Text>
      ) : null}
      {hasTools ? <FindingTools counts={board.counts} levels={levels} onLevels={setLevels} walk={walk} /> : null}
      {isMarkedByHand ? <MarksByHand /> : null}
      {groups.map((group) => (
        <LevelSection key={group.level} group={group} content={content} current={walk.current} />
      ))}
      <TodoList rows={board.blanks} />
      {board.unsigned > 0 && outcome.kind === "open" ? <Unsigned number={board.unsigned} /> : null}
      {isBegun ? (
        <>
          <WaitingList findings={board.waiting.figures} reason="figures" />
          <WaitingList findings={board.waiting["other-forms"]} reason="other-forms" />
          <Suspense fallback={null}>
            {board.waiting.history.length > 0 || earlier.files.kept.length > 0 ? (
              <HistoryNotice number={board.waiting.history.length} />
            ) : null}
            {content.checked.rules.length > 0 ? <RuleStates rules={content.checked.rules} /> : null}
          </Suspense>
        </>
      ) : null}
    </ViewFrame>
  );
}

interface NextStepProps {
  readonly outcome: Outcome;
  readonly board: Board;
  readonly walk: Walk;
}

/** Checks the form; once nothing is left to mend, leads to where it is signed. */
function NextStep({ outcome, board, walk }: NextStepProps) {
  const { say, go, show, refresh, toast, marking } = useWorkspace();
  const check = async () => {
    await refresh();
    marking.ask();
    if (outcome.kind !== "open") return;
    const { must, explain } = outcome;
    toast({ intent: "info", title: say("pane.department.result.open", { must, explain }) });
    if (walk.total > 0) walk.step(1);
    else if (board.blanks[0]?.blanks[0]) go(board.blanks[0].blanks[0]);
  };
  const isReady = outcome.kind === "passed" || outcome.kind === "complete" || outcome.kind === "seal-broken";
  return (
    <Button appearance="primary" onClick={() => (isReady ? show("signing") : void check())}>
      {say(isReady ? "pane.department.toSigning" : "pane.department.check")}
    </Button>
  );
}

/** How many fields under the table are not filled in, and the way to them. */
function Unsigned({ number }: { readonly number: number }) {
  const { say, show } = useWorkspace();
  const styles = useStyles();
  return (
    <div className={styles.unsigned}>
      <Text>{say("pane.department.unsigned", { number })}</Text>
      <Link as="button" onClick={() => show("signing")}>
        {say("pane.department.toSign")}
      </Link>
    </div>
  );
}
