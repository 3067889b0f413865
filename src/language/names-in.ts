/** The arguments a sentence takes, "{{value}}" by its name. */
export type NamesIn<Sentence> = Sentence extends `${string}{{${infer Name}}}${infer Rest}`
  ? WithTwin<Trimmed<Name>> | NamesIn<Rest>
  : never;

/** What stands in two languages comes as a pair: a sentence in English takes the other. */
type WithTwin<Name> = Name extends `${infer Stem}Zh` ? Name | `${Stem}En` : Name;

type Trimmed<Name> = Name extends ` ${infer Rest}`
  ? Trimmed<Rest>
  : Name extends `${infer Rest} `
    ? Trimmed<Rest>
    : Name;
