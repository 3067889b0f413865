import { countedIn, joinLabels, type listsByDistrict, versionsToCompare } from "../../actions/batch";
import type { ReceivedFile } from "../../actions/received-file";
import type { Period } from "../../core/period";
import { type Decisions, NO_DECISIONS } from "../../core/rollup/versions";
import type { Submission } from "../../core/submission/submission";
import type { ListPast } from "../history";
import type { FileReport } from "../reports/check";
import type { ByFile, Member, SummaryPart } from "./member";
import type { CheckOrder, FileLabel, Lent } from "./share";

/** What forms are checked for. */
export interface Asked {
  readonly period: Period | null;
  readonly past: readonly ListPast[];
  readonly decisions?: Decisions;
}

/**
 * Files that were read, each lying with the thread that read it. What is asked is answered once, in the order of the
 * files, and ends the threads.
 */
export interface Forms {
  readonly labels: readonly FileLabel[];
  receivedFiles(): Promise<ReceivedFile[]>;
  reports(asked: Asked): Promise<FileReport[]>;
  parts(asked: Asked): Promise<SummaryPart[]>;
}

/**
 * Joins what the members have read. A form is checked where it lies; only those of a batch that lies with several members,
 * and of units with several forms, are handed on. In whose hands a file came, and when, shows nowhere.
 */
export function joinForms(
  members: readonly Member[],
  read: readonly (readonly FileLabel[])[],
  listFor: ReturnType<typeof listsByDistrict>,
  end: () => void,
): Forms {
  const holders: number[] = [];
  for (const [holder, labels] of read.entries()) for (const { index } of labels) holders[index] = holder;
  const lend = async (indices: readonly number[], whole: boolean): Promise<Lent> => {
    const parts = await askAll(members, async (member, number) => {
      const own = indices.filter((index) => holders[index] === number);
      return own.length === 0 ? new Map<number, Submission>() : member.lend(own, whole);
    });
    return new Map(parts.flatMap((part) => [...part]));
  };
  const labels = read.flat().sort((a, b) => a.index - b.index);
  const orders = async ({ period, past, decisions = NO_DECISIONS }: Asked): Promise<CheckOrder[]> => {
    const batches = joinLabels(labels.flatMap(({ form }) => form ?? []));
    const versions = await lend(versionsToCompare(batches), true);
    const wanted = members.map(() => new Map<string, readonly number[]>());
    const elsewhere = members.map(() => new Set<number>());
    for (const [key, batch] of batches) {
      const forms = countedIn(batch, (index) => versions.get(index)!, listFor, decisions);
      for (const holder of new Set(batch.forms.map((index) => holders[index]!))) {
        wanted[holder]!.set(key, forms);
        for (const index of forms) if (holders[index] !== holder) elsewhere[holder]!.add(index);
      }
    }
    const lent = await lend([...new Set(elsewhere.flatMap((indices) => [...indices]))], false);
    return members.map((_, number) => ({
      counted: wanted[number]!,
      lent: new Map([...elsewhere[number]!].map((index) => [index, lent.get(index)!])),
      period,
      past,
    }));
  };
  const all = async <Value>(ask: (member: Member, number: number) => Promise<ByFile<Value>>): Promise<Value[]> => {
    const values: Value[] = [];
    for (const part of await askAll(members, ask)) for (const [index, value] of part) values[index] = value;
    end();
    return values;
  };
  return {
    labels,
    receivedFiles: () => all((member) => member.receivedFiles()),
    async reports(asked) {
      const asks = await orders(asked);
      return all((member, number) => member.reports(asks[number]!));
    },
    async parts(asked) {
      const asks = await orders(asked);
      return all((member, number) => member.parts(asks[number]!));
    },
  };
}

/** What each member answers. This thread is the first, and works while it is asked, so the others are asked before it. */
export function askAll<One, Value>(
  members: readonly One[],
  ask: (member: One, number: number) => Promise<Value>,
): Promise<Value[]> {
  const answers: Promise<Value>[] = [];
  for (let number = members.length - 1; number >= 0; number--) answers[number] = ask(members[number]!, number);
  return Promise.all(answers);
}
