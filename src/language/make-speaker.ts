import { createInstance, type ResourceLanguage } from "i18next";
import type { SentenceArguments, SentenceKey, Speaker } from "./sentence";

export type { Speaker } from "./sentence";

export const LANGUAGES = ["zh-CN", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a tag; the first where there is none of it. */
export function languageNamed(tag: string | null | undefined): Language {
  return LANGUAGES.find((language) => language === tag) ?? LANGUAGES[0];
}

/** The speaker of a language from its prose. A key without a sentence throws. */
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
  const plain = new Map<string, readonly string[] | null>();
  const say = (key: SentenceKey, args?: SentenceArguments): string => {
    if (args === undefined) {
      const sentence = fixed.get(key) ?? i18n.t(key);
      fixed.set(key, sentence);
      return sentence;
    }
    // Of a sentence with cases i18next picks the one.
    if ("context" in args || "count" in args) return i18n.t(key, args);
    let pieces = plain.get(key);
    if (pieces === undefined) {
      pieces = piecesOf(i18n.t(key, { skipInterpolation: true }));
      plain.set(key, pieces);
    }
    return pieces === null ? i18n.t(key, args) : filled(pieces, args);
  };
  return (key, ...[args]) => say(key, args);
}

const PLAIN_ARGUMENT = /\{\{(\w+)\}\}/;

/**
 * A sentence cut at its arguments, text and name by turns; null for one with formats or other sentences in it, which only
 * i18next can put together. A summary says thousands of sentences, and finding each anew takes longer than checking.
 */
function piecesOf(sentence: string): readonly string[] | null {
  const pieces = sentence.split(PLAIN_ARGUMENT);
  const texts = pieces.filter((_, index) => index % 2 === 0);
  return texts.some((text) => text.includes("{{") || text.includes("$t(")) ? null : pieces;
}

function filled(pieces: readonly string[], args: SentenceArguments): string {
  let sentence = pieces[0]!;
  for (let index = 1; index < pieces.length; index += 2) {
    sentence += `${args[pieces[index]!] ?? ""}${pieces[index + 1]!}`;
  }
  return sentence;
}
