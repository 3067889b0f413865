import { useCallback, useEffect, useMemo, useState } from "react";
import type { CrossTo, HistoryFile, KnownHistory } from "../../actions/history";
import type { InputFile } from "../../actions/received-file";
import { historyOf, noHistory } from "../../core/history/from-submissions";
import type { History, HistoryFact } from "../../core/history/history";
import type { Submission } from "../../core/submission/submission";
import { type KnownLists, listAmong } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";
import type { HistoryKeeper, KeptUnit } from "../service/kept-history";

/** What puts earlier files together; it is loaded with the first of them. */
type Join = (files: readonly HistoryFile[], to: CrossTo) => KnownHistory;

/** Earlier files: those the user has given here, and those of the open form's unit that were kept. */
interface Files {
  readonly given: readonly HistoryFile[];
  readonly kept: readonly HistoryFile[];
  readonly join: Join | null;
}

const NO_FILES: Files = { given: [], kept: [], join: null };

/** What is known of earlier months, and what is done with it. */
export interface EarlierMonths {
  /** As a form of a list looks back at it. */
  historyFor(list: TargetList): History;
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

interface Sources {
  readonly lists: KnownLists;
  readonly platform: Platform;
  /** What the service has received of the unit. */
  readonly received: readonly HistoryFact[];
  readonly keeper: HistoryKeeper;
}

/** Earlier figures: those the service has received of the unit, those of files the user gives, and those kept here. */
export function useHistory({ lists, platform, received, keeper }: Sources, unit: KeptUnit | null): EarlierMonths {
  const [files, setFiles] = useState(NO_FILES);
  const { given, kept, join } = files;
  useEffect(() => {
    let isLeft = false;
    setFiles((before) => (before.kept.length === 0 ? before : { ...before, kept: [] }));
    if (unit) {
      void keeper.load(unit).then(async (loaded) => {
        if (loaded.length === 0) return;
        const { historyOfFiles } = await import("../../actions/history");
        if (!isLeft) setFiles((before) => ({ ...before, kept: loaded, join: historyOfFiles }));
      });
    }
    return () => {
      isLeft = true;
    };
  }, [keeper, unit]);

  const historyFor = useMemo(() => {
    const made = new Map<TargetList, History>();
    return (list: TargetList): History => {
      const before = made.get(list);
      if (before) return before;
      const past = (those: readonly HistoryFile[]) => join?.(those, { list, lists }).past ?? [];
      const own = kept.filter((file) => !given.some(isSameForm(file)) && isOfListAtHand(file, lists));
      // Of two that are told apart by nothing else the later counts: what is kept here, what the service has, what was given.
      const all = [...past(own), ...received, ...past(given)];
      const history = all.length === 0 ? noHistory : historyOf(all);
      made.set(list, history);
      return history;
    };
  }, [given, kept, join, lists, received]);

  const addHistory = useCallback(
    async (chosen: readonly InputFile[]) => {
      const { countedFiles, historyOfFiles, readPast } = await import("../../actions/history");
      const found = readPast(chosen, lists, platform);
      const { past = [], undecided = [] } = historyOfFiles(found);
      if (past.length > 0) {
        const added = unit ? await keeper.keep(unit, countedFiles(found)) : [];
        setFiles((before) => ({ given: [...before.given, ...found], kept: added, join: historyOfFiles }));
      }
      return { figures: past.length, undecided };
    },
    [keeper, lists, platform, unit],
  );
  const remember = useCallback(
    async (submission: Submission, fileName: string, sealedAt?: string) => {
      const { department, area } = submission.identity;
      if (department === null) return;
      const { historyFileOf, historyOfFiles } = await import("../../actions/history");
      const own = { area: area ?? lists[0].header.area.code, department };
      const file = historyFileOf(submission, { name: fileName, sha256: "" });
      const stored = await keeper.keep(own, [sealedAt === undefined ? file : withSeal(file, sealedAt)]);
      if (unit && own.area === unit.area && department === unit.department) {
        setFiles((before) => ({ ...before, kept: stored, join: historyOfFiles }));
      }
    },
    [keeper, lists, unit],
  );
  const forget = useCallback(async () => {
    const before = kept;
    if (unit) await keeper.forget(unit);
    setFiles(NO_FILES);
    return async () => {
      if (!unit) return;
      const stored = await keeper.keep(unit, before);
      setFiles((now) => ({ ...now, kept: stored, join }));
    };
  }, [keeper, kept, join, unit]);
  return useMemo(
    () => ({ historyFor, addHistory, remember, kept, forget }),
    [historyFor, addHistory, remember, kept, forget],
  );
}

function withSeal(file: HistoryFile, sealedAt: string): HistoryFile {
  return file.form ? { ...file, form: { ...file.form, receipt: { ...file.form.receipt, sealedAt } } } : file;
}

/** A file the user gives goes before what was kept of the same form. */
function isSameForm({ form }: HistoryFile): (other: HistoryFile) => boolean {
  return (other) => form !== undefined && other.form?.unit === form.unit;
}

/** Whether the list a kept file is of is at hand, so that its figures can be read by another. */
function isOfListAtHand({ list }: HistoryFile, lists: KnownLists): boolean {
  if (!list) return true;
  const found = listAmong(lists, list);
  return found.hash === list.hash || found.header.id === list.id;
}
