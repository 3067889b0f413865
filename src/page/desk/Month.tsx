import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FigureName } from "../../core/rollup/figure-name";
import { makeStyles } from "../../pane/components/make-styles";
import { filesOfDrop } from "../../pane/files/found-files";
import type { Place } from "../../pane/workspace/guide";
import { useDrop } from "../use-drop";
import { actsOn } from "./allowed";
import { CollectDialog } from "./collecting/CollectDialog";
import { useCollecting } from "./collecting/use-collecting";
import { DeskBar } from "./DeskBar";
import { DeskContextProvider, useDesk } from "./desk-context";
import { ListsButton } from "./lists/ListsButton";
import { MonthActions } from "./MonthActions";
import { type DeskTab, MonthTabs } from "./MonthTabs";
import { MonthView } from "./MonthView";
import { ReviewButton } from "./review/ReviewButton";
import { StuckUnits } from "./review/StuckUnits";
import { type OpenedUnit, UnitView } from "./UnitView";
import { useMonth } from "./use-month";

const useStyles = makeStyles({
  desk: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

const PLACES = {
  roster: "deskRoster",
  findings: "deskFindings",
  year: "deskYear",
  rollup: "deskRollup",
  cues: "cues",
  papers: "sample",
} as const satisfies Readonly<Record<DeskTab, Place>>;

/** What the guide is opened at; a unit's form lies over every view. */
function placeOf(tab: DeskTab, { isOpened, isAuditor }: { isOpened: boolean; isAuditor: boolean }): Place {
  const isAuditorsOwn = !isOpened && (tab === "cues" || tab === "papers");
  if (isAuditor && !isAuditorsOwn) return "auditorsDesk";
  return isOpened ? "deskFindings" : PLACES[tab];
}

interface Props {
  readonly period: string;
  readonly opened: OpenedUnit | null;
  readonly tab: DeskTab;
  /** The figure of 汇总 whose sources are shown at first. */
  readonly traced?: FigureName | null;
  /** The way down to the district, where it is seen from a city or province. */
  readonly way?: ReactNode;
  onTab(tab: DeskTab): void;
  /** Opens a unit's form of a month, or the month alone. */
  onOpen(period: string, unit: OpenedUnit | null): void;
  onLeave(): void;
  onSignOut(): void;
}

/** A month at the desk: its views, a unit's form over them, and files that are dropped on it. */
export function Month({ period, opened, tab, traced = null, way, onTab, onOpen, onLeave, onSignOut }: Props) {
  const { service } = useDesk();
  const acts = actsOn(service);
  const { month, summary, desk } = useMonth(period);
  const styles = useStyles();
  const reload = () => void month.reload();
  const collecting = useCollecting(reload);
  const { over, ...drop } = useDrop((dropped) => collecting.add(filesOfDrop(dropped)));
  const { lines = [], state = null } = month.value ?? {};
  const actsOnMonth = acts && state !== null && opened === null && tab === "roster";
  return (
    <DeskContextProvider value={desk}>
      <div className={styles.desk} {...(acts ? drop : {})}>
        <DeskBar {...{ period, state, onLeave, onSignOut }} loaded={month} onPeriod={(next) => onOpen(next, null)}>
          {acts ? (
            <>
              <ListsButton />
              <ReviewButton />
            </>
          ) : null}
        </DeskBar>
        {way}
        <MonthTabs
          tab={tab}
          place={placeOf(tab, { isOpened: opened !== null, isAuditor: service.account.role === "auditor" })}
          onTab={(next) => {
            onTab(next);
            onOpen(period, null);
          }}
        >
          {actsOnMonth ? (
            <MonthActions {...{ period, lines, state }} onCollect={collecting.open} onChanged={reload} />
          ) : null}
        </MonthTabs>
        <main className={styles.main}>
          <Standing />
          {opened !== null && state !== null ? (
            <UnitView
              key={`${opened.department} ${opened.version} ${opened.cell?.sheet}!${opened.cell?.cell}`}
              {...{ period, opened }}
              periodState={state}
              onBack={() => onOpen(period, null)}
              onChanged={reload}
            />
          ) : (
            <MonthView {...{ period, tab, month, summary, traced, onOpen }} />
          )}
        </main>
        {collecting.isOpen ? (
          <CollectDialog
            {...{ collecting, over }}
            onOpen={(form) => {
              collecting.close();
              onOpen(form.period, { department: form.department, version: null, cell: null });
            }}
          />
        ) : null}
      </div>
    </DeskContextProvider>
  );
}

/** That forms are only read; to the bureau, that a unit cannot hand in as things are. */
function Standing() {
  const { service, say } = useDesk();
  if (actsOn(service)) return <StuckUnits />;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{say("desk.readOnly")}</MessageBarBody>
    </MessageBar>
  );
}
