import { useCallback, useMemo, useState } from "react";
import type { InputFile } from "../../actions/received-file";
import { historyOf, noHistory } from "../../core/history/from-submissions";
import type { History, HistoryFact } from "../../core/history/history";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";

/** Earlier figures: those the service has received of the unit, and those of files the user gives. */
export function useHistory(list: TargetList, platform: Platform, received: readonly HistoryFact[]) {
  const [facts, setFacts] = useState<readonly HistoryFact[]>([]);
  const history: History = useMemo(() => {
    const all = [...received, ...facts];
    return all.length === 0 ? noHistory : historyOf(all);
  }, [facts, received]);
  const addHistory = useCallback(
    async (files: readonly InputFile[]) => {
      const { readPast } = await import("../../actions/history");
      const { facts: found, undecided } = readPast(files, list, platform);
      if (found.length > 0) setFacts((known) => [...known, ...found]);
      return { figures: found.length, undecided };
    },
    [list, platform],
  );
  return useMemo(() => ({ history, addHistory }), [history, addHistory]);
}
