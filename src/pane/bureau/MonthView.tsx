import { Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useState, useSyncExternalStore } from "react";
import { FailedState } from "../components/FailedState";
import { GrowingList } from "../components/GrowingList";
import { LoadingState } from "../components/LoadingState";
import { makeStyles } from "../components/make-styles";
import { Notice } from "../components/Notice";
import { ViewFrame } from "../components/ViewFrame";
import type { Overview } from "../engine/overview";
import { FileQueuePanel } from "../files/FileQueuePanel";
import { usePlace, useWorkspace } from "../workspace/workspace";
import type { BureauState } from "./bureau-state";
import { CityFigures } from "./CityFigures";
import { FindingsList } from "./FindingsList";
import { MonthBar } from "./MonthBar";
import { ReceiptNotice } from "./ReceiptNotice";
import { RestoredMonth } from "./RestoredMonth";
import { RollupActions } from "./RollupActions";
import { RosterLine } from "./RosterLine";
import { countTiles, isLatenessKnown, type RosterLine as Line, linesOf, type Tile } from "./roster-lines";
import { StatusTiles } from "./StatusTiles";
import type { BureauSession } from "./session";

const useStyles = makeStyles({
  tabs: { marginTop: `-${tokens.spacingVerticalXS}` },
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Props {
  readonly session: BureauSession;
  readonly state: BureauState;
}

/** A month's forms: who has reported, what the checks say of all of them, and the way to the summary. */
export function MonthView({ session, state }: Props) {
  const { say } = useWorkspace();
  const { overview, failure } = state;
  const { status } = useSyncExternalStore(session.reading.subscribe, session.reading.get);
  const busy = status !== "idle";
  const action = busy ? (
    <FileQueuePanel reading={session.reading} />
  ) : overview?.month ? (
    <RollupActions session={session} state={state} overview={overview} />
  ) : null;
  return (
    <ViewFrame action={action}>
      <Announcement overview={overview} busy={busy || state.looking} />
      {failure ? (
        <FailedState error={failure.error} say={say} onRetry={() => void session.look()} />
      ) : overview ? (
        <>
          {state.receipts.length > 0 ? <ReceiptNotice session={session} receipts={state.receipts} /> : null}
          {state.restored ? <RestoredMonth session={session} restored={state.restored} /> : null}
          <MonthBar session={session} state={state} overview={overview} busy={busy} />
          <OverviewBody overview={overview} session={session} state={state} />
        </>
      ) : (
        <LoadingState say={say} part="view" />
      )}
    </ViewFrame>
  );
}

/** Says to screen readers what came of reading, once it rests. */
function Announcement({ overview, busy }: { readonly overview: Overview | null; readonly busy: boolean }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const text = busy
    ? ""
    : overview?.month
      ? say("pane.bureau.reading.done", { files: overview.files, ...counted(overview) })
      : overview
        ? say("pane.bureau.reading.doneWithoutForms", { files: overview.files })
        : "";
  return (
    <div className={styles.said} role="status">
      {text}
    </div>
  );
}

function counted(overview: Overview) {
  const { expected, received } = countTiles(overview);
  return { expected, received };
}

function OverviewBody({ overview, session, state }: Props & { readonly overview: Overview }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const [tab, setTab] = useState<"roster" | "findings" | "city">("roster");
  const [chosen, setChosen] = useState<Tile>("expected");
  const { month } = overview;
  const part = tab === "city" && !month ? "roster" : tab;
  usePlace(part === "roster" ? null : part);
  const counts = useMemo(() => countTiles(overview), [overview]);
  const tile = month === null && chosen === "expected" ? "refused" : chosen;
  const lines = useMemo(() => linesOf(overview, tile), [overview, tile]);
  return (
    <>
      <StatusTiles
        counts={counts}
        chosen={tab === "roster" ? tile : null}
        latenessKnown={isLatenessKnown(overview)}
        onChoose={(next) => {
          setTab("roster");
          setChosen(next);
        }}
      />
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value as typeof tab)}
      >
        <Tab value="roster">{say("pane.bureau.tab.roster")}</Tab>
        <Tab value="findings">{say("pane.bureau.tab.findings", { count: month?.findings.length ?? 0 })}</Tab>
        {month ? <Tab value="city">{say("pane.bureau.tab.city")}</Tab> : null}
      </TabList>
      {part === "city" && month ? (
        <CityFigures session={session} state={state} period={month.period} />
      ) : part === "findings" ? (
        <FindingsList findings={month?.findings ?? []} unchecked={month?.withoutHistory ?? 0} />
      ) : lines.length === 0 ? (
        <Notice title={say(`pane.bureau.nobody.${tile}`)} />
      ) : (
        <GrowingList key={tile} items={lines} label={say(`pane.bureau.tile.${tile}`)} keyOf={keyOf}>
          {(line) => <RosterLine line={line} month={month} session={session} />}
        </GrowingList>
      )}
    </>
  );
}

function keyOf(line: Line, index: number): string {
  return line.kind === "unit" ? line.entry.department : `${line.kind} ${index}`;
}
