import { HEADINGS } from "./list-words/headings";
import { NOTES } from "./list-words/notes";
import { OFFICES, VERBS } from "./list-words/words";
import { nameOf } from "./names";
import type { Speaker } from "./sentence";

const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries({ ...HEADINGS, ...NOTES, ...VERBS, ...OFFICES }));

/**
 * What a target list writes in Chinese only, in the reader's language. It stands here because a word more in the list would
 * change its hash, which issued forms carry. What only another list writes stays as written.
 */
export function listText(text: string, say: Speaker): string {
  return nameOf({ nameZh: text, nameEn: KNOWN.get(text) ?? text }, say);
}
