import { LEEWAY_POINTS, LEEWAY_SHARE, SHARE_DECIMALS } from "../../core/rollup/judgement";
import type { LightId, TargetComparison } from "../../core/rollup/summary";
import type { BandKind, Judgement } from "../../core/targets/judgements";
import type { Target, TargetList } from "../../core/targets/schema";
import { quote } from "./formulas";
import { judgedText, LEVEL_WORDS } from "./judgement-word";
import type { Say } from "./say";

/** The cells of a line that its judgement is made from. */
interface JudgedCells {
  readonly actual: string;
  readonly target: string;
  readonly schedule: string;
  readonly scheduleGap: string;
  readonly pointGap: string;
}

/** Judgements that no figure of the line decides. */
const FIXED: ReadonlySet<Judgement> = new Set([
  "not-reported",
  "reference-missing",
  "not-due",
  "not-applicable",
  "not-computable",
  "changed-basis",
  "pending",
]);

/**
 * The word and light of a target as a formula over its line, so that a figure corrected in the sheet is judged anew; null
 * where no figure decides. It judges as `judge` does.
 */
export function judgementFormula(
  comparison: TargetComparison,
  target: Target,
  unit: string,
  cells: JudgedCells,
  list: TargetList,
  say: Say,
): string | null {
  const { by, judgement, decimals, value, light } = comparison;
  if (FIXED.has(judgement)) return null;
  const own = `ROUND(${cells.actual},${decimals})`;
  const difference = `ROUND(${own}-${cells.target},9)`;
  const points = `ROUND(${cells.pointGap},${decimals})`;
  const isPoints = comparison.pointGap !== null;
  const word = (id: Judgement, shown: LightId | null) => {
    const text = (gap: number) => {
      const gaps = isPoints ? { pointGap: gap } : { amountGap: gap };
      return textFormula({ ...comparison, ...gaps, judgement: id, light: shown }, unit, cells, difference, list, say);
    };
    const short = comparison.pointGap ?? comparison.amountGap;
    if (short === null)
      return textFormula({ ...comparison, judgement: id, light: shown }, unit, cells, difference, list, say);
    if (target.comparator !== "gt" || !LEVEL_WORDS.has(id)) return text(-1);
    return `IF(${isPoints ? points : difference}=0,${text(0)},${text(-1)})`;
  };
  const banded = (kind: BandKind, gap: string, share = ""): string => {
    const bands = list.header.lightBands.filter((band) => band.kind === kind);
    const leeway = target.comparator === "approx" && by !== "schedule" ? LEEWAY_POINTS : 0;
    return bands.reduceRight((rest, band) => {
      const text = word(band.judgement, band.light);
      if (!band.limit) return text;
      const green = band.light === "green";
      const gauge = { gap, growth: own, "schedule-share": share }[band.limit.by];
      const beyond = target.comparator === "gt" && by !== "schedule" && green && band.limit.by === "gap";
      return `IF(${gauge}${beyond ? ">" : ">="}${band.limit.atLeast - (green ? leeway : 0)},${text},${rest})`;
    }, quote(""));
  };
  const needed = target.comparator === "approx" ? `${cells.target}*${1 - LEEWAY_SHARE / 100}` : cells.target;
  const reached = `ROUND(${own}-${needed},9)${target.comparator === "gt" ? ">" : ">="}0`;
  switch (by) {
    case "track":
      return banded("track", points);
    case "growth":
      return banded((value ?? 0) > 0 ? "growth" : "decline", points);
    case "share":
      return banded("share", points);
    case "ceiling":
      return value === 0
        ? `IF(${own}<=0,${word("within-ceiling", "green")},${word("over-ceiling", "red")})`
        : banded("ceiling", `ROUND(-${difference}/ABS(${cells.target})*100,9)`);
    case "clear":
      return `IF(${own}<=0,${word("cleared", "green")},${word("not-cleared", light === "green" ? "yellow" : light)})`;
    case "year-end": {
      const open = judgement === "missed" ? word("missed", "red") : word("year-end", null);
      return `IF(${reached},${word("reached", "green")},${open})`;
    }
    case "schedule": {
      const gap = `ROUND(${cells.scheduleGap},${SHARE_DECIMALS})`;
      return `IF(${reached},${word("done", "green")},${banded("flow", gap, `${gap}/${cells.schedule}*100`)})`;
    }
  }
}

const MARK = "\u0001";

/** A word with its numbers taken from the line's cells. */
function textFormula(
  comparison: TargetComparison,
  unit: string,
  cells: JudgedCells,
  difference: string,
  list: TargetList,
  say: Say,
): string {
  const numbers: string[] = [];
  const text = judgedText(comparison, unit, list, say, (what, _, decimals) => {
    const gap = what === "points" ? cells.pointGap : difference;
    numbers.push(`TEXT(ABS(${gap}),"${decimals > 0 ? `0.${"0".repeat(decimals)}` : "0"}")`);
    return MARK;
  });
  const parts = text
    .split(MARK)
    .flatMap((part, index) => [
      ...(part === "" ? [] : [quote(part)]),
      ...(numbers[index] === undefined ? [] : [numbers[index]]),
    ]);
  return parts.join("&");
}
