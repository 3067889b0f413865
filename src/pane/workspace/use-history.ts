import { useCallback, useMemo, useState } from "react";
import type { CrossTo, HistoryFile, KnownHistory } from "../../actions/history";
import type { InputFile } from "../../actions/received-file";
import { historyOf, noHistory } from "../../core/history/from-submissions";
import type { History } from "../../core/history/history";
import type { KnownLists } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";
import type { DeskState } from "../service/desk-state";

/** The files the user has given, and what puts them together; it is loaded with the first of them. */
interface Given {
  readonly files: readonly HistoryFile[];
  join(files: readonly HistoryFile[], to: CrossTo): KnownHistory;
}

/** What the service has of the unit's earlier months. */
type Received = Pick<DeskState, "earlier" | "explained">;

/** Earlier figures and explanations: those the service has received of the unit, and those of files the user gives. */
export function useHistory(lists: KnownLists, platform: Platform, { earlier, explained }: Received) {
  const [given, setGiven] = useState<Given | null>(null);
  /** The history as a form of a list looks back at it. */
  const historyFor = useMemo(() => {
    const made = new Map<TargetList, History>();
    return (list: TargetList): History => {
      const before = made.get(list);
      if (before) return before;
      const { past = [] } = given?.join(given.files, { list, lists }) ?? {};
      const all = [...earlier, ...past];
      const notes = [...explained, ...(given?.files ?? []).flatMap((file) => file.explained ?? [])];
      const history = all.length + notes.length === 0 ? noHistory : historyOf(all, notes);
      made.set(list, history);
      return history;
    };
  }, [given, lists, earlier, explained]);
  const addHistory = useCallback(
    async (files: readonly InputFile[]) => {
      const { historyOfFiles, readPast } = await import("../../actions/history");
      const found = readPast(files, lists, platform);
      const { past = [], undecided = [] } = historyOfFiles(found);
      if (past.length > 0) {
        setGiven((known) => ({ files: [...(known?.files ?? []), ...found], join: historyOfFiles }));
      }
      return { figures: past.length, undecided };
    },
    [lists, platform],
  );
  return useMemo(() => ({ historyFor, addHistory }), [historyFor, addHistory]);
}
