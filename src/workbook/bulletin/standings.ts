import { unitOf } from "../../core/audit/figure-unit";
import { LIGHT_MARKS } from "../../core/audit/layout";
import { byLine, type StoredFigure, storedFigures } from "../../core/audit/stored";
import type { Workbook } from "../../core/grid/grid";
import { decimalsOf } from "../../core/numbers";
import { judgedBy } from "../../core/rollup/comparison";
import type { LightId } from "../../core/rollup/summary";
import { JUDGEMENTS, type Judgement } from "../../core/targets/judgements";
import type { Target, TargetList } from "../../core/targets/schema";
import { type Standing, targetName } from "../summary/judgement-sentence";
import { judgementName } from "../summary/judgement-word";
import type { Say } from "../summary/say";

/** A target of the list as the cells of its line of 全区汇总表 tell of it. */
export interface TargetStanding extends Standing {
  readonly target: Target;
  readonly light: LightId | null;
  /** null for a word that is none of the product's. */
  readonly judgement: Judgement | null;
}

/** How the targets stand by the cells of a summary alone, in its order; `say` speaks the summary's language. */
export function standingsIn(book: Pick<Workbook, "sheets">, list: TargetList, say: Say): TargetStanding[] {
  return byLine(storedFigures(book)).flatMap((figures): TargetStanding[] => {
    const target = list.targets.find(({ id }) => id === figures[0]!.line.target);
    return target ? [standingIn(figures, target, list, say)] : [];
  });
}

function standingIn(figures: readonly StoredFigure[], target: Target, list: TargetList, say: Say): TargetStanding {
  const cell = (column: StoredFigure["column"]) => figures.find((figure) => figure.column === column)!;
  const number = (column: StoredFigure["column"]) => {
    const { value } = cell(column);
    return typeof value === "number" ? value : null;
  };
  const { light, word } = lightIn(cell("light").value);
  const judgement = judgementIn(word, say);
  const own = unitOf(cell(target.measure), list);
  const value = number("target");
  const asides = /(?:（[^（）]*）|\s\([^()]*\))+$/.exec(word)?.[0] ?? "";
  return {
    target,
    light,
    judgement,
    word,
    name: targetName(target, target.measure, list, say),
    measure: target.measure,
    unit: own.unit,
    by: judgedBy(target, list.indicators.find(({ id }) => id === target.indicator)!),
    actual: number(target.measure),
    value,
    decimals: Math.max(own.decimals, value === null ? 0 : decimalsOf(value)),
    completion: number("completion"),
    scheduleGap: number("scheduleGap"),
    pointGap: number("pointGap"),
    isWithinCeiling: judgement === "within-ceiling",
    reserved: (text) => text + asides,
  };
}

function lightIn(value: StoredFigure["value"]): { light: LightId | null; word: string } {
  const text = String(value ?? "");
  const light = (Object.keys(LIGHT_MARKS) as LightId[]).find((id) => text.startsWith(`${LIGHT_MARKS[id]} `)) ?? null;
  return { light, word: light === null ? text : text.slice(LIGHT_MARKS[light].length + 1) };
}

/** The judgement whose name a word begins with; the longest, since one name may begin another. */
function judgementIn(word: string, say: Say): Judgement | null {
  const fitting = JUDGEMENTS.filter((id) => word.startsWith(judgementName(id, say)));
  return fitting.sort((a, b) => judgementName(b, say).length - judgementName(a, say).length)[0] ?? null;
}
