import type { LineKey } from "../../core/audit/layout";
import type { Measure } from "../../core/measure";
import { type ComposedFigure, figureOf } from "../../core/rollup/compose";
import type { Summary, SummaryRow, TargetComparison } from "../../core/rollup/summary";
import type { Indicator, Target, TargetList } from "../../core/targets/schema";
import { nameOf } from "../../language/names";
import type { Say } from "./say";

/** A figure of a line with the summary row it belongs to. */
interface LineFigure extends ComposedFigure {
  readonly row: SummaryRow;
}

/** A line of 全区汇总表: an indicator's figures beside one target, or without one. */
export interface Line extends LineKey {
  readonly shown: Indicator;
  readonly aim: Target | null;
  readonly comparison: TargetComparison | null;
  readonly name: string;
  /** 1 for a line about one reporter's part, under the district's. */
  readonly depth: 0 | 1;
  readonly figures: ReadonlyMap<Measure, LineFigure>;
}

/** Heads the targets that are not set yet and so stand in no document. */
export const PENDING = "";

/** A head of 全区汇总表 and the lines under it; null heads those without a target of the year. */
export interface LineGroup {
  readonly section: string | null;
  /** The one subsection all its targets stand in, if there is one. */
  readonly subsection: string | null;
  readonly lines: readonly Line[];
}

/**
 * The lines in the target list's order of sections. An indicator whose targets are all about single reporters gets a
 * line for the whole district ahead of them; indicators without any target come last.
 */
export function linesOf(summary: Summary, list: TargetList, say: Say): LineGroup[] {
  const rows = rowsByIndicator(summary);
  const sections = new Map<string, Line[]>();
  const shown = new Set<string>();
  const indicators = new Map(list.indicators.map((indicator) => [indicator.id, indicator]));
  const ofDistrict = new Set(list.targets.flatMap(({ reporter, indicator }) => (reporter ? [] : indicator)));

  for (const aim of list.targets) {
    const indicator = indicators.get(aim.indicator)!;
    const own = rows.get(indicator.id) ?? [];
    const section = aim.source?.section ?? PENDING;
    const lines = sections.get(section) ?? [];
    sections.set(section, lines);
    if (!shown.has(indicator.id) && !ofDistrict.has(indicator.id)) lines.push(plainLine(indicator, own, say));
    shown.add(indicator.id);
    // Reporters' own targets stay together under the district's line, wherever the document names them.
    const sibling = aim.reporter ? lines.findLastIndex((line) => line.indicator === indicator.id) : -1;
    lines.splice(sibling < 0 ? lines.length : sibling + 1, 0, targetLine(aim, indicator, own, say));
  }
  const groups: LineGroup[] = [...sections].map(([section, lines]) => {
    return { section, subsection: onlySubsection(lines), lines };
  });
  const others = list.indicators.filter(({ id }) => !shown.has(id) && rows.has(id));
  if (others.length > 0) {
    groups.push({
      section: null,
      subsection: null,
      lines: others.map((indicator) => plainLine(indicator, rows.get(indicator.id)!, say)),
    });
  }
  return groups;
}

function onlySubsection(lines: readonly Line[]): string | null {
  const names = new Set(lines.flatMap(({ aim }) => (aim ? [aim.source?.subsection ?? null] : [])));
  return names.size === 1 ? [...names][0]! : null;
}

function rowsByIndicator(summary: Summary): Map<string, SummaryRow[]> {
  const rows = new Map<string, SummaryRow[]>();
  for (const row of summary.rows) {
    const own = rows.get(row.indicator);
    if (own) own.push(row);
    else rows.set(row.indicator, [row]);
  }
  return rows;
}

function plainLine(indicator: Indicator, rows: readonly SummaryRow[], say: Say): Line {
  return {
    indicator: indicator.id,
    target: null,
    reporter: null,
    about: "cumulative",
    shown: indicator,
    aim: null,
    comparison: null,
    name: nameOf(indicator, say),
    depth: 0,
    figures: figuresOf(indicator, rows, null),
  };
}

function targetLine(aim: Target, indicator: Indicator, rows: readonly SummaryRow[], say: Say): Line {
  const reporter = aim.reporter ?? null;
  const comparisons = rows.flatMap((row) => row.targets);
  // A growth target's line carries the level too, so it bears the indicator's name.
  const name = nameOf(reporter === null && aim.measure === "growth" ? indicator : aim, say);
  return {
    indicator: indicator.id,
    target: aim.id,
    reporter,
    about: aim.measure,
    shown: indicator,
    aim,
    comparison: comparisons.find(({ id }) => id === aim.id) ?? null,
    name,
    depth: reporter === null ? 0 : 1,
    figures: figuresOf(indicator, rows, reporter),
  };
}

function figuresOf(indicator: Indicator, rows: readonly SummaryRow[], reporter: string | null): Line["figures"] {
  const scale = indicator.ratio?.scale ?? 1;
  return new Map(rows.map((row) => [row.measure, { row, ...pick(figureOf(row, reporter, scale)) }]));
}

function pick({ value, composition }: ComposedFigure): ComposedFigure {
  return { value, composition };
}
