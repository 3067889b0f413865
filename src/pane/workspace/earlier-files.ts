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

/** Earlier files: those the user has given here, and those of the open form's unit that are kept. */
export interface EarlierFiles {
  readonly given: readonly HistoryFile[];
  readonly kept: readonly HistoryFile[];
}

const keeper = browserHistoryKeeper();

/** The files of a unit that are kept on this machine. */
export const keptOf = keeper.load;

/**
 * The earlier figures as a list has them. Of two that nothing else tells apart the later counts: what is kept here, then
 * what the service has received, then what was given.
 */
export function pastOf(
  { given, kept }: EarlierFiles,
  received: readonly HistoryFact[],
  { list, lists }: CrossTo & { readonly lists: KnownLists },
): readonly HistoryFact[] {
  const past = (files: readonly HistoryFile[]) => historyOfFiles(files, { list, lists }).past ?? [];
  const own = kept.filter((file) => !given.some((other) => isSameForm(file, other)) && isOfListAtHand(file, lists));
  return [...past(own), ...received, ...past(given)];
}

/** Reads files the user gives, and keeps those of the unit. */
export async function readEarlier(
  files: readonly InputFile[],
  { lists, platform, unit }: { lists: KnownLists; platform: Platform; unit: KeptUnit | null },
) {
  const found = readPast(files, lists, platform);
  const { past = [], undecided = [] } = historyOfFiles(found);
  const kept = unit && past.length > 0 ? await keeper.keep(unit, countedFiles(found)) : [];
  return { found, figures: past.length, undecided, kept };
}

interface Keeping {
  readonly fileName: string;
  /** When it was sealed just now; undefined where the form itself says. */
  readonly sealedAt: string | undefined;
  /** The district of a form that names none. */
  readonly area: string;
  /** The unit of the open form. */
  readonly open: KeptUnit | null;
}

/** Keeps what a form says; gives what is kept of the open form's unit, null where the form is of another. */
export async function keepForm(
  submission: Submission,
  { fileName, sealedAt, area, open }: Keeping,
): Promise<readonly HistoryFile[] | null> {
  const { identity } = submission;
  if (identity.department === null) return null;
  const unit = { area: identity.area ?? area, department: identity.department };
  const file = historyFileOf(submission, { name: fileName, sha256: "" });
  const kept = await keeper.keep(unit, [sealedAt === undefined ? file : withSeal(file, sealedAt)]);
  return open?.area === unit.area && open.department === unit.department ? kept : null;
}

/** Forgets the files of a unit. Gives what puts them back and tells them. */
export async function forgetUnit(unit: KeptUnit): Promise<() => Promise<readonly HistoryFile[]>> {
  const before = await keeper.load(unit);
  await keeper.forget(unit);
  return () => keeper.keep(unit, before);
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
