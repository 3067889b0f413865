import { formatPeriod } from "../core/period";
import { countedForms, isOnOthersForm } from "../core/rollup/received-forms";
import type { Decisions } from "../core/rollup/versions";
import type { Submission } from "../core/submission/submission";
import { listForDistrict } from "../core/targets/district";
import { type KnownLists, listAmong, type NamedList } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";

/** What must be known of a form to find those it is checked beside, wherever it lies itself. Plain data. */
export interface FormLabel {
  /** Its place among the files. */
  readonly index: number;
  /** Its district, month and list; the forms of one batch are held against each other. */
  readonly batch: string;
  /** The unit it may count for; null where it belongs to none. */
  readonly unit: string | null;
  readonly sha256: string;
}

export function labelOf(submission: Submission, index: number, list: TargetList): FormLabel {
  const { area, period, department } = submission.identity;
  return {
    index,
    batch: `${area} ${period ? formatPeriod(period) : ""} ${list.header.id}`,
    unit: isOnOthersForm(submission, list) ? null : department,
    sha256: submission.file.sha256,
  };
}

/** The forms of a batch by the units they may count for, in the order of the files. */
export interface Batch {
  readonly forms: readonly number[];
  readonly units: ReadonlyMap<string, readonly FormLabel[]>;
}

/** The batches of all forms. In which order the labels come, and from how many threads, makes no difference. */
export function joinLabels(labels: readonly FormLabel[]): ReadonlyMap<string, Batch> {
  const batches = new Map<string, { forms: number[]; units: Map<string, FormLabel[]> }>();
  for (const label of labels.toSorted((a, b) => a.index - b.index)) {
    const batch = batches.get(label.batch) ?? { forms: [], units: new Map<string, FormLabel[]>() };
    batches.set(label.batch, batch);
    batch.forms.push(label.index);
    if (label.unit === null) continue;
    const unit = batch.units.get(label.unit);
    if (unit) unit.push(label);
    else batch.units.set(label.unit, [label]);
  }
  return batches;
}

/** The forms that can only be chosen between by all that is in them: those of units with several. */
export function versionsToCompare(batches: ReadonlyMap<string, Batch>): number[] {
  return [...batches.values()].flatMap(({ units }) =>
    [...units.values()].flatMap((forms) => (forms.length > 1 ? forms.map(({ index }) => index) : [])),
  );
}

/** Of each unit of a batch the form that counts; `formAt` gives those of `versionsToCompare`. */
export function countedIn(
  { units }: Batch,
  formAt: (index: number) => Submission,
  listFor: (submission: Submission) => TargetList,
  decisions: Decisions,
): number[] {
  return [...units.values()].flatMap((forms): number[] => {
    const [only] = forms;
    if (forms.length === 1) return decisions.returned.has(only!.sha256) ? [] : [only!.index];
    const versions = forms.map(({ index }) => formAt(index));
    const counted = countedForms(versions, listFor(versions[0]!), decisions);
    return counted.map((form) => forms[versions.indexOf(form)]!.index);
  });
}

/** The list each submission is read with: the one it names, as its own district has it where that is asked. */
export function listsByDistrict(
  lists: TargetList | KnownLists,
  anyDistrict = false,
): (submission: Submission) => TargetList {
  const made = new Map<string, TargetList>();
  return ({ identity }) => {
    const { area } = identity;
    const list = listAmong(lists, listNamedBy(identity));
    if (!anyDistrict || area === null) return list;
    const key = `${area} ${list.hash}`;
    const known = made.get(key) ?? listForDistrict(list, area);
    made.set(key, known);
    return known;
  };
}

/** The list a form says it was issued from. */
export function listNamedBy({ list, listHash }: Submission["identity"]): NamedList {
  return { id: list ?? null, hash: listHash };
}
