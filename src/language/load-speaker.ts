import { type Language, makeSpeaker, type Speaker } from "./make-speaker";

const PROSE = {
  "zh-CN": async () => (await import("./zh-CN")).zhCN,
  en: async () => (await import("./en")).en,
} as const;

/** The speaker of one language, loading that language alone. */
export async function loadSpeaker(language: Language): Promise<Speaker> {
  return makeSpeaker(language, await PROSE[language]());
}
