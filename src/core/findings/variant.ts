import type { ArgumentKinds } from "./argument";

/** What a finding is about; "blank" and "unsigned" only say that the form is not finished. */
export type About =
  | "figure"
  | "blank"
  | "milestone"
  | "unit"
  | "structure"
  | "identity"
  | "unsigned"
  | "signature"
  | "seal"
  | "explanation"
  | "form"
  | "summary";

/** What an undecided finding waits for: earlier forms, figures of this form, other units' forms. */
export type WaitsFor = "history" | "figures" | "other-forms";

/** One of the sentences a check can say. */
export interface VariantSpecification<Kinds extends ArgumentKinds = ArgumentKinds> {
  readonly about: About;
  readonly waitsFor?: WaitsFor;
  readonly args: Kinds;
}

/** A sentence about one thing, with its arguments. */
export function about<const Kinds extends ArgumentKinds>(thing: About, args: Kinds): VariantSpecification<Kinds> {
  return { about: thing, args };
}

/** A sentence about something a check still waits for. */
export function waits<const Kinds extends ArgumentKinds>(waitsFor: WaitsFor, args: Kinds): VariantSpecification<Kinds> {
  return { about: waitsFor === "figures" ? "figure" : "form", waitsFor, args };
}
