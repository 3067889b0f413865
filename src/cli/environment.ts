import { bundledTargetList } from "../actions/bundled-list";
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
  readonly say: Speaker;
  readonly language: Language;
  readonly json: boolean;
}

export function environment({ json, lang }: GlobalOptions): Environment {
  return { list: bundledTargetList(nodePlatform), say: speakerOf(lang), language: lang, json: json === true };
}
