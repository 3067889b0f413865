import { broadly } from "../tools/breadth";
import { LEVELS, type Mutant, tryMutant } from "./run";
import { openSamples } from "./samples";
import failed from "./seeds/failed.json";

/** How many of each level fit into a test run; a summary is made again for each of its mutants. */
const COUNTS = broadly(
  { zip: 100, xml: 100, cell: 100, summary: 1, list: 6 },
  { zip: 1000, xml: 1000, cell: 1000, summary: 4, list: 60 },
);

const samples = openSamples();

test.each(failed as Mutant[])("%j, which failed once, is read or refused by code", async (mutant) => {
  expect(tryMutant(mutant, await samples).failures).toEqual([]);
});

test.each(LEVELS)("mutants of the %s level are read or refused by code, alike on both platforms", async (level) => {
  const own = await samples;
  for (let number = 0; number < COUNTS[level]; number++) {
    const mutant = { level, seed: 2024, number };
    expect({ ...mutant, failures: tryMutant(mutant, own).failures }).toEqual({ ...mutant, failures: [] });
  }
});
