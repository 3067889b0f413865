import { en } from "./en";
import { type Language, makeSpeaker, type Speaker } from "./make-speaker";
import { zhCN } from "./zh-CN";

export { LANGUAGES, type Language, type SentenceArguments, type Speaker } from "./make-speaker";

const PROSE = { "zh-CN": zhCN, en } as const;

/** The speaker of one language. Both languages hold the same keys; a test compares them. */
export function speakerOf(language: Language): Speaker {
  return makeSpeaker(language, PROSE[language]);
}
