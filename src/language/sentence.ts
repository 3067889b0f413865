import type { NamesIn } from "./names-in";
import type { zhCN } from "./zh-CN";

type Catalogue = typeof zhCN;

/** The same sentences in another language. */
export type Translated<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends string ? string : Translated<Tree[Key]>;
};

/** The keys of a tree of sentences, "a.b.c"; of a sentence with cases ("key_case") also the one that picks the case. */
type KeysOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key | StemOf<Key> : `${Key}.${KeysOf<Tree[Key]>}`;
}[keyof Tree & string];

type StemOf<Key> = Key extends `${infer Stem}_${string}` ? Stem : never;

/** A sentence there is, by its place in the zh-CN catalogue; the other languages hold the same. */
export type SentenceKey = KeysOf<Catalogue>;

/** The sentences a key may stand for: one, or those of its cases. */
type SentencesAt<Tree, Key extends string> = Key extends `${infer Branch}.${infer Rest}`
  ? Branch extends keyof Tree
    ? SentencesAt<Tree[Branch], Rest>
    : never
  : { [Name in keyof Tree & string]: Name extends Key | `${Key}_${string}` ? Tree[Name] : never }[keyof Tree & string];

/** What the sentences of a key take, whichever of them it turns out to be. */
type NamesAt<Key extends SentenceKey> = NamesIn<SentencesAt<Catalogue, Key>>;

/** The arguments a key asks for: none, or every one that a sentence of it takes. More may be given. */
export type ArgumentsAt<Key extends SentenceKey> = [NamesAt<Key>] extends [never]
  ? readonly [args?: SentenceArguments]
  : readonly [args: SentenceArguments & Readonly<Record<NamesAt<Key>, unknown>>];

/** Says the sentence of a key such as "errors.refusal.old-xls" with its arguments. */
export type Speaker = <Key extends SentenceKey>(key: Key, ...args: ArgumentsAt<Key>) => string;

/** The same where key and arguments come together as data, and what proves that they fit is their maker's type. */
export type DataSpeaker = (key: SentenceKey, args?: SentenceArguments) => string;

/** The speaker for findings, refusals and the like, whose tables of arguments are held against the sentences by themselves. */
export function forData(say: Speaker): DataSpeaker {
  return say as DataSpeaker;
}

/** What a sentence is made of; numbers are put in as they are, so format them first. */
export type SentenceArguments = Readonly<Record<string, unknown>>;
