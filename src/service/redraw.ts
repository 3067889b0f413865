import { openForTracing } from "../actions/open-summary";
import { scopeOf } from "../actions/working-paper";
import { isCoded } from "../core/errors/coded-error";
import { formatPeriod } from "../core/period";
import { drawSample, type Sample, type SampleItem } from "../core/sampling/sample";
import { speakerOf } from "../language/speaker";
import type { Paper } from "../workbook/paper/paper";
import { nodePlatform } from "../workbook/platform/node";
import { textHash } from "../workbook/platform/platform";
import type { Service } from "./service";
import { summaryBytes } from "./summary-bytes";

/**
 * Whether seed, method, size and scope of a paper draw its items from the month as it stands here. They do not where the
 * paper was altered, and where forms came in after it was drawn.
 */
export async function isDrawnAgain(service: Service, area: string, paper: Paper): Promise<boolean> {
  const { bytes } = await summaryBytes(service, area, formatPeriod(paper.period), speakerOf("zh-CN"));
  const stored = openForTracing(bytes, nodePlatform)!;
  const { method, seed, asked: size } = paper.sample;
  try {
    const { scope } = paper;
    const asked = scope.kind === "figure" ? { figure: scope.cell } : scope.kind === "indicator" ? scope : {};
    const drawn = drawSample(stored, {
      ...{ scope: scopeOf(stored, asked), method, size, seed },
      hash: textHash(nodePlatform),
    });
    return !("obstacle" in drawn) && sampleText(drawn, drawn.items) === sampleText(paper.sample, itemsOf(paper));
  } catch (error) {
    // The summary has no such figure.
    if (isCoded(error, "usage")) return false;
    throw error;
  }
}

function itemsOf({ lines }: Paper): readonly SampleItem[] {
  return lines.map(({ item }) => item);
}

/** All that a draw decides, in one spelling. */
function sampleText({ population, interval, start }: Omit<Sample, "items">, items: readonly SampleItem[]): string {
  const amounts = [population.amount, interval, start].map((amount) => amount?.toPrecision(9));
  const drawn = items.map(({ sha256, sheet, cell, selectedBy, hits }) => [sha256, sheet, cell, selectedBy, hits]);
  return JSON.stringify([population.size, Object.entries(population.strata).sort(), amounts, drawn]);
}
