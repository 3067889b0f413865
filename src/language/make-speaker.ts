import { createInstance, type ResourceLanguage } from "i18next";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a sentence is made of; numbers are put in as they are, so format them first. */
export type SentenceArguments = Readonly<Record<string, unknown>>;

/** Says the sentence of a key such as "refusals.old-xls" with its arguments. A key without a sentence throws. */
export type Speaker = (key: string, args?: SentenceArguments) => string;

/** The speaker of a language from its prose. */
export function makeSpeaker(language: Language, prose: ResourceLanguage): Speaker {
  const i18n = createInstance({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: prose } },
    interpolation: { escapeValue: false },
    initAsync: false,
    parseMissingKeyHandler: (key) => {
      throw new Error(`no ${language} sentence for ${key}`);
    },
  });
  void i18n.init();
  const fixed = new Map<string, string>();
  return (key, args) => {
    if (args !== undefined) return i18n.t(key, args);
    const sentence = fixed.get(key) ?? i18n.t(key);
    fixed.set(key, sentence);
    return sentence;
  };
}
