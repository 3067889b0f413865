import type { Speaker } from "./make-speaker";

/** Controls, line ends, and what turns the direction of writing or is not seen: none of them may reach a reader as it is. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;

/** The same without line ends. */
const UNSEEN_IN_LINES = /(?!\n)[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u;

/** Characters of a text that a sentence shows; a cell may hold 32,767. */
const MOST_SHOWN = 120;

/** A text of somebody's with its unseen characters written out: "\n" as "\u000a". */
export function escaped(text: string): string {
  return text.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Whether a line of a text holds a character that `escaped` writes out. */
export function hasUnseen(text: string): boolean {
  return UNSEEN_IN_LINES.test(text);
}

/** A text as a sentence shows it: unseen characters written out, and a long one cut with its length. */
export function shownText(text: string, say: Speaker): string {
  if (text.length <= MOST_SHOWN) return escaped(text);
  return say("terms.shortened", { text: escaped(text.slice(0, MOST_SHOWN / 2)), length: text.length });
}

/** Arguments of a sentence with their texts as they are shown. */
export function shownArguments<Arguments extends object>(args: Arguments, say: Speaker): Arguments {
  const shown = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === "string" ? shownText(value, say) : value,
  ]);
  return Object.fromEntries(shown) as Arguments;
}
