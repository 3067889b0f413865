import { type Random, randomOf } from "#src/samples/world/random";
import { listJourney, type Outcome, workbookJourney } from "./journey";
import { mutateListFiles } from "./mutate-list";
import { mutateCells, mutateXml } from "./mutate-text";
import { mutateZip } from "./mutate-zip";
import type { Samples } from "./samples";

export const LEVELS = ["zip", "xml", "cell", "summary", "list"] as const;
export type Level = (typeof LEVELS)[number];

/** One mutant, made again from its three words alone. */
export interface Mutant {
  readonly level: Level;
  readonly seed: number;
  readonly number: number;
}

/** Makes a mutant and takes it through everything. */
export function tryMutant({ level, seed, number }: Mutant, samples: Samples): Outcome {
  const random = randomOf("fuzz", level, seed, number);
  if (level === "list" && random.whole(0, 1) === 0) return listJourney(mutateListFiles(samples.listFiles, random));
  return workbookJourney(mutantOf(level, samples, random), samples);
}

function mutantOf(level: Level, { forms, summary, listWorkbook }: Samples, random: Random): Uint8Array {
  switch (level) {
    case "zip":
      return mutateZip(random.pick(forms), random);
    case "xml":
      return mutateXml(random.pick(forms), random);
    case "cell":
      return mutateCells(random.pick(forms), random);
    default:
      return random.pick([mutateCells, mutateXml])(level === "summary" ? summary : listWorkbook, random);
  }
}
