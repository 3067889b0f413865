import { type AlteredCell, alteredIn } from "../core/audit/altered";
import { historyFactsOfSummary, storedRows } from "../core/audit/past-facts";
import type { FileMark } from "../core/audit/record";
import type { StoredSummary } from "../core/audit/stored";
import type { GivenExplanation } from "../core/cues/cue";
import { explanationsOf } from "../core/cues/given";
import { type CodedReason, isCoded, reasonOf } from "../core/errors/coded-error";
import type { RememberedExplanation } from "../core/explanations/explanation";
import { rememberedNotes } from "../core/explanations/remembered";
import { type Crossing, crossing } from "../core/history/across-lists";
import { historyFactsOf, historyOf, noHistory } from "../core/history/from-submissions";
import type { History, HistoryFact } from "../core/history/history";
import { formatPeriod, monthsBetween, type Period } from "../core/period";
import type { RollupInput } from "../core/rollup/input";
import { isOnOthersForm } from "../core/rollup/received-forms";
import { choose, type Receipt, receiptOf, sameBytes } from "../core/rollup/versions";
import type { Submission } from "../core/submission/submission";
import { findIndicator } from "../core/targets/indicators";
import { allOf, type KnownLists, listAmong, type NamedList } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import { inUnit } from "../core/targets/units";
import type { Platform } from "../workbook/platform/platform";
import { listNamedBy } from "./batch";
import { openSummary } from "./open-summary";
import { type InputFile, readReceivedFile } from "./received-file";

/** What is known of earlier months. `lastSummary` holds the district's figures where a summary was among the files. */
export interface KnownHistory {
  readonly history: History;
  /** The figures the history is made of, where it may have to cross threads. */
  readonly past?: readonly HistoryFact[];
  /** Paths of the versions of a unit's earlier form that nothing tells apart; none of them is in the history. */
  readonly undecided?: readonly (readonly string[])[];
  readonly altered?: readonly AlteredSummary[];
  readonly lastSummary?: NonNullable<RollupInput["lastSummary"]>;
  /** The files this is known from. */
  readonly historyFiles?: readonly FileMark[];
}

export const nothingKnown: KnownHistory = { history: noHistory };

/** What earlier workbooks and summaries say, to be added to a history. */
export function readPast(files: readonly InputFile[], lists: TargetList | KnownLists, platform: Platform) {
  return files.map((file) => readHistoryFile(file, lists, platform));
}

/** What one earlier file says: the units' figures, and the district's where it is a summary. Plain data. */
export interface HistoryFile {
  readonly file: FileMark;
  /** The list it is of, where it names one; the facts are as that list has them. */
  readonly list?: NamedList;
  readonly facts: readonly HistoryFact[];
  /** What a form that was sealed explains. */
  readonly explained?: readonly RememberedExplanation[];
  /** What the unit explained; absent for a summary. */
  readonly explanations?: readonly GivenExplanation[];
  /** Whose form of which month it is, and what is known of when it came; absent for a summary. */
  readonly form?: { readonly unit: string; readonly receipt: Receipt };
  /** Why nothing could be read from it. */
  readonly refusal?: CodedReason<"refusal">;
  readonly district?: District;
  /** Cells of a summary that do not hold what its own sources give; nothing is taken from them. */
  readonly altered?: readonly AlteredCell[];
}

/** An earlier summary with cells that do not hold what its own sources give. */
export interface AlteredSummary {
  readonly file: string;
  readonly cells: readonly AlteredCell[];
}

interface District {
  readonly period: Period;
  readonly rows: ReturnType<typeof storedRows>;
}

/** Reads one earlier workbook or summary; nothing is in one that is neither, or of another district. */
export function readHistoryFile(file: InputFile, lists: TargetList | KnownLists, platform: Platform): HistoryFile {
  const { code } = allOf(lists)[0].header.area;
  const mark = { name: file.name, sha256: platform.sha256(file.bytes) };
  const received = readReceivedFile(file, lists, platform);
  if (received.status === "taken") return earlierForm(received.submission, lists);
  const stored = summaryIn(file.bytes, platform);
  if (stored === null || "kind" in stored) {
    const refusal = received.refusal.kind === "summary" ? (stored ?? received.refusal) : received.refusal;
    return { file: mark, facts: [], refusal };
  }
  if (stored.area !== code) return { file: mark, facts: [] };
  const list = listAmong(lists, stored.list);
  const altered = alteredIn(stored, list);
  return {
    file: mark,
    list: { id: stored.list.id, hash: stored.list.hash },
    facts: historyFactsOfSummary(stored),
    district: { period: stored.period, rows: storedRows(stored, list) },
    ...(altered.length > 0 ? { altered } : {}),
  };
}

/** A form as one of an earlier month; nothing is in one that is of another district, or of another unit than its list says. */
export function earlierForm(submission: Submission, lists: TargetList | KnownLists): HistoryFile {
  const { code } = allOf(lists)[0].header.area;
  const { identity, file } = submission;
  const mark = { name: file.name, sha256: file.sha256 };
  const isForeign = (identity.area ?? code) !== code;
  const list = listAmong(lists, listNamedBy(identity));
  if (isForeign || isOnOthersForm(submission, list)) return { file: mark, facts: [] };
  return historyFileOf(submission, mark, list);
}

/** What a form says of its month, for later ones. `file` is where it was read, `list` the one it was read by. */
export function historyFileOf(submission: Submission, file: FileMark, list: TargetList): HistoryFile {
  const { identity, seal } = submission;
  const { department, period } = identity;
  const known = { file, list: listNamedBy(identity), facts: historyFactsOf(submission, list) };
  if (department === null || period === null) return known;
  return {
    ...known,
    explanations: explanationsOf(submission),
    ...(seal?.intact ? { explained: rememberedNotes(submission) } : {}),
    form: { unit: `${department} ${formatPeriod(period)}`, receipt: receiptOf(submission) },
  };
}

/** The summary in a file; null where it is none, or why it cannot be read. */
function summaryIn(bytes: Uint8Array, platform: Platform): StoredSummary | CodedReason<"refusal"> | null {
  try {
    return openSummary(bytes, platform);
  } catch (error) {
    if (isCoded(error, "refusal")) return reasonOf(error);
    throw error;
  }
}

/**
 * Puts together what earlier files say: of several versions of a unit's form the one that counts, as in a month's
 * rollup; of several summaries the last month's speaks for the district. Figures of another list's forms are read as
 * those of `to`, where it and the lists there are, are given.
 */
export function historyOfFiles(given: readonly HistoryFile[], to?: CrossTo): KnownHistory {
  const files = to ? crossed(given, to) : given;
  const summaries = files.flatMap(({ district }) => district ?? []);
  const last = summaries.toSorted((a, b) => monthsBetween(a.period, b.period)).at(0);
  const { facts, undecided } = countedFacts(files);
  const historyFiles = files.flatMap(({ file, facts: own, district }) => (own.length > 0 || district ? [file] : []));
  return {
    history: historyOf(facts),
    past: facts,
    undecided,
    altered: alteredAmong(files),
    historyFiles,
    ...(last ? { lastSummary: { rows: last.rows } } : {}),
  };
}

/** The summaries among earlier files that have altered cells. */
export function alteredAmong(files: readonly HistoryFile[]): AlteredSummary[] {
  return files.flatMap(({ file, altered = [] }) => (altered.length > 0 ? { file: file.name, cells: altered } : []));
}

/** The list earlier figures are to be looked back at from, and all lists they may be of. */
export interface CrossTo {
  readonly list: TargetList;
  readonly lists: TargetList | KnownLists;
}

function crossed(files: readonly HistoryFile[], { list, lists }: CrossTo): HistoryFile[] {
  const crossings = new Map<TargetList, Crossing>();
  return files.map((file) => {
    const from = file.list ? listAmong(lists, file.list) : list;
    const cross = crossings.get(from) ?? crossing(from, list);
    crossings.set(from, cross);
    const { district, ...units } = file;
    // The district's changes are told within one list only.
    const isTold = district && from.header.id === list.header.id;
    return { ...units, facts: cross(file.facts), ...(isTold ? { district: inUnitsOf(list, district, from) } : {}) };
  });
}

/** A summary's figures of the district in the units of a list; those whose unit measures something else now are left out. */
function inUnitsOf(list: TargetList, { period, rows }: District, from: TargetList): District {
  const told = rows.flatMap((row) => {
    const [then, now] = [from, list].map((one) => findIndicator(one, row.indicator));
    if (!then || !now) return [];
    const units = [...list.header.units, ...from.header.units];
    const value = inUnit(row.value ?? 0, row.measure, then.unit, now.unit, units);
    return value === null ? [] : [row.value === null ? row : { ...row, value }];
  });
  return { period, rows: told };
}

/** The facts of the files that count, in the order of the files, and the versions that nothing tells apart. */
function countedFacts(files: readonly HistoryFile[]): { facts: HistoryFact[]; undecided: string[][] } {
  const units = new Map<string, Map<string, Version>>();
  for (const { facts, form } of files) {
    if (!form) continue;
    const versions = units.get(form.unit) ?? new Map<string, Version>();
    units.set(form.unit, versions);
    const { sha256 } = form.receipt;
    const copy = versions.get(sha256);
    versions.set(sha256, { facts, receipt: copy ? sameBytes(copy.receipt, form.receipt) : form.receipt });
  }
  const counted = new Set<string>();
  const undecided: string[][] = [];
  for (const [unit, byHash] of units) {
    const versions = [...byHash.values()];
    const choice = choose(versions, haveSameFacts, { chosen: new Map(), returned: new Set() });
    if (choice) counted.add(`${unit} ${choice.used.receipt.sha256}`);
    else undecided.push(versions.map(({ receipt }) => receipt.path));
  }
  const counts = ({ form }: HistoryFile) => !form || counted.has(`${form.unit} ${form.receipt.sha256}`);
  return { facts: files.filter(counts).flatMap(({ facts }) => facts), undecided };
}

/** Of several versions of a form the file that counts; none where nothing tells them apart. Summaries all count. */
export function countedFiles(files: readonly HistoryFile[]): HistoryFile[] {
  const units = new Map<string, HistoryFile[]>();
  for (const file of files) {
    const unit = file.form?.unit ?? file.file.sha256;
    units.set(unit, [...(units.get(unit) ?? []), file]);
  }
  return [...units.values()].flatMap((versions) => {
    const [first] = countedFacts(versions).facts;
    const counted = versions.find(({ form, facts }) => !form || facts[0] === first);
    return counted ? [counted] : [];
  });
}

interface Version {
  readonly facts: readonly HistoryFact[];
  readonly receipt: Receipt;
}

function haveSameFacts(a: Version, b: Version): boolean {
  const told = ({ facts }: Version) =>
    facts
      .map(({ indicator, measure, value }) => `${indicator}/${measure}=${value}`)
      .sort()
      .join();
  return told(a) === told(b);
}
