import { createInstance } from "i18next";
import { en } from "./en";
import { zhCN } from "./zh-CN";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a sentence is made of; numbers are put in as they are, so format them first. */
export type SentenceArguments = Readonly<Record<string, unknown>>;

/** Says the sentence of a key such as "refusals.old-xls" with its arguments. A key without a sentence throws. */
export type Speaker = (key: string, args?: SentenceArguments) => string;

/** The speaker of one language. Both languages hold the same keys; a test compares them. */
export function speakerOf(language: Language): Speaker {
  const i18n = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { "zh-CN": { translation: zhCN }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void i18n.init();
  return (key, args = {}) => {
    if (!i18n.exists(key, args)) throw new Error(`no ${language} sentence for ${key}`);
    return i18n.t(key, args);
  };
}
