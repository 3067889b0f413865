import { useEffect, useMemo, useState } from "react";
import { cueInputOf } from "../../../actions/cues";
import { nothingKnown } from "../../../actions/history";
import type { SummaryBook } from "../../../core/audit/book";
import type { StoredSummary } from "../../../core/audit/stored";
import type { CueReport } from "../../../core/cues/cue";
import { findCues } from "../../../core/cues/find-cues";
import { useWorkspace } from "../../workspace/workspace";
import type { Reperformance } from "../reperformance";

/** The cues of the open summary: from it alone, and with the files given as soon as these are read; null while they are. */
export function useCues(stored: StoredSummary, book: SummaryBook, reperformance: Reperformance, isRead: boolean) {
  const { list, run } = useWorkspace();
  const [report, setReport] = useState<CueReport | null>(null);
  const alone = useMemo(
    () => (isRead ? null : findCues(cueInputOf({ stored, list, forms: null, earlier: nothingKnown, past: [] }))),
    [stored, list, isRead],
  );
  useEffect(() => {
    if (!isRead) return setReport(null);
    let wanted = true;
    void run(async () => {
      const found = await reperformance.cues(book);
      if (wanted) setReport(found);
    });
    return () => {
      wanted = false;
    };
  }, [isRead, book, reperformance, run]);
  return isRead ? report : alone;
}
