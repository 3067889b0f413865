import { useSyncExternalStore } from "react";
import { FileDrop } from "../files/FileDrop";
import { usePicked } from "../files/use-picked";
import { useWorkspace } from "../workspace/workspace";
import { MonthView } from "./MonthView";
import { StartView } from "./StartView";
import { sessionOf } from "./session";

/** 汇总: a month's forms are read, looked through and rolled up. */
export default function BureauView() {
  const { list } = useWorkspace();
  const session = sessionOf(list);
  const state = useSyncExternalStore(session.subscribe, session.get);
  const begun = useSyncExternalStore(session.reading.subscribe, () => session.reading.get().status !== "idle");
  const empty = !begun && !state.looking && state.overview === null && state.failure === null;
  return (
    <FileDrop onFound={usePicked(session.add)}>
      {empty ? <StartView session={session} /> : <MonthView session={session} state={state} />}
    </FileDrop>
  );
}
