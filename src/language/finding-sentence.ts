import { findIndicator } from "../core/checks/evidence/indicators";
import type { ArgumentKind, ArgumentKinds, ArgumentValues } from "../core/findings/argument";
import { argumentKinds, type CheckCode, type Finding, isShared, type SuggestionKind } from "../core/findings/finding";
import { SUGGESTIONS } from "../core/findings/suggestion";
import type { VariantSpecification } from "../core/findings/variant";
import type { OwnVariant, VARIANTS } from "../core/findings/variants";
import { isGrowth } from "../core/measure";
import { parsePeriod } from "../core/period";
import type { Indicator, TargetList } from "../core/targets/schema";
import { QUESTIONS, type Question } from "./finding-prose";
import { departmentName, quotedIndicator } from "./names";
import { amountText, numberText, statedText } from "./numbers";
import { forData, type SentenceKey, type Speaker } from "./sentence";
import { shownText } from "./shown-text";

/** Characters of an ISO 8601 time up to its minute. */
const MINUTE = "2024-04-08T09:30".length;

/** Cells a sentence names before it only counts them. */
const MOST_CELLS = 12;

/** The one sentence a finding says: what is there, what was expected and why, and what to do. */
export function findingSentence(finding: Finding, list: TargetList, say: Speaker): string {
  const { code, variant, args } = finding;
  const own = spoken(args, argumentKinds(finding), finding, list, say);
  const cells = cellsOf(finding, say);
  return forData(say)(`findings.${isShared(variant) ? "any" : code}.${variant}` as SentenceKey, {
    name: finding.indicator === null ? "" : quotedIndicator(finding.indicator, list, say),
    measure: finding.measure === null ? "" : say(`terms.measure.${finding.measure}`),
    unit: indicatorIn(list, finding.indicator)?.unit ?? "",
    department: finding.department === null ? "" : departmentName(finding.department, list, say),
    checkName: say(`checks.${code}.name`),
    cells,
    place: cells === "" ? "" : say("terms.place", { cells }),
    sides:
      "left" in args && "right" in args
        ? forData(say)(args.left === args.right ? "terms.same-sides" : "terms.sides", own)
        : "",
    question: questionOf(finding, list, say),
    sentence: "sentenceZh" in args ? say("terms.sentence", { ...args }) : "",
    ...own,
  });
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

/** Arguments as they are read, and how many there are of each list under its name with "Count". */
function spoken(
  args: object,
  kinds: ArgumentKinds,
  finding: Finding,
  list: TargetList,
  say: Speaker,
): Record<string, string> {
  const values = args as Readonly<Record<string, ArgumentValues[ArgumentKind] | undefined>>;
  const spokenArgs: Record<string, string> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const value = values[name];
    if (value === undefined) continue;
    const read = (item: typeof value) => readArgument({ kind, value: item } as Argument, finding, list, say);
    spokenArgs[name] = Array.isArray(value) ? value.map(read).join(say("terms.separator")) : read(value);
    if (Array.isArray(value)) spokenArgs[`${name}Count`] = String(value.length);
  }
  return spokenArgs;
}

/** An argument with its kind; of a list one item. */
type Argument = {
  [Kind in ArgumentKind]: {
    readonly kind: Kind;
    readonly value: ArgumentValues[Kind] extends readonly (infer Item)[] ? Item : ArgumentValues[Kind];
  };
}[ArgumentKind];

function readArgument({ kind, value }: Argument, finding: Finding, list: TargetList, say: Speaker): string {
  const indicator = indicatorIn(list, finding.indicator);
  switch (kind) {
    case "figure":
    case "cell-figure":
    case "figure-or-none":
    case "entry":
      if (typeof value === "string") return shownText(value, say);
      return value === null ? "—" : ownFigure(value, finding, indicator, say);
    case "cell-amount":
      return indicator ? amountText(value, indicator, say) : statedText(value);
    case "percent":
    case "cell-percent":
      return say("terms.percent", { number: numberText(value, 0, 1) });
    case "points":
      return numberText(value, 0, 1);
    case "times":
      return value >= 1
        ? say("terms.times", { number: numberText(value, 0, value < 100 ? 1 : 0) })
        : say("terms.fraction", { number: numberText(1 / value, 0) });
    case "count":
      return statedText(value);
    case "period": {
      const period = parsePeriod(value);
      return period ? say("terms.period", { ...period }) : value;
    }
    case "time":
      return value.slice(0, MINUTE).replace("T", " ");
    case "choice-rule":
      return say(`terms.choice-rule.${value}`);
    case "signature":
      return say(`terms.signature.${value}`);
    case "measures":
      return say(`terms.measure.${value}`);
    case "indicator":
    case "indicators":
      return quotedIndicator(value, list, say);
    case "department":
    case "departments":
      return departmentName(value, list, say);
    case "codes":
      return checkTitle(value as CheckCode, say);
    case "text":
    case "texts":
      return shownText(value, say);
    case "flag":
      return "";
  }
}

/** A figure of the finding's own measure. */
function ownFigure(value: number, { measure }: Finding, indicator: Indicator | undefined, say: Speaker): string {
  if (!indicator) return statedText(value);
  if (measure !== null && isGrowth(measure)) return say("terms.percent", { number: statedText(value) });
  return amountText(value, indicator, say);
}

function checkTitle(code: CheckCode, say: Speaker): string {
  return say("terms.check", { code, name: say(`checks.${code}.name`) });
}

function indicatorIn(list: TargetList, id: string | null): Indicator | undefined {
  return id === null ? undefined : findIndicator(list, id);
}
