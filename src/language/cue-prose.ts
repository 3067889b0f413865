import type { CueArguments, CueKind } from "../core/cues/kinds";
import type { NamesIn } from "./names-in";

/** What an auditor reads of a cue: its name, what is there and what to look at, and the arithmetic with its numbers. */
export type CueProse = Readonly<
  Record<CueKind, { readonly name: string; readonly said: string; readonly formula: string }>
>;

type Given<Kind extends CueKind> =
  | "name"
  | "measure"
  | "department"
  | keyof CueArguments<Kind>
  | {
      [Name in keyof CueArguments<Kind> & string]: CueArguments<Kind>[Name] extends readonly unknown[]
        ? `${Name}Count`
        : never;
    }[keyof CueArguments<Kind> & string];

type Fit<Sentence, Kind extends CueKind> = [Exclude<NamesIn<Sentence>, Given<Kind>>] extends [never]
  ? string
  : { readonly nobodyGives: Exclude<NamesIn<Sentence>, Given<Kind>> };

type Fitting<Prose> = {
  readonly [Kind in keyof Prose]: {
    readonly [Part in keyof Prose[Kind]]: Kind extends CueKind ? Fit<Prose[Kind][Part], Kind> : never;
  };
};

/** Holds sentences against the table of cues: one missing or with an argument nobody gives fails the type check. */
export function cueProse<const Prose extends CueProse>(prose: Prose & Fitting<Prose>): Prose {
  return prose;
}
