import { useCallback, useEffect, useMemo, useState } from "react";
import type { HistoryFile } from "../../actions/history";
import type { InputFile } from "../../actions/received-file";
import { historyOf, noHistory } from "../../core/history/from-submissions";
import type { History, HistoryFact } from "../../core/history/history";
import type { Submission } from "../../core/submission/submission";
import type { KnownLists } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";
import type { KeptUnit } from "../service/kept-history";
import type { EarlierFiles } from "./earlier-files";

/** Earlier files, and what puts them together; that is loaded with the first of them. */
type Known = EarlierFiles & Partial<Pick<typeof import("./earlier-files"), "pastOf">>;

const NO_FILES: Known = { given: [], kept: [] };

/** What is known of earlier months, and what is done with it. */
export interface EarlierMonths {
  /** As a form of a list looks back at it. */
  historyFor(list: TargetList): History;
  /**
   * Takes earlier forms or a summary, for checks that look back; gives how many figures they held, and the paths of versions
   * of a form that nothing tells apart, none of which is taken.
   */
  addHistory(
    files: readonly InputFile[],
  ): Promise<{ readonly figures: number; readonly undecided: readonly (readonly string[])[] }>;
  /** Keeps what a form says for the unit's later ones; `sealedAt` where it was just sealed, ISO 8601 with offset. */
  remember(submission: Submission, fileName: string, sealedAt?: string): Promise<void>;
  /** Files of the unit that are kept on this machine. */
  readonly kept: readonly HistoryFile[];
  /** Forgets them. Gives what puts them back. */
  forget(): Promise<() => Promise<void>>;
}

/** Loaded when first wanted: most panes are opened beside a form that is not looked back from. */
const doing = () => import("./earlier-files");

/** Earlier figures: those the service has received of the unit, those of files the user gives, and those kept here. */
export function useHistory(
  lists: KnownLists,
  platform: Platform,
  received: readonly HistoryFact[],
  unit: KeptUnit | null,
): EarlierMonths {
  const [known, setKnown] = useState(NO_FILES);
  useEffect(() => {
    let isLeft = false;
    setKnown((before) => (before.kept.length === 0 ? before : { ...before, kept: [] }));
    if (unit) {
      void doing().then(async ({ keptOf, pastOf }) => {
        const kept = await keptOf(unit);
        if (!isLeft && kept.length > 0) setKnown((before) => ({ ...before, kept, pastOf }));
      });
    }
    return () => {
      isLeft = true;
    };
  }, [unit]);

  const historyFor = useMemo(() => {
    const made = new Map<TargetList, History>();
    return (list: TargetList): History => {
      const before = made.get(list);
      if (before) return before;
      const all = known.pastOf?.(known, received, { list, lists }) ?? received;
      const history = all.length === 0 ? noHistory : historyOf(all);
      made.set(list, history);
      return history;
    };
  }, [known, lists, received]);
  const addHistory = useCallback(
    async (chosen: readonly InputFile[]) => {
      const { readEarlier, pastOf } = await doing();
      const { found, figures, undecided, kept } = await readEarlier(chosen, { lists, platform, unit });
      if (figures > 0) setKnown((before) => ({ given: [...before.given, ...found], kept, pastOf }));
      return { figures, undecided };
    },
    [lists, platform, unit],
  );
  const remember = useCallback(
    async (submission: Submission, fileName: string, sealedAt?: string) => {
      const { keepForm, pastOf } = await doing();
      const kept = await keepForm(submission, { fileName, sealedAt, area: lists[0].header.area.code, open: unit });
      if (kept) setKnown((before) => ({ ...before, kept, pastOf }));
    },
    [lists, unit],
  );
  const forget = useCallback(async () => {
    const { forgetUnit } = await doing();
    const restore = unit ? await forgetUnit(unit) : async () => NO_FILES.kept;
    setKnown((now) => ({ ...now, given: [], kept: [] }));
    return async () => {
      const kept = await restore();
      setKnown((now) => ({ ...now, kept }));
    };
  }, [unit]);
  const { kept } = known;
  return useMemo(
    () => ({ historyFor, addHistory, remember, kept, forget }),
    [historyFor, addHistory, remember, kept, forget],
  );
}
