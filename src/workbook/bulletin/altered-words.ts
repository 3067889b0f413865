import { type AlteredCell, isUncalculated } from "../../core/audit/altered";
import type { StoredFigure, StoredSummary } from "../../core/audit/stored";
import { comparingIn } from "../../core/audit/stored-comparisons";
import type { Workbook } from "../../core/grid/grid";
import type { LightId } from "../../core/rollup/summary";
import type { TargetList } from "../../core/targets/schema";
import { judgementWord } from "../summary/judgement-word";
import { unitOfTarget } from "../summary/main-line";
import type { Say } from "../summary/say";
import { type GlanceBlock, glanceIn } from "./glance";
import { standingsIn, type TargetStanding } from "./standings";

/** Words of targets, and counts at the head, that do not say what the figures beside them give. */
export function alteredWords(
  book: Pick<Workbook, "sheets">,
  stored: StoredSummary,
  list: TargetList,
  say: Say,
): AlteredCell[] {
  return [...alteredJudgements(book, stored, list, say), ...countsOf(book, stored, standingsIn(book, list, say), say)];
}

/** 待核实 and the month of a carried figure stand behind a word. */
const ASIDES = /(?:（[^（）]*）|\s\([^()]*\))+$/;

/**
 * Words of targets that do not say what the figures beside them give. Judgements and numbers are compared, not the words round
 * them, which another version may have put otherwise. `say` speaks the summary's language.
 */
export function alteredJudgements(
  book: Pick<Workbook, "sheets">,
  stored: StoredSummary,
  list: TargetList,
  say: Say,
): AlteredCell[] {
  const standings = standingsIn(book, list, say);
  const compare = comparingIn(stored, list);
  return stored.figures.flatMap((figure): AlteredCell[] => {
    const { line, value, sheet, cell } = figure;
    const compared = isWord(figure) ? compare(line.target!) : null;
    const standing = standings.find(({ target }) => target.id === line.target);
    if (!compared?.isWordSure || !standing) return [];
    const { comparison } = compared;
    const unit = unitOfTarget(comparison, list.indicators.find(({ id }) => id === line.indicator)!);
    const bare = { ...comparison, questioned: false, carriedFrom: null };
    const word = judgementWord(bare, unit, list, say);
    const isSame =
      (standing.judgement ?? comparison.judgement) === comparison.judgement &&
      numbersIn(standing.word.replace(ASIDES, "")).join() === numbersIn(word.replace(ASIDES, "")).join();
    return isSame ? [] : [{ sheet, cell, stored: value, recomputed: word }];
  });
}

function isWord(figure: StoredFigure): boolean {
  return figure.column === "light" && figure.line.target !== null && !isUncalculated(figure);
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}

/** The head counts what the lines say; who has reported stands in it as formulas alone. */
function countsOf(
  book: Pick<Workbook, "sheets">,
  { figures }: StoredSummary,
  standings: readonly TargetStanding[],
  say: Say,
): AlteredCell[] {
  const { reporting, green, warned, errors } = glanceIn(book, say);
  const count = (...lights: readonly LightId[]) => standings.filter(({ light }) => lights.includes(light!)).length;
  const isLive = figures.some(({ formula }) => formula !== null);
  const typed = [reporting, errors].flatMap((block) =>
    block && isLive && !block.isFormula ? [{ ...block.at, stored: block.numbers.join(" / "), recomputed: null }] : [],
  );
  const lit = count("green", "yellow", "red");
  return [
    ...typed,
    ...differing(green, `${count("green")} / ${lit}`, standings.length - count("yellow", "red")),
    ...differing(warned, String(count("yellow", "red")), count("yellow", "red")),
  ];
}

/** `total`: what the counts by word under the figure add up to. */
function differing(block: GlanceBlock | null, figure: string, total: number): AlteredCell[] {
  if (!block) return [];
  const { numbers, detail, at, under } = block;
  const told = numbers.join(" / ");
  const sum = numbersIn(detail).reduce((before, number) => before + Number(number), 0);
  return [
    ...(told === figure ? [] : [{ ...at, stored: told, recomputed: figure }]),
    ...(sum === total ? [] : [{ ...under, stored: detail, recomputed: total }]),
  ];
}
