import { useEffect, useSyncExternalStore } from "react";
import { CodedError } from "../../core/errors/coded-error";
import { listAmong, type NamedList } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { Lists, ListsState } from "../service/lists";
import type { Content } from "./content";

/** The lists at hand, followed as they come. */
export function useLists(lists: Lists): ListsState {
  return useSyncExternalStore(lists.subscribe, lists.get, lists.get);
}

/** Gets the list the open workbook names, and gets it anew when somebody else has signed in. */
export function useNamedList(lists: Lists, named: NamedList | null, account: string | null): void {
  const hash = named?.hash ?? null;
  const id = named?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what one account was not given another may be
  useEffect(() => void lists.find({ id, hash }), [lists, id, hash, account]);
}

/** The list a workbook is read by: the one it names where that is at hand. */
export function listOf({ lists }: ListsState, named: NamedList | null): TargetList {
  return listAmong(lists, named);
}

/** A form of a list that is not at hand is told what would bring it here. */
export function withObstacle(content: Content, { obstacles }: ListsState, named: NamedList | null): Content {
  if (content.kind !== "other" || content.refusal?.kind !== "other-year-template") return content;
  const context = obstacles.get(named?.hash ?? "");
  if (!context) return content;
  const { list, expected } = content.refusal.args as { list: string; expected: string };
  return { kind: "other", refusal: new CodedError("refusal", "other-year-template", { list, expected, context }) };
}
