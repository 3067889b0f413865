import { useMemo, useState } from "react";
import type { CrossTo, HistoryFile } from "../../actions/history";
import { inUnitsOf } from "../../core/history/across-lists";
import { historyOf, noHistory } from "../../core/history/from-submissions";
import type { History, HistoryFact } from "../../core/history/history";
import type { KnownLists } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { DeskState } from "../service/desk-state";
import type { KeptUnit } from "../service/kept-history";

/** Earlier files: those the user has given here, and those of a unit that are kept on this machine. */
export interface EarlierFiles {
  readonly given: readonly HistoryFile[];
  readonly kept: readonly HistoryFile[];
  /** Whose files are kept: the open form's unit. */
  readonly unit: KeptUnit | null;
  /** The figures of all, with those the service has received, as a list has them; loaded with the first file. */
  pastOf?(
    files: EarlierFiles,
    received: readonly HistoryFact[],
    to: CrossTo & { readonly lists: KnownLists },
  ): readonly HistoryFact[];
}

/** What the service has of the unit's earlier months. */
type Received = Pick<DeskState, "earlier" | "explained">;

/** What is known of earlier months; `earlier-files.ts` has what is done with it. */
export interface EarlierMonths {
  readonly files: EarlierFiles;
  readonly lists: KnownLists;
  change(next: (files: EarlierFiles) => EarlierFiles): void;
  /** As a form of a list looks back at it. */
  historyFor(list: TargetList): History;
}

const NO_FILES: EarlierFiles = { given: [], kept: [], unit: null };

/**
 * Earlier figures and explanations: those the service has received of the unit, those of files the user gives, and those
 * kept here.
 */
export function useHistory(lists: KnownLists, { earlier, explained }: Received): EarlierMonths {
  const [files, change] = useState(NO_FILES);
  return useMemo(() => {
    const made = new Map<TargetList, History>();
    const historyFor = (list: TargetList): History => {
      const before = made.get(list);
      if (before) return before;
      // The service answers by the list of the month it was asked for, which need not be the one that looks back.
      const received = inUnitsOf(list)(earlier);
      const all = files.pastOf?.(files, received, { list, lists }) ?? received;
      const notes = [...explained, ...[...files.kept, ...files.given].flatMap((file) => file.explained ?? [])];
      const history = all.length + notes.length === 0 ? noHistory : historyOf(all, notes);
      made.set(list, history);
      return history;
    };
    return { files, lists, change, historyFor };
  }, [files, lists, earlier, explained]);
}
