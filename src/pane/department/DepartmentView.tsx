import { Button, Link, Switch, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Level } from "../../core/findings/finding";
import { LevelFilter } from "../components/LevelFilter";
import { LevelTag } from "../components/LevelTag";
import { makeStyles } from "../components/make-styles";
import { ViewFrame } from "../components/ViewFrame";
import type { FormContent } from "../workspace/content";
import { useKey } from "../workspace/use-key";
import { useWorkspace } from "../workspace/workspace";
import { Announcement } from "./Announcement";
import { boardOf, findingKey } from "./board";
import { HistoryNotice } from "./HistoryNotice";
import { IndicatorGroup } from "./IndicatorGroup";
import { MarksByHand } from "./MarksByHand";
import { nextFinding } from "./next-finding";
import { OutcomeNotice } from "./OutcomeNotice";
import { outcomeOf } from "./outcome";
import { StandingNotice } from "./StandingNotice";
import { TodoList } from "./TodoList";
import { WaitingList } from "./WaitingList";

const NewFormPanel = lazy(() => import("./new-form/NewFormPanel"));

const useStyles = makeStyles({
  tools: { display: "flex", alignItems: "center", justifyContent: "space-between", flexWrap: "wrap" },
  marks: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground3 },
  level: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  levelHead: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontWeight: "inherit",
  },
  unsigned: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
});

/** 填报: what the checks say of the form beside the pane, and what to do about each of it. */
export default function DepartmentView() {
  const { content } = useWorkspace();
  return content.kind === "form" ? <Department content={content} /> : null;
}

function Department({ content }: { readonly content: FormContent }) {
  const { say, go, show, refresh, toast, marking, host, reading, brokenSeal, service } = useWorkspace();
  const styles = useStyles();
  const [levels, setLevels] = useState<ReadonlySet<Level>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const board = useMemo(() => boardOf(content, levels), [content, levels]);
  const outcome = useMemo(() => outcomeOf(content, brokenSeal), [content, brokenSeal]);

  // A form just begun has nothing to say yet but what is to be filled in.
  const groups = outcome.kind === "empty" || outcome.kind === "no-period" ? [] : board.groups;
  const hasTools = groups.length > 0 || levels.size > 0;
  const isReturned = service.standing?.stands === "returned";
  const isMarkedByHand = marking.on && (hasTools || isReturned) && host.keepsUndo?.() === false;
  const keys = board.cards.map(findingKey);
  const step = (by: 1 | -1) => {
    const next = nextFinding(keys, current, by);
    setCurrent(next);
    const finding = board.cards.find((card) => findingKey(card) === next);
    if (finding?.cells[0]) go(finding.cells[0]);
  };
  useKey("F8", () => step(1));
  useKey("Shift+F8", () => step(-1));

  const check = async () => {
    await refresh();
    marking.ask();
    if (outcome.kind !== "open") return;
    const { must, explain } = outcome;
    toast({ intent: "info", title: say("pane.department.result.open", { must, explain }) });
    if (keys.length > 0) step(1);
    else if (board.blanks[0]?.blanks[0]) go(board.blanks[0].blanks[0]);
  };
  const ready = outcome.kind === "passed" || outcome.kind === "complete" || outcome.kind === "seal-broken";
  const action = ready ? (
    <Button appearance="primary" onClick={() => show("signing")}>
      {say("pane.department.toSigning")}
    </Button>
  ) : (
    <Button appearance="primary" onClick={() => void check()}>
      {say("pane.department.check")}
    </Button>
  );

  return (
    <ViewFrame action={action}>
      <Announcement outcome={outcome} />
      <StandingNotice />
      <Suspense>
        <NewFormPanel content={content} />
      </Suspense>
      <OutcomeNotice outcome={outcome} content={content} firstBlank={board.blanks[0]?.blanks[0] ?? null} />
      {reading.untold ? (
        <Text size={200} className={styles.quiet} role="status">
          {say("pane.department.untold", { sheets: reading.untold.join(say("terms.separator")) })}
        </Text>
      ) : null}
      {hasTools ? (
        <>
          <LevelFilter counts={board.counts} chosen={levels} onChoose={setLevels} />
          <div className={styles.tools}>
            <Switch
              className={styles.marks}
              checked={marking.on}
              label={say("pane.department.marks")}
              onChange={(_, { checked }) => marking.turn(checked)}
            />
            <Text size={200} className={styles.quiet} role="status">
              {current !== null && keys.includes(current)
                ? say("pane.department.walked", { position: keys.indexOf(current) + 1, total: keys.length })
                : say("pane.department.walk")}
            </Text>
          </div>
        </>
      ) : null}
      {isMarkedByHand ? <MarksByHand /> : null}
      {groups.map(({ level, indicators }) => (
        <section key={level} className={styles.level}>
          <h2 className={styles.levelHead}>
            <LevelTag level={level} />
            <Text size={200} className={styles.quiet}>
              {say(`pane.department.levelHint.${level}`)}
            </Text>
          </h2>
          {indicators.map((group) => (
            <IndicatorGroup key={group.indicator ?? group.part} group={group} content={content} current={current} />
          ))}
        </section>
      ))}
      <TodoList rows={board.blanks} />
      {board.unsigned > 0 && outcome.kind === "open" ? (
        <div className={styles.unsigned}>
          <Text>{say("pane.department.unsigned", { number: board.unsigned })}</Text>
          <Link as="button" onClick={() => show("signing")}>
            {say("pane.department.toSign")}
          </Link>
        </div>
      ) : null}
      {outcome.kind === "empty" || outcome.kind === "no-period" ? null : (
        <>
          <WaitingList findings={board.waiting.figures} reason="figures" />
          <WaitingList findings={board.waiting["other-forms"]} reason="other-forms" />
          <HistoryNotice number={board.waiting.history.length} />
        </>
      )}
    </ViewFrame>
  );
}
