import { findDepartment } from "../core/checks/evidence/departments";
import { findIndicator } from "../core/checks/evidence/indicators";
import { CHECKS } from "../core/checks/run";
import type { Finding, FindingArguments, Suggestion } from "../core/findings/finding";
import { isGrowth, type Measure } from "../core/measure";
import { parsePeriod } from "../core/period";
import { V25 } from "../core/rollup/agreement";
import type { Indicator, TargetList } from "../core/targets/schema";
import type { Speaker } from "./speaker";

/** Variants whose sentence is the same for every check. */
const SHARED: ReadonlySet<string> = new Set([
  "crashed",
  "missing-figure",
  "no-history",
  "no-history-figures",
  "form-unknown",
  "period-unknown",
]);

/** What is offered as the answer to a question; other suggestions have their own words. */
const QUESTIONS: ReadonlySet<Suggestion["kind"]> = new Set([
  "unit-slip",
  "unit-slip-row",
  "percent-slip",
  "plain-number",
  "swap-month-cumulative",
  "restore-formula",
]);

/** Figures of the level a growth rate compares, in the indicator's unit though the finding is about a percentage. */
const LEVELS: ReadonlySet<string> = new Set(["level", "base"]);

/** Characters of an ISO 8601 time up to its minute. */
const MINUTE = "2024-04-08T09:30".length;

/** Decimals shown of a figure that has more than its indicator states. */
const MOST_DECIMALS = 4;

/** The one sentence a finding says: what is there, what was expected and why, and what to do. */
export function findingSentence(finding: Finding, list: TargetList, say: Speaker): string {
  const { code, variant, args } = finding;
  const place = finding.cells[0]?.cell;
  const check = code === "V25" ? V25 : CHECKS.find((known) => known.code === code);
  return say(`findings.${SHARED.has(variant) ? "any" : code}.${variant}`, {
    name: finding.indicator === null ? "" : indicatorName(finding.indicator, list, say),
    measure: finding.measure === null ? "" : say(`terms.measure.${finding.measure}`),
    unit: indicatorIn(list, finding.indicator)?.unit ?? "",
    department: finding.department === null ? "" : departmentName(finding.department, list, say),
    checkName: check ? say("terms.name", { nameZh: check.nameZh, nameEn: check.nameEn }) : code,
    place: place === undefined ? "" : ` ${place}`,
    question: questionOf(finding, list, say),
    sentence: "sentenceZh" in args ? say("terms.sentence", { ...args }) : "",
    ...spoken(args, finding, list, say),
  });
}

/** What taking a finding's suggestion does, as on a button; null where there is none. */
export function suggestionSentence(finding: Finding, list: TargetList, say: Speaker): string | null {
  const { suggestion } = finding;
  if (!suggestion) return null;
  const cellsCount = suggestion.changes.length;
  return say(`findings.suggestion.${suggestion.kind}`, {
    ...spoken({ ...suggestion.args, cellsCount }, finding, list, say),
  });
}

/** What a doubt about a figure ends with: whether it should be what is offered, or that it be verified. */
function questionOf(finding: Finding, list: TargetList, say: Speaker): string {
  const { suggestion, args } = finding;
  if (!suggestion || !QUESTIONS.has(suggestion.kind)) return say("findings.question.none");
  const given = { ...args, ...suggestion.args, cellsCount: suggestion.changes.length };
  return say(`findings.question.${suggestion.kind}`, spoken(given, finding, list, say));
}

/** The figures a finding is about, by the names of its arguments, each as it is read with its unit. */
export function findingFigures(finding: Finding, list: TargetList, say: Speaker): Readonly<Record<string, string>> {
  const numbers = Object.entries(finding.args).filter(([, value]) => typeof value === "number");
  return spoken(Object.fromEntries(numbers), finding, list, say);
}

/** An amount of an indicator as it is read with its unit; growth in percent. */
export function figureText(value: number, measure: Measure, indicator: Indicator, say: Speaker): string {
  const number = plain(value, Number.isInteger(value) ? 0 : indicator.decimals, MOST_DECIMALS);
  return isGrowth(measure) || indicator.unit === "%"
    ? say("terms.percent", { number })
    : say("terms.amount", { number, unit: indicator.unit });
}

/**
 * Arguments as they are read, by the ending of their names: …Percent, …Points, …Count, …Period, …Indicator,
 * …Department, …At; other numbers are amounts of the finding's indicator.
 */
function spoken(args: FindingArguments, finding: Finding, list: TargetList, say: Speaker): Record<string, string> {
  const indicator = indicatorIn(list, finding.indicator);
  const spokenArgs: Record<string, string> = {};
  for (const [key, value] of Object.entries(args)) {
    if (typeof value === "number") spokenArgs[key] = number(key, value, finding, indicator, say);
    else if (typeof value === "string") spokenArgs[key] = text(key, value, list, say);
    else if (Array.isArray(value)) {
      spokenArgs[key] = value.map((item: string) => text(key, item, list, say)).join(say("terms.separator"));
      spokenArgs[`${key}Count`] = String(value.length);
    } else spokenArgs[key] = value === null ? "—" : String(value);
  }
  return spokenArgs;
}

function number(
  key: string,
  value: number,
  { measure }: Finding,
  indicator: Indicator | undefined,
  say: Speaker,
): string {
  if (key.endsWith("Percent")) return say("terms.percent", { number: plain(value, 0, 1) });
  if (key.endsWith("Points")) return plain(value, 0, 1);
  if (key === "times") {
    return value >= 1
      ? say("terms.times", { number: plain(value, 0, value < 100 ? 1 : 0) })
      : say("terms.fraction", { number: plain(1 / value, 0, 0) });
  }
  if (!indicator || key.endsWith("Count") || key === "power") return plain(value, 0, MOST_DECIMALS);
  if (measure !== null && isGrowth(measure) && !LEVELS.has(key)) {
    return say("terms.percent", { number: plain(value, 0, MOST_DECIMALS) });
  }
  const shown = plain(value, Number.isInteger(value) ? 0 : indicator.decimals, MOST_DECIMALS);
  return indicator.unit === "%"
    ? say("terms.percent", { number: shown })
    : say("terms.amount", { number: shown, unit: indicator.unit });
}

function text(key: string, value: string, list: TargetList, say: Speaker): string {
  if (key.endsWith("Period")) {
    const period = parsePeriod(value);
    return period ? say("terms.period", { ...period }) : value;
  }
  if (key.endsWith("At")) return value.slice(0, MINUTE).replace("T", " ");
  if (key === "signature") return say(`terms.signature.${value}`);
  if (key === "measures") return say(`terms.measure.${value}`);
  if (key === "indicators" || key.endsWith("Indicator")) return indicatorName(value, list, say);
  if (key === "departments" || key.endsWith("Department")) return departmentName(value, list, say);
  if (key === "codes") return checkTitle(value, say);
  return value;
}

function checkTitle(code: string, say: Speaker): string {
  const check = CHECKS.find((known) => known.code === code);
  if (!check) return code;
  return say("terms.check", { code, name: say("terms.name", { nameZh: check.nameZh, nameEn: check.nameEn }) });
}

function indicatorIn(list: TargetList, id: string | null): Indicator | undefined {
  return id === null ? undefined : findIndicator(list, id);
}

/** A summary names the same few indicators in thousands of findings. */
const namesOfSpeaker = new WeakMap<Speaker, WeakMap<Indicator, string>>();

export function indicatorName(id: string, list: TargetList, say: Speaker): string {
  const indicator = indicatorIn(list, id);
  if (!indicator) return say("terms.quoted", { text: id });
  const names = namesOfSpeaker.get(say) ?? new WeakMap<Indicator, string>();
  namesOfSpeaker.set(say, names);
  const known = names.get(indicator);
  if (known !== undefined) return known;
  const text = say("terms.name", { nameZh: indicator.nameZh, nameEn: indicator.nameEn });
  const name = say("terms.quoted", { text });
  names.set(indicator, name);
  return name;
}

function departmentName(id: string, list: TargetList, say: Speaker): string {
  const department = findDepartment(list, id);
  return department ? say("terms.name", { nameZh: department.nameZh, nameEn: department.nameEn }) : id;
}

/** With thousands separated and so many decimals at least and at most. */
function plain(value: number, least: number, most: number): string {
  // Intl rounds the binary fraction; the decimal a person would have written is wanted.
  const text = Number(value.toPrecision(12)).toLocaleString("en-US", {
    minimumFractionDigits: Math.min(least, most),
    maximumFractionDigits: most,
  });
  return text.replace("-", "−");
}
