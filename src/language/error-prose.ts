import type { ArgumentsOf, ErrorArea, KindOf } from "../core/errors/coded-error";
import type { NamesIn } from "./names-in";

/** The kind a sentence is of; after "_" stands one of its cases. */
type KindIn<Key> = Key extends `${infer Kind}_${string}` ? Kind : Key;

/** The names of a kind's arguments, whichever case it is. */
type Given<Arguments> = Arguments extends unknown ? keyof Arguments : never;

/** What a sentence lacks to be said; a string where it lacks nothing. */
type Fit<Sentence, Arguments> = [Arguments] extends [never]
  ? { readonly nobodySaysThis: true }
  : [Exclude<NamesIn<Sentence>, Given<Arguments>>] extends [never]
    ? string
    : { readonly nobodyGives: Exclude<NamesIn<Sentence>, Given<Arguments>> };

/** Holds sentences against an area's table: one missing, too many, or with an unknown argument fails the type check. */
export function errorProse<Area extends ErrorArea, const Prose extends Readonly<Record<KindOf<Area>, string>>>(
  _area: Area,
  prose: Prose & { readonly [Key in keyof Prose]: Fit<Prose[Key], ArgumentsOf<Area, KindIn<Key>>> },
): Prose {
  return prose;
}
