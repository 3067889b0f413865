import { listText } from "../../language/list-text";
import { type Packer, writeBook } from "../ooxml/book";
import type { Say } from "../summary/say";
import { coverageSheet } from "./coverage-sheet";
import { factNames, factsOf, factsSheet } from "./facts";
import { figuresSheet, measuresIn } from "./figures-sheet";
import { type RegionOptions, type RegionSummary, regionSource } from "./source";

/**
 * The summary of a region as an .xlsx workbook: who has reported, a sheet for each measure with the region beside its parts,
 * and 明细, over which all of it is formulas.
 */
export function writeRegionSummary(
  summary: RegionSummary,
  say: Say,
  options: RegionOptions & { readonly packer?: Packer },
): Uint8Array {
  const source = regionSource(summary, say, options);
  const facts = factsOf(source);
  const figures = measuresIn(source).map((measure) => figuresSheet(source, measure));
  return writeBook(
    {
      sheets: [...figures, coverageSheet(source), factsSheet(source, facts)],
      names: factNames(facts, say),
      title: say("summary.region.title", { area: source.areaName(summary.total.area), month: source.month }),
      author: summary.list.owner ? source.areaName(summary.total.area) : listText(summary.list.header.agencyZh, say),
      createdAt: options.generatedAt,
    },
    options.packer,
  );
}
