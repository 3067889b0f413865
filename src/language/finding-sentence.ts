import type { ArgumentKind } from "../core/findings/argument";
import { argumentKinds, type CheckCode, type Finding, isShared, type SuggestionKind } from "../core/findings/finding";
import { SUGGESTIONS } from "../core/findings/suggestion";
import type { VariantSpecification } from "../core/findings/variant";
import type { OwnVariant, VARIANTS } from "../core/findings/variants";
import type { TargetList } from "../core/targets/schema";
import { QUESTIONS, type Question } from "./finding-prose";
import { departmentName, quotedIndicator } from "./names";
import { forData, type SentenceKey, type Speaker } from "./sentence";
import { indicatorIn, spoken } from "./spoken";
import { unitText } from "./units";

/** Cells a sentence names before it only counts them. */
const MOST_CELLS = 12;

/**
 * What a finding says: what is there, what was expected and why, and what to do; then the graver thing it brings about,
 * which an explanation does not settle.
 */
export function findingSentence(finding: Finding, list: TargetList, say: Speaker): string {
  const sentence = ownSentence(finding, list, say);
  const { raisedBy, level } = finding;
  if (!raisedBy || (level !== "A" && level !== "B")) return sentence;
  return say(`terms.raised.${level}`, { sentence, cause: ownSentence(raisedBy, list, say) });
}

function ownSentence(finding: Finding, list: TargetList, say: Speaker): string {
  const { code, variant, args } = finding;
  const own = spoken(args, argumentKinds(finding), finding, list, say);
  const cells = cellsOf(finding, say);
  return forData(say)(`findings.${isShared(variant) ? "any" : code}.${variant}` as SentenceKey, {
    name: finding.indicator === null ? "" : quotedIndicator(finding.indicator, list, say),
    measure: finding.measure === null ? "" : say(`terms.measure.${finding.measure}`),
    unit: unitText(indicatorIn(list, finding.indicator)?.unit ?? "", say),
    department: finding.department === null ? "" : departmentName(finding.department, list, say),
    checkName: say(`checks.${code}.name`),
    cells,
    place: cells === "" ? "" : say("terms.place", { cells }),
    sides: "left" in args && "right" in args ? sidesOf(own, args.left === args.right, say) : "",
    question: questionOf(finding, list, say),
    sentence: "sentenceZh" in args ? say("terms.sentence", { ...args }) : "",
    ...own,
  });
}

/** What the two sides of a relation come to. */
function sidesOf({ left, right, difference }: Readonly<Record<string, string>>, isSame: boolean, say: Speaker): string {
  return isSame ? say("terms.same-sides", { left }) : say("terms.sides", { left, right, difference });
}

/** What taking a finding's suggestion does, as on a button; null where there is none. */
export function suggestionSentence(finding: Finding, list: TargetList, say: Speaker): string | null {
  const { suggestion } = finding;
  if (!suggestion) return null;
  const cellsCount = suggestion.changes.length;
  return forData(say)(`findings.suggestion.${suggestion.kind}`, {
    ...spoken(suggestion.args, SUGGESTIONS[suggestion.kind], finding, list, say),
    cellsCount,
  });
}

/** What a doubt about a figure ends with: whether it should be what is offered, or that it be verified. */
function questionOf(finding: Finding, list: TargetList, say: Speaker): string {
  const { suggestion, args } = finding;
  if (!suggestion || !isQuestion(suggestion.kind)) return say("findings.question.none");
  const kinds = { ...argumentKinds(finding), ...SUGGESTIONS[suggestion.kind] };
  const cellsCount = suggestion.changes.length;
  const given = { ...spoken({ ...args, ...suggestion.args }, kinds, finding, list, say), cellsCount };
  return forData(say)(`findings.question.${suggestion.kind}`, given);
}

function isQuestion(kind: SuggestionKind): kind is Question {
  return QUESTIONS.some((question) => question === kind);
}

/** The names under which findings give what their figures are held against; each has a label in the pane. */
type ComparedName = {
  [Code in CheckCode]: {
    [Variant in OwnVariant<Code>]: (typeof VARIANTS)[Code][Variant] extends VariantSpecification<infer Kinds>
      ? NameOfKind<Kinds, ComparedKind>
      : never;
  }[OwnVariant<Code>];
}[CheckCode];

type NameOfKind<Kinds, Wanted> = {
  [Name in keyof Kinds & string]: Kinds[Name] extends Wanted ? Name : never;
}[keyof Kinds & string];

/** A figure a finding is worked out from, as it is read with its unit. */
interface ComparedFigure {
  readonly name: ComparedName;
  readonly text: string;
}

function cellsOf({ cells }: Finding, say: Speaker): string {
  const named = cells.slice(0, MOST_CELLS).map(({ cell }) => cell);
  const list = named.join(say("terms.separator"));
  return cells.length > MOST_CELLS ? say("terms.and-more-cells", { cells: list, count: cells.length }) : list;
}

/** What the figures in a finding's cells are held against, in the order they are to be shown. */
export function comparedFigures(finding: Finding, list: TargetList, say: Speaker): ComparedFigure[] {
  const kinds = argumentKinds(finding);
  const texts = spoken(finding.args, kinds, finding, list, say);
  return Object.entries(kinds).flatMap(([name, kind]) =>
    isCompared(kind) ? [{ name: name as ComparedName, text: texts[name]! }] : [],
  );
}

const COMPARED = ["figure", "percent", "points", "times"] as const satisfies readonly ArgumentKind[];
type ComparedKind = (typeof COMPARED)[number];

function isCompared(kind: ArgumentKind): kind is ComparedKind {
  return COMPARED.some((each) => each === kind);
}
