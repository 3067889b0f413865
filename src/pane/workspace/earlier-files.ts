import { listNamedBy } from "../../actions/batch";
import {
  type CrossTo,
  countedFiles,
  type HistoryFile,
  historyFileOf,
  historyOfFiles,
  readPast,
} from "../../actions/history";
import type { InputFile } from "../../actions/received-file";
import type { HistoryFact } from "../../core/history/history";
import type { Submission } from "../../core/submission/submission";
import { type KnownLists, listAmong } from "../../core/targets/known-lists";
import type { Platform } from "../../workbook/platform/platform";
import { browserHistoryKeeper, type KeptUnit } from "../service/kept-history";
import type { EarlierFiles, EarlierMonths } from "./use-history";

const keeper = browserHistoryKeeper();

/** Brings to mind what is kept of a unit, in place of another's. */
export async function recall({ change }: Pick<EarlierMonths, "change">, unit: KeptUnit | null): Promise<void> {
  change((files) => ({ ...files, unit, kept: [] }));
  const kept = unit ? await keeper.load(unit) : [];
  if (kept.length > 0)
    change((files) => (files.unit === unit && files.kept.length === 0 ? { ...files, kept, pastOf } : files));
}

/**
 * Takes earlier forms or a summary, for checks that look back, and keeps those of the unit. Gives how many figures they
 * held, the paths of versions of a form that nothing tells apart, none of which is taken, and summaries that were altered.
 */
export async function addHistory(
  { files: { unit }, lists, change }: EarlierMonths,
  files: readonly InputFile[],
  platform: Platform,
) {
  const found = readPast(files, lists, platform);
  const { past = [], undecided = [], altered = [] } = historyOfFiles(found);
  if (past.length > 0) {
    const kept = unit ? await keeper.keep(unit, countedFiles(found)) : [];
    change((before) => ({ ...before, given: [...before.given, ...found], kept, pastOf }));
  }
  return { figures: past.length, undecided, altered };
}

/** Keeps what a form says for its unit's later ones; `sealedAt` where it was just sealed, ISO 8601 with offset. */
export async function remember(
  { lists, change }: EarlierMonths,
  submission: Submission,
  fileName: string,
  sealedAt?: string,
): Promise<void> {
  const { area, department } = submission.identity;
  if (department === null) return;
  const own = { area: area ?? lists[0].header.area.code, department };
  const file = historyFileOf(
    submission,
    { name: fileName, sha256: "" },
    listAmong(lists, listNamedBy(submission.identity)),
  );
  const kept = await keeper.keep(own, [sealedAt === undefined ? file : withSeal(file, sealedAt)]);
  const isOpen = ({ unit }: EarlierFiles) => unit?.area === own.area && unit.department === department;
  change((files) => (isOpen(files) ? { ...files, kept, pastOf } : files));
}

/** Forgets what is kept of the unit, and what was given here. Gives what puts it back. */
export async function forget({ files: before, change }: EarlierMonths): Promise<() => Promise<void>> {
  const { unit, given, kept } = before;
  if (unit) await keeper.forget(unit);
  change((files) => ({ ...files, given: [], kept: [] }));
  return async () => {
    if (unit) await keeper.keep(unit, kept);
    change((files) => ({ ...files, given, kept }));
  };
}

/** Of two that nothing else tells apart the later counts: what is kept here, then what the service has, then what was given. */
function pastOf(
  { given, kept }: EarlierFiles,
  received: readonly HistoryFact[],
  { list, lists }: CrossTo & { readonly lists: KnownLists },
): readonly HistoryFact[] {
  const past = (files: readonly HistoryFile[]) => historyOfFiles(files, { list, lists }).past ?? [];
  const own = kept.filter((file) => !given.some((other) => isSameForm(file, other)) && isOfListAtHand(file, lists));
  return [...past(own), ...received, ...past(given)];
}

function withSeal(file: HistoryFile, sealedAt: string): HistoryFile {
  return file.form ? { ...file, form: { ...file.form, receipt: { ...file.form.receipt, sealedAt } } } : file;
}

/** A file the user gives goes before what was kept of the same form. */
function isSameForm({ form }: HistoryFile, other: HistoryFile): boolean {
  return form !== undefined && other.form?.unit === form.unit;
}

/** Whether the list a kept file is of is at hand, so that its figures can be read by another. */
function isOfListAtHand({ list }: HistoryFile, lists: KnownLists): boolean {
  if (!list) return true;
  const found = listAmong(lists, list);
  return found.hash === list.hash || found.header.id === list.id;
}
