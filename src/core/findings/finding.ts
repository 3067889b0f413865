import type { LastExplanation } from "../explanations/explanation";
import type { CellAddress } from "../grid/grid";
import type { Measure } from "../measure";
import type { Period } from "../period";
import type { ArgumentKinds, ValuesOf } from "./argument";
import type { Likely } from "./likely";
import type { Suggestion } from "./suggestion";
import type { About, VariantSpecification, WaitsFor } from "./variant";
import { type CheckCode, type OwnVariant, SHARED_VARIANTS, type SharedVariant, VARIANTS } from "./variants";

export type { Suggestion, SuggestionKind } from "./suggestion";
export type { CheckCode } from "./variants";

/**
 * A: must be fixed. B: fixed, or explained and the explanation accepted by the bureau.
 * C: fixed, or explained in at least six characters. D: for information.
 */
export type Level = "A" | "B" | "C" | "D";

export const LEVELS: readonly Level[] = ["A", "B", "C", "D"];

/** Which of the sentences of a check applies, e.g. "cumulative-below-month". */
export type VariantOf<Code extends CheckCode> = OwnVariant<Code> | SharedVariant;

/** What the sentence of a variant is made of; figures unrounded, in the units argument.ts says. */
export type ArgumentsOf<Code extends CheckCode, Variant extends VariantOf<Code>> =
  Variant extends OwnVariant<Code>
    ? ValuesOf<KindsOf<(typeof VARIANTS)[Code][Variant]>>
    : Variant extends SharedVariant
      ? ValuesOf<KindsOf<(typeof SHARED_VARIANTS)[Variant]>>
      : never;

type KindsOf<Specification> = Specification extends VariantSpecification<infer Kinds> ? Kinds : never;

/** What every finding says whatever it says. */
interface CommonFinding {
  readonly level: Level;
  /** The level it would have, were its rule not stated to only warn (仅提示). */
  readonly loweredFrom?: Level;
  readonly outcome: "fail" | "undecided";
  readonly about: About;
  /** What the check cannot run without; on undecided findings that end by themselves once it is there. */
  readonly waitsFor?: WaitsFor;
  readonly department: string | null;
  readonly period: Period | null;
  readonly indicator: string | null;
  readonly measure: Measure | null;
  readonly cells: readonly CellAddress[];
  readonly suggestion?: Suggestion;
  /** What most probably is wrong where rules contradict each other; told at the first finding of each contradiction. */
  readonly likely?: Likely;
  /** Checks that cannot run until this is mended or would only say it again; told here instead of once for each of them. */
  readonly holdsUp?: readonly CheckCode[];
  /** The gravest of those, where it is graver than what is said here: it is why this must be mended, and is told with it. */
  readonly raisedBy?: Finding;
  /** What the unit wrote in 核实说明 about this indicator, when it is long enough to count. */
  readonly explanation?: string;
  /** What was accepted last for the same question of the same figure: to be looked at, never taken by itself. */
  readonly remembered?: LastExplanation;
  /** In how many earlier months the explanation was accepted in the same words. */
  readonly reused?: number;
  /** How much the district figure would move, in percent of it, were the suggestion right; orders the findings. */
  readonly effect?: number;
}

/** A finding of one check that says one thing. */
export type FindingOf<Code extends CheckCode, Variant extends VariantOf<Code>> = CommonFinding & {
  readonly code: Code;
  readonly variant: Variant;
  readonly args: ArgumentsOf<Code, Variant>;
};

/**
 * What a check has to say about one place. `undecided` means that the check could not run: something it needs is
 * missing. Prose is made from `code`, `variant` and `args` in language/. variants/ says what there is and how to add.
 */
export type Finding =
  | { [Code in CheckCode]: { [Variant in OwnVariant<Code>]: FindingOf<Code, Variant> }[OwnVariant<Code>] }[CheckCode]
  | { [Variant in SharedVariant]: FindingOf<CheckCode, Variant> }[SharedVariant];

/** What a finding says, as the table of variants has it. */
export function specificationOf({ code, variant }: Pick<Finding, "code" | "variant">): VariantSpecification {
  const own: Readonly<Record<string, VariantSpecification>> = VARIANTS[code];
  return isShared(variant) ? SHARED_VARIANTS[variant] : own[variant]!;
}

export function isShared(variant: string): variant is SharedVariant {
  return variant in SHARED_VARIANTS;
}

/** The arguments of a finding with their kinds, in the order of the table. */
export function argumentKinds(finding: Pick<Finding, "code" | "variant">): ArgumentKinds {
  return specificationOf(finding).args;
}
