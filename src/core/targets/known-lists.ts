import { formatPeriod, type Period } from "../period";
import type { TargetList } from "./schema";

/** The lists forms and summaries may be of; the first is meant where one names none. */
export type KnownLists = readonly [TargetList, ...TargetList[]];

/** The list a form or a summary says it is of. */
export interface NamedList {
  readonly id: string | null;
  /** Of the list as it was when the form was issued; null where only the id is known. */
  readonly hash: string | null;
}

/** The list that is named: the very one, else one of its id, else the first. */
export function listAmong(lists: TargetList | KnownLists, named: NamedList | null): TargetList {
  const all = allOf(lists);
  return all.find(({ hash }) => hash === named?.hash) ?? all.find(({ header }) => header.id === named?.id) ?? all[0];
}

/** The list of a month's year; the first where none is of that year. */
export function listOfYear(lists: TargetList | KnownLists, year: number): TargetList {
  const all = allOf(lists);
  return all.find(({ header }) => header.year === year) ?? all[0];
}

/** One list alone is all there are. */
export function allOf(lists: TargetList | KnownLists): KnownLists {
  return "hash" in lists ? [lists] : lists;
}

/** A list that was published for the months from one ("2025-01") on, until another counts. */
export interface PublishedList {
  readonly effectiveFrom: string;
  readonly hash: string;
}

/** All lists at hand, and which of them were published for which months, in the order in which they begin. */
export interface ListShelf {
  readonly lists: KnownLists;
  readonly published: readonly PublishedList[];
}

/** The list that counts for a month: the one published last for it, else that of its year, else the first. */
export function listInForce({ lists, published }: ListShelf, period: Period): TargetList {
  const month = formatPeriod(period);
  const counting = published.findLast(({ effectiveFrom }) => effectiveFrom <= month);
  return lists.find(({ hash }) => hash === counting?.hash) ?? listOfYear(lists, period.year);
}
