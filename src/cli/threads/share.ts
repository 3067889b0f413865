import { type FormLabel, labelOf, listsByDistrict } from "../../actions/batch";
import { type CheckedSubmission, checkBeside } from "../../actions/check";
import type { ReceivedFile } from "../../actions/received-file";
import { seenByOthers } from "../../core/checks/beside";
import { indexed } from "../../core/checks/evidence/indexed";
import { historyOf, noHistory } from "../../core/history/from-submissions";
import type { Period } from "../../core/period";
import type { Submission } from "../../core/submission/submission";
import type { KnownLists } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { FoundFile } from "../files";
import type { ListPast } from "../history";
import { monthIn } from "../other-months";
import { readFoundFile } from "../read-found-file";
import { type Taking, takeNext } from "./taking";

/** What the join knows of a file; `form` is null for a refused one. Plain data. */
export interface FileLabel {
  readonly index: number;
  readonly form: FormLabel | null;
  /** The month the form states, e.g. "2024-03". */
  readonly month: string | null;
}

/** Forms lent from where they lie to where another is checked beside them, by their place among the files. */
export type Lent = ReadonlyMap<number, Submission>;

export interface CheckOrder {
  /** The counted forms of each batch. */
  readonly counted: ReadonlyMap<string, readonly number[]>;
  /** Those of them that lie elsewhere. */
  readonly lent: Lent;
  readonly period: Period | null;
  /** What earlier forms and summaries say. */
  readonly past: readonly ListPast[];
}

/** The files one thread has read. They stay where they were read; only what others need of them is handed on. */
export interface Share {
  /** Reads files until none are left. */
  read(taking: Taking, thread: number, afterEach?: () => Promise<void>): Promise<FileLabel[]>;
  receivedFiles(): (readonly [index: number, received: ReceivedFile])[];
  /** Whole forms, or what the checks of other units' forms may see of them. */
  lend(indices: readonly number[], whole: boolean): Lent;
  /** Checks every form of the share, each beside the others of its batch, and makes of each what is wanted. */
  check<Made>(
    order: CheckOrder,
    make: (received: ReceivedFile, checked: CheckedSubmission | null, list: TargetList | null) => Made,
  ): (readonly [index: number, made: Made])[];
}

export function openShare(files: readonly FoundFile[], lists: TargetList | KnownLists, anyDistrict: boolean): Share {
  const held = new Map<number, { readonly received: ReceivedFile; readonly label: FileLabel }>();
  const listFor = listsByDistrict(lists, anyDistrict);
  const readFile = (index: number): FileLabel => {
    const received = readFoundFile(files[index]!, lists);
    const label = labelled(received, index, listFor);
    held.set(index, { received, label });
    return label;
  };
  const formAt = (index: number): Submission => {
    const { received } = held.get(index)!;
    if (received.status === "refused") throw new TypeError(`file ${index} is no form`);
    return received.submission;
  };
  return {
    async read(taking, thread, afterEach) {
      const labels: FileLabel[] = [];
      for (let next = takeNext(taking, thread); next !== null; next = takeNext(taking, thread)) {
        for (let index = next[0]; index < next[1]; index++) labels.push(readFile(index));
        await afterEach?.();
      }
      return labels;
    },
    receivedFiles: () => [...held].map(([index, { received }]) => [index, received]),
    lend: (indices, whole) =>
      new Map(
        indices.map((index) => {
          const form = formAt(index);
          return [index, whole ? form : seenByOthers(form, listFor(form))];
        }),
      ),
    check({ counted, lent, period, past }, make) {
      const histories = new Map(past.map(({ list, facts }) => [list, historyOf(facts)]));
      const others = new Map(
        [...counted].map(([batch, indices]) => [
          batch,
          indices.map((index) => indexed(lent.get(index) ?? formAt(index))),
        ]),
      );
      return [...held.values()].map(({ received, label }) => {
        if (received.status === "refused") return [label.index, make(received, null, null)];
        const { submission } = received;
        const list = listFor(submission);
        const request = { list, period, history: histories.get(list.hash) ?? noHistory };
        const checked = checkBeside(submission, others.get(label.form!.batch)!, request);
        return [label.index, make(received, checked, list)];
      });
    },
  };
}

function labelled(received: ReceivedFile, index: number, listFor: (submission: Submission) => TargetList): FileLabel {
  if (received.status === "refused") return { index, form: null, month: null };
  const { submission } = received;
  return { index, form: labelOf(submission, index, listFor(submission)), month: monthIn(received) };
}
