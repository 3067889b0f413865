import { useEffect, useMemo, useSyncExternalStore } from "react";
import { listInForce } from "../../core/targets/known-lists";
import { FileDrop } from "../files/FileDrop";
import { usePicked } from "../files/use-picked";
import { useWorkspace, WorkspaceContext } from "../workspace/workspace";
import { MonthView } from "./MonthView";
import { StartView } from "./StartView";
import { sessionOf } from "./session";

/** 汇总: a month's forms are read, looked through and rolled up. */
export default function BureauView() {
  const workspace = useWorkspace();
  const { shelf } = workspace;
  const session = sessionOf(shelf.lists[0]);
  useEffect(() => session.know(shelf), [session, shelf]);
  const state = useSyncExternalStore(session.subscribe, session.get);
  const begun = useSyncExternalStore(session.reading.subscribe, () => session.reading.get().status !== "idle");
  const empty = !begun && !state.looking && state.overview === null && state.failure === null;
  const period = state.overview?.month?.period ?? state.chosen;
  const list = period ? listInForce(shelf, period) : shelf.lists[0];
  // The month's own list names its units and indicators, whatever workbook is open.
  const ofMonth = useMemo(() => ({ ...workspace, list }), [workspace, list]);
  return (
    <WorkspaceContext value={ofMonth}>
      <FileDrop onFound={usePicked(session.add)}>
        {empty ? <StartView session={session} /> : <MonthView session={session} state={state} />}
      </FileDrop>
    </WorkspaceContext>
  );
}
