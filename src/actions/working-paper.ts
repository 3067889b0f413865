import type { StoredFigure, StoredSummary } from "../core/audit/stored";
import { figureNamed, traceOf } from "../core/audit/trace";
import { isGrowth, type Measure } from "../core/measure";
import { formatPeriod } from "../core/period";
import { type Conclusion, conclude } from "../core/sampling/conclusion";
import type { Projection } from "../core/sampling/paper-evaluation";
import type { PopulationScope } from "../core/sampling/population";
import type { Sample, SampleItem } from "../core/sampling/sample";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { departmentName, indicatorName } from "../language/names";
import { unitText } from "../language/units";
import {
  PAPER_COLUMNS,
  type Paper,
  type PaperColumn,
  type PaperFigure,
  type PaperScope,
  type PaperSubject,
} from "../workbook/paper/paper";
import type { PaperWords } from "../workbook/paper/write";

/** What a sample is drawn from, as asked for. `figure` is a cell of 全区汇总表. Throws a problem of usage for a cell without figure. */
export function scopeOf(
  stored: StoredSummary,
  asked: { readonly figure?: string } | { readonly indicator: string; readonly measure: Measure },
): PopulationScope {
  if ("indicator" in asked) return { kind: "indicator", ...asked };
  if (asked.figure === undefined) return { kind: "all" };
  return { kind: "figure", figure: figureNamed(stored, asked.figure) };
}

/** What a sample is drawn from, as a paper keeps it. */
export function paperScope(scope: PopulationScope): PaperScope {
  return scope.kind === "figure" ? { kind: "figure", cell: scope.figure.cell } : scope;
}

/** What a paper keeps of the figure it is about; null for another scope or a cell without a number. */
export function paperFigure(stored: StoredSummary, list: TargetList, scope: PopulationScope): PaperFigure | null {
  if (scope.kind !== "figure" || typeof scope.figure.value !== "number") return null;
  const { cell, line, value } = scope.figure;
  return { cell, indicator: line.indicator, value, target: levelTarget(stored, list, scope.figure) };
}

/** The target of a level that is to be reached or not exceeded; rates are no part of a projection by amount. */
function levelTarget(stored: StoredSummary, list: TargetList, figure: StoredFigure): number | null {
  if (isGrowth(figure.measure)) return null;
  const comparisons = traceOf(stored, list, figure).comparisons;
  const [target] = comparisons.flatMap(({ target: one }) => (one.measure === figure.measure ? (one.value ?? []) : []));
  return target ?? null;
}

/** The words of a working paper in one language. */
export function paperWords(
  {
    subject,
    scope,
    items,
    list,
  }: {
    readonly subject: PaperSubject;
    readonly scope: PopulationScope;
    readonly items: readonly SampleItem[];
    readonly list: TargetList;
  },
  say: Speaker,
): PaperWords {
  const { summary, period, sample, tool } = subject;
  const { population, interval, start } = sample;
  const part = (key: "amount" | "interval" | "start", value: number | null) => {
    if (value === null) return "";
    const number = Number(value.toPrecision(12));
    return say(`sampling.paper.notes.${key}`, { amount: number, interval: number, start: number });
  };
  return {
    title: say("sampling.paper.title"),
    notes: [
      say("sampling.paper.notes.source", { ...summary, period: formatPeriod(period) }),
      populationSentence(scope, population.size, list, say) + part("amount", population.amount),
      say("sampling.paper.notes.method", {
        method: say(`sampling.method.${sample.method}`),
        asked: sample.asked,
        size: items.length,
        seed: sample.seed,
      }) +
        part("interval", interval) +
        part("start", start),
      say("sampling.paper.notes.draw", { ...tool, how: say(`sampling.paper.notes.how.${sample.method}`) }),
      say("sampling.paper.notes.units", {
        units: strataText(sample, items, list, say).join(say("sampling.paper.notes.between")),
      }),
    ],
    foot: [say("sampling.paper.foot.hint"), say("sampling.paper.foot.signer")],
    headings: paperHeadings(say),
    word: (item, column) =>
      column === "department"
        ? departmentLabel(item.department, list, say)
        : column === "unit"
          ? unitText(unitOf(item, list), say)
          : column === "indicator"
            ? indicatorName(item.indicator, list, say)
            : say(`terms.measure.${item.measure}`),
  };
}

/** The units with the codes their items are named by, how many items each has and how many of them were drawn. */
function strataText(
  { population, method }: PaperSubject["sample"],
  items: readonly SampleItem[],
  list: TargetList,
  say: Speaker,
): readonly string[] {
  return Object.entries(population.strata).map(([department, count]) => {
    const named = { department: departmentLabel(department, list, say), id: department, count };
    const drawn = items.filter((item) => item.department === department).length;
    return method === "stratified"
      ? say("sampling.paper.notes.stratum", { ...named, drawn })
      : say("sampling.paper.notes.unit", named);
  });
}

export function paperHeadings(say: Speaker): Readonly<Record<PaperColumn, string>> {
  const entries = PAPER_COLUMNS.map((column) => [column, say(`sampling.paper.heading.${column}`)] as const);
  return Object.fromEntries(entries) as Record<PaperColumn, string>;
}

/** What a filled paper comes to: the conclusion, and what it makes of the district figure it is about. */
export function evaluatePaper(
  { sample, lines, figure }: Paper,
  confidence: number,
): { readonly conclusion: Conclusion; readonly projection: Projection | null } {
  const whole: Sample = { ...sample, items: lines.map(({ item }) => item) };
  const conclusion = conclude(whole, lines, confidence);
  if (figure === null || conclusion.kind !== "values") return { conclusion, projection: null };
  const { mostLikely, over, under } = conclusion;
  const { cell, indicator, value: reported, target } = figure;
  const projected = reported - mostLikely;
  return {
    conclusion,
    projection: { cell, indicator, reported, projected, low: reported - over, high: reported + under, target },
  };
}

/** A department's name; of one of several districts with the division code before it. */
function departmentLabel(id: string, list: TargetList, say: Speaker): string {
  const split = id.indexOf("/");
  return split < 0
    ? departmentName(id, list, say)
    : `${id.slice(0, split)} ${departmentName(id.slice(split + 1), list, say)}`;
}

function unitOf({ indicator: id, measure }: SampleItem, { indicators }: TargetList): string {
  return isGrowth(measure) ? "%" : (indicators.find((indicator) => indicator.id === id)?.unit ?? "");
}

/** What the sample is drawn from. */
function populationSentence(scope: PopulationScope, count: number, list: TargetList, say: Speaker): string {
  switch (scope.kind) {
    case "figure": {
      const indicator = indicatorName(scope.figure.line.indicator, list, say);
      return say("sampling.paper.notes.population-figure", { cell: scope.figure.cell, indicator, count });
    }
    case "indicator": {
      const indicator = indicatorName(scope.indicator, list, say);
      const measure = say(`terms.measure.${scope.measure}`);
      return say("sampling.paper.notes.population-indicator", { indicator, measure, count });
    }
    case "all":
      return say("sampling.paper.notes.population-all", { count });
  }
}
