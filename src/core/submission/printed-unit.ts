import type { Submission } from "./submission";

/** The unit a row states its amounts in: what its form prints, where that is another than its list's. */
export function printedUnit({ structure }: Pick<Submission, "structure">, id: string, unit: string): string {
  return structure.find(({ kind, indicator }) => kind === "changed-unit" && indicator === id)?.detail ?? unit;
}
