import { en } from "./en";
import { type Language, makeSpeaker, type Speaker } from "./make-speaker";
import type { Translated } from "./sentence";
import { zhCN } from "./zh-CN";

export { LANGUAGES, type Language, languageNamed, type Speaker } from "./make-speaker";

const PROSE: Readonly<Record<Language, Translated<typeof zhCN>>> = { "zh-CN": zhCN, en };

/** The speaker of one language. Both languages hold the same keys; a test compares them. */
export function speakerOf(language: Language): Speaker {
  return makeSpeaker(language, PROSE[language]);
}
