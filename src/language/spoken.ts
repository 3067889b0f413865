import type { ArgumentKind, ArgumentKinds, ArgumentValues } from "../core/findings/argument";
import type { CheckCode } from "../core/findings/finding";
import { isGrowth, type Measure } from "../core/measure";
import { parsePeriod } from "../core/period";
import { findIndicator } from "../core/targets/indicators";
import type { Indicator, TargetList } from "../core/targets/schema";
import { departmentName, nameOf, quotedIndicator } from "./names";
import { amountText, minuteText, numberText, percentText, statedText, statisticText } from "./numbers";
import type { Speaker } from "./sentence";
import { shownText } from "./shown-text";

/** What a sentence with arguments is about: its figures are of this indicator and measure. */
export interface Subject {
  readonly indicator: string | null;
  readonly measure: Measure | null;
}

/** Arguments as they are read, and how many there are of each list under its name with "Count". */
export function spoken(
  args: object,
  kinds: ArgumentKinds,
  subject: Subject,
  list: TargetList,
  say: Speaker,
): Record<string, string> {
  const values = args as Readonly<Record<string, ArgumentValues[ArgumentKind] | undefined>>;
  const spokenArgs: Record<string, string> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const value = values[name];
    if (value === undefined) continue;
    const read = (item: typeof value) => readArgument({ kind, value: item } as Argument, subject, list, say);
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

function readArgument({ kind, value }: Argument, subject: Subject, list: TargetList, say: Speaker): string {
  const indicator = indicatorIn(list, subject.indicator);
  switch (kind) {
    case "figure":
    case "figures":
    case "cell-figure":
    case "figure-or-none":
    case "entry":
      if (typeof value === "string") return shownText(value, say);
      return value === null ? "—" : ownFigure(value, subject, indicator, say);
    case "cell-amount":
      return indicator ? amountText(value, indicator, say) : statedText(value);
    case "percent":
    case "cell-percent":
      return percentText(value, say);
    case "points":
    case "count":
      return statedText(value);
    case "times":
      return value >= 1
        ? say("terms.times", { number: numberText(value, 0, value < 100 ? 1 : 0) })
        : say("terms.fraction", { number: numberText(1 / value, 0) });
    case "statistic":
      return statisticText(value);
    case "period":
    case "periods": {
      const period = parsePeriod(value);
      return period ? say("terms.period", { ...period }) : value;
    }
    case "time":
      return minuteText(value);
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
    case "named":
      return shownText(translated(value, list, say), say);
    case "codes":
      return checkTitle(value as CheckCode, say);
    case "text":
    case "texts":
      return shownText(value, say);
    case "flag":
      return "";
  }
}

function translated(nameZh: string, { departments, milestones, header }: TargetList, say: Speaker): string {
  const named = [...departments, ...milestones, header.area].find((one) => one.nameZh === nameZh);
  return named ? nameOf(named, say) : nameZh;
}

/** A figure of the subject's own measure. */
function ownFigure(value: number, { measure }: Subject, indicator: Indicator | undefined, say: Speaker): string {
  if (!indicator) return statedText(value);
  if (measure !== null && isGrowth(measure)) return say("terms.percent", { number: statedText(value) });
  return amountText(value, indicator, say);
}

function checkTitle(code: CheckCode, say: Speaker): string {
  return say("terms.check", { code, name: say(`checks.${code}.name`) });
}

/** The indicator of an id, where there is one. */
export function indicatorIn(list: TargetList, id: string | null): Indicator | undefined {
  return id === null ? undefined : findIndicator(list, id);
}
