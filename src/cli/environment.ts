import { bundledTargetList } from "../actions/bundled-list";
import type { KnownLists } from "../core/targets/known-lists";
import type { TargetList } from "../core/targets/schema";
import { type Language, type Speaker, speakerOf } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";

export interface GlobalOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

/** What every command works with. */
export interface Environment {
  readonly list: TargetList;
  /** All lists files may be of, that one first. */
  readonly lists: KnownLists;
  readonly say: Speaker;
  readonly language: Language;
  readonly json: boolean;
}

/** `lists` are those given beside the program's own. */
export function environment({ json, lang }: GlobalOptions, lists?: KnownLists): Environment {
  const known: KnownLists = lists ?? [bundledTargetList(nodePlatform)];
  return { list: known[0], lists: known, say: speakerOf(lang), language: lang, json: json === true };
}

/** Options of commands that work with other lists too. */
export interface ListOptions extends GlobalOptions {
  /** 目标清单 workbooks. */
  readonly targets?: readonly string[];
}

/** The same with the lists of `--targets`; what reads them is loaded only for that. */
export async function environmentWithLists({ targets, ...options }: ListOptions): Promise<Environment> {
  const alone = environment(options);
  if (targets === undefined) return alone;
  const { givenLists } = await import("./given-lists");
  return environment(options, givenLists(targets, alone.list, alone.say));
}
