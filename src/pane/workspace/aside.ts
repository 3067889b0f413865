import type { Finding } from "../../core/findings/finding";
import type { WaitsFor } from "../../core/findings/variant";

/** Findings that are told apart from the cards. */
export type Aside = "blank" | "unsigned" | "implied" | WaitsFor;

/**
 * Where a finding belongs besides the cards. "implied": V24 asks again for the explanation that the card of the
 * finding itself asks for, or says what the view says of the seal.
 */
export function asideOf({ about, waitsFor }: Finding): Aside | null {
  if (about === "blank" || about === "unsigned") return about;
  if (about === "explanation" || about === "seal") return "implied";
  return waitsFor ?? null;
}
